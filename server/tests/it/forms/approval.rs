//! Approval by the board: distinct people agree with one text, and any change of it ends that.

use super::{Form, Pairs, type_over};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;

const READER: [(&str, &str); 3] =
    [("name", "Lies Vermeer"), ("email", "lies.vermeer@lindehof.example"), ("role", "meelezer")];

/// The demo with its draft, and the browsers of chair, treasurer and quality lead.
struct Board {
    site: Site,
    case: String,
    page: String,
    people: [Browser; 3],
}

impl Board {
    async fn of(site: Site) -> Self {
        let case = site.case("concept").await;
        let people =
            [site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await, site.browser_of(BOARD[2]).await];
        Self { page: format!("/voorstellen/{case}/akkoord"), case, site, people }
    }

    async fn put(&mut self, name: &str, needed: &str) -> Answer {
        self.people[0].post(&self.page, &[("actie", "voorleggen"), ("name", name), ("needed", needed)]).await
    }

    async fn shown(&mut self) -> String {
        self.people[0].get(&self.page).await.body
    }

    async fn press(&mut self, who: usize, action: &str) -> Answer {
        let fields = self.people[who].fields(&self.page).await;
        let sha256 = fields.into_iter().find(|(name, _)| name == "versie").map(|(_, value)| value).unwrap_or_default();
        self.people[who].post(&self.page, &[("actie", action), ("versie", &sha256)]).await
    }

    /// Somebody saves a page with this typed over.
    async fn save(&mut self, who: usize, page: &str, typed: &[(&str, &str)]) {
        let page = format!("/voorstellen/{}/{page}", self.case);
        let fields: Pairs = type_over(self.people[who].fields(&page).await, typed);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = self.people[who].post(&page, &pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}: {}", answer.body);
    }

    async fn mails(&self, subject: &str) -> i64 {
        let count = match subject {
            "put_before" => "SELECT COUNT(*) FROM outbox WHERE subject = 'put_before'",
            "agreed" => "SELECT COUNT(*) FROM outbox WHERE subject = 'agreed'",
            _ => "SELECT COUNT(*) FROM outbox WHERE subject = 'lapsed'",
        };
        self.site.count(count).await
    }
}

