//! What is new and what waits (meldingen): who is told of what, until when, and how mails about it come.

mod digest;

use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{ADMINISTRATOR, BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::{Browser, Site};
use domain::case::EventKind;
use server::db::sql;
use std::collections::BTreeSet;

const PAGE: &str = "/meldingen";

/// Nobody has anything left to read.
async fn all_read(site: &Site) {
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    sql("DELETE FROM news").run(&mut tx).await.expect("read");
    tx.commit().await.expect("stored");
}

/// The part of the page with what is new.
async fn news(browser: &mut Browser) -> String {
    html::text(&browser.get(PAGE).await.body, "inhoud")
}

/// What the header says is new, on this page.
async fn counted(browser: &mut Browser, page: &str) -> Option<String> {
    let body = browser.get(page).await.body;
    let (_, rest) = body.split_once(r#"class="ul-count">"#)?;
    Some(rest.split_once('<').expect("a number").0.trim().to_owned())
}

/// The kinds of events that are kept as new for somebody.
async fn kinds(site: &Site, email: &str) -> BTreeSet<String> {
    let person = site.actor(email).await.id;
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let rows: Vec<(String,)> = sql("SELECT e.kind FROM news n JOIN event e ON e.case_id = n.case_id AND e.seq = n.seq
         WHERE n.person_id = $1")
    .bind(person)
    .all(&mut tx)
    .await
    .expect("rows");
    rows.into_iter().map(|(kind,)| kind).collect()
}

fn names(kinds: &[EventKind]) -> BTreeSet<String> {
    kinds.iter().map(|kind| <&str>::from(*kind).to_owned()).collect()
}

#[tokio::test]
async fn what_others_did_is_new_to_each_role_that_may_see_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.in_assessment().await;
        let own = names(&[EventKind::Submitted]);
        assert_eq!(kinds(&site, BOARD[0]).await, names(&[EventKind::FoundComplete]), "who submitted knows that");
        assert!(kinds(&site, BOARD[1]).await.is_superset(&own));
        assert!(!kinds(&site, BOARD[1]).await.contains("no_interest_declared"), "what stays at the municipality");
        assert!(kinds(&site, MANAGER).await.is_superset(&names(&[EventKind::NoInterestDeclared])));
        assert!(!kinds(&site, MANAGER).await.contains("found_complete"), "the own step");
        assert!(kinds(&site, REVIEWERS[0]).await.contains("found_complete"));
        for nobody in [ADMINISTRATOR] {
            assert_eq!(kinds(&site, nobody).await, BTreeSet::new());
        }
        let mut chair = site.browser_of(BOARD[0]).await;
        assert_eq!(counted(&mut chair, PAGE).await.as_deref(), Some("1"));
        assert!(news(&mut chair).await.contains("Voorstel is volledig"));
        assert_eq!(counted(&mut chair, "/uitleg").await.as_deref(), Some("1"), "every page of who is signed in counts");
        assert_eq!(counted(&mut chair, &format!("/dossiers/{case}")).await, None, "who looks has read it");
        assert!(news(&mut chair).await.contains("U hebt alles gelezen"));
        assert!(kinds(&site, BOARD[1]).await.is_superset(&own), "others have not");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_learns_of_a_decision_before_it_is_sent_nor_of_notes_but_the_desk() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.decided().await;
        let note = [("note_text", "De wethouder twijfelt."), ("actie", "noteer")];
        // A note can be added until the case is closed.
        let page = format!("/dossiers/{case}/overleg");
        assert_eq!(site.browser_of(MANAGER).await.post(&page, &note).await.status, 303);
        for email in BOARD.into_iter().chain(REVIEWERS) {
            let mut browser = site.browser_of(email).await;
            let text = news(&mut browser).await.to_lowercase();
            for secret in ["besluit genomen", "juridisch", "notitie", "wethouder", "voorgelegd"] {
                assert!(!text.contains(secret), "{email} learns of {secret}: {text}");
            }
            assert_eq!(kinds(&site, email).await, BTreeSet::new(), "{email}");
        }
        let text = news(&mut site.browser_of(MANAGER).await).await;
        assert!(text.contains("Besluit genomen") && text.contains("Lees het besluit na"), "{text}");
        let text = news(&mut site.browser_of(JURIST).await).await;
        assert!(text.contains("Interne notitie") && !text.contains("wethouder"), "{text}");
        assert!(kinds(&site, DECIDER).await.contains("note_added"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_left_a_board_or_lost_a_case_finds_nothing_of_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.in_assessment().await;
        let (left, moved) = (site.actor(BOARD[2]).await.id, site.actor(REVIEWERS[1]).await.id);
        assert!(!kinds(&site, BOARD[2]).await.is_empty() && !kinds(&site, REVIEWERS[1]).await.is_empty());
        // The rows stay, as when a provider takes roles away: what counts is where somebody stands now.
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        sql("DELETE FROM member WHERE case_id = $1 AND person_id = $2")
            .bind(&case)
            .bind(&left)
            .run(&mut tx)
            .await
            .expect("gone");
        sql("DELETE FROM officer WHERE person_id = $1 AND role <> 'lezer'")
            .bind(&moved)
            .run(&mut tx)
            .await
            .expect("gone");
        sql("INSERT INTO officer (municipality_id, person_id, role) VALUES ('GM9999', $1, 'beheerder')")
            .bind(&moved)
            .run(&mut tx)
            .await
            .expect("a role");
        tx.commit().await.expect("stored");
        for email in [BOARD[2], REVIEWERS[1]] {
            let mut browser = site.browser_of(email).await;
            assert!(news(&mut browser).await.contains("U hebt alles gelezen"), "{email}");
            assert_eq!(counted(&mut browser, PAGE).await, None, "{email}");
        }
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = format!("/voorstellen/{case}/samen");
        let treasurer = site.actor(BOARD[1]).await.id;
        assert_eq!(chair.post(&page, &[("actie", &format!("verwijder:{treasurer}"))]).await.status, 303);
        assert_eq!(kinds(&site, BOARD[1]).await, BTreeSet::new(), "who is removed leaves nothing behind");
    })
    .await;
}

#[tokio::test]
async fn what_the_page_showed_is_read_by_a_button_and_what_came_after_is_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.submitted().await;
        let shown = site.browser_of(MANAGER).await.fields(PAGE).await;
        let until = shown.iter().find(|(name, _)| name == "tot").expect("a moment").1.clone();
        // The next morning: both sign in again.
        site.clock.set("2026-12-10T08:00:00Z".parse().expect("a moment"));
        let (mut sanne, mut tarik) = (site.browser_of(MANAGER).await, site.browser_of(BOARD[1]).await);
        let messages = format!("/dossiers/{case}/overleg");
        let sent = [("message", "Wij zijn er klaar voor."), ("actie", "bericht-aan-gemeente")];
        assert_eq!(tarik.post(&messages, &sent).await.status, 303);
        let answer = sanne.post(PAGE, &[("tot", &until), ("actie", "alles-gelezen")]).await;
        assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, "/meldingen?gedaan=gelezen"));
        assert_eq!(kinds(&site, MANAGER).await, names(&[EventKind::MessageToMunicipality]));
        assert!(kinds(&site, BOARD[1]).await.contains("submitted"), "only the own news is read");
        assert_eq!(counted(&mut sanne, &messages).await, None, "the page with the messages shows it");
        let one = format!("gelezen:{case}");
        assert_eq!(tarik.post(PAGE, &[("tot", "9999999999999"), ("actie", &one)]).await.status, 303);
        assert_eq!(kinds(&site, BOARD[1]).await, BTreeSet::new());
        assert_eq!(tarik.post(PAGE, &[("actie", "iets")]).await.status, 404);
        assert_eq!(site.browser().post(PAGE, &[("actie", "alles-gelezen")]).await.status, 401);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_waits_says_what_to_do_and_leads_there() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = async |email: &str| site.browser_of(email).await.get(PAGE).await.body;
        let chair = html::text(&page(BOARD[0]).await, "inhoud");
        assert!(chair.contains("Ga verder met het voorstel"), "a draft waits for its board: {chair}");
        let case = site.in_assessment().await;
        let reviewer = page(REVIEWERS[0]).await;
        assert!(reviewer.contains(&format!("/dossiers/{case}/beoordelen")), "{reviewer}");
        assert_eq!(html::dead_links(&reviewer), Vec::<String>::new());
        let chair = html::text(&page(BOARD[0]).await, "inhoud");
        assert!(chair.contains("Er wacht nu niets op u"), "what it handed in waits for others: {chair}");
        let question = [("message", "Hebt u de polis?"), ("asks", "ja"), ("actie", "bericht-aan-bestuur")];
        let messages = format!("/dossiers/{case}/overleg");
        assert_eq!(site.browser_of(MANAGER).await.post(&messages, &question).await.status, 303);
        let text = html::text(&page(BOARD[1]).await, "inhoud");
        assert!(text.contains("één ding voor u open") && text.contains("Bericht aan het bestuur"), "{text}");
        assert!(!page(REVIEWERS[0]).await.contains("voor u open"), "a matter of the desk");
        let idle = html::text(&page(ADMINISTRATOR).await, "inhoud");
        assert!(idle.contains("Er wacht nu niets op u"), "{idle}");
    })
    .await;
}

