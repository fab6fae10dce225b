//! A form that is stopped on its way: what was typed survives on the page that says so, and can be sent again.

use super::{Form, post};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

const TITLE: &str = "samenvatting.titel";

#[tokio::test]
async fn whoever_was_signed_out_while_writing_signs_in_and_sends_the_same_form_again() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/samenvatting", site.case("concept").await);
        let mut chair = Form::of(&site, BOARD[0], &page).await;
        let typed = chair.filled(&[(TITLE, "Met “aanhalingstekens” & <tekens>,\r\nop twee regels")]).await;
        let before = site.traces().await;
        let stopped = post(&mut site.browser(), &chair.action, &typed).await;
        assert_eq!(stopped.status, StatusCode::UNAUTHORIZED);
        assert!(stopped.body.contains(&format!("action=\"{page}\"")) && stopped.body.contains("Verstuur opnieuw"));
        assert_eq!(site.traces().await, before);
        let mut again = html::fields(&stopped.body);
        again.retain(|(name, _)| !name.is_empty());
        let plain = |pairs: &[(String, String)]| -> Vec<(String, String)> {
            let mut pairs: Vec<_> =
                pairs.iter().map(|(name, value)| (name.clone(), value.replace("\r\n", "\n"))).collect();
            pairs.sort();
            pairs
        };
        assert_eq!(plain(&again), plain(&typed), "the page that came back holds something else");
        assert_eq!(chair.post(&again).await.status, StatusCode::SEE_OTHER);
        let now = chair.filled(&[]).await;
        assert!(now.iter().any(|(name, value)| name == TITLE && value.contains("<tekens>")));
    })
    .await;
}

#[tokio::test]
async fn what_another_website_posts_is_not_repeated() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = format!("/voorstellen/{}/samenvatting", site.case("concept").await);
        let browser = site.browser_of(BOARD[0]).await;
        let request = browser.request(axum::http::Method::POST, &page).header("origin", "http://elders.test");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let body = axum::body::Body::from("samenvatting.titel=Van+elders");
        let answer = site.browser().send(request.body(body).expect("a request")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(!answer.body.contains("Van elders"));
    })
    .await;
}
