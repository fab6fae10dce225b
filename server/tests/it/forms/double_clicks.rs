//! Clicking twice on what the municipality does, and on withdrawing: it happens once.

use super::{Form, Pairs, post};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, JURIST, MANAGER, REVIEWERS, college_decision, draft_decision, pairs};
use crate::support::site::Site;
use axum::http::StatusCode;
use domain::profile::OrdinanceProfile;

/// Clicks twice at once and once more. One event and so many mails, documents and assessments come of it.
async fn assert_once(mut form: Form<'_>, fields: &[(&str, &str)], (mails, documents, assessments): (i64, i64, i64)) {
    let fields: Pairs = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let before = form.site.traces().await;
    let (mut one, mut other) = (form.browser.clone(), form.browser.clone());
    let (one, other) = tokio::join!(post(&mut one, &form.action, &fields), post(&mut other, &form.action, &fields));
    let third = form.post(&fields).await;
    let answers = [one, other, third];
    for answer in &answers {
        match answer.status {
            StatusCode::SEE_OTHER => {}
            StatusCode::CONFLICT => assert!(answer.body.contains("intussen") || answer.body.contains(" al ")),
            status => panic!("{status}: {}", answer.body),
        }
    }
    assert!(answers.iter().any(|answer| answer.status == StatusCode::SEE_OTHER), "nothing happened at all");
    let after = form.site.traces().await;
    let grown = |what: &str| {
        let count = |traces: &[(&str, i64)]| traces.iter().find(|(name, _)| *name == what).map(|(_, count)| *count);
        count(&after).zip(count(&before)).map(|(now, then)| now - then).expect("a count")
    };
    assert_eq!((grown("events"), grown("mails")), (1, mails));
    assert_eq!((grown("documents"), grown("assessments"), grown("submissions")), (documents, assessments, 0));
    form.site.assert_sound().await;
}

#[tokio::test]
async fn a_proposal_is_found_complete_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/volledigheid", site.submitted().await);
        // The board of three with its address for correspondence, and five reviewers.
        assert_once(Form::of(&site, MANAGER, &page).await, &[("verdict", "volledig")], (9, 0, 0)).await;
    })
    .await;
}

#[tokio::test]
async fn a_supplement_is_asked_for_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/volledigheid", site.submitted().await);
        let fields = [
            ("verdict", "aanvulling"),
            ("points", "De polis ontbreekt."),
            ("until", "23-12-2026"),
            ("signatory", "S. de Wit"),
        ];
        // The board of three with its address for correspondence, and the letter.
        assert_once(Form::of(&site, MANAGER, &page).await, &fields, (4, 1, 0)).await;
    })
    .await;
}

#[tokio::test]
async fn an_assessment_is_handed_in_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/beoordelen", site.in_assessment().await);
        let criteria = OrdinanceProfile::lindewaard().criteria;
        let names: Vec<(String, String)> =
            criteria.into_iter().map(|one| (format!("score.{}", one.id), format!("reason.{}", one.id))).collect();
        let pairs = names.iter().flat_map(|(score, reason)| [(score.as_str(), "3"), (reason.as_str(), "Voldoende.")]);
        let fields: Vec<(&str, &str)> = pairs.chain([("actie", "inleveren")]).collect();
        assert_once(Form::of(&site, REVIEWERS[3], &page).await, &fields, (0, 0, 1)).await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_is_proposed_once_checked_once_taken_once_and_sent_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("in_beoordeling").await;
        let page = format!("/dossiers/{case}/besluit");
        let proposal = [draft_decision(), vec![("actie".to_owned(), "voorleggen".to_owned())]].concat();
        assert_once(Form::of(&site, MANAGER, &page).await, &pairs(&proposal), (1, 0, 0)).await;
        let agrees = [("character", "subsidy"), ("actie", "juridisch-akkoord"), ("voorlegging", "1")];
        // The decision maker, and the case manager; the report and the proposal to the college.
        assert_once(Form::of(&site, JURIST, &page).await, &agrees, (2, 2, 0)).await;
        assert_once(Form::of(&site, DECIDER, &page).await, &pairs(&college_decision()), (1, 0, 0)).await;
        assert_eq!(site.browser_of(MANAGER).await.post(&format!("{page}/brief"), &[]).await.status, StatusCode::OK);
        let send = format!("/dossiers/{case}/bekendmaken");
        // The board of three with its address, the case manager and five reviewers; one letter.
        assert_once(Form { action: send, ..Form::of(&site, MANAGER, &page).await }, &[], (10, 1, 0)).await;
    })
    .await;
}

#[tokio::test]
async fn a_proposal_is_withdrawn_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}", site.case("in_beoordeling").await);
        let form = Form { action: format!("{page}/intrekken"), ..Form::of(&site, BOARD[0], &page).await };
        assert_once(form, &[("reason", "De coördinator is vertrokken.")], (10, 0, 0)).await;
    })
    .await;
}

#[tokio::test]
async fn two_officers_who_judge_completeness_differently_at_once_do_not_both_win() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/volledigheid", site.submitted().await);
        let (mut one, mut other) = (site.browser_of(MANAGER).await, site.browser_of(MANAGER).await);
        let more = [
            ("verdict", "aanvulling"),
            ("points", "De polis ontbreekt."),
            ("until", "23-12-2026"),
            ("signatory", "S. de Wit"),
        ];
        let events = site.count("SELECT COUNT(*) FROM event").await;
        let (complete, more) = tokio::join!(one.post(&page, &[("verdict", "volledig")]), other.post(&page, &more));
        let mut statuses = [complete.status.as_u16(), more.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(site.count("SELECT COUNT(*) FROM event").await, events + 1);
        site.assert_sound().await;
    })
    .await;
}
