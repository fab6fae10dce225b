//! Submitting a draft.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::{Browser, Site};
use app::views::fields::PERSON;
use axum::http::StatusCode;
use scraper::{Html, Selector};
use std::collections::BTreeMap;

/// A proposal in which nothing was filled in.
async fn begun(site: &Site) -> (Browser, String) {
    let mut browser = site.browser_of(BOARD[0]).await;
    let form =
        [("municipality", "GM9999"), ("title", "Buurtvervoer"), ("cooperative", "De Lindehof"), ("name", "Mies")];
    let answer = browser.post("/voorstellen/nieuw", &form).await;
    let case = answer.location.split('/').nth(2).expect("the address of the proposal").to_owned();
    (browser, case)
}

#[tokio::test]
async fn an_empty_draft_is_not_submitted_and_every_gap_leads_to_its_field() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut browser, case) = begun(&site).await;
        let before = site.traces().await;
        let answer = browser.post(&format!("/voorstellen/{case}/gereed"), &[("versie", "1")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("Het voorstel is nog niet ingediend: ")
                && answer.body.contains(" dingen ontbreken nog.")
        );
        let gaps = gaps(&answer.body);
        assert!(gaps.len() >= 12, "only {} sections have gaps", gaps.len());
        for (page, fields) in gaps {
            let there = html::ids(&browser.get(&page).await.body);
            let nowhere: Vec<&String> = fields.iter().filter(|field| !there.contains(*field)).collect();
            assert!(nowhere.is_empty(), "{page} lacks {nowhere:?}");
        }
        assert_eq!(site.traces().await, before);
    })
    .await;
}

/// Fields behind the links of the list with gaps, by page.
fn gaps(page: &str) -> BTreeMap<String, Vec<String>> {
    let links = Selector::parse("[data-kind='ask'] a").expect("a selector");
    let mut gaps: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for link in Html::parse_document(page).select(&links) {
        let (page, field) = link.attr("href").and_then(|href| href.split_once('#')).expect("a link to a field");
        gaps.entry(page.to_owned()).or_default().push(field.to_owned());
    }
    gaps
}

#[tokio::test]
async fn a_page_of_another_version_submits_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut form = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/gereed")).await;
        let before = site.traces().await;
        for version in ["", "0", "1", "-1", "abc", "999999999999999999999"] {
            let answer = form.post(&vec![("versie".to_owned(), version.to_owned())]).await;
            assert_eq!(answer.status, StatusCode::CONFLICT, "{version}");
            assert!(answer.body.contains("Het voorstel is intussen veranderd."), "{version}");
            assert!(answer.body.contains("Dien het voorstel in"), "the button to submit is gone");
        }
        assert_eq!(form.browser.post(&form.action, &[]).await.status, StatusCode::CONFLICT);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_board_member_who_may_not_sign_does_not_submit() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/gereed", site.case("concept").await);
        let mut version = Form::of(&site, BOARD[0], &page).await.filled(&[]).await;
        // They type this form themselves: it does not say that it was made for the chair.
        version.retain(|(name, _)| name != PERSON);
        for email in [BOARD[1], BOARD[2]] {
            let mut form = Form::of(&site, email, &page).await;
            assert!(form.browser.get(&page).await.body.contains("Alleen de voorzitter van uw bestuur kan indienen."));
            let before = site.traces().await;
            assert_eq!(form.post(&version).await.status, StatusCode::NOT_FOUND, "{email}");
            assert_eq!(site.traces().await, before);
        }
    })
    .await;
}

#[tokio::test]
async fn who_submits_with_open_remarks_says_to_have_read_them() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.case("concept").await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let comment = [("text", "Klopt dit nog?"), ("actie", "plaats")];
        let thread = format!("/voorstellen/{case}/opmerkingen/taak.omschrijving");
        assert_eq!(chair.post(&thread, &comment).await.status, StatusCode::SEE_OTHER);
        let page = format!("/voorstellen/{case}/gereed");
        let mut fields = chair.fields(&page).await;
        fields.retain(|(name, _)| name == "versie");
        let before = site.traces().await;
        let version = fields[0].1.clone();
        let refused = chair.post(&page, &[("versie", &version)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(html::message(&refused.body, "gelezen").is_some(), "{}", refused.body);
        assert_eq!(site.traces().await, before);
        let sent = chair.post(&page, &[("versie", &version), ("gelezen", "ja")]).await;
        assert_eq!(sent.location, format!("/voorstellen/{case}/ontvangst"));
        site.assert_sound().await;
    })
    .await;
}
