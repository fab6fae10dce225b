//! What is refused of a letter, and to whom: nothing is stored or mailed, and what was typed comes back.

use super::{ENTRY, ask, entered, filled, pdf, post_letter, send};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, DECIDER, MANAGER, REVIEWERS};
use crate::support::site::Site;
use axum::http::StatusCode;

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        let wrong = [
            (("received_on", "10-12-2026"), "moet nog komen"),
            (("received_on", "31-12-2025"), "nog geen regels"),
            (("received_on", "gisteren"), "Vul een datum in"),
            (("post_straat", ""), "Vul een straat"),
            (("email", "jo bij hoek"), "geen e-mailadres"),
            (("email", REVIEWERS[0]), "Awb artikel 2:4"),
            (("namens", ""), "Vul de naam"),
            (("samenvatting", ""), "Schrijf kort"),
        ];
        for (typed, words) in wrong {
            let fields = filled(&mut browser, &[typed]).await;
            let answer = send(&mut browser, ENTRY, &fields, &pdf("brief")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
            let message =
                html::message(&answer.body, typed.0).unwrap_or_else(|| panic!("no message beside {}", typed.0));
            assert!(message.contains(words), "{typed:?}: {message}");
            let shown = html::fields(&answer.body);
            for pair in fields.iter().filter(|(name, value)| !value.is_empty() && name != "voor") {
                assert!(shown.contains(pair), "{typed:?} lost {pair:?}");
            }
            assert_eq!(html::dead_links(&answer.body), Vec::<String>::new(), "{typed:?}");
        }
        let fields = filled(&mut browser, &[]).await;
        let without = send(&mut browser, ENTRY, &fields, b"").await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "a letter has a scan");
        let program = send(&mut browser, ENTRY, &fields, b"MZ\x90\0 a program").await;
        assert_eq!(program.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn whoever_was_signed_out_meanwhile_signs_in_and_sends_the_same_letter_again() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut officer = site.browser_of(MANAGER).await;
        let fields = filled(&mut officer, &[("samenvatting", "Met “tekens” & <haken>,\nop twee regels")]).await;
        let before = site.traces().await;
        // Far more than is read of who is not signed in.
        let scan = [pdf("brief"), vec![b' '; 6 << 20]].concat();
        let stopped = send(&mut site.browser(), ENTRY, &fields, &scan).await;
        assert_eq!(stopped.status, StatusCode::UNAUTHORIZED);
        assert!(stopped.body.contains("Uw bestanden kiest u daarna opnieuw"), "{}", stopped.body);
        let again = html::fields(&stopped.body);
        for pair in fields.iter().filter(|(name, _)| name != "voor") {
            assert!(again.contains(pair), "lost {pair:?}");
        }
        assert_eq!(site.traces().await, before);
        let without = send(&mut officer, ENTRY, &again, b"").await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shown = html::fields(&without.body);
        assert!(shown.iter().any(|(name, value)| name == "samenvatting" && value.contains("<haken>")), "{shown:?}");
        assert_eq!(send(&mut officer, ENTRY, &again, &pdf("brief")).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn nobody_but_a_case_manager_enters_letters() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut manager = site.browser_of(MANAGER).await;
        assert!(manager.get("/dossiers").await.body.contains(ENTRY));
        let fields = filled(&mut manager, &[]).await;
        for stranger in [BOARD[0], REVIEWERS[0], DECIDER] {
            let mut browser = site.browser_of(stranger).await;
            let before = site.traces().await;
            assert_eq!(browser.get(ENTRY).await.status, StatusCode::NOT_FOUND, "{stranger}");
            let mut own = fields.clone();
            own.retain(|(name, _)| name != "voor");
            let answer = send(&mut browser, ENTRY, &own, &pdf("brief")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{stranger}");
            assert_eq!(site.traces().await, before, "{stranger}");
            assert!(!browser.get("/dossiers").await.body.contains(ENTRY), "{stranger}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_id_of_another_case_is_not_taken_for_a_second_click() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser_of(MANAGER).await;
        let before = site.traces().await;
        let (draft, own) = (site.case("concept").await, site.case("in_beoordeling").await);
        for id in [draft.as_str(), own.as_str(), "geen-id", ""] {
            let fields = filled(&mut browser, &[("dossier", id)]).await;
            let answer = send(&mut browser, ENTRY, &fields, &pdf("brief")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_supplement_is_refused_before_it_was_asked_and_when_it_says_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = entered(&site, &[]).await;
        let address = format!("/dossiers/{case}/aanvulling-op-papier");
        let mut browser = site.browser_of(MANAGER).await;
        assert_eq!(browser.get(&address).await.status, StatusCode::CONFLICT, "nothing was asked");
        let sent = send(&mut browser, &address, &[], &pdf("aanvulling")).await;
        assert_eq!(sent.status, StatusCode::CONFLICT);
        post_letter(&site, "09-12-2026").await;
        ask(&site, &case, "23-12-2026").await;
        post_letter(&site, "09-12-2026").await;

        let mut typed = browser.fields(&address).await;
        typed.retain(|(name, _)| name != "received_on");
        let before = site.traces().await;
        let with = |day: &str| [typed.clone(), vec![("received_on".to_owned(), day.to_owned())]].concat();
        for (day, scan) in [("08-12-2026", pdf("a")), ("10-12-2026", pdf("a")), ("", pdf("a")), ("09-12-2026", vec![])]
        {
            let answer = send(&mut browser, &address, &with(day), &scan).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        }
        let mut reviewer = site.browser_of(REVIEWERS[0]).await;
        let mut own = with("09-12-2026");
        own.retain(|(name, _)| name != "voor");
        let answer = send(&mut reviewer, &address, &own, &pdf("a")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let grown = site.traces().await.into_iter().zip(before).filter(|(now, then)| now != then);
        assert_eq!(grown.map(|((what, _), _)| what).collect::<Vec<_>>(), ["sessions"]);
        assert_eq!(send(&mut browser, &address, &with("09-12-2026"), &pdf("a")).await.status, StatusCode::SEE_OTHER);
        let again = send(&mut browser, &address, &with("09-12-2026"), &pdf("b")).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "once");
        site.assert_sound().await;
    })
    .await;
}
