//! What somebody is called, in the own words.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use server::db::sql;

/// Signs in by a link that was mailed, and gives the address to which that leads.
async fn by_link(site: &Site, email: &str) -> (Browser, String) {
    let mut browser = site.browser();
    browser.post("/inloggen", &[("email", email), ("next", "/voorstellen")]).await;
    let link = site.link_to(email).await;
    let next = browser.post(&link, &[]).await.location;
    (browser, next)
}

/// The name that a page proposes.
async fn proposed(browser: &mut Browser, page: &str) -> String {
    let fields = html::fields(&browser.get(page).await.body);
    fields.into_iter().find(|(field, _)| field == "name").expect("a field").1
}

#[tokio::test]
async fn a_name_is_confirmed_before_it_stands_under_an_approval() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let page = format!("/voorstellen/{case}/akkoord");
        chair.post(&page, &[("actie", "voorleggen"), ("name", "Versie mei"), ("needed", "1")]).await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let guessed = sql("UPDATE person SET name = 'tarik.amrani', name_confirmed = 0 WHERE email = $1");
        guessed.bind(BOARD[1]).run(&mut tx).await.expect("as before names were confirmed");
        tx.commit().await.expect("stored");
        let (mut treasurer, next) = by_link(&site, BOARD[1]).await;
        assert_eq!(next, "/mijn-gegevens?verder=%2Fvoorstellen");
        assert_eq!(proposed(&mut treasurer, &next).await, "");

        let version =
            treasurer.fields(&page).await.into_iter().find(|(name, _)| name == "versie").expect("a version").1;
        let agree = [("actie", "akkoord"), ("versie", version.as_str())];
        let before = site.traces().await;
        let asked = treasurer.post(&page, &agree).await;
        let here: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
        assert_eq!((asked.status, asked.location), (StatusCode::SEE_OTHER, format!("/mijn-gegevens?verder={here}")));
        assert_eq!(site.traces().await, before, "nothing is approved yet");

        let taken = treasurer.post("/mijn-gegevens", &[("name", "Hanna Oostwal"), ("next", &page)]).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else on the board is called so");
        let confirmed = treasurer.post("/mijn-gegevens", &[("name", "Tarik Amrani"), ("next", &page)]).await;
        assert_eq!((confirmed.status, &confirmed.location), (StatusCode::SEE_OTHER, &page));
        assert_eq!(treasurer.post(&page, &agree).await.location, page);
        let shown = chair.get(&page).await.body;
        assert!(shown.contains("Tarik Amrani") && !shown.contains("tarik.amrani"), "{shown}");
        assert_eq!(by_link(&site, BOARD[1]).await.1, "/voorstellen", "nobody is asked twice");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_is_called_after_an_address_unseen() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut browser, next) = by_link(&site, "jan.devries@elders.example").await;
        assert_eq!(proposed(&mut browser, &next).await, "");
        for wrong in ["", "J", &"é".repeat(121)] {
            let before = site.traces().await;
            let answer = browser.post("/mijn-gegevens", &[("name", wrong), ("next", "/voorstellen")]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(html::message(&answer.body, "name").expect("a message").contains("voor- en achternaam"));
            assert!(html::fields(&answer.body).contains(&("next".into(), "/voorstellen".into())));
            assert_eq!(site.traces().await, before);
        }
        let elsewhere = browser.post("/mijn-gegevens", &[("name", "Jan de Vries"), ("next", "//elders.example")]).await;
        assert_eq!(elsewhere.location, "/start");
    })
    .await;
}

#[tokio::test]
async fn a_chair_who_never_said_a_name_is_asked_before_submitting() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/gereed", site.case("concept").await);
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let forget = sql("UPDATE person SET name_confirmed = 0 WHERE email = $1").bind(BOARD[0]);
        forget.run(&mut tx).await.expect("stored");
        tx.commit().await.expect("stored");
        let mut fields = form.filled(&[]).await;
        fields.push(("gelezen".to_owned(), "ja".to_owned()));
        let before = site.traces().await;
        let asked = form.post(&fields).await;
        assert!(asked.location.starts_with("/mijn-gegevens?verder="), "{}", asked.location);
        assert_eq!(site.traces().await, before);
        form.browser.post("/mijn-gegevens", &[("name", "Marijke Veldhoen"), ("next", &page)]).await;
        assert!(form.post(&fields).await.location.ends_with("/ontvangst"));
    })
    .await;
}

#[tokio::test]
async fn a_name_can_be_changed_and_the_record_keeps_the_old_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("bekendgemaakt").await, site.browser_of(BOARD[0]).await);
        assert!(chair.get("/mijn-gegevens").await.body.contains(BOARD[0]));
        let done = chair.post("/mijn-gegevens", &[("name", "Marijke Veldhoen-Smit"), ("next", "")]).await;
        let page = chair.get(&done.location).await.body;
        assert!(page.contains("Uw naam is bewaard") && page.contains("Marijke Veldhoen-Smit"));
        assert!(chair.get(&format!("/dossiers/{case}")).await.body.contains("Marijke Veldhoen, voorzitter"));
        site.assert_sound().await;
    })
    .await;
}
