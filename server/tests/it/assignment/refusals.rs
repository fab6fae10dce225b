//! What stands in the way of assigning a case, and who may not.

use super::{form, post, without};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn nobody_but_the_handler_and_the_administrator_says_who_has_a_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let mut sanne = site.browser_of(MANAGER).await;
        let (shown, mut browsers) = (form(&mut sanne, &case).await, Vec::new());
        for email in [BOARD[0], REVIEWERS[0], DECIDER, JURIST] {
            browsers.push((email, site.browser_of(email).await));
        }
        let before = site.traces().await;
        for (email, mut other) in browsers {
            let page = other.get(&format!("/dossiers/{case}/behandeling")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{email}");
            assert_eq!(post(&mut other, &case, &shown).await.status, StatusCode::NOT_FOUND, "{email}");
        }
        let draft = site.case("concept").await;
        assert_eq!(post(&mut sanne, &draft, &shown).await.status, StatusCode::NOT_FOUND, "a draft is the board's own");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_choice_that_cannot_be_is_told_beside_the_field_and_changes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let mut sanne = site.browser_of(MANAGER).await;
        let shown = form(&mut sanne, &case).await;
        let before = site.traces().await;
        let only = |kept: &str| -> Vec<(String, String)> {
            shown.iter().filter(|(name, value)| name != "panel" || value.contains(kept)).cloned().collect()
        };
        let with = |name: &str, value: String| -> Vec<(String, String)> {
            let others = shown.iter().filter(|(one, _)| name == "panel" || one != name).cloned();
            others.chain([(name.to_owned(), value)]).collect()
        };
        let (marijke, sanne_id) = (site.actor(BOARD[0]).await.id, site.actor(MANAGER).await.id);
        for (field, typed) in [
            ("behandelaar", with("behandelaar", String::new())),
            ("behandelaar", with("behandelaar", site.actor(DECIDER).await.id)),
            ("behandelaar", with("behandelaar", marijke.clone())),
            ("panel", only("beslisser")),
            ("panel", only("beoordelaar")),
            ("panel", with("panel", format!("{marijke}:jurist"))),
            ("panel", with("panel", format!("{sanne_id}:jurist"))),
            ("panel", with("panel", format!("{sanne_id}:accountmanager"))),
            ("panel", with("panel", "onzin".to_owned())),
        ] {
            let refused = post(&mut sanne, &case, &typed).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
            assert!(html::message(&refused.body, field).is_some(), "{typed:?}: {}", refused.body);
        }
        assert_eq!(site.traces().await, before, "nothing is stored or mailed");
    })
    .await;
}

#[tokio::test]
async fn of_two_who_assign_at_once_the_second_is_told_and_undoes_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut sanne) = (site.case("in_beoordeling").await, site.browser_of(MANAGER).await);
        let shown = form(&mut sanne, &case).await;
        let first = without(&site, &shown, JURIST).await;
        assert_eq!(post(&mut sanne, &case, &first).await.status, StatusCode::SEE_OTHER);
        let before = site.traces().await;
        let second = post(&mut sanne, &case, &shown).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        assert!(second.body.contains("Iemand anders heeft intussen veranderd"), "{}", second.body);
        assert_eq!(site.traces().await, before);
        super::assert_unseen(&site, &case, JURIST).await;
    })
    .await;
}

#[tokio::test]
async fn who_handed_in_scores_keeps_the_case() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, mut sanne) = (site.case("in_beoordeling").await, site.browser_of(MANAGER).await);
        let shown = form(&mut sanne, &case).await;
        assert!(!shown.iter().any(|(_, value)| value.contains("beoordelaar")), "all five handed in: {shown:?}");
        let page = sanne.get(&format!("/dossiers/{case}/behandeling")).await.body;
        assert!(page.contains("Ravi Sewnarain, beoordelaar financiën: heeft de beoordeling ingeleverd"), "{page}");
        assert_eq!(post(&mut sanne, &case, &shown).await.status, StatusCode::SEE_OTHER);
        let ravi = site.browser_of(REVIEWERS[2]).await.get(&format!("/dossiers/{case}")).await;
        assert_eq!(ravi.status, StatusCode::OK);
    })
    .await;
}
