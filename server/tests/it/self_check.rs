//! What a board answered in the guidance goes along into a proposal; the self-check for the board alone.

use crate::support::for_each_database;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::{Browser, Site};
use axum::http::StatusCode;

/// Motives stand firm, members half, everything else not at all.
const CODE: &str = "222111000000000000000000";

/// Begins a proposal with the form as it stands; its id.
async fn begin(browser: &mut Browser, page: &str, title: &str) -> String {
    let mut form = browser.fields(page).await;
    for (field, value) in [("title", title), ("cooperative", "De Lindehof")] {
        form.retain(|(name, _)| name != field);
        form.push((field.to_owned(), value.to_owned()));
    }
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let begun = browser.post("/voorstellen/nieuw", &form).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    begun.location.split('/').nth(2).expect("an id").to_owned()
}

#[tokio::test]
async fn a_self_check_goes_along_into_the_proposal_and_its_advice_stands_beside_each_section() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = format!("/voorstellen/nieuw?gemeente=GM9999&zelfcheck={CODE}");
        assert!(chair.get(&page).await.body.contains("Uw antwoorden gaan mee"));
        let case = begin(&mut chair, &page, "Met zelfcheck").await;
        let section = chair.get(&format!("/voorstellen/{case}/drijfveren")).await.body;
        assert!(section.contains("Uit uw zelfcheck") && section.contains("Stevig"), "{section}");
        assert_eq!(site.count("SELECT COUNT(*) FROM self_check").await, 1);
        let mut manager = site.browser_of(MANAGER).await;
        assert_eq!(manager.get(&format!("/voorstellen/{case}/drijfveren")).await.status, StatusCode::NOT_FOUND);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_municipality_and_the_service_that_were_chosen_are_not_asked_again() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        let page = "/voorstellen/nieuw?gemeente=GM9999&dienst=dagopvang";
        let case = begin(&mut chair, page, "Met dienst").await;
        let fields = chair.fields(&format!("/voorstellen/{case}/verkenning")).await;
        let chosen: Vec<&str> =
            fields.iter().filter(|(name, _)| name == "taak.onderdelen").map(|(_, value)| value.as_str()).collect();
        assert_eq!(chosen, ["dagopvang"]);
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn what_makes_no_sense_in_the_address_is_left_aside() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut chair = site.browser_of(BOARD[0]).await;
        for code in ["", "222", "333111000000000000000000"] {
            let page = format!("/voorstellen/nieuw?gemeente=GM9999&dienst=zwembad&zelfcheck={code}");
            assert!(!chair.get(&page).await.body.contains("Uw antwoorden gaan mee"), "{code}");
            let case = begin(&mut chair, &page, &format!("Zonder zelfcheck {code}")).await;
            let section = chair.get(&format!("/voorstellen/{case}/drijfveren")).await.body;
            assert!(!section.contains("Uit uw zelfcheck"), "{code}");
        }
        assert_eq!(site.count("SELECT COUNT(*) FROM self_check").await, 0);
    })
    .await;
}
