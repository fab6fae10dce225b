//! The link to sign in.

use super::{ask, ask_link, wait};
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

const GONE: &str = "Deze link of code werkt niet meer";

#[tokio::test]
async fn a_link_works_once_and_looking_at_it_does_not_use_it_up() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser();
        let link = ask_link(&site, &mut browser, BOARD[0]).await;
        for looking in [&mut site.browser(), &mut browser, &mut site.browser()] {
            assert_eq!(looking.get(&link).await.status, 200);
        }
        assert!(browser.get(&link).await.body.contains("Druk op de knop om in te loggen."));
        let mut second = browser.clone();
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.get("/voorstellen").await.status, 200);
        let before = site.traces().await;
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
            let mut one = site.browser();
            let link = ask_link(&site, &mut one, email).await;
            let sessions = site.count("SELECT COUNT(*) FROM session").await;
            let mut other = one.clone();
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
async fn a_link_expires_after_fifteen_minutes() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut late = site.browser();
        let link = ask_link(&site, &mut late, BOARD[0]).await;
        wait(&site, 14);
        assert!(late.get(&link).await.body.contains("Druk op de knop"), "it still works after 14 minutes");
        wait(&site, 1);
        let before = site.traces().await;
        assert!(late.get(&link).await.body.contains(GONE));
        let answer = late.post(&link, &[]).await;
        assert!(answer.status != StatusCode::SEE_OTHER && answer.body.contains(GONE), "{}", answer.status);
        assert_eq!(site.traces().await, before);
        let mut in_time = site.browser();
        let fresh = ask_link(&site, &mut in_time, BOARD[1]).await;
        wait(&site, 14);
        assert_eq!(in_time.post(&fresh, &[]).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_link_signs_nobody_in_in_another_browser_than_the_one_that_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut asked = site.browser();
        let link = ask_link(&site, &mut asked, BOARD[0]).await;
        let before = site.traces().await;
        let mut also_asked = site.browser();
        ask(&mut also_asked, BOARD[1]).await;
        site.server.worker.drain().await.expect("the database");
        let traces = site.traces().await;
        for mut other in [site.browser(), also_asked] {
            let (seen, pressed) = (other.get(&link).await, other.post(&link, &[]).await);
            for answer in [seen, pressed] {
                assert_eq!(answer.status, StatusCode::OK);
                assert!(answer.body.contains("Typ de code op het andere apparaat"), "{}", answer.body);
                assert!(!answer.body.contains("<form"), "there is nothing to press: {}", answer.body);
            }
            assert_eq!(other.get("/voorstellen").await.status, StatusCode::SEE_OTHER, "the other browser is signed in");
        }
        assert_eq!(site.traces().await, traces);
        assert_ne!(traces, before);
        assert_eq!(asked.post(&link, &[]).await.status, StatusCode::SEE_OTHER, "it still works where it belongs");
    })
    .await;
}

#[tokio::test]
async fn a_newer_link_ends_the_older_ones_of_that_address_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut browser, mut other) = (site.browser(), site.browser());
        let first = ask_link(&site, &mut browser, BOARD[0]).await;
        let of_other = ask_link(&site, &mut other, BOARD[1]).await;
        let mut old = browser.clone();
        let second = ask_link(&site, &mut browser, BOARD[0]).await;
        assert_ne!(first, second);
        for browser in [&mut old, &mut browser] {
            assert!(browser.post(&first, &[]).await.body.contains(GONE), "the first link still works");
        }
        assert_eq!(browser.post(&second, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(other.post(&of_other, &[]).await.status, StatusCode::SEE_OTHER);
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
            site.link_to(email).await;
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
                ask_link(&site, &mut site.browser(), email).await;
            }
            let before = site.traces().await;
            let answer = site.browser().post("/inloggen", &[("email", email), ("next", "/dossiers")]).await;
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(answer.body.contains("Wacht een paar minuten en probeer het opnieuw."));
            let shown = html::fields(&answer.body);
            for kept in [("next", "/dossiers"), ("email", email)] {
                assert!(shown.contains(&(kept.0.to_owned(), kept.1.to_owned())), "{kept:?}");
            }
            assert_eq!(site.traces().await, before);
        }
        ask_link(&site, &mut site.browser(), BOARD[1]).await;
    })
    .await;
}

#[tokio::test]
async fn capitals_in_an_address_neither_make_another_person_nor_get_around_the_limit() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let before = site.count("SELECT COUNT(*) FROM person").await;
        let typed = "Marijke.Veldhoen@Lindehof.example";
        let mut browser = site.browser();
        ask(&mut browser, typed).await;
        let link = site.link_to(BOARD[0]).await;
        browser.post(&link, &[]).await;
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
