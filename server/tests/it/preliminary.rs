//! Talks before anything is submitted: the municipality sees exactly what was opened, from that moment, and not after
//! closing.

mod said;
mod shown;

use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;

/// Address of the talks for the board.
fn of_board(case: &str) -> String {
    format!("/voorstellen/{case}/vooroverleg")
}

/// Address of the talks for the municipality.
fn of_officer(case: &str) -> String {
    format!("/vooroverleg/{case}")
}

/// Posts one of the forms of the talks, which works.
async fn does(browser: &mut Browser, page: &str, typed: &[(&str, &str)]) {
    let answer = browser.post(page, typed).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{typed:?}: {}", answer.body);
    assert!(answer.location.starts_with(page), "{}", answer.location);
}

/// Opens exactly these parts.
async fn open(chair: &mut Browser, case: &str, parts: &[&str]) {
    let parts = parts.iter().map(|part| ("onderdelen", *part));
    let typed: Vec<(&str, &str)> = [("actie", "open")].into_iter().chain(parts).collect();
    does(chair, &of_board(case), &typed).await;
}

/// The draft of the demo with its chair and the case manager; the verkenning is open.
async fn begun(site: &Site) -> (String, Browser, Browser) {
    let case = site.case("concept").await;
    let (mut chair, sanne) = (site.browser_of(BOARD[0]).await, site.browser_of(MANAGER).await);
    open(&mut chair, &case, &["verkenning"]).await;
    (case, chair, sanne)
}
