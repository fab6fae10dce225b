//! A draft in a file: taken along whole, read in whole or not at all.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use serde_json::{Value, json};

async fn draft(browser: &mut Browser, case: &str) -> Value {
    let file = browser.download(&format!("/voorstellen/{case}/concept.json")).await;
    serde_json::from_slice(&file).expect("JSON")
}

async fn read_in(browser: &mut Browser, case: &str, file: &[u8]) -> crate::support::site::Answer {
    browser.upload(&format!("/voorstellen/{case}/inlezen"), "bestand", file).await
}

#[tokio::test]
async fn a_new_proposal_begins_as_a_copy_of_an_earlier_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (old, mut chair) = (site.case("bekendgemaakt").await, site.browser_of(BOARD[0]).await);
        let whole = draft(&mut chair, &old).await;
        let new = chair.copy_of(&old).await;
        let copy = draft(&mut chair, &new).await;
        assert_eq!((&copy["answers"], &copy["budget"]), (&whole["answers"], &whole["budget"]));
        assert_eq!(copy["title"], "Nog een dagopvang");
        // Once more changes nothing, and is no new version of anything.
        let before = site.count("SELECT COUNT(*) FROM revision").await;
        read_in(&mut chair, &new, whole.to_string().as_bytes()).await;
        assert_eq!(site.count("SELECT COUNT(*) FROM revision").await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_a_file_replaces_stays_among_the_earlier_versions_and_what_it_does_not_name_stays() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let before = draft(&mut chair, &case).await;
        let mut file = before.clone();
        file["answers"] = json!({ "samenvatting.plaats": "Heel Oosterlinde" });
        assert_eq!(read_in(&mut chair, &case, file.to_string().as_bytes()).await.status, StatusCode::SEE_OTHER);
        let after = draft(&mut chair, &case).await;
        assert_eq!(after["answers"]["samenvatting.plaats"], "Heel Oosterlinde");
        assert_eq!(after["answers"]["taak.omschrijving"], before["answers"]["taak.omschrijving"]);
        let history = chair.get(&format!("/voorstellen/{case}/versies/samenvatting.plaats")).await.body;
        assert!(history.contains("Zet deze versie terug"));
    })
    .await;
}

#[tokio::test]
async fn answers_to_questions_that_this_municipality_does_not_ask_are_left_out_by_name() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let mut file = draft(&mut chair, &case).await;
        file["answers"] = json!({ "samenvatting.plaats": "Heel Oosterlinde", "taak.elders": "Een eigen vraag" });
        let answer = read_in(&mut chair, &case, file.to_string().as_bytes()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("want uw gemeente stelt ze niet: taak.elders."));
        let after = draft(&mut chair, &case).await;
        assert_eq!(after["answers"]["samenvatting.plaats"], "Heel Oosterlinde");
        assert_eq!(after["answers"]["taak.elders"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_this_draft_cannot_hold_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let whole = draft(&mut chair, &case).await;
        let with = |name: &str, value: Value| {
            let mut file = whole.clone();
            file[name] = value;
            file.to_string().into_bytes()
        };
        let long = "x".repeat(300_000);
        let wrong: [(Vec<u8>, &str); 7] = [
            (vec![], "Kies eerst een bestand."),
            (b"PK\x03\x04".to_vec(), "Dit is geen concept"),
            ("[".repeat(100_000).into_bytes(), "Dit is geen concept"),
            (with("format", json!("iets anders")), "Dit is geen concept"),
            (with("version", json!(2)), "nieuwere versie"),
            (with("answers", json!({ "samenvatting.plaats": long })), "kunnen wij niet bewaren"),
            (with("answers", json!({ "draagvlak.steunbrieven": "geen lijst" })), "kunnen wij niet bewaren"),
        ];
        let before = site.traces().await;
        for (file, words) in wrong {
            let answer = read_in(&mut chair, &case, &file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
            assert!(answer.body.contains(words), "{words} is not said");
        }
        assert_eq!(site.traces().await, before);
        let mut manager = site.browser_of(MANAGER).await;
        let file = whole.to_string().into_bytes();
        assert_eq!(read_in(&mut manager, &case, &file).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
