//! Two people at one draft: nobody's words disappear unseen.

use super::{Form, assert_messages, type_over};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

pub(super) const TITLE: &str = "samenvatting.titel";

/// The same page in the browsers of the chair and the treasurer.
pub(super) async fn two<'a>(site: &'a Site, section: &str) -> (Form<'a>, Form<'a>) {
    let page = format!("/voorstellen/{}/{section}", site.case("concept").await);
    (Form::of(site, BOARD[0], &page).await, Form::of(site, BOARD[1], &page).await)
}

pub(super) fn value_of(fields: &[(String, String)], name: &str) -> String {
    fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The value of the button that makes a choice about a question.
pub(super) fn choice(page: &str, action: &str, question: &str) -> String {
    let start = page.find(&format!("{action}:{question}:")).expect("a button to choose");
    page[start..].split('"').next().expect("its value").to_owned()
}

#[tokio::test]
async fn a_stale_page_keeps_its_own_text_names_the_other_and_overwrites_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut treasurer) = two(&site, "samenvatting").await;
        let mine = chair.filled(&[(TITLE, "Van de voorzitter"), ("samenvatting.plaats", "Heel Oosterlinde")]).await;
        let theirs = treasurer.filled(&[(TITLE, "Van de penningmeester")]).await;
        assert_eq!(treasurer.post(&theirs).await.status, StatusCode::SEE_OTHER);
        let before = site.traces().await;
        let answer = chair.post(&mine).await;
        assert!(matches!(answer.status, StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY), "{}", answer.status);
        assert_messages(&answer.body, &[(TITLE, "“Van de penningmeester”")], "a stale title");
        assert!(answer.body.contains("Dit is nog niet bewaard."));
        super::assert_kept(&mine, &answer.body);
        assert_eq!(site.traces().await, before);
        assert_eq!(value_of(&treasurer.filled(&[]).await, TITLE), "Van de penningmeester");
    })
    .await;
}

#[tokio::test]
async fn a_text_that_is_sent_again_after_a_lost_answer_is_no_conflict_with_itself() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut treasurer) = two(&site, "samenvatting").await;
        let mine = chair.filled(&[(TITLE, "Van de voorzitter")]).await;
        chair.post(&mine).await;
        let theirs = treasurer.filled(&[(TITLE, "Van de voorzitter, en verder")]).await;
        treasurer.post(&theirs).await;
        assert_eq!(chair.post(&mine).await.status, StatusCode::SEE_OTHER);
        assert_eq!(value_of(&treasurer.filled(&[]).await, TITLE), "Van de voorzitter, en verder");
    })
    .await;
}

#[tokio::test]
async fn posting_the_stale_page_twice_does_not_win_by_persistence() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut treasurer) = two(&site, "samenvatting").await;
        let mine = chair.filled(&[(TITLE, "Van de voorzitter")]).await;
        let theirs = treasurer.filled(&[(TITLE, "Van de penningmeester")]).await;
        treasurer.post(&theirs).await;
        for _ in 0..3 {
            assert_ne!(chair.post(&mine).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(value_of(&treasurer.filled(&[]).await, TITLE), "Van de penningmeester");
    })
    .await;
}

#[tokio::test]
async fn a_conflict_about_a_choice_names_it_in_words() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let field = "samenvatting.besluit";
        let (mut chair, mut treasurer) = two(&site, "samenvatting").await;
        let mine = chair.filled(&[(field, "gemeente-kiest")]).await;
        let theirs = treasurer.filled(&[(field, "opdracht")]).await;
        treasurer.post(&theirs).await;
        let answer = chair.post(&mine).await;
        assert_messages(&answer.body, &[(field, "“Een opdracht in een overeenkomst”")], "a stale choice");
        super::assert_kept(&mine, &answer.body);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_somebody_else_changed_is_not_overwritten() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (list, cell) = ("draagvlak.steunbrieven", "draagvlak.steunbrieven.0.organisatie");
        let (mut chair, mut treasurer) = two(&site, "draagvlak").await;
        let mine = chair.filled(&[(cell, "Huisarts Jansen"), ("draagvlak.leden", "311")]).await;
        let theirs = treasurer.filled(&[(cell, "Huisarts Pietersen")]).await;
        treasurer.post(&theirs).await;
        let before = site.traces().await;
        let answer = chair.post(&mine).await;
        assert_messages(
            &answer.body,
            &[(list, "Iemand anders heeft dit antwoord intussen veranderd.")],
            "a stale list",
        );
        super::assert_kept(&mine, &answer.body);
        assert_eq!(site.traces().await, before);
        assert_eq!(value_of(&treasurer.filled(&[]).await, cell), "Huisarts Pietersen");
    })
    .await;
}

