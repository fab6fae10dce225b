//! The link to sign in.

use super::{link_for, links_to, wait};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

const GONE: &str = "Deze link werkt niet meer";

#[tokio::test]
async fn a_link_works_once_and_looking_at_it_does_not_use_it_up() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let link = link_for(&site, BOARD[0]).await;
        for _ in 0..3 {
            let scanner = site.browser().get(&link).await;
            assert!(scanner.status == 200 && scanner.body.contains("Druk op de knop om in te loggen."));
        }
        let mut browser = site.browser();
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/voorstellen").await.status, 200);
        let before = site.traces().await;
        let mut second = site.browser();
        let answer = second.post(&link, &[]).await;
        assert!(answer.status != StatusCode::SEE_OTHER && answer.body.contains(GONE), "{}", answer.status);
        assert!(second.get(&link).await.body.contains(GONE));
        assert_eq!(second.get("/voorstellen").await.status, StatusCode::SEE_OTHER, "the second click signed in");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn of_two_clicks_at_once_one_signs_in() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for email in [BOARD[0], "nieuw@lindehof.example"] {
            let link = link_for(&site, email).await;
            let sessions = site.count("SELECT COUNT(*) FROM session").await;
            let (mut one, mut other) = (site.browser(), site.browser());
            let (one, other) = tokio::join!(one.post(&link, &[]), other.post(&link, &[]));
            let signed_in = [&one, &other].into_iter().filter(|answer| answer.status == StatusCode::SEE_OTHER).count();
            assert_eq!(signed_in, 1, "{email}: {} and {}", one.status, other.status);
            assert_eq!(site.count("SELECT COUNT(*) FROM session").await, sessions + 1);
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM person WHERE email = 'nieuw@lindehof.example'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_expires_after_thirty_minutes() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let link = link_for(&site, BOARD[0]).await;
        wait(&site, 29);
        assert!(site.browser().get(&link).await.body.contains("Druk op de knop"), "it still works after 29 minutes");
        wait(&site, 1);
        let before = site.traces().await;
        let mut late = site.browser();
        assert!(late.get(&link).await.body.contains(GONE));
        let answer = late.post(&link, &[]).await;
        assert!(answer.status != StatusCode::SEE_OTHER && answer.body.contains(GONE), "{}", answer.status);
        assert_eq!(site.traces().await, before);
        let fresh = link_for(&site, BOARD[1]).await;
        wait(&site, 29);
        assert_eq!(site.browser().post(&fresh, &[]).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_gets_the_same_answer_as_a_known_one() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut answers = Vec::new();
        for email in [BOARD[0], "onbekend.iemand@elders.example"] {
            let people = site.count("SELECT COUNT(*) FROM person").await;
            let answer = site.browser().post("/inloggen", &[("email", email), ("next", "/start")]).await;
            assert_eq!(site.count("SELECT COUNT(*) FROM person").await, people, "nobody is stored before signing in");
            assert_eq!(links_to(&site, email).await.len(), 1, "{email}");
            answers.push((answer.status, answer.body.replace(email, "adres")));
        }
        assert_eq!(answers[0], answers[1]);
    })
    .await;
}

#[tokio::test]
async fn the_sixth_link_in_a_row_is_refused_for_that_address_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for email in [BOARD[0], "onbekend@elders.example"] {
            for _ in 0..5 {
                link_for(&site, email).await;
            }
            let before = site.traces().await;
            let answer = site.browser().post("/inloggen", &[("email", email), ("next", "/dossiers")]).await;
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(answer.body.contains("Wacht een paar minuten en probeer het opnieuw."));
            let shown = html::fields(&answer.body);
            assert_eq!(shown, [("next".into(), "/dossiers".into()), ("email".to_owned(), email.to_owned())]);
            assert_eq!(site.traces().await, before);
        }
        link_for(&site, BOARD[1]).await;
    })
    .await;
}

#[tokio::test]
async fn capitals_in_an_address_neither_make_another_person_nor_get_around_the_limit() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = site.count("SELECT COUNT(*) FROM person").await;
        let typed = "Marijke.Veldhoen@Lindehof.example";
        assert_eq!(site.browser().post("/inloggen", &[("email", typed), ("next", "/start")]).await.status, 200);
        let mut links = links_to(&site, BOARD[0]).await;
        links.extend(links_to(&site, "Marijke.Veldhoen@lindehof.example").await);
        let mut browser = site.browser();
        browser.post(&format!("/inloggen/link/{}", links[0]), &[]).await;
        assert!(browser.get("/voorstellen").await.body.contains("Lindehuis"), "she does not find her proposals");
        assert_eq!(site.count("SELECT COUNT(*) FROM person").await, before);
        let shouted =
            ["MARIJKE.VELDHOEN", "marijke.VELDHOEN", "Marijke.veldhoen", "mArijke.veldhoen", "maRijke.veldhoen"];
        let mut last = StatusCode::OK;
        for local in shouted {
            let email = format!("{local}@lindehof.example");
            last = site.browser().post("/inloggen", &[("email", &email), ("next", "/start")]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    })
    .await;
}
