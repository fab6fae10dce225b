//! Questions to somebody outside the panel: the link, what it shows, and what becomes of an answer.

use super::Form;
use crate::support::addresses::file_pages;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER};
use crate::support::site::Site;
use server::worker::Worker;

const ADDRESS: &str = "directie@meander.example";
const QUESTION: &str = "Wat betekent een overname voor uw medewerkers?";
pub(super) const ANSWER: &str = "Acht mensen verliezen hun werk.\n\nWij vragen u dat mee te wegen.";
/// Long after the clock of the demo.
const ASKED: [(&str, &str); 7] = [
    ("role", "interested"),
    ("name", "Stichting Meander"),
    ("email", ADDRESS),
    ("question", QUESTION),
    ("sections", "taak"),
    ("until", "31-12-2026"),
    ("actie", "vraag"),
];

pub(super) async fn form<'a>(site: &'a Site, email: &str, case: &str) -> Form<'a> {
    Form::of(site, email, &format!("/dossiers/{case}/zienswijzen")).await
}

/// Asks Meander, and gives the page behind the link in the mail.
pub(super) async fn ask(site: &Site, form: &mut Form<'_>) -> String {
    ask_as(site, form, "Stichting Meander").await
}

pub(super) async fn ask_as(site: &Site, form: &mut Form<'_>, name: &str) -> String {
    let asked = form.filled(&ASKED.map(|(field, typed)| (field, if field == "name" { name } else { typed }))).await;
    assert_eq!(form.post(&asked).await.status, 303);
    Worker::new(site.server.app.clone()).drain().await.expect("the mails are sent");
    let mails = site.mails("view_asked").await;
    let mail = mails.iter().find(|mail| mail.to_name == name).expect("a mail");
    assert_eq!(mail.to_email, ADDRESS);
    let at = mail.text.find("/zienswijze/").expect("a link");
    mail.text[at..].split_whitespace().next().expect("a link").to_owned()
}

