//! How long somebody stays signed in.

use super::{own_id, save_answer, wait};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;

const HOUR: i64 = 60;

async fn is_in(browser: &mut Browser, page: &str) -> bool {
    match browser.get(page).await.status {
        StatusCode::OK => true,
        StatusCode::SEE_OTHER => false,
        status => panic!("{page}: {status}"),
    }
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_without_use() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        for _ in 0..3 {
            wait(&site, 12 * HOUR - 1);
            assert!(is_in(&mut chair, "/voorstellen").await, "it was used within twelve hours");
        }
        wait(&site, 12 * HOUR);
        assert!(!is_in(&mut chair, "/voorstellen").await);
        let before = site.traces().await;
        let page = format!("/voorstellen/{}/taak", site.case("concept").await);
        let answer = chair.post(&page, &[("versie.taak.omschrijving", "1"), ("taak.omschrijving", "Te laat")]).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_seven_days_however_much_it_is_used() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut manager = site.browser_of(MANAGER).await;
        for step in 1..7 * 4 {
            wait(&site, 6 * HOUR);
            assert!(is_in(&mut manager, "/dossiers").await, "after {} hours", step * 6);
        }
        wait(&site, 6 * HOUR - 1);
        assert!(is_in(&mut manager, "/dossiers").await, "the last minute of the seventh day");
        wait(&site, 1);
        assert!(!is_in(&mut manager, "/dossiers").await);
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server_and_no_other() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut laptop, mut phone) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[0]).await);
        let mut copy = laptop.clone();
        assert!(is_in(&mut copy, "/voorstellen").await);
        let answer = laptop.post("/uitloggen", &[]).await;
        let goodbye = format!("/uitgelogd?wie={}", site.chair().await.id);
        assert_eq!((answer.status, &answer.location), (StatusCode::SEE_OTHER, &goodbye));
        assert!(laptop.get(&goodbye).await.body.contains("U bent uitgelogd"));
        assert!(!is_in(&mut laptop, "/voorstellen").await);
        assert!(!is_in(&mut copy, "/voorstellen").await, "whoever copied the cookie is still signed in");
        assert!(is_in(&mut phone, "/voorstellen").await);
        assert_eq!(laptop.post("/uitloggen", &[]).await.status, StatusCode::SEE_OTHER, "once more does no harm");
    })
    .await;
}

#[tokio::test]
async fn a_session_that_was_made_up_signs_nobody_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let hash: (String,) = {
            site.browser_of(BOARD[0]).await;
            let mut tx = site.server.app.db.read().await.expect("a transaction");
            server::db::sql("SELECT id_hash FROM session").one(&mut tx).await.expect("a session")
        };
        for cookie in
            ["sessie=".to_owned(), "sessie=0".to_owned(), format!("sessie={}", hash.0), "sessie=' OR 1=1".into()]
        {
            let browser = site.browser();
            let request = axum::http::Request::get("/voorstellen").header("cookie", &cookie);
            let answer = browser.clone().send(request.body(axum::body::Body::empty()).expect("a request")).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{cookie}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_somebody_typed_is_not_saved_in_the_session_of_who_signed_in_after() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let (mut chair, mut treasurer) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[1]).await);
        let typed_by = own_id(&mut chair).await;
        let before = site.traces().await;
        let (status, answer) = save_answer(&mut treasurer, &typed_by, &case).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{answer}");
        assert_eq!(site.traces().await, before);
        assert_eq!(save_answer(&mut chair, &typed_by, &case).await.0, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn signing_in_again_ends_the_session_that_this_browser_had() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser_of(MANAGER).await;
        let mut copy = browser.clone();
        let link = super::ask_link(&site, &mut browser, BOARD[0]).await;
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(is_in(&mut browser, "/voorstellen").await);
        assert!(!is_in(&mut copy, "/dossiers").await, "the session from before still holds");
        let (mut again, person) = (browser.clone(), site.actor(BOARD[1]).await.id);
        assert_eq!(again.post("/inloggen/demo", &[("person", &person)]).await.status, StatusCode::SEE_OTHER);
        assert!(!is_in(&mut browser, "/voorstellen").await);
        assert_eq!(site.count("SELECT COUNT(*) FROM session").await, 1);
    })
    .await;
}

#[tokio::test]
async fn somebody_sees_where_they_are_signed_in_and_signs_out_everywhere() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut laptop, mut phone) = (site.browser_of(BOARD[0]).await, site.browser_of(BOARD[0]).await);
        let mut treasurer = site.browser_of(BOARD[1]).await;
        site.browser_of(BOARD[0]).await;
        let listed = async |browser: &mut Browser| {
            let page = browser.get("/mijn-sessies").await.body;
            assert_eq!(page.matches("hier kijkt u nu").count(), 1, "{page}");
            page.matches("Aangemeld sinds").count()
        };
        assert_eq!((listed(&mut laptop).await, listed(&mut treasurer).await), (3, 1));
        let before = site.traces().await;
        assert_eq!(laptop.post("/mijn-sessies", &[("actie", "iets")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before);
        let answer = laptop.post("/mijn-sessies", &[("actie", "elders")]).await;
        assert_eq!(answer.location, "/mijn-sessies?gedaan=elders");
        assert_eq!(listed(&mut laptop).await, 1);
        assert!(!is_in(&mut phone, "/voorstellen").await && is_in(&mut laptop, "/voorstellen").await);
        let mut copy = laptop.clone();
        let goodbye = format!("/uitgelogd?wie={}", site.chair().await.id);
        assert_eq!(laptop.post("/mijn-sessies", &[("actie", "overal")]).await.location, goodbye);
        assert!(!is_in(&mut laptop, "/voorstellen").await && !is_in(&mut copy, "/voorstellen").await);
        assert_eq!(listed(&mut treasurer).await, 1, "nobody else is signed out");
    })
    .await;
}
