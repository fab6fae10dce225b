//! The completeness check.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;

async fn form(site: &Site) -> Form<'_> {
    let case = site.submitted().await;
    Form::of(site, MANAGER, &format!("/dossiers/{case}/volledigheid")).await
}

const MORE: (&str, &str) = ("verdict", "aanvulling");
const POINTS: (&str, &str) = ("points", "De polis ontbreekt.\r\nHet exitplan ontbreekt.");

#[tokio::test]
async fn a_check_that_cannot_be_recorded_comes_back_with_its_reason() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let which = [("verdict", "Kies of het voorstel volledig is")];
        form.refuses(&[("note", "Dank voor uw voorstel."), POINTS], &which).await;
        form.refuses(&[("verdict", "misschien"), POINTS], &which).await;
        let points = [("points", "Of schrijf op wat er ontbreekt")];
        form.refuses(&[MORE, ("points", ""), ("until", "23-12-2026")], &points).await;
        form.refuses(&[MORE, ("points", " \r\n\r\n "), ("until", "23-12-2026")], &points).await;
        let days = [
            ("", "Vul een datum in"),
            ("over twee weken", "Vul een datum in"),
            ("23-12-26", "vier cijfers"),
            ("31-02-2027", "bestaat niet"),
            ("08-12-2026", "Kies een dag na vandaag"),
            ("9 december 2026", "Kies een dag na vandaag"),
            ("01-01-1900", "Kies een dag na vandaag"),
        ];
        for (until, words) in days {
            form.refuses(&[MORE, POINTS, ("until", until)], &[("until", words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn both_gaps_of_a_request_to_supplement_are_named_at_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let wrong = [("until", "Vul een datum in"), ("points", "Of schrijf op wat er ontbreekt")];
        form(&site).await.refuses(&[MORE, ("points", ""), ("until", "snel")], &wrong).await;
    })
    .await;
}

#[tokio::test]
async fn the_day_that_the_ordinance_gives_is_filled_in_and_accepted() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&[MORE, POINTS]).await;
        assert!(fields.contains(&("until".into(), "23-12-2026".into())), "{fields:?}");
        let before = site.traces().await;
        assert_eq!(form.post(&fields).await.status, 303);
        assert_ne!(site.traces().await, before);
        let case = form.browser.get(form.page.trim_end_matches("/volledigheid")).await;
        assert!(case.body.contains("Het exitplan ontbreekt."));
        assert_eq!(html::dead_links(&case.body), Vec::<String>::new());
    })
    .await;
}

/// Nearly half a year after the demo's today, and more than twelve months after its meetings.
fn long_after() -> jiff::Timestamp {
    "2027-07-01T09:00:00Z".parse().expect("a moment")
}

#[tokio::test]
async fn what_was_recent_on_the_day_of_receipt_does_not_age_while_the_board_supplements() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut officer = form(&site).await;
        let case = officer.page.split('/').nth(2).expect("an id").to_owned();
        let fields = officer.filled(&[MORE, POINTS, ("until", "31-07-2027"), ("sure", "ja")]).await;
        assert_eq!(officer.post(&fields).await.status, 303);
        site.clock.set(long_after());
        let mut chair = site.browser_of(BOARD[0]).await;
        let ready = format!("/voorstellen/{case}/gereed");
        for page in [&ready, &format!("/voorstellen/{case}/draagvlak")] {
            let body = chair.get(page).await.body;
            assert!(!body.contains("maanden geleden"), "{page}");
        }
        let mut fields = chair.fields(&ready).await;
        fields.push(("gelezen".to_owned(), "ja".to_owned()));
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let sent = chair.post(&ready, &pairs).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
    })
    .await;
}

#[tokio::test]
async fn an_officer_reads_what_was_wrong_on_the_day_of_receipt_and_not_what_aged_since() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        site.clock.set(long_after());
        let page = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}/volledigheid")).await;
        assert!(page.status == 200 && !page.body.contains("maanden geleden"), "{}", page.body);
    })
    .await;
}

const ASKED: &str = "drijfveren.missie";
const TICKED: [(&str, &str); 4] = [
    ("vraagt", ASKED),
    ("reden-drijfveren.missie", "Er staat niet voor wie de dagopvang is."),
    ("grond-drijfveren.missie", "voorschrift"),
    ("artikel-drijfveren.missie", "artikel 12 lid 3"),
];

fn ticked<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [MORE, ("until", "23-12-2026")].into_iter().chain(TICKED).chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn a_point_without_a_reason_a_ground_or_its_article_is_refused_beside_its_question() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        for (field, value) in &TICKED[1..] {
            let typed: Vec<(&str, &str)> = ticked(&[])
                .into_iter()
                .map(|(name, old)| if name == *field { (name, "") } else { (name, old) })
                .collect();
            assert!(!value.is_empty());
            form.refuses(&typed, &[(*field, "")]).await;
        }
        let complete = [("verdict", "volledig"), ("vraagt", ASKED)];
        form.refuses(&complete, &[("verdict", "U vinkte")]).await;
    })
    .await;
}

#[tokio::test]
async fn mail_and_letter_can_be_read_before_the_request_goes_out_and_store_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let before = site.traces().await;
        let fields = form.filled(&ticked(&[("actie", "lees-mail")])).await;
        let shown = form.post(&fields).await;
        assert!(shown.status == 200 && shown.body.matches("Er staat niet voor wie de dagopvang is.").count() > 1);
        let fields = form.filled(&ticked(&[("actie", "lees-brief")])).await;
        assert_eq!(form.post(&fields).await.status, 200);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_request_holds_its_points_and_leaves_a_letter_in_the_file() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&ticked(&[])).await;
        let letters = "SELECT COUNT(*) FROM document WHERE kind = 'supplement_request'";
        let before = site.count(letters).await;
        let answer = form.post(&fields).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(site.count(letters).await, before + 1);
        let stored = r#"SELECT COUNT(*) FROM event WHERE payload LIKE '%{"question":{"id":"drijfveren.missie"}}%'"#;
        assert_eq!(site.count(stored).await, 1);
        let case = form.page.split('/').nth(2).expect("an id").to_owned();
        let mut chair = site.browser_of(BOARD[0]).await;
        let ready = chair.get(&format!("/voorstellen/{case}/gereed")).await.body;
        assert!(ready.contains(&format!("/voorstellen/{case}/drijfveren#drijfveren.missie")));
        site.assert_sound().await;
    })
    .await;
}
