//! Visitors who are not signed in are sent to sign in, and come back.

use super::documents;
use crate::support::addresses::{board_pages, file_pages};
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn every_page_of_a_case_sends_a_visitor_to_sign_in_and_shows_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut pages = [
            "/start",
            "/voorstellen",
            "/voorstellen/nieuw",
            "/dossiers",
            "/taken",
            "/initiatieven/beheer",
            "/mijn-gegevens",
            "/mijn-sessies",
            "/meldingen",
        ]
        .map(str::to_owned)
        .to_vec();
        for status in ["concept", "in_beoordeling", "bekendgemaakt"] {
            let case = site.case(status).await;
            pages.extend(board_pages(&case).into_iter().chain(file_pages(&case)).chain(documents(&site, &case).await));
        }
        pages.extend(["/dossiers/bestaat-niet".to_owned(), "/dossiers?toon=alles&x=1".to_owned()]);
        let before = site.traces().await;
        for page in pages {
            let answer = site.browser().get(&page).await;
            let verder: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{page}");
            assert_eq!(answer.location, format!("/inloggen?verder={verder}"));
            assert_eq!(answer.body, "", "{page}");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_back_to_the_page_that_was_asked_for() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut browser = site.browser();
        for wanted in [format!("/voorstellen/{case}/taak"), "/dossiers?toon=alles&x=é%20%26".to_owned()] {
            let wanted = wanted.replace('é', "%C3%A9");
            let sign_in = browser.get(&wanted).await.location;
            let mut fields = browser.fields(&sign_in).await;
            fields.iter_mut().find(|(name, _)| name == "email").expect("a field").1 = BOARD[0].to_owned();
            let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            assert_eq!(browser.post("/inloggen", &pairs).await.status, StatusCode::OK);
            super::wait(&site, 1);
            let link = site.link_to(BOARD[0]).await;
            let answer = browser.post(&link, &[]).await;
            assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, wanted.as_str()));
            browser.post("/uitloggen", &[]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_to_sign_in_never_leads_to_another_website() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let elsewhere = "https://elders.example|//elders.example|/\\elders.example|/\t/elders.example|elders.example|\
                         javascript:alert(1)|/\r\nSet-Cookie: a=b|\u{2028}//elders.example|/%0d%0aLocation: //elders.example";
        for (number, next) in elsewhere.split('|').enumerate() {
            let email = format!("bezoeker{number}@lindehof.example");
            let mut browser = site.browser();
            assert_eq!(browser.post("/inloggen", &[("email", &email), ("next", next)]).await.status, 200);
            let link = site.link_to(&email).await;
            let answer = browser.post(&link, &[]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            let url = answer.location.replace(['\t', '\r', '\n'], "");
            assert!(url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\"), "{next:?} leads to {url}");
        }
    })
    .await;
}
