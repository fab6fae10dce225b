//! The code from the mail, typed on the device that asked for it.

use super::{ask, ask_link, code_to, wait};
use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Answer, Browser, Site};
use axum::http::StatusCode;

const GONE: &str = "Deze link of code werkt niet meer";

async fn type_code(browser: &mut Browser, code: &str) -> Answer {
    browser.post("/inloggen/code", &[("code", code)]).await
}

/// A code that is not this one.
fn wrong(code: &str) -> String {
    let first = if code.starts_with('1') { '2' } else { '1' };
    format!("{first}{}", &code[1..])
}

#[tokio::test]
async fn who_reads_mail_on_a_telephone_types_the_code_on_the_laptop_that_asked() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut laptop = site.browser();
        ask(&mut laptop, BOARD[0]).await;
        let code = code_to(&site, BOARD[0]).await;
        let page = laptop.get("/inloggen/code").await;
        assert!(page.status == StatusCode::OK && page.body.contains(BOARD[0]), "{}", page.body);
        let typed = format!(" {} ", code.replace(' ', "-"));
        let answer = type_code(&mut laptop, &typed).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/start"));
        assert_eq!(laptop.get("/voorstellen").await.status, StatusCode::OK);
        let before = site.traces().await;
        assert!(type_code(&mut laptop, &code).await.body.contains(GONE), "a code works once");
        assert_eq!(laptop.get("/inloggen/code").await.location, "/inloggen");
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn a_code_works_for_quarter_of_an_hour_in_the_browser_that_asked_and_ends_with_its_link() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let (mut asked, mut other) = (site.browser(), site.browser());
        ask(&mut asked, BOARD[0]).await;
        ask(&mut other, BOARD[1]).await;
        let code = code_to(&site, BOARD[0]).await;
        let stranger = type_code(&mut site.browser(), &code).await;
        assert!(stranger.status == StatusCode::OK && stranger.body.contains(GONE), "{}", stranger.body);
        assert_eq!(type_code(&mut other, &code).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        wait(&site, 15);
        assert!(type_code(&mut asked, &code).await.body.contains(GONE), "it still works after 15 minutes");
        // Whichever of the two is used, the other is used up with it.
        let link = ask_link(&site, &mut asked, MANAGER).await;
        let (code, mut copy) = (code_to(&site, MANAGER).await, asked.clone());
        assert_eq!(asked.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(type_code(&mut copy, &code).await.body.contains(GONE));
    })
    .await;
}

#[tokio::test]
async fn after_five_wrong_codes_neither_code_nor_link_works_any_more() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser();
        let link = ask_link(&site, &mut browser, BOARD[0]).await;
        let code = code_to(&site, BOARD[0]).await;
        for nothing in ["", "1234", "onbekend", "123456789"] {
            let answer = type_code(&mut browser, nothing).await;
            assert!(answer.body.contains("Vul de code van 8 cijfers in"), "{}", answer.body);
        }
        for left in ["nog 4 keer", "nog 3 keer", "nog 2 keer", "nog één keer"] {
            let answer = type_code(&mut browser, &wrong(&code)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains(left) && answer.body.contains(BOARD[0]), "{left}: {}", answer.body);
        }
        let sessions = site.count("SELECT COUNT(*) FROM session").await;
        assert!(type_code(&mut browser, &wrong(&code)).await.body.contains(GONE));
        assert!(type_code(&mut browser, &code).await.body.contains(GONE), "the right code after five wrong ones");
        assert!(browser.post(&link, &[]).await.body.contains(GONE));
        assert_eq!(site.count("SELECT COUNT(*) FROM session").await, sessions);
    })
    .await;
}

#[tokio::test]
async fn of_many_codes_typed_at_once_none_goes_uncounted() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut browser = site.browser();
        ask(&mut browser, BOARD[0]).await;
        let wrong = wrong(&code_to(&site, BOARD[0]).await);
        let typing: Vec<_> = (0..8)
            .map(|_| {
                let (mut copy, wrong) = (browser.clone(), wrong.clone());
                tokio::task::spawn_local(async move { type_code(&mut copy, &wrong).await })
            })
            .collect();
        let mut answers = Vec::new();
        for typing in typing {
            answers.push(typing.await.expect("an answer"));
        }
        let counted = answers.iter().filter(|answer| answer.status == StatusCode::UNPROCESSABLE_ENTITY).count();
        assert!(counted <= 4, "{counted} wrong codes left the request open");
        assert_eq!(site.count("SELECT COUNT(*) FROM sign_in_request").await, 0);
    })
    .await;
}

#[tokio::test]
async fn whoever_goes_on_asking_and_guessing_is_stopped_for_that_address() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut guesses = 0;
        let mut browser = site.browser();
        for _ in 0..5 {
            ask(&mut browser, BOARD[0]).await;
            let wrong = wrong(&code_to(&site, BOARD[0]).await);
            for _ in 0..4 {
                assert_eq!(type_code(&mut browser, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
                guesses += 1;
            }
        }
        assert_eq!(guesses, 20);
        let (before, code) = (site.traces().await, code_to(&site, BOARD[0]).await);
        let answer = type_code(&mut browser, &code).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(site.traces().await, before, "a code that is not looked at does not count");
    })
    .await;
}
