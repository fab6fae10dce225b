//! Who sees what, and for how long somebody is who they say.

mod before_sending;
mod blind;
mod codes;
mod drafts;
mod events;
mod links;
mod real;
mod sessions;
mod signed_out;
mod strangers;

use crate::support::addresses;
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

/// Knocks on every door of a case: nothing opens, nothing is stored and nobody is mailed.
async fn assert_shut(site: &Site, browser: &mut Browser, case: &str) {
    let before = site.traces().await;
    let pages = addresses::board_pages(case).into_iter().chain(addresses::file_pages(case));
    for page in pages.chain(documents(site, case).await) {
        let answer = browser.get(&page).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "GET {page}");
        assert!(answer.body.contains("De pagina bestaat niet of is niet voor u te zien."), "GET {page}");
    }
    for form in addresses::forms(case) {
        let answer = browser.post(&form, &[("versie", "1"), ("reason", "Klaar."), ("verdict", "volledig")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "POST {form}");
    }
    let own = own_id(browser).await;
    let answer = save_answer(browser, &own, case).await;
    assert!(!answer.0.is_success() && answer.1.contains("NotFound"), "saving an answer gives {answer:?}");
    assert_eq!(site.traces().await, before, "a shut door left a trace");
}

/// Addresses of the documents of a case.
async fn documents(site: &Site, case: &str) -> Vec<String> {
    let mut tx = site.server.app.db.read().await.expect("a transaction");
    let ids: Vec<(String,)> =
        sql("SELECT id FROM document WHERE case_id = $1").bind(case).all(&mut tx).await.expect("documents");
    ids.into_iter().map(|(id,)| format!("/documenten/{id}")).collect()
}

/// The id that every page of whoever is signed in holds for the browser's own code.
async fn own_id(browser: &mut Browser) -> String {
    let page = browser.get("/mijn-gegevens").await.body;
    let (_, rest) = page.split_once("data-person=\"").expect("somebody is signed in");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Saves an answer as the browser's own code does.
async fn save_answer(browser: &mut Browser, person: &str, case: &str) -> (StatusCode, String) {
    let call = serde_json::json!({
        "person": person, "case": case, "question": "taak.omschrijving", "value": "Van een ander.", "version": 1
    });
    let request = browser.request(axum::http::Method::POST, "/api/drafting/save_answer");
    let request = request.header("origin", "http://loket.test").header("content-type", "application/json");
    let answer = browser.send(request.body(call.to_string().into()).expect("a request")).await;
    (answer.status, answer.body)
}

/// Lets minutes pass.
fn wait(site: &Site, minutes: i64) {
    let later = site.clock.millis() + minutes * 60_000;
    site.clock.set(jiff::Timestamp::from_millisecond(later).expect("a moment"));
}

/// The newest code mailed to an address.
async fn code_to(site: &Site, email: &str) -> String {
    let text = site.sign_in_mail(email).await;
    let (_, code) = text.split_once("deze code: ").expect("a code");
    code.lines().next().expect("a code").to_owned()
}

/// Asks for a link in this browser, in which alone it works, and gives its address.
async fn ask_link(site: &Site, browser: &mut Browser, email: &str) -> String {
    ask(browser, email).await;
    site.link_to(email).await
}

async fn ask(browser: &mut Browser, email: &str) {
    let answer = browser.post("/inloggen", &[("email", email), ("next", "/start")]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
}
