//! The e-mail address that a cooperative gives for correspondence.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

/// Receipts mailed as a copy to an address that is nobody's on the board.
const RECEIPTS: &str =
    "SELECT COUNT(*) FROM outbox WHERE subject = 'receipt_copy' AND payload LIKE '%bestuur@delindehof.example%'";
/// The same for the message that a proposal is complete.
const COMPLETE: &str =
    "SELECT COUNT(*) FROM outbox WHERE subject = 'complete_copy' AND payload LIKE '%bestuur@delindehof.example%'";

#[tokio::test]
async fn the_address_for_correspondence_gets_a_copy_of_what_the_board_gets() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = (site.count(RECEIPTS).await, site.count(COMPLETE).await);
        let case = site.in_assessment().await;
        assert_eq!((site.count(RECEIPTS).await, site.count(COMPLETE).await), (before.0 + 1, before.1 + 1));
        site.server.worker.drain().await.expect("the database");
        let sent = site.server.app.transport.sent();
        let to_it = |mail: &&server::mail::Mail| mail.to_email == "bestuur@delindehof.example";
        assert!(sent.iter().filter(to_it).any(|mail| mail.text.contains(&case)));
        let receipt = site.browser_of(BOARD[0]).await.get(&format!("/voorstellen/{case}/ontvangst")).await;
        assert!(receipt.body.contains("bestuur@delindehof.example"));
        site.assert_sound().await;
    })
    .await;
}

/// Submits with this answer; nobody gets a copy.
async fn assert_no_copy(field: &'static str, typed: &'static str) {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let page = format!("/voorstellen/{case}/initiatiefnemer");
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let fields = form.filled(&[(field, typed)]).await;
        assert_eq!(form.post(&fields).await.status, StatusCode::SEE_OTHER);
        let copies = "SELECT COUNT(*) FROM outbox WHERE subject LIKE '%_copy'";
        let before = site.count(copies).await;
        site.submit(&case).await;
        assert_eq!(site.count(copies).await, before);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn somebody_of_the_board_does_not_get_the_same_message_twice() {
    assert_no_copy("initiatiefnemer.email", "TARIK.AMRANI@lindehof.example").await;
}

#[tokio::test]
async fn who_wants_no_digital_messages_gets_no_copy() {
    assert_no_copy("initiatiefnemer.bereikbaar", "nee").await;
}
