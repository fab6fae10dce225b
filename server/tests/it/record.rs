//! The record: append-only, chained, and enforced by the database itself.

use crate::support::for_each_database;
use crate::support::site::Site;
use server::store::{event, sql};

#[tokio::test]
async fn nobody_changes_or_removes_what_was_recorded() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for attempt in [
            "UPDATE event SET payload = '{}'",
            "DELETE FROM event",
            "UPDATE submission SET content = ''",
            "DELETE FROM submission",
            "UPDATE document SET sha256 = ''",
            "DELETE FROM document",
        ] {
            let mut tx = site.app.services.db.write().await.expect("a transaction");
            assert!(sql(attempt).run(&mut tx).await.is_err(), "{attempt}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_changed_event_breaks_the_chain() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("bekendgemaakt").await;
        let mut tx = site.app.services.db.read().await.expect("a transaction");
        let events = event::of_challenge(&mut tx, &case).await.expect("events");
        assert_eq!(event::first_broken(&case, &events), None);
        for changed in 0..events.len() {
            let mut tampered = events.clone();
            tampered[changed].at += 1;
            assert_eq!(event::first_broken(&case, &tampered), Some(events[changed].seq));
        }
        let mut shortened = events.clone();
        shortened.remove(2);
        assert_eq!(event::first_broken(&case, &shortened), Some(4));
        assert_eq!(event::first_broken("een ander dossier", &events), Some(1));
    })
    .await;
}
