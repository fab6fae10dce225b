//! Messages between board and municipality, and notes of the desk.

use super::Form;
use crate::support::addresses::file_pages;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;

const TO_BOARD: &str = "bericht-aan-bestuur";
const TO_MUNICIPALITY: &str = "bericht-aan-gemeente";
const QUESTION: &str = "Hebt u de polis van de verzekeraar al?";
const SECRET: &str = "De wethouder twijfelt aan de huur.";

async fn form<'a>(site: &'a Site, email: &str, case: &str) -> Form<'a> {
    Form::of(site, email, &format!("/dossiers/{case}/overleg")).await
}

async fn send(form: &mut Form<'_>, button: &str, text: &str, asks: &str) {
    let typed = form.filled(&[("message", text), ("asks", asks), ("actie", button)]).await;
    let answer = form.post(&typed).await;
    assert_eq!(answer.location, format!("{}#nieuwste", form.page), "{}", answer.body);
}

#[tokio::test]
async fn a_question_is_mailed_to_the_other_side_and_waits_for_its_answer() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let (mut sanne, mut tarik) = (form(&site, MANAGER, &case).await, form(&site, BOARD[1], &case).await);
        send(&mut sanne, TO_BOARD, QUESTION, "ja").await;
        let mails = site.mails("message_to_board").await;
        assert!(BOARD.iter().all(|email| mails.iter().any(|mail| mail.to_email == *email)), "the whole board");
        assert!(mails[0].text.contains("polis van de verzekeraar") && mails[0].subject.starts_with("Vraag over"));
        let page = tarik.browser.get(&tarik.page).await.body;
        assert!(page.contains(QUESTION) && page.contains("U bent aan zet: geef antwoord"), "{page}");
        assert!(sanne.browser.get(&sanne.page).await.body.contains("U wacht op antwoord"));
        send(&mut tarik, TO_MUNICIPALITY, "Die volgt **morgen**.", "").await;
        let mails = site.mails("message_to_municipality").await;
        assert_eq!(mails.len(), 1, "the case manager");
        assert!(mails[0].subject.starts_with("Bericht over"), "{}", mails[0].subject);
        let page = sanne.browser.get(&sanne.page).await.body;
        assert!(html::text(&page, "nieuwste").contains("Die volgt morgen."), "{page}");
        assert!(!page.contains("U wacht op antwoord"), "it was answered");
        assert_eq!(html::dead_links(&page), Vec::<String>::new());
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_empty_message_or_one_that_is_too_long_is_refused() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let long = "x".repeat(10_001);
        for (email, button) in [(MANAGER, TO_BOARD), (BOARD[0], TO_MUNICIPALITY)] {
            let mut form = form(&site, email, &case).await;
            let send = ("actie", button);
            form.refuses(&[("message", " \n "), send], &[("message", "Schrijf uw bericht")]).await;
            form.refuses(&[("message", &long), send], &[("message", "korter")]).await;
        }
        let mut sanne = form(&site, MANAGER, &case).await;
        sanne.refuses(&[("note_text", ""), ("actie", "noteer")], &[("note_text", "Schrijf uw notitie")]).await;
        let typed = sanne.filled(&[("note_text", SECRET), ("note_to", "0190"), ("actie", "noteer")]).await;
        assert_eq!(sanne.post(&typed).await.status, 422, "only who works at the desk is told");
    })
    .await;
}

#[tokio::test]
async fn a_note_of_the_desk_is_read_at_the_desk_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let daan = site.actor(JURIST).await.id;
        let typed = sanne.filled(&[("note_text", SECRET), ("note_to", &daan), ("actie", "noteer")]).await;
        assert_eq!(sanne.post(&typed).await.status, 303);
        let mails = site.mails("note_for_you").await;
        assert_eq!(mails.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), [JURIST]);
        for email in [MANAGER, JURIST, DECIDER] {
            let page = site.browser_of(email).await.get(&sanne.page).await.body;
            assert!(page.contains(SECRET) && page.contains("Voor Daan Mulder"), "{email}: {page}");
        }
        for email in [BOARD[0], REVIEWERS[0], REVIEWERS[4]] {
            let mut other = site.browser_of(email).await;
            for page in file_pages(&case) {
                assert!(!other.get(&page).await.body.contains("wethouder"), "{email} reads it at {page}");
            }
            let before = site.traces().await;
            let answer = other.post(&sanne.page, &[("note_text", "x"), ("actie", "noteer")]).await;
            assert_eq!(answer.status, 404, "{email}");
            assert_eq!(site.traces().await, before);
        }
        site.assert_sound().await;
    })
    .await;
}
