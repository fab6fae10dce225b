//! Who stands in for a handler, and what becomes of the cases of one who leaves.

use super::{assert_unseen, mailed};
use crate::support::for_each_database;
use crate::support::journey::{ADMINISTRATOR, BOARD, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;

const AAD: &str = "aad@lindewaard.example";
const ZOE: &str = "zoe@lindewaard.example";

/// Sanne, who comes first by name of three case managers, is absent, or only has a deputy.
async fn stand_in(site: &Site, until: &str) {
    for (email, name) in [(AAD, "Ulla Adelaar"), (ZOE, "Zoë Zwart")] {
        site.make_officer(email, name, "accountmanager").await;
    }
    let sanne = site.actor(MANAGER).await.id;
    let zoe = site.actor(ZOE).await.id;
    let form = [("actie", "afwezig"), ("until", until), ("vervanger", zoe.as_str())];
    let saved = site.browser_of(MANAGER).await.post(&format!("/medewerkers/GM9999/{sanne}"), &form).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
}

#[tokio::test]
async fn who_stands_in_does_what_the_handler_does_and_gets_the_mail_of_who_is_absent() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        stand_in(&site, "24-12-2026").await;
        assert_unseen(&site, &case, AAD).await;
        let mut zoe = site.browser_of(ZOE).await;
        assert!(zoe.get("/dossiers").await.body.contains(&case));
        let asked = [
            ("verdict", "aanvulling"),
            ("note", ""),
            ("points", "De polis"),
            ("until", "23-12-2026"),
            ("signatory", "S. de Wit"),
        ];
        let done = zoe.post(&format!("/dossiers/{case}/volledigheid"), &asked).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let page = zoe.get(&format!("/dossiers/{case}")).await.body;
        assert!(page.contains("Zoë Zwart, accountmanager"), "the record names who did it");
        let withdrawn = [("reason", "Wij gaan anders verder.")];
        let mut chair = site.browser_of(BOARD[0]).await;
        assert_eq!(chair.post(&format!("/dossiers/{case}/intrekken"), &withdrawn).await.status, StatusCode::SEE_OTHER);
        for (email, mails) in [(MANAGER, 1), (ZOE, 1), (AAD, 0)] {
            assert_eq!(mailed(&site, &case, "withdrawn", email).await, mails, "{email}");
        }
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn who_is_absent_gets_no_new_case_and_who_is_back_gets_the_mail_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let old = site.case("in_beoordeling").await;
        stand_in(&site, "24-12-2026").await;
        let case = site.submitted().await;
        assert_unseen(&site, &case, MANAGER).await;
        assert_eq!(mailed(&site, &case, "new_case", AAD).await, 1, "the next one by name");
        site.clock.set(jiff::Timestamp::from_second(1_798_243_200).expect("26 December 2026"));
        let withdrawn = [("reason", "Wij gaan anders verder.")];
        let mut chair = site.browser_of(BOARD[0]).await;
        assert_eq!(chair.post(&format!("/dossiers/{old}/intrekken"), &withdrawn).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            (mailed(&site, &old, "withdrawn", MANAGER).await, mailed(&site, &old, "withdrawn", ZOE).await),
            (1, 0)
        );
    })
    .await;
}

#[tokio::test]
async fn the_cases_of_a_handler_who_leaves_go_to_the_deputy_who_is_mailed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (case, sent) = (site.case("in_beoordeling").await, site.case("bekendgemaakt").await);
        stand_in(&site, "").await;
        let sanne = site.actor(MANAGER).await.id;
        let mut petra = site.browser_of(ADMINISTRATOR).await;
        let ended = petra.post(&format!("/medewerkers/GM9999/{sanne}"), &[("actie", "beeindig")]).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
        for case in [&case, &sent] {
            let page = site.browser_of(ZOE).await.get(&format!("/dossiers/{case}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(
                page.body.contains("Dossier toegewezen") && page.body.contains("Petra Hofman, functioneel beheerder")
            );
            assert_eq!(mailed(&site, case, "assigned", ZOE).await, 1);
            assert_unseen(&site, case, AAD).await;
        }
        site.assert_sound().await;
    })
    .await;
}
