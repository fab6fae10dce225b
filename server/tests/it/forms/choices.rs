//! A choice between two texts: each button does what it says, for the texts that were shown, and nothing else
//! disappears.

use super::conflicts::{TITLE, choice, two, value_of};
use super::{Form, assert_messages, type_over};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::site::Site;
use axum::http::StatusCode;

/// The forms of the chair and the treasurer after both typed on the same page, and the page that came back to the
/// chair, who was second.
async fn met<'a>(site: &'a Site, mine: &[(&str, &str)], theirs: &[(&str, &str)]) -> (Form<'a>, Form<'a>, String) {
    let (mut chair, mut treasurer) = two(site, "samenvatting").await;
    let (mine, theirs) = (chair.filled(mine).await, treasurer.filled(theirs).await);
    assert_eq!(treasurer.post(&theirs).await.status, StatusCode::SEE_OTHER);
    let back = chair.post(&mine).await.body;
    (chair, treasurer, back)
}

#[tokio::test]
async fn on_the_page_that_came_back_each_button_does_what_it_says_and_saves_the_rest() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let place = "samenvatting.plaats";
        for (action, left) in [("andere-weg", "Van de penningmeester"), ("andere-neem", "Van de voorzitter")] {
            let (mut chair, mut treasurer, back) =
                met(&site, &[(TITLE, "Van de voorzitter"), (place, action)], &[(TITLE, "Van de penningmeester")]).await;
            let again = type_over(html::fields(&back), &[("actie", "opslaan")]);
            let persisted = super::post(&mut chair.browser, &chair.action, &again).await;
            assert_eq!(persisted.status, StatusCode::UNPROCESSABLE_ENTITY, "saving again is no choice");
            let chosen = type_over(html::fields(&back), &[("actie", &choice(&back, action, TITLE))]);
            let saved = super::post(&mut chair.browser, &chair.action, &chosen).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{action}: {}", saved.body);
            let now = treasurer.filled(&[]).await;
            assert_eq!((value_of(&now, TITLE).as_str(), value_of(&now, place).as_str()), (left, action));
            let reset = treasurer.filled(&[(TITLE, "Weer een andere titel")]).await;
            treasurer.post(&reset).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_came_back_undoes_no_other_answer_of_somebody_else() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let place = "samenvatting.plaats";
        let (mut chair, mut treasurer, back) =
            met(&site, &[(TITLE, "Van de voorzitter")], &[(TITLE, "Van de penningmeester"), (place, "Westerlinde")])
                .await;
        let chosen = type_over(html::fields(&back), &[("actie", &choice(&back, "andere-neem", TITLE))]);
        let saved = super::post(&mut chair.browser, &chair.action, &chosen).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let now = treasurer.filled(&[]).await;
        assert_eq!(
            (value_of(&now, TITLE).as_str(), value_of(&now, place).as_str()),
            ("Van de voorzitter", "Westerlinde")
        );
    })
    .await;
}

#[tokio::test]
async fn a_choice_holds_for_the_texts_that_were_shown_and_for_no_others() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, mut treasurer, back) =
            met(&site, &[(TITLE, "Van de voorzitter")], &[(TITLE, "Van de penningmeester")]).await;
        for action in ["andere-weg", "andere-neem"] {
            let pressed = ("actie", choice(&back, action, TITLE));
            let wrote_on = [(TITLE, "Van de voorzitter, en meer"), ("actie", pressed.1.as_str())];
            let refused =
                super::post(&mut chair.browser, &chair.action, &type_over(html::fields(&back), &wrote_on)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{action}");
            assert!(refused.body.contains("Van de voorzitter, en meer"), "{action} loses a third text");
        }
        let page = treasurer.browser.get(&treasurer.page).await.body;
        let pressed = choice(&page, "andere-neem", TITLE);
        let changed = treasurer.filled(&[(TITLE, "Nog eens van de penningmeester")]).await;
        treasurer.post(&changed).await;
        let late = treasurer.filled(&[("actie", &pressed)]).await;
        let answer = treasurer.post(&late).await;
        assert_messages(&answer.body, &[(TITLE, "kies opnieuw")], "a choice about a text that changed");
        let page = treasurer.browser.get(&treasurer.page).await.body;
        assert_eq!(value_of(&html::fields(&page), TITLE), "Nog eens van de penningmeester");
        assert!(page.contains("Van de voorzitter, en meer"), "the other text no longer waits");
    })
    .await;
}

#[tokio::test]
async fn another_text_waits_for_a_choice_while_its_writer_goes_on_writing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut chair, ..) = met(&site, &[(TITLE, "Van de voorzitter")], &[(TITLE, "Van de penningmeester")]).await;
        let next_day = chair.filled(&[(TITLE, "Van de penningmeester, met een komma")]).await;
        assert_eq!(chair.post(&next_day).await.status, StatusCode::SEE_OTHER);
        let page = chair.browser.get(&chair.page).await.body;
        assert!(page.contains("Van de voorzitter"), "the other text is gone without a choice");
    })
    .await;
}

#[tokio::test]
async fn both_texts_stay_until_somebody_chooses() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for (action, left) in [("andere-weg", "Van de penningmeester"), ("andere-neem", "Van de voorzitter")] {
            let (_, mut treasurer, _) =
                met(&site, &[(TITLE, "Van de voorzitter")], &[(TITLE, "Van de penningmeester")]).await;
            // The chair leaves; whoever opens the page next finds both texts, and a button for each.
            let page = treasurer.browser.get(&treasurer.page).await.body;
            assert!(page.contains("Er zijn twee versies van dit antwoord"), "{action}");
            let fields = treasurer.filled(&[("actie", &choice(&page, action, TITLE))]).await;
            assert_eq!(treasurer.post(&fields).await.status, StatusCode::SEE_OTHER);
            let page = treasurer.browser.get(&treasurer.page).await.body;
            assert_eq!(value_of(&html::fields(&page), TITLE), left);
            assert!(!page.contains("Er zijn twee versies van dit antwoord"), "{action} leaves the choice open");
            let reset = treasurer.filled(&[(TITLE, "Weer een andere titel")]).await;
            treasurer.post(&reset).await;
        }
    })
    .await;
}
