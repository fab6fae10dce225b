//! The draft of the assessment that the board reads and responds to, and questions of reviewers for a specialist.

use super::Form;
use super::discussion::hand_in;
use crate::support::addresses::file_pages;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;

const RAVI: &str = REVIEWERS[2];
const RESPONSE: &str = "De polis is er al.\n\nZie de bijlage bij vraag 12.";
const QUESTION: &str = "Klopt het dat hier geen btw over gaat?";

/// A case in which everybody handed in.
pub(super) async fn assessed(site: &Site) -> String {
    let case = site.in_assessment().await;
    for email in REVIEWERS {
        hand_in(site, &case, email, "4").await;
    }
    case
}

pub(super) async fn form<'a>(site: &'a Site, email: &str, case: &str) -> Form<'a> {
    Form::of(site, email, &format!("/dossiers/{case}/reactie")).await
}

/// Sends the findings to the board.
async fn share(sanne: &mut Form<'_>) {
    let remark = "Lees vooral wat wij over de kosten schrijven.";
    let typed = sanne.filled(&[("remark", remark), ("actie", "stuur")]).await;
    assert_eq!(sanne.post(&typed).await.status, 303);
}

/// To whom mails of this template went.
async fn told(site: &Site, template: &str) -> Vec<String> {
    site.mails(template).await.into_iter().map(|mail| mail.to_email).collect()
}

