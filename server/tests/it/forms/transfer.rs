//! A draft in a file: taken along whole, read in whole or not at all.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use serde_json::{Value, json};

use server::failure::Failure;

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
        let mut answers = whole["answers"].clone();
        answers["samenvatting.titel"] = "Nog een dagopvang".into();
        assert_eq!((&copy["answers"], &copy["budget"]), (&answers, &whole["budget"]));
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
        let mut newer = whole.clone();
        (newer["version"], newer["kaart"]) = (json!(2), json!({ "wijk": "Oosterlinde" }));
        let wrong: [(Vec<u8>, &str); 9] = [
            (vec![], "Kies eerst een bestand."),
            (b"PK\x03\x04".to_vec(), "Dit is geen concept"),
            ("[".repeat(100_000).into_bytes(), "Dit is geen concept"),
            (with("format", json!("iets anders")), "Dit is geen concept"),
            (with("version", json!(2)), "nieuwere versie"),
            (newer.to_string().into_bytes(), "nieuwere versie"),
            (with("kaart", json!({})), "Dit is geen concept"),
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

#[tokio::test]
async fn what_was_read_in_is_stored_as_the_form_stores_it_so_that_saving_it_is_no_change() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let mut file = draft(&mut chair, &case).await;
        for answer in file["answers"].as_object_mut().expect("answers").values_mut() {
            let text = answer.as_str().expect("a text");
            let untidy = match serde_json::from_str::<Vec<Value>>(text) {
                Ok(mut rows) => {
                    rows.insert(0, json!({ "onbekend": "x" }));
                    rows.push(json!({ "naam": "  " }));
                    serde_json::to_string_pretty(&rows).expect("JSON")
                }
                Err(_) => text.replace('\n', "\r\n") + "\0",
            };
            *answer = json!(untidy);
        }
        let blank = file["budget"]["costs"][0].as_object().expect("a line").keys().cloned();
        let blank: Value = blank.map(|cell| (cell, json!(""))).collect::<serde_json::Map<_, _>>().into();
        file["budget"]["costs"].as_array_mut().expect("lines").insert(1, blank);
        let (before, versions) = (site.traces().await, site.count("SELECT COUNT(*) FROM revision").await);
        assert_eq!(read_in(&mut chair, &case, file.to_string().as_bytes()).await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.count("SELECT COUNT(*) FROM revision").await, versions);
        assert_eq!(site.traces().await, before, "it says what stood there already");
    })
    .await;
}

#[tokio::test]
async fn saving_while_typing_stores_nothing_that_the_form_would_not() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, chair) = (site.case("concept").await, site.chair().await);
        let saved = site.save_answer(&chair, &case, ("samenvatting.plaats", "Ooster\0linde\r\nen meer", 1)).await;
        assert_eq!(saved.expect("saved").version, 2);
        let plain = "SELECT COUNT(*) FROM answer WHERE question = 'samenvatting.plaats'
                     AND value LIKE 'Oosterlinde%en meer'";
        assert_eq!(site.count(plain).await, 1);
        let before = site.traces().await;
        for unreadable in ["geen lijst", "{}", "[1]"] {
            let saved = site.save_answer(&chair, &case, ("draagvlak.steunbrieven", unreadable, 1)).await;
            let Err(Failure::Fields(errors)) = saved else { panic!("{unreadable} was stored: {saved:?}") };
            assert!(errors[0].reason.to_string().contains("konden wij niet lezen"));
        }
        assert_eq!(site.traces().await, before);
        // What this site stores, it also reads in again.
        let mut browser = site.browser_of(BOARD[0]).await;
        let own = draft(&mut browser, &case).await.to_string();
        assert_eq!(read_in(&mut browser, &case, own.as_bytes()).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}