#[tokio::test]
async fn different_cells_of_the_budget_are_joined() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (price, label) = ("begroting.kosten.0.price", "begroting.kosten.1.label");
        let (mut chair, mut treasurer) = two(&site, "begroting").await;
        let mine = chair.filled(&[(price, "80.000")]).await;
        let theirs = treasurer.filled(&[(label, "Twee begeleiders")]).await;
        assert_eq!(treasurer.post(&theirs).await.status, StatusCode::SEE_OTHER);
        assert_eq!(chair.post(&mine).await.status, StatusCode::SEE_OTHER);
        let now = treasurer.filled(&[]).await;
        assert_eq!((value_of(&now, price).as_str(), value_of(&now, label).as_str()), ("80.000", "Twee begeleiders"));
    })
    .await;
}

#[tokio::test]
async fn the_same_cell_of_the_budget_is_kept_on_the_page_and_stored_only_knowingly() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let price = "begroting.kosten.0.price";
        let (mut chair, mut treasurer) = two(&site, "begroting").await;
        let mine = chair.filled(&[(price, "80.000")]).await;
        let theirs = treasurer.filled(&[(price, "79.000")]).await;
        treasurer.post(&theirs).await;
        let before = site.traces().await;
        let answer = chair.post(&mine).await;
        assert!(matches!(answer.status, StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY), "{}", answer.status);
        let words = "Iemand anders heeft dezelfde cellen van de begroting intussen veranderd.";
        assert_messages(&answer.body, &[("begroting", words)], "a stale budget");
        assert!(answer.body.contains("Kosten regel 1, prijs of bedrag"), "the cell that differs is not named");
        super::assert_kept(&mine, &answer.body);
        assert_eq!(site.traces().await, before);
        assert_eq!(value_of(&treasurer.filled(&[]).await, price), "79.000");
        for (action, left) in [("andere-weg", "79.000"), ("andere-neem", "80.000")] {
            let back = chair.post(&mine).await.body;
            let again = super::post(&mut chair.browser, &chair.action, &html::fields(&back)).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "saving again is no choice");
            let chosen = type_over(html::fields(&back), &[("actie", &choice(&back, action, "begroting"))]);
            let saved = super::post(&mut chair.browser, &chair.action, &chosen).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{action}: {}", saved.body);
            assert_eq!(value_of(&treasurer.filled(&[]).await, price), left, "{action}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_nobody_touched_on_a_stale_page_stays_as_somebody_else_made_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut treasurer) = two(&site, "samenvatting").await;
        let mine = chair.filled(&[("samenvatting.plaats", "Heel Oosterlinde")]).await;
        let theirs = treasurer.filled(&[(TITLE, "Van de penningmeester")]).await;
        treasurer.post(&theirs).await;
        assert_eq!(chair.post(&mine).await.status, StatusCode::SEE_OTHER);
        let now = treasurer.filled(&[]).await;
        assert_eq!(value_of(&now, TITLE), "Van de penningmeester");
        assert_eq!(value_of(&now, "samenvatting.plaats"), "Heel Oosterlinde");
    })
    .await;
}

#[tokio::test]
async fn two_people_at_different_sections_do_not_hinder_each_other() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let ((mut chair, _), (_, mut treasurer)) = (two(&site, "samenvatting").await, two(&site, "draagvlak").await);
        let mine = chair.filled(&[(TITLE, "Van de voorzitter")]).await;
        let theirs = treasurer.filled(&[("draagvlak.leden", "311")]).await;
        let fields = type_over(mine, &[("actie", "opslaan")]);
        let (one, other) = tokio::join!(chair.post(&fields), treasurer.post(&theirs));
        assert_eq!((one.status, other.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        assert_eq!(value_of(&chair.filled(&[]).await, TITLE), "Van de voorzitter");
        assert_eq!(value_of(&treasurer.filled(&[]).await, "draagvlak.leden"), "311");
    })
    .await;
}
