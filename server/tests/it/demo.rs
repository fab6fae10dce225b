//! The demo tells the worked case with its exact figures.

use crate::support::for_each_database;
use crate::support::site::Site;
use app::views::case::{QueueAsked, QueueFilter};
use axum::http::StatusCode;
use domain::assessment::Tenths;
use domain::case::Status;
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

async fn go_to(site: &Site, day: &str) -> StatusCode {
    site.browser().post("/demo/datum", &[("dag", day)]).await.status
}

#[tokio::test]
async fn moving_the_date_on_lets_a_term_end_and_ends_every_session() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        let mut officer = site.browser_of("sanne.dewit@lindewaard.example").await;
        let then = site.clock.local(site.clock.millis());
        assert_eq!(go_to(&site, "24-12-2026").await, StatusCode::SEE_OTHER);
        let now = site.clock.local(site.clock.millis());
        assert_eq!((now.date(), now.time()), (date(2026, 12, 24), then.time()));
        let page = overview::show(&site.server.app, &site.manager().await, &case).await.expect("a case");
        assert_eq!(page.head.status, Status::SupplementLapsed);
        assert_eq!(officer.get("/dossiers").await.status, StatusCode::SEE_OTHER, "who was signed in chooses again");
        assert!(site.browser().get("/inloggen").await.body.contains("24 december 2026"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_date_moves_to_a_later_day_alone_and_not_by_a_slip_of_the_pen() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = (site.clock.millis(), site.traces().await);
        for day in ["", "9 december", "31-02-2027", "09-12-2026", "08-12-2026", "10-12-2028", "24-12-2206"] {
            let answer = site.browser().post("/demo/datum", &[("dag", day)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(answer.body.contains(&format!("value=\"{day}\"")), "what was typed stands there again: {day}");
            assert!(answer.body.contains("id=\"dag-fout\""), "the message stands beside the field: {day}");
            assert_eq!((site.clock.millis(), site.traces().await), before, "{day}");
        }
        assert_eq!(go_to(&site, "09-12-2028").await, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_second_start_stays_on_the_day_to_which_the_demo_was_moved() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        assert_eq!(go_to(&site, "01-03-2027").await, StatusCode::SEE_OTHER);
        let again = site.restarted(&database).await;
        demo::load(&again.server.app).await.expect("the demo goes on");
        assert_eq!(again.clock.today(), date(2027, 3, 1));
    })
    .await;
}
