//! Where a form leads once it was carried out: to the place where somebody sees that it worked, and never past a
//! question that only came up by it.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use domain::guide::benefits;

const START: [(&str, &str); 4] = [
    ("municipality", "GM9999"),
    ("title", "Buurtvervoer Oosterlinde"),
    ("cooperative", "Zorgcoöperatie De Lindehof U.A."),
    ("name", "Marijke Veldhoen"),
];
const CAME_UP: &str = "Door uw antwoord is er een vraag bij gekomen.";

/// The address of a new, empty proposal.
async fn begun(browser: &mut Browser) -> String {
    let first = browser.post("/voorstellen/nieuw", &START).await.location;
    first.strip_suffix("/verkenning").expect("its first page").to_owned()
}

/// The page to which an answer leads, without the place on it.
fn page_of(location: &str) -> &str {
    location.split('#').next().unwrap_or(location)
}

#[tokio::test]
async fn nobody_goes_on_past_a_question_that_an_answer_brought_up() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let proposal = begun(&mut site.browser_of(BOARD[0]).await).await;
        let page = format!("{proposal}/initiatiefnemer");
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let asked = [("initiatiefnemer.bereikbaar", "ja"), ("actie", "volgende")];
        let fields = form.filled(&asked).await;
        let answer = form.post(&fields).await;
        let to = format!("{page}?bij=initiatiefnemer.email#initiatiefnemer.email");
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, to.as_str()));
        let shown = form.browser.get(page_of(&to)).await.body;
        assert!(shown.contains(CAME_UP) && html::ids(&shown).contains("initiatiefnemer.email"));
        assert!(!form.browser.get(&page).await.body.contains(CAME_UP));
        // Whoever saw it may go on without answering it.
        let fields = form.filled(&asked).await;
        assert_eq!(form.post(&fields).await.location, format!("{proposal}/drijfveren"));
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_saved_itself_brings_its_question_up_all_the_same() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let proposal = begun(&mut site.browser_of(BOARD[0]).await).await;
        let page = format!("{proposal}/initiatiefnemer");
        let mut form = Form::of(&site, BOARD[0], &page).await;
        // What was on the page before the answer was saved by itself.
        let stale = form.filled(&[("initiatiefnemer.bereikbaar", "ja"), ("actie", "volgende")]).await;
        let by_itself = form.filled(&[("initiatiefnemer.bereikbaar", "ja")]).await;
        assert_eq!(form.post(&by_itself).await.location, format!("{page}#opgeslagen"));
        assert!(form.post(&stale).await.location.ends_with("#initiatiefnemer.email"));
    })
    .await;
}

#[tokio::test]
async fn adding_a_row_adds_one_also_while_a_blank_one_stands_there() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("{}/drijfveren", begun(&mut site.browser_of(BOARD[0]).await).await);
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let rows = |body: &str| html::fields(body).iter().filter(|(name, _)| name.ends_with(".bron")).count();
        let list = "drijfveren.bewijs";
        let before = rows(&form.browser.get(&page).await.body);
        let fields = form.filled(&[("actie", &format!("rij-erbij:{list}"))]).await;
        let location = form.post(&fields).await.location;
        let shown = form.browser.get(page_of(&location)).await.body;
        assert_eq!(rows(&shown), before + 1, "{location}");
        let place = location.split('#').nth(1).expect("a place");
        assert_eq!(place, format!("{list}.0"), "the first blank row");
        assert!(html::ids(&shown).contains(place));
        assert_eq!(rows(&form.browser.get(&format!("{page}?erbij={list}:99999")).await.body), 8, "as many as it takes");
    })
    .await;
}

#[tokio::test]
async fn a_benefit_is_taken_over_into_a_free_row_and_overwrites_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("{}/meerwaarde", begun(&mut site.browser_of(BOARD[0]).await).await);
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let own = [("meerwaarde.voordelen.0.voordeel", "nabij"), ("meerwaarde.voordelen.0.belofte", "Om de hoek")];
        for row in [1, 1] {
            let fields = form.filled(&[own[0], own[1], ("actie", "neem-over:nabij")]).await;
            assert_eq!(form.post(&fields).await.location, format!("{page}#meerwaarde.voordelen.{row}"));
        }
        let shown = form.browser.get(&page).await.body;
        assert!(html::ids(&shown).contains("meerwaarde.voordelen.1"));
        let stored = html::fields(&shown);
        let cell = |name: &str| stored.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str());
        assert_eq!(own.map(|(name, _)| cell(name)), own.map(|(_, text)| Some(text)));
        let near = benefits::find("nabij").expect("a benefit");
        assert_eq!(cell("meerwaarde.voordelen.1.voordeel"), Some(near.value));
        assert_eq!(cell("meerwaarde.voordelen.1.belofte"), Some(near.claim));
        assert_eq!(cell("meerwaarde.voordelen.1.indicator"), Some(near.indicator));
        assert_eq!(cell("meerwaarde.voordelen.2.belofte"), Some(""), "pressed twice, taken over once");
        let fields = form.filled(&[("actie", "neem-over:bestaat-niet")]).await;
        assert_eq!(form.post(&fields).await.location, format!("{page}#opgeslagen"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn adding_lines_to_the_budget_adds_five() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/begroting", site.case("concept").await);
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let lines = |body: &str| {
            let fields = html::fields(body);
            let of_costs = |name: &str| name.starts_with("begroting.kosten.") && name.ends_with(".label");
            fields.iter().filter(|(name, _)| of_costs(name)).count()
        };
        let before = lines(&form.browser.get(&page).await.body);
        let fields = form.filled(&[("actie", "rij-erbij:begroting.kosten")]).await;
        let location = form.post(&fields).await.location;
        let shown = form.browser.get(page_of(&location)).await.body;
        assert_eq!(lines(&shown), before + 5, "{location}");
        assert!(html::ids(&shown).contains(location.split('#').nth(1).expect("a place")));
    })
    .await;
}