#[tokio::test]
async fn two_of_three_approve_a_version_and_the_submission_says_so() {
    for_each_database(async |database| {
        let mut board = Board::of(Site::demo(&database).await).await;
        assert!(board.shown().await.contains("Er ligt nog niets voor"));
        assert_eq!(board.put("Versie voor de ledenvergadering", "2").await.location, board.page);
        assert_eq!(board.mails("put_before").await, 3);
        board.put("Versie voor de ledenvergadering", "2").await;
        assert_eq!(board.mails("put_before").await, 3, "clicking twice asks once");
        board.press(0, "akkoord").await;
        board.press(0, "akkoord").await;
        assert!(board.shown().await.contains("1 van de 3 bestuursleden ging akkoord. Er zijn er 2 nodig."));
        assert_eq!(board.mails("agreed").await, 0);
        board.press(1, "akkoord").await;
        assert!(board.shown().await.contains("Uw bestuur keurde deze versie goed"));
        let to_chair =
            "SELECT COUNT(*) FROM outbox WHERE subject = 'agreed' AND payload LIKE '%marijke.veldhoen@lindehof%'";
        assert_eq!((board.mails("agreed").await, board.site.count(to_chair).await), (1, 1));
        let words = "Goedgekeurd door 2 van 3 bestuursleden: Marijke Veldhoen en Tarik Amrani, op 9 december 2026.";
        let case = board.site.submitted().await;
        for page in [format!("/voorstellen/{case}/ontvangst"), format!("/dossiers/{case}")] {
            assert!(board.people[1].get(&page).await.body.contains(words), "{page}");
        }
        let manager = board.site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(manager.contains(words) && !manager.contains("Akkoord gegeven"), "she sees the outcome alone");
        let frozen = "SELECT COUNT(*) FROM submission WHERE content LIKE '%\"approval\":{\"version\":\"Versie voor%'";
        assert_eq!(board.site.count(frozen).await, 1);
        let receipts = board.site.mails("receipt").await;
        let approved = receipts.iter().filter(|mail| mail.html.contains("Goedgekeurd door 2 van"));
        assert_eq!(approved.count(), 3);
        board.site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn every_way_to_change_the_text_ends_the_approvals_and_mails_who_agreed_once() {
    for_each_database(async |database| {
        let mut board = Board::of(Site::demo(&database).await).await;
        let whole = board.people[0].download(&format!("/voorstellen/{}/concept.json", board.case)).await;
        for (round, what) in ["Taak", "Begroting", "autosave", "restore", "import"].into_iter().enumerate() {
            board.put(&format!("Versie {round}"), "2").await;
            board.press(0, "akkoord").await;
            board.press(2, "akkoord").await;
            let before = board.mails("lapsed").await;
            change(&mut board, what, &whole).await;
            assert_eq!(board.mails("lapsed").await, before + 2, "{what}: one mail for each who agreed");
            let page = board.shown().await;
            assert!(page.contains("De akkoorden zijn vervallen"), "{what}");
            assert!(page.contains("Tarik Amrani, penningmeester, veranderde"), "{what}");
            assert!(page.contains("Akkoord waren: Marijke Veldhoen, Hanna Oostwal."), "{what}");
            let refused = board.press(1, "akkoord").await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{what}");
        }
        let lapses = "SELECT COUNT(*) FROM event WHERE kind = 'approvals_lapsed'";
        assert_eq!(board.site.count(lapses).await, 5);
        board.site.submitted().await;
        let approved = "SELECT COUNT(*) FROM submission WHERE content LIKE '%\"approval\":%'";
        assert_eq!(board.site.count(approved).await, 0, "nothing that lapsed is submitted as approved");
        board.site.assert_sound().await;
    })
    .await;
}

/// The treasurer changes the text in one of the ways there are.
async fn change(board: &mut Board, how: &str, whole: &[u8]) {
    let (case, question) = (board.case.clone(), "samenvatting.plaats");
    let treasurer = board.site.actor(BOARD[1]).await;
    let history = format!("/voorstellen/{case}/versies/{question}");
    match how {
        "Taak" => board.save(1, "taak", &[("taak.omschrijving", "Anders."), ("taak.rechten", "Ook anders.")]).await,
        "Begroting" => board.save(1, "begroting", &[("begroting.kosten.0.price", "80.000")]).await,
        "autosave" => {
            board.site.save_answer(&treasurer, &case, (question, "Westerlinde", 1)).await.expect("saved");
        }
        "restore" => {
            let answer = board.people[1].post(&history, &[("zet-terug", "1"), ("versie", "2")]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
        }
        _ => {
            let answer = board.people[1].upload(&format!("/voorstellen/{case}/inlezen"), "bestand", whole).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
        }
    }
}

#[tokio::test]
async fn saving_what_stood_there_already_ends_nothing_and_who_writes_is_warned() {
    for_each_database(async |database| {
        let mut board = Board::of(Site::demo(&database).await).await;
        board.put("Versie 1", "2").await;
        board.press(0, "akkoord").await;
        for page in ["taak", "begroting"] {
            board.save(1, page, &[]).await;
            let address = format!("/voorstellen/{}/{page}", board.case);
            let shown = board.people[1].get(&address).await.body;
            assert!(shown.contains("1 bestuurslid is akkoord met “Versie 1”."), "{page}");
        }
        assert!(board.shown().await.contains("Deze versie ligt voor"));
        assert_eq!(board.mails("lapsed").await, 0);
        let ready = format!("/voorstellen/{}/gereed", board.case);
        assert!(board.people[0].get(&ready).await.body.contains("uw bestuur keurde de tekst van nu nog niet goed"));
        board.press(1, "akkoord").await;
        assert!(board.people[0].get(&ready).await.body.contains("Goedgekeurd door 2 van 3 bestuursleden"));
        board.press(1, "intrekken").await;
        assert!(board.people[0].get(&ready).await.body.contains("uw bestuur keurde de tekst van nu nog niet goed"));
    })
    .await;
}

#[tokio::test]
async fn with_somebody_who_leaves_the_board_goes_the_approval() {
    for_each_database(async |database| {
        let mut board = Board::of(Site::demo(&database).await).await;
        board.put("Versie 1", "2").await;
        board.press(0, "akkoord").await;
        board.press(1, "akkoord").await;
        let tarik = board.site.actor(BOARD[1]).await.id;
        let together = format!("/voorstellen/{}/samen", board.case);
        board.people[0].post(&together, &[("actie", &format!("verwijder:{tarik}"))]).await;
        let page = board.shown().await;
        assert!(page.contains("1 van de 2 bestuursleden ging akkoord. Er zijn er 2 nodig."), "{page}");
        assert!(page.contains("Tarik Amrani beslist niet meer mee."));
        assert_eq!(board.press(1, "akkoord").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn who_may_not_write_approves_nothing_and_only_the_chair_asks() {
    for_each_database(async |database| {
        let mut board = Board::of(Site::demo(&database).await).await;
        let case = board.case.clone();
        let mut reader = board.site.joins(&mut board.people[0], &case, &READER).await;
        board.put("Versie 1", "3").await;
        assert_eq!(board.mails("put_before").await, 3, "a reader is not asked");
        let page = reader.get(&board.page).await;
        assert!(page.status == StatusCode::OK && !page.body.contains("Ik ga akkoord"), "a reader sees how it stands");
        let before = board.site.traces().await;
        for action in ["akkoord", "intrekken", "voorleggen"] {
            let typed = [("actie", action), ("name", "Anders"), ("needed", "1"), ("versie", "")];
            assert_eq!(reader.post(&board.page, &typed).await.status, StatusCode::NOT_FOUND, "{action}");
        }
        let typed = [("actie", "voorleggen"), ("name", "Anders"), ("needed", "1")];
        assert_eq!(board.people[1].post(&board.page, &typed).await.status, StatusCode::NOT_FOUND);
        let stale = board.people[1].post(&board.page, &[("actie", "akkoord"), ("versie", "0f")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.body.contains("intussen veranderd"));
        let mut manager = board.site.browser_of(MANAGER).await;
        assert_eq!(manager.get(&board.page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(manager.post(&board.page, &typed).await.status, StatusCode::NOT_FOUND);
        let after = board.site.traces().await;
        let without_sessions = |traces: &[(&'static str, i64)]| {
            traces.iter().filter(|(what, _)| *what != "sessions").copied().collect::<Vec<_>>()
        };
        assert_eq!(without_sessions(&after), without_sessions(&before));
    })
    .await;
}

#[tokio::test]
async fn a_version_without_a_name_or_with_an_impossible_number_comes_back() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/akkoord", site.case("concept").await);
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let long = "x".repeat(121);
        for (name, needed, field, words) in [
            ("", "2", "name", "3 tot 120 tekens"),
            (long.as_str(), "2", "name", "3 tot 120 tekens"),
            ("Versie 1", "", "needed", "Kies hoeveel"),
            ("Versie 1", "0", "needed", "Kies hoeveel"),
            ("Versie 1", "4", "needed", "Kies hoeveel"),
            ("Versie 1", "twee", "needed", "Kies hoeveel"),
        ] {
            form.refuses(&[("actie", "voorleggen"), ("name", name), ("needed", needed)], &[(field, words)]).await;
        }
        let hostile = "</title><script>klad()</script>";
        let typed = [("actie", "voorleggen"), ("name", hostile), ("needed", "1")];
        assert_eq!(form.browser.post(&page, &typed).await.status, StatusCode::SEE_OTHER);
        for shown in [page.clone(), page.replace("akkoord", "samen"), page.replace("akkoord", "taak")] {
            let body = form.browser.get(&shown).await.body;
            assert_eq!(crate::support::html::foreign_code(&body), Vec::<String>::new(), "{shown}");
            assert!(body.contains("klad()"), "{shown}");
        }
    })
    .await;
}
