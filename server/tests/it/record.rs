//! The record: append-only, chained, and enforced by the database itself.

use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use server::case;
use server::check;
use server::db::sql;

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
            let mut tx = site.server.app.db.write().await.expect("a transaction");
            assert!(sql(attempt).run(&mut tx).await.is_err(), "{attempt}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_board_that_changes_after_submitting_leaves_nothing_wrong() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let (page, mut chair) = (format!("/voorstellen/{case}/samen"), site.browser_of(BOARD[0]).await);
        let invited = [("name", "Bram Koster"), ("email", "bram@elders.example"), ("role", "meelezer")];
        site.joins(&mut chair, &case, &invited).await;
        site.assert_sound().await;
        for email in [BOARD[1], BOARD[2]] {
            let gone = format!("verwijder:{}", site.actor(email).await.id);
            assert_eq!(chair.post(&page, &[("actie", &gone)]).await.status, 303);
            site.assert_sound().await;
        }
        // A receipt that was never sent is still missed.
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        let one = "DELETE FROM sent_mail WHERE id = (SELECT MAX(id) FROM sent_mail WHERE subject = 'receipt')";
        sql(one).run(&mut tx).await.expect("removed");
        tx.commit().await.expect("stored");
        let problems = check::problems(&site.server.app).await.expect("the check runs");
        assert_eq!(problems, [format!("case {case}: 2 receipts for 1 versions instead of 3")]);
    })
    .await;
}

#[tokio::test]
async fn a_changed_event_breaks_the_chain() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("bekendgemaakt").await;
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let events = case::events::of_case(&mut tx, &case).await.expect("events");
        assert_eq!(case::events::first_broken(&case, &events), None);
        for changed in 0..events.len() {
            let mut tampered = events.clone();
            tampered[changed].at += 1;
            assert_eq!(case::events::first_broken(&case, &tampered), Some(events[changed].seq));
        }
        let mut shortened = events.clone();
        shortened.remove(2);
        assert_eq!(case::events::first_broken(&case, &shortened), Some(4));
        assert_eq!(case::events::first_broken("een ander dossier", &events), Some(1));
    })
    .await;
}
