//! Somebody who is on both sides of a case: chair of the cooperative, and in the council that advises the municipality.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Answer, Site};
use axum::http::StatusCode;
use server::profile;

/// Makes the chair a member of the council too, and submits as a browser does.
async fn submit_as_both(site: &Site) -> (String, Answer) {
    let chair = site.chair().await;
    let mut tx = site.server.app.db.write().await.expect("a transaction");
    profile::sql::add_officer(&mut tx, "GM9999", &chair.id, "beoordelaar-adviesraad").await.expect("a role");
    tx.commit().await.expect("stored");
    let case = site.case("concept").await;
    let (page, mut browser) = (format!("/voorstellen/{case}/gereed"), site.browser_of(BOARD[0]).await);
    let fields = browser.fields(&page).await;
    let (_, version) = fields.into_iter().find(|(name, _)| name == "versie").expect("a version");
    let answer = browser.post(&page, &[("versie", &version)]).await;
    (case, answer)
}

#[tokio::test]
async fn who_is_on_both_sides_submits_and_keeps_the_pages_of_the_board() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, submitted) = submit_as_both(&site).await;
        assert_eq!(submitted.location, format!("/voorstellen/{case}/ontvangst"), "{}", submitted.body);
        let mut chair = site.browser_of(BOARD[0]).await;
        for page in ["ontvangst", "taak", "begroting", "samen", "akkoord", "bijlagen", "concept.json"] {
            let answer = chair.get(&format!("/voorstellen/{case}/{page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
        }
        let again = chair.post(&format!("/voorstellen/{case}/samen"), &[("actie", "vertrek")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "still the chair: {}", again.body);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_record_names_the_role_that_allowed_what_somebody_did() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, _) = submit_as_both(&site).await;
        let submitted =
            "SELECT COUNT(*) FROM event WHERE kind = 'submitted' AND actor_label = 'Marijke Veldhoen, voorzitter'";
        let before = site.count(submitted).await;
        assert!(before >= 1, "submitted as somebody else");
        let page = site.browser_of(MANAGER).await.get(&format!("/dossiers/{case}")).await.body;
        assert!(page.contains("Marijke Veldhoen, voorzitter") && !page.contains("Marijke Veldhoen, beoordelaar"));
    })
    .await;
}
