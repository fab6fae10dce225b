//! Attachments in the file of a draft: named, and not carried.

use super::{attach, ids, pdf};
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;
use serde_json::{Value, json};

#[tokio::test]
async fn the_file_of_a_draft_names_its_attachments_and_reading_it_in_says_that_they_stay_behind() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut chair) = (site.case("concept").await, site.browser_of(BOARD[0]).await);
        let polis = pdf("polis");
        attach(&mut chair, &case, &[("polis.pdf", &polis)]).await;
        let file = chair.download(&format!("/voorstellen/{case}/concept.json")).await;
        let read: Value = serde_json::from_slice(&file).expect("JSON");
        let named = json!([{
            "question": "taak.omschrijving",
            "name": "polis.pdf",
            "type": "application/pdf",
            "size": polis.len(),
            "sha256": server::security::sha256(&polis),
        }]);
        assert_eq!(read["attachments"], named);
        let start = [
            ("municipality", "GM9999"),
            ("title", "Nog een dagopvang"),
            ("cooperative", "De Lindehof"),
            ("name", "Marijke Veldhoen"),
        ];
        let new = chair.post("/voorstellen/nieuw", &start).await.location;
        let new = new.split('/').nth(2).expect("an id").to_owned();
        let answer = chair.upload(&format!("/voorstellen/{new}/inlezen"), "bestand", &file).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("Het bestand noemt 1 bijlage, maar bijlagen komen niet mee."), "{}", answer.body);
        assert_eq!(ids(&site, &new).await, Vec::<String>::new());
        let copy = chair.download(&format!("/voorstellen/{new}/concept.json")).await;
        let copy: Value = serde_json::from_slice(&copy).expect("JSON");
        let mut rest = read["answers"].clone();
        rest["samenvatting.titel"] = "Nog een dagopvang".into();
        assert!(copy["answers"] == rest, "the rest came along");
    })
    .await;
}