#[tokio::test]
async fn a_comment_is_new_to_the_rest_of_the_board_until_it_is_read_or_removed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        all_read(&site).await;
        let case = site.case("concept").await;
        let page = format!("/voorstellen/{case}/opmerkingen/taak.omschrijving");
        let mut chair = site.browser_of(BOARD[0]).await;
        for text in ["Klopt dit nog?", "En dit?"] {
            assert_eq!(chair.post(&page, &[("text", text), ("actie", "plaats")]).await.status, 303);
        }
        assert_eq!(counted(&mut chair, PAGE).await, None, "the own words");
        let (mut tarik, mut hanna) = (site.browser_of(BOARD[1]).await, site.browser_of(BOARD[2]).await);
        assert_eq!(counted(&mut tarik, PAGE).await.as_deref(), Some("2"));
        let shown = tarik.get(PAGE).await.body;
        assert!(shown.contains(&page) && shown.contains("Nieuwe opmerking") && !shown.contains("Klopt dit"), "{shown}");
        assert_eq!(counted(&mut tarik, &page).await, None);
        let fields = chair.fields(&page).await;
        let remove = chair.get(&page).await.body;
        let (_, rest) = remove.rsplit_once("verwijder:").expect("a button");
        let action = format!("verwijder:{}", rest.split_once('"').expect("an id").0);
        assert!(!fields.is_empty());
        assert_eq!(chair.post(&page, &[("actie", &action)]).await.status, 303);
        assert_eq!(site.count("SELECT COUNT(*) FROM news WHERE comment_id <> ''").await, 1, "Hanna has one left");
        assert!(news(&mut hanna).await.contains("Nieuwe opmerking"));
        site.assert_sound().await;
    })
    .await;
}
