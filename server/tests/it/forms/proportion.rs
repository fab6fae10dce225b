//! What is asked in proportion to the size of a proposal, and "nog niet" as an answer.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;
use serde_json::Value;

/// A small proposal, as far as it must be filled in and no further.
const SMALL: &str = include_str!("../../../../app/domain/fixtures/small-draft.json");

/// Such a draft as a file to read in, where rows are text as they are stored.
fn file(draft: &str) -> Vec<u8> {
    let mut draft: Value = serde_json::from_str(draft).expect("JSON");
    for answer in draft["answers"].as_object_mut().expect("answers").values_mut().filter(|answer| answer.is_array()) {
        *answer = Value::String(answer.to_string());
    }
    draft.to_string().into_bytes()
}

/// That proposal, read in by the chair.
async fn small(site: &Site) -> (Browser, String) {
    let mut chair = site.browser_of(BOARD[0]).await;
    let form = [
        ("municipality", "GM9999"),
        ("title", "Koffie en gezelschap"),
        ("cooperative", "Zandhoek"),
        ("name", "Marijke Veldhoen"),
    ];
    let answer = chair.post("/voorstellen/nieuw", &form).await;
    let case = answer.location.split('/').nth(2).expect("the address of the proposal").to_owned();
    let read = chair.upload(&format!("/voorstellen/{case}/inlezen"), "bestand", &file(SMALL)).await;
    assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.body);
    (chair, case)
}

#[tokio::test]
async fn a_small_proposal_is_submitted_without_what_only_larger_ones_must_answer() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, case) = small(&site).await;
        let page = chair.get(&format!("/voorstellen/{case}/gereed")).await.body;
        assert!(page.contains("Klein voorstel") && page.contains("Er ontbreekt niets meer"), "{page}");
        site.submit(&case).await;
        let mut manager = site.browser_of(MANAGER).await;
        let checked = manager.get(&format!("/dossiers/{case}/volledigheid")).await;
        assert_eq!(checked.status, StatusCode::OK);
        assert!(!checked.body.contains("organisatie.belang"), "nobody asked for it");
        assert!(checked.body.contains("aansprakelijkheid.verzekeringen-later"), "a promise is read by who checks");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_may_be_skipped_is_folded_away_until_it_is_answered() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, case) = small(&site).await;
        let (section, folded) = (format!("/voorstellen/{case}/drijfveren"), "vragen die u mag overslaan");
        assert!(chair.get(&section).await.body.contains(folded));
        let actor = site.chair().await;
        for (question, text) in [("drijfveren.motieven", "Omdat wij elkaar kennen."), ("drijfveren.missie", "Samen.")] {
            site.save_answer(&actor, &case, (question, text, 0)).await.expect("saved");
        }
        let page = chair.get(&section).await.body;
        assert!(page.contains("1 vraag die u mag overslaan") && !page.contains(folded), "only the evidence is left");
    })
    .await;
}

#[tokio::test]
async fn a_proposal_that_asks_for_more_money_must_answer_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, case) = small(&site).await;
        let grown = SMALL.replace("\"5.200\"", "\"95.200\"");
        let read = chair.upload(&format!("/voorstellen/{case}/inlezen"), "bestand", &file(&grown)).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.body);
        let page = chair.get(&format!("/voorstellen/{case}/gereed")).await.body;
        assert!(page.contains("Middelgroot voorstel") && page.contains("Dit ontbreekt nog"), "{page}");
        let before = site.traces().await;
        let version = site.count("SELECT version FROM cases ORDER BY created_at DESC LIMIT 1").await.to_string();
        let refused = chair.post(&format!("/voorstellen/{case}/gereed"), &[("versie", &version)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Dit ontbreekt nog"), "{}", refused.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn what_the_board_promises_stands_at_the_desk_as_a_condition() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (chair, case) = (site.chair().await, site.case("concept").await);
        site.save_answer(&chair, &case, ("kwaliteit.vog-later", "1-6-2027", 0)).await.expect("saved");
        let case = site.in_assessment().await;
        let mut manager = site.browser_of(MANAGER).await;
        let desk = manager.get(&format!("/dossiers/{case}/besluit")).await.body;
        assert!(desk.contains("is een verklaring omtrent het gedrag gezien. Uiterlijk 1 juni 2027."), "{desk}");
    })
    .await;
}