#[tokio::test]
async fn who_saves_scores_comes_back_to_the_criterion_and_reads_that_it_worked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/beoordelen?rol=beoordelaar-wmo&criterium=", site.in_assessment().await);
        let (here, next) = (format!("{page}kwaliteit"), format!("{page}draagvlak"));
        let mut form = Form::of(&site, REVIEWERS[0], &here).await;
        for (action, leads_to) in [("opslaan", format!("{here}&bij=oordeel#oordeel")), ("volgende", next + "#oordeel")]
        {
            let fields = form.filled(&[("score.kwaliteit", "4"), ("actie", action)]).await;
            let location = form.post(&fields).await.location;
            assert_eq!(location, leads_to);
            let shown = form.browser.get(page_of(&location)).await.body;
            assert_eq!(shown.contains("Uw score is bewaard"), action == "opslaan", "{action}");
            assert!(html::ids(&shown).contains("oordeel"), "{action}");
        }
        assert!(!form.browser.get(&here).await.body.contains("Uw score is bewaard"));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_and_a_draft_that_was_read_in_are_confirmed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let page = format!("/voorstellen/{case}/samen");
        let invited = [("name", "Lies Bos"), ("email", "Lies@Lindehof.example"), ("role", "meelezer")];
        let location = chair.post(&page, &invited).await.location;
        let sentence = "Wij stuurden de uitnodiging naar lies@lindehof.example.";
        assert!(chair.get(&location).await.body.contains(sentence), "{location}");
        assert!(!location.contains('@'), "addresses of mail stay out of histories and logs");
        let forged = chair.get(&format!("{page}?gedaan=uitnodiging&wie=%3Cb%3EBel+mij")).await.body;
        assert!(!forged.contains("Bel mij") && forged.contains("De uitnodiging is verstuurd"));
        let file = chair.download(&format!("/voorstellen/{case}/concept.json")).await;
        let read = chair.upload(&format!("/voorstellen/{case}/inlezen"), "bestand", &file).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER);
        assert!(chair.get(&read.location).await.body.contains("Het concept is ingelezen"));
    })
    .await;
}

#[tokio::test]
async fn handing_over_the_chair_is_asked_first_of_the_chair_alone_and_asking_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let (marijke, tarik) = (site.actor(BOARD[0]).await.id, site.actor(BOARD[1]).await.id);
        let page = format!("/voorstellen/{case}/samen");
        let question = format!("{page}/voorzitter/{tarik}");
        assert!(chair.get(&page).await.body.contains(&format!("href=\"{question}\"")));
        let mut manager = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        let asked = chair.get(&question).await.body;
        assert!(asked.contains("Alleen Tarik Amrani kan dat terugdraaien."), "{asked}");
        for (browser, person) in [(&mut treasurer, &tarik), (&mut manager, &tarik), (&mut chair, &marijke)] {
            let answer = browser.get(&format!("{page}/voorzitter/{person}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(site.traces().await, before);
        let yes = html::fields(&asked);
        let yes: Vec<(&str, &str)> = yes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let done = chair.post(&page, &yes).await.location;
        assert!(chair.get(&done).await.body.contains("Het voorzitterschap is overgedragen"));
    })
    .await;
}

#[tokio::test]
async fn after_submitting_the_readiness_page_leads_to_the_receipt() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let page = format!("/voorstellen/{case}/gereed");
        assert_eq!(chair.get(&page).await.status, StatusCode::OK);
        site.submit(&case).await;
        let after = chair.get(&page).await;
        assert_eq!((after.status, after.location), (StatusCode::SEE_OTHER, format!("/voorstellen/{case}/ontvangst")));
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_in_goes_on_from_a_link_that_was_used() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let used = format!("/inloggen/link/{}", "a".repeat(43));
        let mut chair = site.browser_of(BOARD[0]).await;
        let goes_on = chair.get(&used).await;
        assert_eq!((goes_on.status, goes_on.location.as_str()), (StatusCode::SEE_OTHER, "/start"));
        let stranger = site.browser().get(&used).await;
        assert_eq!(stranger.status, StatusCode::OK, "it says that the link was used");
    })
    .await;
}

#[tokio::test]
async fn a_supplement_that_comes_after_its_term_still_has_its_way() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.lapsed().await;
        let (overview, way) = (format!("/dossiers/{case}"), format!("href=\"/voorstellen/{case}/gereed\""));
        for (person, is_led) in [(BOARD[0], true), (BOARD[1], false), (MANAGER, false)] {
            let page = site.browser_of(person).await.get(&overview).await.body;
            assert_eq!(page.contains(&way), is_led, "{person}: {page}");
        }
    })
    .await;
}