#[tokio::test]
async fn a_question_says_to_whom_as_what_and_until_when() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let with = |field: &'static str, typed: &'static str| {
            ASKED.map(|(name, value)| (name, if name == field { typed } else { value }))
        };
        sanne.refuses(&with("role", ""), &[("role", "Kies als wat")]).await;
        sanne.refuses(&with("name", " "), &[("name", "Vul in aan wie")]).await;
        sanne.refuses(&with("email", "meander"), &[("email", "geen e-mailadres")]).await;
        sanne.refuses(&with("question", ""), &[("question", "Schrijf wat u wilt weten")]).await;
        sanne.refuses(&with("until", "gisteren"), &[("until", "31-12-2026")]).await;
        sanne.refuses(&with("until", "01-01-2020"), &[("until", "die nog moet komen")]).await;
        sanne.refuses(&with("sections", "nergens"), &[("sections", "Kies alleen onderdelen")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_shows_the_question_and_its_sections_takes_one_answer_and_nothing_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let link = ask(&site, &mut sanne).await;
        let mut outsider = site.browser();
        let page = outsider.get(&link).await.body;
        for words in [QUESTION, "Wat houdt de taak in?", "donderdag 31 december 2026"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        for other in ["Rekeningnummer", "Draagvlak", "Dossier LIW", "Uitloggen"] {
            assert!(!page.contains(other), "{other}: {page}");
        }
        for hidden in file_pages(&case) {
            let status = outsider.get(&hidden).await.status;
            assert!(status == 303 || status == 404, "{hidden}: {status}");
        }
        let empty = outsider.post(&link, &[("answer", " ")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Schrijf uw antwoord"), "{}", empty.body);
        assert_eq!(outsider.post(&link, &[("answer", ANSWER)]).await.status, 303);
        let page = outsider.get(&link).await.body;
        assert!(page.contains("Uw antwoord is ontvangen") && !page.contains("Acht mensen"), "{page}");
        let before = site.traces().await;
        let again = outsider.post(&link, &[("answer", "Toch niet.")]).await;
        assert_eq!(again.status, 409);
        assert!(again.body.contains("Toch niet."), "what was typed is not lost: {}", again.body);
        assert_eq!(site.traces().await, before);
        assert_eq!(outsider.get("/zienswijze/geraden").await.status, 404);
        let told = site.mails("view_received").await;
        assert_eq!(told.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), [MANAGER]);
        assert!(!told[0].text.contains("Acht mensen"), "the mail only says that there is an answer");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_weighed_before_a_decision_is_proposed_and_stays_at_the_municipality_until_then() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let link = ask(&site, &mut sanne).await;
        assert_eq!(site.browser().post(&link, &[("answer", ANSWER)]).await.status, 303);
        for email in [MANAGER, JURIST, DECIDER] {
            let page = site.browser_of(email).await.get(&sanne.page).await.body;
            assert!(page.contains("Acht mensen verliezen hun werk."), "{email}: {page}");
        }
        let mut marijke = site.browser_of(BOARD[0]).await;
        for page in file_pages(&case) {
            assert!(!marijke.get(&page).await.body.contains("Acht mensen"), "the board reads it at {page}");
        }
        sanne.refuses(&[("actie", "reageer:1")], &[("reaction.1", "Schrijf wat de gemeente")]).await;
        let said = sanne.filled(&[("reaction.1", "Het personeel gaat mee over."), ("actie", "reageer:1")]).await;
        assert_eq!(sanne.post(&said).await.status, 303);
        let page = sanne.browser.get(&sanne.page).await.body;
        assert!(page.contains("Het personeel gaat mee over."), "{page}");
        assert_eq!(html::dead_links(&page), Vec::<String>::new());
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_question_that_is_taken_back_tells_so_and_its_link_is_dead() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let link = ask(&site, &mut sanne).await;
        sanne.refuses(&[("actie", "trek-in:1")], &[("reason.1", "Schrijf kort waarom")]).await;
        let taken_back =
            sanne.filled(&[("reason.1", "Meander liet weten niets te vinden."), ("actie", "trek-in:1")]).await;
        assert_eq!(sanne.post(&taken_back).await.status, 303);
        let told = site.mails("view_not_needed").await;
        assert_eq!(told.iter().map(|mail| mail.to_email.as_str()).collect::<Vec<_>>(), [ADDRESS]);
        assert!(!told[0].text.contains("niets te vinden"), "why, stays at the municipality");
        let mut outsider = site.browser();
        let page = outsider.get(&link).await.body;
        assert!(page.contains("Een antwoord is niet meer nodig") && !page.contains(QUESTION), "{page}");
        assert_eq!(outsider.post(&link, &[("answer", ANSWER)]).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn what_was_heard_in_a_conversation_is_recorded_and_the_last_day_ends_a_link() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.in_assessment().await;
        let mut sanne = form(&site, MANAGER, &case).await;
        let link = ask(&site, &mut sanne).await;
        let today = site.clock.today();
        let day = format!("{:02}-{:02}-{}", today.day(), today.month(), today.year());
        let said = [("answer.1", "De directeur vertelde over het personeel."), ("actie", "leg-vast:1")];
        sanne.refuses(&[&said[..], &[("answered_on.1", &day)]].concat(), &[("way.1", "Kies hoe")]).await;
        sanne
            .refuses(
                &[&said[..], &[("way.1", "oral"), ("answered_on.1", "01-01-2036")]].concat(),
                &[("answered_on.1", "moet nog komen")],
            )
            .await;
        let recorded = sanne.filled(&[&said[..], &[("way.1", "oral"), ("answered_on.1", &day)]].concat()).await;
        assert_eq!(sanne.post(&recorded).await.status, 303);
        assert!(site.mails("view_received").await.is_empty(), "who typed it knows");
        assert!(site.browser().get(&link).await.body.contains("Uw antwoord is ontvangen"));
        let second = ask_as(&site, &mut sanne, "Cliëntenraad Meander").await;
        let moved = site.browser().post("/demo/datum", &[("dag", "01-01-2027")]).await;
        assert_eq!(moved.status, 303);
        let page = site.browser().get(&second).await.body;
        assert!(page.contains("Deze link werkt niet meer") && !page.contains(QUESTION), "{page}");
        let before = site.traces().await;
        assert_eq!(site.browser().post(&second, &[("answer", ANSWER)]).await.status, 409);
        assert_eq!(site.traces().await, before);
    })
    .await;
}
