//! While the board supplements, only what the municipality asked about can change, however it is sent.

use super::{Pairs, attachments, type_over};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, pairs};
use crate::support::site::{Answer, Browser, Site};
use app::views::fields::version_of;
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::completeness;
use server::db::sql;

/// What the municipality asks about.
const ASKED: &str = "drijfveren.missie";
/// What it does not ask about, in the same section.
const CLOSED: &str = "drijfveren.motieven";
const NEW: &str = "Wij willen dat iedereen in het dorp kan blijven wonen.";

fn section(case: &str) -> String {
    format!("/voorstellen/{case}/drijfveren")
}

/// The form of the section as it stood before the request, with this typed over.
async fn stale(site: &Site, case: &str, typed: &[(&str, &str)]) -> Pairs {
    let mut fields = site.browser_of(BOARD[0]).await.fields(&section(case)).await;
    let version = (version_of(CLOSED), version(site, case, CLOSED).await.to_string());
    fields.extend([version, (CLOSED.to_owned(), String::new())]);
    type_over(fields, typed)
}

async fn version(site: &Site, case: &str, question: &str) -> i64 {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let newest = sql("SELECT version FROM answer WHERE case_id = $1 AND question = $2").bind(case).bind(question);
    let (version,): (i64,) = newest.one(&mut tx).await.expect("an answer");
    version
}

async fn draft(browser: &mut Browser, case: &str) -> Value {
    serde_json::from_slice(&browser.download(&format!("/voorstellen/{case}/concept.json")).await).expect("JSON")
}

async fn post(browser: &mut Browser, page: &str, fields: &Pairs) -> Answer {
    browser.post(page, &pairs(fields)).await
}

fn has(fields: &Pairs, name: &str) -> bool {
    fields.iter().any(|(field, _)| field == name)
}

#[tokio::test]
async fn the_board_sees_what_was_asked_where_it_answers_and_the_rest_to_read_only() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_about(&[ASKED]).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = chair.get(&section(&case)).await.body;
        let fields = html::fields(&page);
        assert!(has(&fields, ASKED) && !has(&fields, CLOSED), "{fields:?}");
        assert!(page.contains("Dit is te weinig: drijfveren.missie.") && page.contains(&format!("id=\"{CLOSED}\"")));
        assert_eq!(html::dead_links(&page), Vec::<String>::new());
        let other = chair.get(&format!("/voorstellen/{case}/taak")).await.body;
        assert!(!html::fields(&other).iter().any(|(name, _)| name == "actie" || name.starts_with("taak.")));
        let budget = chair.get(&format!("/voorstellen/{case}/begroting")).await.body;
        assert!(!html::fields(&budget).iter().any(|(name, _)| name.starts_with("begroting.")));
        let fields = type_over(fields, &[(ASKED, NEW)]);
        assert_eq!(post(&mut chair, &section(&case), &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(draft(&mut chair, &case).await["answers"][ASKED], NEW);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_button_saves_nothing_that_was_not_asked_and_the_page_keeps_what_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_about(&[ASKED]).await;
        let fields = stale(&site, &case, &[(ASKED, "Een nieuwe missie."), (CLOSED, NEW)]).await;
        let (mut chair, before) = (site.browser_of(BOARD[0]).await, site.traces().await);
        let back = post(&mut chair, &section(&case), &fields).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.body.contains(NEW) && back.body.contains("De gemeente vroeg hier niets"));
        assert_eq!(site.traces().await, before);
        // What came back is saved by pressing the button again, without what cannot be saved.
        let again = html::fields(&back.body);
        assert!(again.contains(&(ASKED.to_owned(), "Een nieuwe missie.".to_owned())) && !has(&again, CLOSED));
        assert_eq!(post(&mut chair, &section(&case), &again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(draft(&mut chair, &case).await["answers"][ASKED], "Een nieuwe missie.");
    })
    .await;
}

#[tokio::test]
async fn typing_an_older_version_and_a_file_change_nothing_that_was_not_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await);
        let seen = version(&site, &case, CLOSED).await;
        site.save_answer(&chair, &case, (CLOSED, "Nieuwer.", seen)).await.expect("a draft is open");
        site.asked_about(&[ASKED]).await;
        let (mut browser, before) = (site.browser_of(BOARD[0]).await, site.traces().await);
        let typed = site.save_answer(&chair, &case, (CLOSED, NEW, seen + 1)).await;
        assert!(format!("{:?}", typed.expect_err("it is closed")).contains("NotAsked"));
        let history = format!("/voorstellen/{case}/versies/{CLOSED}");
        assert!(!browser.get(&history).await.body.contains("Zet deze versie terug"));
        let (now, earlier) = ((seen + 1).to_string(), seen.to_string());
        let back = browser.post(&history, &[("versie", &now), ("zet-terug", &earlier)]).await;
        assert!(back.status.is_client_error() && back.body.contains("De gemeente vroeg niets bij"));
        let mut file = draft(&mut browser, &case).await;
        file["answers"] = json!({ CLOSED: NEW, ASKED: NEW });
        let read =
            browser.upload(&format!("/voorstellen/{case}/inlezen"), "bestand", file.to_string().as_bytes()).await;
        assert!(read.status.is_client_error() && read.body.contains("Er is niets veranderd"), "{}", read.body);
        assert_eq!(site.traces().await, before);
        let asked = version(&site, &case, ASKED).await;
        site.save_answer(&chair, &case, (ASKED, NEW, asked)).await.expect("it was asked");
    })
    .await;
}