#[tokio::test]
async fn findings_go_to_the_board_once_all_scores_are_in_with_five_working_days_and_nothing_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let before = site.traces().await;
        let early = sanne.browser.post(&sanne.page, &[("until", "15-01-2027"), ("actie", "stuur")]).await;
        assert_eq!(early.status, 422);
        assert!(early.body.contains("Dit kan als alle beoordelaars hebben ingeleverd"), "{}", early.body);
        assert_eq!(site.traces().await, before);
        for email in REVIEWERS {
            hand_in(&site, &case, email, "4").await;
        }
        let today = site.clock.today();
        let soon = format!("{:02}-{:02}-{}", today.day(), today.month(), today.year());
        sanne.refuses(&[("until", &soon), ("actie", "stuur")], &[("until", "minstens 5 werkdagen")]).await;
        sanne.refuses(&[("until", "ooit"), ("actie", "stuur")], &[("until", "31-12-2026")]).await;
        share(&mut sanne).await;
        let mails = site.mails("assessment_shared").await;
        assert_eq!(mails.len(), BOARD.len());
        assert!(mails[0].text.contains("Lees vooral") && mails[0].text.contains("500 woorden"), "{}", mails[0].text);
        for email in BOARD {
            let page = site.browser_of(email).await.get(&sanne.page).await.body;
            assert!(page.contains("Mijn reden is 4.") && page.contains("De bevindingen"), "{email}: {page}");
            for hidden in ["Ravi", "Advies van", "Ingewilligd"] {
                assert!(!page.contains(hidden), "{email} reads {hidden}: {page}");
            }
            assert_eq!(html::dead_links(&page), Vec::<String>::new());
        }
        assert_eq!(site.browser_of(RAVI).await.get(&sanne.page).await.status, 404);
        let before = site.traces().await;
        assert_eq!(sanne.browser.post(&sanne.page, &[("until", "15-01-2027"), ("actie", "stuur")]).await.status, 409);
        assert_eq!(site.traces().await, before, "one draft at a time");
        let mut desk = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        let propose = desk.filled(&[("outcome", "ingewilligd"), ("actie", "voorleggen")]).await;
        let early = desk.post(&propose).await;
        assert_eq!(early.status, 422);
        assert!(!early.body.contains("trek de vraag in"), "what cannot be done is not advised");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_chair_responds_once_and_in_five_hundred_words_and_the_municipality_weighs_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = assessed(&site).await;
        share(&mut form(&site, MANAGER, &case).await).await;
        let mut tarik = site.browser_of(BOARD[1]).await;
        let page = tarik.get(&format!("/dossiers/{case}/reactie")).await.body;
        assert!(!page.contains("Verstuur de reactie"), "only the chair speaks for the board: {page}");
        let mut marijke = form(&site, BOARD[0], &case).await;
        let long = "woord ".repeat(501);
        let typed = marijke.filled(&[("response", &long), ("actie", "reageer")]).await;
        let refused = marijke.post(&typed).await;
        assert_eq!(refused.status, 422);
        let message = html::message(&refused.body, "response").expect("a message");
        assert!(message.contains("501 woorden"), "{message}");
        let page = marijke.browser.get(&marijke.page).await.body;
        assert!(page.contains("501 van 500 woorden"), "what was typed is kept: {page}");
        assert!(site.mails("response_received").await.is_empty());
        let typed = marijke.filled(&[("response", RESPONSE), ("actie", "reageer")]).await;
        assert_eq!(marijke.post(&typed).await.status, 303);
        assert_eq!(told(&site, "response_received").await, [MANAGER]);
        let mail = &site.mails("response_received").await[0];
        assert!(!mail.text.contains("polis"), "the mail only says that there is a response");
        let before = site.traces().await;
        let again = [("response", "Nog iets."), ("actie", "reageer")];
        assert_eq!(marijke.browser.post(&marijke.page, &again).await.status, 409);
        assert_eq!(site.traces().await, before);
        for email in [BOARD[0], BOARD[1], MANAGER, JURIST, DECIDER] {
            let page = site.browser_of(email).await.get(&marijke.page).await.body;
            assert!(page.contains("De polis is er al."), "{email}: {page}");
        }
        let mut sanne = Form::of(&site, MANAGER, &format!("/dossiers/{case}/zienswijzen")).await;
        let weigh = sanne.filled(&[("reaction.1", "Dat klopt, wij passen dit aan."), ("actie", "reageer:1")]).await;
        assert_eq!(sanne.post(&weigh).await.status, 303);
        let mut board = site.browser_of(BOARD[0]).await;
        for page in file_pages(&case) {
            assert!(!board.get(&page).await.body.contains("wij passen dit aan"), "the board reads it at {page}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_question_for_a_specialist_reaches_the_case_manager_and_its_answer_who_asked_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let page = format!("/dossiers/{case}/beoordelen?criterium=kosten");
        let mut ravi = Form::of(&site, RAVI, &page).await;
        let typed = [("score.kosten", "3"), ("reason.kosten", "Onder voorbehoud."), ("actie", "markeer")];
        let empty = ravi.filled(&typed).await;
        let refused = ravi.post(&empty).await;
        assert_eq!(refused.status, 422);
        assert!(html::message(&refused.body, "flag_question").is_some_and(|text| text.contains("Schrijf uw vraag")));
        let typed = ravi.filled(&[&typed[..], &[("flag_question", QUESTION)]].concat()).await;
        assert_eq!(ravi.post(&typed).await.status, 303);
        let shown = ravi.browser.get(&page).await.body;
        assert!(shown.contains(QUESTION) && shown.contains("Onder voorbehoud."), "{shown}");
        assert_eq!(told(&site, "flagged").await, [MANAGER]);
        let mail = &site.mails("flagged").await[0];
        assert!(mail.text.contains(QUESTION) && !mail.text.contains("voorbehoud"), "{}", mail.text);
        for email in [REVIEWERS[0], BOARD[0]] {
            let mut browser = site.browser_of(email).await;
            for page in file_pages(&case).iter().chain([&page]) {
                assert!(!browser.get(page).await.body.contains(QUESTION), "{email} reads it at {page}");
            }
        }
        let mut sanne = Form::of(&site, MANAGER, &format!("/dossiers/{case}/zienswijzen")).await;
        let overview = sanne.browser.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("Dit staat nog open") && overview.contains("voor een specialist"), "{overview}");
        sanne.refuses(&[("actie", "beantwoord:1")], &[("flag_answer.1", "Schrijf het antwoord")]).await;
        let answer = sanne.filled(&[("flag_answer.1", "Ja, er is een vrijstelling."), ("actie", "beantwoord:1")]).await;
        assert_eq!(sanne.post(&answer).await.status, 303);
        assert_eq!(told(&site, "flag_answered").await, [RAVI]);
        assert!(ravi.browser.get(&page).await.body.contains("er is een vrijstelling"));
        let before = site.traces().await;
        assert_eq!(sanne.post(&answer).await.status, 409);
        assert_eq!(site.traces().await, before, "once");
        site.assert_sound().await;
    })
    .await;
}
