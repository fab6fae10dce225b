//! The demo tells the worked case with its exact figures.

use crate::support::for_each_database;
use crate::support::site::Site;
use app::api::case::{Cases, QueueFilter};
use app::api::handling::Handling;
use server::demo;
use server::store::{Db, account};

#[tokio::test]
async fn the_decided_case_has_the_dates_of_the_worked_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page =
            site.app.services.case(&site.manager().await, &site.case("bekendgemaakt").await).await.expect("a case");
        let clock = page.clock.expect("it was submitted");
        assert_eq!(clock.received, "8 september 2026");
        assert_eq!(clock.due.as_deref(), Some("10 december 2026"));
        assert_eq!(clock.suspended, 9);
        let decision = page.decision.expect("it was decided");
        assert_eq!(decision.on, "8 december 2026");
        assert_eq!(decision.sent.as_deref(), Some("9 december 2026"));
        assert_eq!(decision.objection_until.as_deref(), Some("woensdag 20 januari 2027"));
        assert_eq!(decision.conditions.len(), 6);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_assessed_case_scores_77_2() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let decider = site.actor("fatima.elidrissi@lindewaard.example").await;
        let page = site.app.services.decision(&decider, &site.case("in_beoordeling").await).await.expect("a form");
        assert_eq!(page.result.map(|(total, _)| total).as_deref(), Some("77,2"));
        let totals: Vec<&str> = page.reviewers.iter().map(|(_, total)| total.as_str()).collect();
        assert_eq!(totals, ["84,0", "74,0", "71,0", "70,0", "87,0"]);
        let continuity = page.criteria.iter().find(|criterion| criterion.id == "continuiteit").expect("a criterion");
        assert_eq!(continuity.average, "3,2");
    })
    .await;
}

#[tokio::test]
async fn the_queue_shows_the_days_left_and_never_a_draft() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.app.services.queue(&site.manager().await, QueueFilter::All).await.expect("a queue");
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
        demo::load(&site.app.services).await.expect("the demo goes on");
        assert_eq!(site.count("SELECT COUNT(*) FROM challenge").await, 3);
    })
    .await;
}

#[tokio::test]
async fn the_demo_never_runs_over_real_data() {
    for_each_database(async |database| {
        let site = Site::empty(&database).await;
        let person = account::Person { id: "1".into(), email: "echt@gemeente.example".into(), name: "Echt".into() };
        let mut tx = site.app.services.db.write().await.expect("a transaction");
        account::add_person(&mut tx, &person, 0).await.expect("a person");
        tx.commit().await.expect("stored");
        assert!(demo::load(&site.app.services).await.is_err());
        assert_eq!(site.count("SELECT COUNT(*) FROM challenge").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_real_server_does_not_start_on_demo_data() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        assert!(demo::refuse_demo_data(&site.app.services).await.is_err());
        let _: Db = database.connect().await;
    })
    .await;
}