#[tokio::test]
async fn the_budget_stays_closed_for_its_grid_its_questions_and_the_wage_calculator() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let page = format!("/voorstellen/{case}/begroting");
        let mut chair = site.browser_of(BOARD[0]).await;
        let form = chair.fields(&page).await;
        let grid = type_over(form.clone(), &[("begroting.kosten.0.label", "Een andere huur")]);
        let question = type_over(form, &[("begroting.toelichting", NEW)]);
        site.asked_about(&[ASKED]).await;
        let before = site.traces().await;
        for (fields, kept) in [(&grid, "Een andere huur"), (&question, NEW)] {
            let back = post(&mut chair, &page, fields).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", back.body);
            assert!(back.body.contains(kept) && back.body.contains("De gemeente vroeg hier niets"));
        }
        let wages = format!("{page}/loon");
        let typed = [
            ("role", "Kok"),
            ("fte", "0,5"),
            ("hourly", "26,00"),
            ("on_costs", "35"),
            ("productive_hours", "1.400"),
            ("actie", "zet"),
        ];
        let fields = type_over(chair.fields(&wages).await, &typed);
        assert_eq!(post(&mut chair, &wages, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_point_about_the_budget_opens_its_grid_and_its_questions_and_nothing_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_about(&["begroting"]).await;
        let page = format!("/voorstellen/{case}/begroting");
        let mut chair = site.browser_of(BOARD[0]).await;
        let shown = chair.get(&page).await.body;
        assert!(shown.contains("Dit is te weinig: begroting."));
        let typed = [("begroting.kosten.0.label", "Een andere huur"), ("begroting.toelichting", NEW)];
        let fields = type_over(html::fields(&shown), &typed);
        assert_eq!(post(&mut chair, &page, &fields).await.status, StatusCode::SEE_OTHER);
        assert!(!has(&chair.fields(&section(&case)).await, ASKED));
    })
    .await;
}

#[tokio::test]
async fn attachments_come_and_go_only_where_the_municipality_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let (asked, closed) =
            (format!("/voorstellen/{case}/bijlagen/{ASKED}"), format!("/voorstellen/{case}/bijlagen/{CLOSED}"));
        for (page, text) in [(&asked, "polis"), (&closed, "huur")] {
            let sent = attachments::send_to(&mut chair, page, &[], &[("stuk.pdf", &attachments::pdf(text))]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        let files = attachments::ids(&site, &case).await;
        site.asked_about(&[&files[0]]).await;
        let before = site.traces().await;
        let new = attachments::pdf("nieuw");
        let new: [(&str, &[u8]); 1] = [("nieuw.pdf", &new)];
        let refused = attachments::send_to(&mut chair, &closed, &[("omschrijving", "De nieuwe huur")], &new).await;
        assert!(refused.status.is_client_error() && refused.body.contains("De gemeente vroeg hier niets"));
        assert!(refused.body.contains("De nieuwe huur"), "what was typed stays");
        let removed = chair.post(&format!("{closed}/verwijderen"), &[("bijlage", &files[1])]).await;
        assert!(removed.status.is_client_error() && removed.body.contains("De gemeente vroeg hier niets"));
        assert_eq!(site.traces().await, before);
        let shown = chair.get(&closed).await.body;
        assert!(shown.contains("stuk.pdf") && !shown.contains("Verwijder") && !shown.contains("Voeg bijlagen toe"));
        // A point about an attachment opens the attachments of its question, and not the answer.
        assert!(!has(&chair.fields(&section(&case)).await, ASKED));
        assert_eq!(chair.post(&format!("{asked}/verwijderen"), &[("bijlage", &files[0])]).await.status, 303);
        assert_eq!(attachments::send_to(&mut chair, &asked, &[], &new).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn after_its_last_day_the_same_is_open() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_about(&[ASKED]).await;
        site.clock.set("2026-12-24T08:00:00Z".parse().expect("a moment"));
        completeness::lapse_all(&site.server.app).await.expect("it is looked for");
        let fields = site.browser_of(BOARD[0]).await.fields(&section(&case)).await;
        assert!(has(&fields, ASKED) && !has(&fields, CLOSED));
    })
    .await;
}

#[tokio::test]
async fn a_point_about_the_whole_opens_everything() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        let fields = site.browser_of(BOARD[0]).await.fields(&section(&case)).await;
        assert!(has(&fields, ASKED) && has(&fields, CLOSED));
    })
    .await;
}

#[tokio::test]
async fn what_stands_in_the_way_of_handing_in_opens_too_and_stays_open_once_it_was_changed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_about(&[ASKED]).await;
        let chair = site.chair().await;
        // As it would be after a request that was withdrawn while somebody wrote.
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let emptied = "UPDATE answer SET value = '' WHERE question = 'drijfveren.motieven' AND case_id = $1";
        sql(emptied).bind(&*case).run(&mut tx).await.expect("emptied");
        tx.commit().await.expect("stored");
        let fields = site.browser_of(BOARD[0]).await.fields(&section(&case)).await;
        assert!(has(&fields, CLOSED), "it is compulsory");
        let seen = version(&site, &case, CLOSED).await;
        site.save_answer(&chair, &case, (CLOSED, "W", seen)).await.expect("it blocks");
        site.save_answer(&chair, &case, (CLOSED, "Wi", seen + 1)).await.expect("it was changed");
    })
    .await;
}
