//! The guidance is for everybody, keeps nothing, and judges a plan by the rules of the municipality that was chosen.

use crate::support::addresses::{guide_pages, plan};
use crate::support::for_each_database;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;
use domain::profile::{ExcludedTask, OrdinanceProfile};
use jiff::civil::date;
use server::profile;

#[tokio::test]
async fn everybody_reads_the_guidance_and_nothing_of_it_is_kept() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let before = site.traces().await;
        for browser in [&mut site.browser(), &mut chair] {
            for page in guide_pages() {
                let answer = browser.get(&page).await;
                assert_eq!(answer.status, StatusCode::OK, "{page}");
                assert!(!answer.body.contains("<script"), "{page} loads a script");
                assert!(!answer.body.contains("Fout:"), "{page}");
            }
        }
        assert_eq!(site.traces().await, before, "reading left a trace");
    })
    .await;
}

#[tokio::test]
async fn a_page_of_guidance_that_is_not_there_is_not_found() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for page in ["/uitleg/bestaat-niet", "/uitleg/bouwstenen/9", "/uitleg/diensten/anders", "/uitleg/diensten"] {
            assert_eq!(site.browser().get(page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_same_plan_is_judged_by_the_ordinance_of_each_municipality() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let lindewaard = site.browser().get(&plan("GM9999", "huishoudelijke-hulp")).await.body;
        assert!(lindewaard.contains("Vraag dit eerst na bij uw gemeente") && lindewaard.contains("artikel 13 lid 2"));
        assert!(lindewaard.contains("Participatieverordening gemeente Lindewaard 2026"));
        let noorderveen = site.browser().get(&plan("GM9996", "huishoudelijke-hulp")).await.body;
        assert!(noorderveen.contains("Zo kunt u dit niet uitdagen") && noorderveen.contains("artikel 9 lid 4"));
        assert!(noorderveen.contains("Verordening maatschappelijke ondersteuning Noorderveen 2026"));
        assert!(!noorderveen.contains("Lindewaard"), "nothing of one stands with the other");
    })
    .await;
}

#[tokio::test]
async fn a_municipality_that_is_not_there_is_told_beside_its_field() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for nowhere in ["GM0000", "", "%00", "%3Cscript%3E"] {
            let answer = site.browser().get(&plan(nowhere, "dagopvang")).await;
            assert_eq!(answer.status, StatusCode::OK, "{nowhere}");
            assert!(answer.body.contains("id=\"gemeente-fout\"") && !answer.body.contains("<script"), "{nowhere}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_plan_is_judged_by_the_rules_of_today() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let later = OrdinanceProfile {
            version: 2,
            valid_from: date(2026, 12, 1),
            excluded: vec![ExcludedTask { value: "dagopvang".into(), article: "artikel 21".into() }],
            ..OrdinanceProfile::lindewaard()
        };
        let before = site.browser().get(&plan("GM9999", "dagopvang")).await.body;
        assert!(!before.contains("artikel 21"));
        let content = serde_json::to_string(&later).expect("JSON");
        let mut tx = site.server.app.db.write().await.expect("a transaction");
        profile::sql::add_profile(&mut tx, "GM9999", &later, &content).await.expect("a profile");
        tx.commit().await.expect("stored");
        let after = site.browser().get(&plan("GM9999", "dagopvang")).await.body;
        assert!(after.contains("Zo kunt u dit niet uitdagen") && after.contains("artikel 21"));
    })
    .await;
}
