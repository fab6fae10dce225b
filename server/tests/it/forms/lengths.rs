//! A megabyte of text in one field.

use super::Form;
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER, REVIEWERS};
use crate::support::site::Site;

fn megabyte() -> String {
    "Veel te lang. ".repeat((1 << 20) / 14 + 1)
}

#[tokio::test]
async fn a_megabyte_does_not_fit_in_the_forms_before_a_proposal() {
    for_each_database(async |database| {
        let (site, text) = (Site::demo(&database).await, megabyte());
        let mut link = Form { browser: site.browser(), ..Form::of(&site, BOARD[0], "/inloggen").await };
        link.refuses(&[("email", &text)], &[("email", "")]).await;
        let mut start = Form::of(&site, BOARD[0], "/voorstellen/nieuw").await;
        start.refuses(&[("title", &text), ("cooperative", "De Lindehof"), ("name", "Mies")], &[("title", "")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_megabyte_does_not_fit_in_a_draft_but_stays_on_the_page() {
    for_each_database(async |database| {
        let (site, text) = (Site::demo(&database).await, megabyte());
        let case = site.case("concept").await;
        let fields = [
            ("samenvatting", "samenvatting.kern", "samenvatting.kern", "te lang om te bewaren"),
            ("initiatiefnemer", "initiatiefnemer.tekenbevoegden.0.naam", "initiatiefnemer.tekenbevoegden", "te lang"),
            ("begroting", "begroting.toelichting", "begroting.toelichting", "te lang om te bewaren"),
            ("begroting", "begroting.kosten.0.label", "begroting", "te groot om te bewaren"),
        ];
        for (section, typed, message, words) in fields {
            let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/{section}")).await;
            let also = if section == "samenvatting" { "samenvatting.titel" } else { typed };
            form.refuses(&[(also, "Ook nieuw"), (typed, &text)], &[(message, words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_megabyte_does_not_fit_in_a_completeness_check() {
    for_each_database(async |database| {
        let (site, text) = (Site::demo(&database).await, megabyte());
        let case = site.submitted().await;
        let mut form = Form::of(&site, MANAGER, &format!("/dossiers/{case}/volledigheid")).await;
        form.refuses(&[("verdict", "volledig"), ("note", &text)], &[("note", "Maak uw opmerking korter")]).await;
        form.refuses(&[("verdict", "aanvulling"), ("points", &text)], &[("points", "Maak de lijst korter")]).await;
        let just = "x".repeat(2001);
        form.refuses(&[("verdict", "volledig"), ("note", &just)], &[("note", "hoogstens 2.000 tekens")]).await;
    })
    .await;
}

#[tokio::test]
async fn a_megabyte_does_not_fit_in_a_score() {
    for_each_database(async |database| {
        let (site, text) = (Site::demo(&database).await, megabyte());
        let case = site.in_assessment().await;
        let mut form = Form::of(&site, REVIEWERS[2], &format!("/dossiers/{case}/beoordelen?criterium=kosten")).await;
        for action in ["opslaan", "volgende"] {
            let typed = [("score.kosten", "2"), ("reason.kosten", text.as_str()), ("actie", action)];
            form.refuses(&typed, &[("reason.kosten", "Maak uw reden korter")]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_megabyte_does_not_fit_in_a_decision() {
    for_each_database(async |database| {
        let (site, text) = (Site::demo(&database).await, megabyte());
        let case = site.case("in_beoordeling").await;
        let mut form = Form::of(&site, MANAGER, &format!("/dossiers/{case}/besluit")).await;
        for field in ["summary", "reason.kosten", "conditions", "departure", "way_forward", "mandate"] {
            form.refuses(&[(field, &text)], &[(field, "Maak uw")]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_megabyte_does_not_fit_in_a_withdrawal() {
    for_each_database(async |database| {
        let (site, text) = (Site::demo(&database).await, megabyte());
        let case = site.case("in_beoordeling").await;
        let page = format!("/dossiers/{case}");
        let mut form = Form { action: format!("{page}/intrekken"), ..Form::of(&site, BOARD[0], &page).await };
        form.refuses(&[("reason", &text)], &[("reason", "")]).await;
    })
    .await;
}
