//! The demo tells the worked case with its exact figures.

use crate::support::for_each_database;
use crate::support::site::Site;
use app::views::case::{QueueAsked, QueueFilter};
use domain::assessment::Tenths;
use jiff::civil::date;
use server::account;
use server::db::Db;
use server::decision;
use server::demo;
use server::overview;
use server::queue;

#[tokio::test]
async fn the_decided_case_has_the_dates_of_the_worked_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = overview::show(&site.server.app, &site.manager().await, &site.case("bekendgemaakt").await)
            .await
            .expect("a case");
        let clock = page.clock.expect("it was submitted");
        assert_eq!(clock.received, date(2026, 9, 8));
        assert_eq!(clock.due, date(2026, 12, 10));
        assert_eq!(clock.suspended, 9);
        let decision = page.decision.expect("it was decided");
        assert_eq!(decision.on, date(2026, 12, 8));
        assert_eq!(decision.sent, Some(date(2026, 12, 9)));
        assert_eq!(decision.objection_until, Some(date(2027, 1, 20)));
        assert_eq!(decision.conditions.len(), 6);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_assessed_case_scores_77_2() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let manager = site.manager().await;
        let page =
            decision::show(&site.server.app, &manager, &site.case("in_beoordeling").await).await.expect("a form");
        assert_eq!(page.result.map(|(total, _)| total), Some(Tenths(772)));
        let continuity = page.criteria.iter().find(|criterion| criterion.id == "continuiteit").expect("a criterion");
        assert_eq!(continuity.average, Some(Tenths(32)));
    })
    .await;
}

#[tokio::test]
async fn the_queue_shows_the_days_left_and_never_a_draft() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let asked = QueueAsked { filter: QueueFilter::All, ..QueueAsked::default() };
        let page = queue::show(&site.server.app, &site.manager().await, asked).await.expect("a queue");
        assert_eq!(page.rows.len(), 2);
        assert_eq!(page.rows[0].days_left, Some(1));
        assert_eq!(page.rows[1].days_left, None);
    })
    .await;
}

#[tokio::test]
async fn a_second_start_goes_on_with_the_same_data() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        demo::load(&site.server.app).await.expect("the demo goes on");
        assert_eq!(site.count("SELECT COUNT(*) FROM cases").await, 3);
    })
    .await;
}

#[tokio::test]
async fn the_demo_never_runs_over_real_data() {
    for_each_database(async |database| {
        let site = Site::empty(&database).await;
        let person =
            account::sql::Person { id: "1".into(), email: "echt@gemeente.example".into(), name: "Echt".into() };
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        account::sql::add_person(&mut tx, &person, 0).await.expect("a person");
        tx.commit().await.expect("stored");
        assert!(demo::load(&site.server.app).await.is_err());
        assert_eq!(site.count("SELECT COUNT(*) FROM cases").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_real_server_does_not_start_on_demo_data() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        assert!(demo::refuse_demo_data(&site.server.app).await.is_err());
        let _: Db = database.connect().await;
    })
    .await;
}
