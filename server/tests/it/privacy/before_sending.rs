//! What the board does not see: who assesses, with which scores, and a decision that was not sent.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use server::store::document::{self, Document, LETTER};

#[tokio::test]
async fn a_letter_cannot_be_fetched_before_it_is_sent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut tx = site.app.services.db.write().await.expect("a transaction");
        let proposal = document::of_challenge(&mut tx, &case).await.expect("documents").remove(0);
        let letter =
            Document { id: "brief".into(), kind: LETTER.into(), version: 1, title: "Besluit".into(), ..proposal };
        document::add(&mut tx, &letter).await.expect("a letter");
        tx.commit().await.expect("stored");
        for email in BOARD {
            let mut member = site.browser_of(email).await;
            assert_eq!(member.get("/documenten/brief").await.status, 404, "{email}");
            assert!(!member.get(&format!("/dossiers/{case}")).await.body.contains("/documenten/brief"), "{email}");
        }
        assert_eq!(site.browser_of(MANAGER).await.get("/documenten/brief").await.status, 200);
    })
    .await;
}
