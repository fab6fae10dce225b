//! A task that the ordinance leaves out: from the case page to a refusal on that ground alone.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;

const CHOSEN: (&str, &str, i64) = ("taak.voorziening", "maatwerk", 1);

#[tokio::test]
async fn a_task_that_is_left_out_goes_straight_to_its_refusal_and_nobody_is_asked_to_assess_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        site.save_answer(&site.chair().await, &case, CHOSEN).await.expect("it is a choice");
        site.submit(&case).await;
        let mut manager = site.browser_of(MANAGER).await;
        let overview = manager.get(&format!("/dossiers/{case}")).await.body;
        assert!(overview.contains("De verordening sluit deze taak uit (artikel 13 lid 2)"), "{overview}");
        let mails = site.count("SELECT COUNT(*) FROM outbox").await;
        let address = format!("/dossiers/{case}/uitgesloten-taak");
        for stranger in [BOARD[0], REVIEWERS[0]] {
            let refused = site.browser_of(stranger).await.post(&address, &[]).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{stranger}");
        }
        let done = manager.post(&address, &[]).await;
        assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, format!("/dossiers/{case}/besluit")));
        assert_eq!(site.count("SELECT COUNT(*) FROM outbox").await, mails, "neither the panel nor the board");
        let desk = manager.fields(&format!("/dossiers/{case}/besluit")).await;
        for (name, value) in [("outcome", "afgewezen"), ("ground", "maatwerk")] {
            assert!(desk.contains(&(name.to_owned(), value.to_owned())), "{name}: {desk:?}");
        }
        assert_eq!(manager.post(&address, &[]).await.status, StatusCode::CONFLICT, "once");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_task_that_may_be_taken_over_is_not_refused_without_assessment() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let mut manager = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        assert!(!manager.get(&format!("/dossiers/{case}")).await.body.contains("Bereid de afwijzing voor"));
        let refused = manager.post(&format!("/dossiers/{case}/uitgesloten-taak"), &[]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert_eq!(site.traces().await, before);
    })
    .await;
}
