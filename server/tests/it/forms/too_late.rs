//! Who does what can no longer be done learns that it is too late; for who might never do it, it does not exist.

use super::{Form, post};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, DECIDER, MANAGER, college_decision, pairs};
use crate::support::site::Site;
use app::views::AppError;
use axum::http::StatusCode;

const TOO_LATE: &str = "de status van het dossier is intussen veranderd";

#[tokio::test]
async fn who_saves_while_the_chair_submits_is_not_told_that_the_page_never_was() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut form = Form::of(&site, BOARD[1], &format!("/voorstellen/{case}/samenvatting")).await;
        let fields = form.filled(&[("samenvatting.titel", "Te laat getypt")]).await;
        let budget = form.browser.fields(&format!("/voorstellen/{case}/begroting")).await;
        site.submitted().await;
        let before = site.traces().await;
        let late = form.post(&fields).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        assert!(late.body.contains("Te laat getypt") && late.body.contains("Dit had u getypt"), "{}", late.body);
        assert!(late.body.contains("Marijke Veldhoen, voorzitter, heeft het voorstel ingediend."), "{}", late.body);
        let late = post(&mut form.browser, &format!("/voorstellen/{case}/begroting"), &budget).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        assert!(late.body.contains(TOO_LATE), "{}", late.body);
        let treasurer = site.actor(BOARD[1]).await;
        let typing = site.save_answer(&treasurer, &case, ("samenvatting.plaats", "Elders", 1)).await;
        let too_late = typing.expect_err("the draft is submitted").at_the_edge();
        assert!(matches!(&too_late, AppError::Conflict(words) if words.contains(TOO_LATE)), "{too_late:?}");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn who_might_never_do_it_learns_nothing_of_the_status() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.submitted().await;
        let before = site.traces().await;
        let forms = [
            (MANAGER, format!("/voorstellen/{case}/samenvatting")),
            (MANAGER, format!("/voorstellen/{case}/samen")),
            (BOARD[0], format!("/dossiers/{case}/volledigheid")),
            (BOARD[0], format!("/dossiers/{case}/bekendmaken")),
            (BOARD[1], format!("/dossiers/{case}/intrekken")),
        ];
        for (email, form) in forms {
            let fields = [("verdict", "volledig"), ("reason", "Daarom."), ("name", "Bram"), ("role", "meelezer")];
            let fields = [&fields[..], &[("email", "bram@elders.example")]].concat();
            let mut browser = site.browser_of(email).await;
            let known = site.count("SELECT COUNT(*) FROM event").await;
            let answer = browser.post(&form, &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{email} {form}: {}", answer.body);
            assert_eq!(site.count("SELECT COUNT(*) FROM event").await, known);
        }
        let without = |traces: Vec<(&'static str, i64)>| {
            traces.into_iter().filter(|(what, _)| *what != "sessions").collect::<Vec<_>>()
        };
        assert_eq!(without(site.traces().await), without(before));
    })
    .await;
}

#[tokio::test]
async fn what_is_written_when_the_decision_was_proposed_meanwhile_is_given_back_to_copy() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/besluit", site.case("in_beoordeling").await);
        let mut form = Form::of(&site, MANAGER, &page).await;
        let late = form.filled(&[("summary", "Te laat geschreven, maar niet weg."), ("actie", "opslaan")]).await;
        site.to_be_checked().await;
        let before = site.traces().await;
        let answer = form.post(&late).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
        assert!(answer.body.contains("accountmanager, heeft het besluit voorgelegd aan de jurist."), "{}", answer.body);
        assert!(answer.body.contains("Te laat geschreven, maar niet weg."), "{}", answer.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn two_who_decide_at_once_do_not_lose_the_text_of_the_second() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/dossiers/{}/besluit", site.proposed().await);
        let mut fields = college_decision();
        fields.push(("mandate".to_owned(), "Mandaatbesluit van de tweede".to_owned()));
        let (mut first, mut second) = (site.browser_of(DECIDER).await, site.browser_of(DECIDER).await);
        assert_eq!(first.post(&page, &pairs(&fields)).await.status, StatusCode::SEE_OTHER);
        let before = site.traces().await;
        let late = second.post(&page, &pairs(&fields)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        assert!(late.body.contains("beslisser namens het college, heeft een besluit genomen."), "{}", late.body);
        assert!(late.body.contains("Mandaatbesluit van de tweede"), "{}", late.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}
