//! Addresses that do not exist.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;

const NOWHERE: [&str; 20] = [
    "/onbekend",
    "/voorstellen/",
    "/voorstellen/1/taak",
    "/voorstellen/1/taak/meer",
    "/dossiers/1",
    "/dossiers/1/voorstel",
    "/dossiers/../voorstellen",
    "/dossiers/%2e%2e",
    "/dossiers/'%20OR%201=1--",
    "/dossiers/%F0%9F%8F%A1",
    "/dossiers/%00",
    "/dossiers/a%00b/voorstel",
    "/dossiers/%FF",
    "/documenten/1",
    "/bijlagen/1",
    "/bijlagen/%00",
    "/voorstellen/1/bijlagen",
    "/documenten/%00",
    "/demo/post/%00",
    "/api/onbekend",
];

#[tokio::test]
async fn an_unknown_address_gives_a_page_in_dutch_to_everybody() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut manager) = (site.browser_of(BOARD[0]).await, site.browser_of(MANAGER).await);
        let long = format!("/{}", "heel-lang/".repeat(400));
        let mut wrong = Vec::new();
        for path in NOWHERE.into_iter().chain([long.as_str()]) {
            for browser in [&mut chair, &mut manager] {
                let answer = browser.get(path).await;
                let page = answer.body.contains("De pagina bestaat niet of is niet voor u te zien.");
                let refused = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED].contains(&answer.status);
                if !(page && refused) {
                    wrong.push(format!(
                        "{} {}: {}",
                        path,
                        answer.status,
                        answer.body.chars().take(80).collect::<String>()
                    ));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(site.browser().get("/onbekend").await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.browser().get("/pkg/onbekend.css").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn an_unknown_section_is_not_there_to_read_or_to_write() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let before = site.traces().await;
        for section in ["onbekend", "Taak", "taak%20", "%00", "begroting2", "concept", "voorstel"] {
            let path = format!("/voorstellen/{case}/{section}");
            assert_eq!(chair.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            let answer = chair.post(&path, &[("taak.omschrijving", "Nieuw"), ("versie.taak.omschrijving", "1")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(answer.body.contains("Deze pagina is er niet"), "{path}");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn what_stands_behind_a_question_mark_breaks_no_page() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut visitor, mut manager) = (site.browser(), site.browser_of(MANAGER).await);
        for query in ["", "verder=%FF", "verder=%00", "verder=/a&verder=/b", "verder", "=", "&&", "onbekend=1", "%"] {
            let answer = visitor.get(&format!("/inloggen?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "/inloggen?{query}: {}", answer.body);
        }
        for query in ["toon=onbekend", "toon=alles&toon=open", "toon=%00", "toon", "toon=%FF", "%"] {
            let answer = manager.get(&format!("/dossiers?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "/dossiers?{query}: {}", answer.body);
        }
    })
    .await;
}

#[tokio::test]
async fn a_question_of_another_section_is_not_stored_along() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let smuggled = [
            ("versie.taak.omschrijving", "1"),
            ("taak.omschrijving", "Gesmokkeld"),
            ("versie.onbekend", "0"),
            ("onbekend", "Gesmokkeld"),
        ];
        let answer = chair.post(&format!("/voorstellen/{case}/draagvlak"), &smuggled).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(site.count("SELECT COUNT(*) FROM answer WHERE value = 'Gesmokkeld'").await, 0);
    })
    .await;
}
