//! The first evening (verkenning).

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use axum::http::StatusCode;
use server::db::sql;

const START: [(&str, &str); 4] = [
    ("municipality", "GM9999"),
    ("title", "Koffie in Zandhoek"),
    ("cooperative", "Dorpscoöperatie Zandhoek"),
    ("name", "Marijke Veldhoen"),
];

async fn value_of(site: &Site, case: &str, page: &str, field: &str) -> String {
    let mut chair = site.browser_of(BOARD[0]).await;
    let fields = html::fields(&chair.get(&format!("/voorstellen/{case}/{page}")).await.body);
    fields.into_iter().find(|(name, _)| name == field).map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test]
async fn who_begins_comes_to_the_verkenning_and_what_is_typed_there_stands_in_the_proposal() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.browser_of(BOARD[0]).await.post("/voorstellen/nieuw", &START).await.location;
        assert!(page.ends_with("/verkenning"), "{page}");
        let case = page.split('/').nth(2).expect("an id").to_owned();
        let mut form = Form::of(&site, BOARD[0], &page).await;
        let typed = [
            ("taak.uitvoerder", "Welzijn Lindewaard"),
            ("doelgroep.straks", "60"),
            ("begroting.raming", "12.000"),
            ("begroting.raming-nu", "13.500"),
            ("begroting.raming-start", "1-9-2027"),
        ];
        form.keeps(&typed, &[]).await;
        assert_eq!(value_of(&site, &case, "taak", "taak.uitvoerder").await, "Welzijn Lindewaard");
        assert_eq!(value_of(&site, &case, "doelgroep", "doelgroep.straks").await, "60");
        assert_eq!(value_of(&site, &case, "begroting", "begroting.instelling.starts_on").await, "1-9-2027");
        assert_eq!(value_of(&site, &case, "begroting", "begroting.nu.0.price").await, "13.500");
        assert_eq!(value_of(&site, &case, "begroting", "begroting.raming").await, "", "the budget tells it better");
        let shown = form.browser.get(&page).await.body;
        assert!(shown.contains("€\u{a0}1.500 per jaar minder dan nu"), "{shown}");
        let sketch = form.browser.download(&format!("/voorstellen/{case}/verkenning.pdf")).await;
        assert!(sketch.starts_with(b"%PDF"));
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn an_estimate_that_saves_itself_stands_in_the_budget_too() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.browser_of(BOARD[0]).await.post("/voorstellen/nieuw", &START).await.location;
        let case = page.split('/').nth(2).expect("an id").to_owned();
        let chair = site.chair().await;
        for (value, version) in [("13", 0), ("13.500", 1)] {
            site.save_answer(&chair, &case, ("begroting.raming-nu", value, version)).await.expect("saved");
        }
        site.save_answer(&chair, &case, ("begroting.raming-start", "1-9-2027", 0)).await.expect("saved");
        assert_eq!(value_of(&site, &case, "begroting", "begroting.nu.0.price").await, "13.500");
        assert_eq!(value_of(&site, &case, "begroting", "begroting.instelling.starts_on").await, "1-9-2027");
        site.assert_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_verkenning_that_is_saved_without_a_change_leaves_the_budget_alone() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.browser_of(BOARD[0]).await.post("/voorstellen/nieuw", &START).await.location;
        let case = page.split('/').nth(2).expect("an id").to_owned();
        let estimates = [("begroting.raming-nu", "13.500"), ("begroting.raming-start", "1-9-2027")];
        Form::of(&site, BOARD[0], &page).await.keeps(&estimates, &[]).await;
        let mut budget = Form::of(&site, BOARD[0], &format!("/voorstellen/{case}/begroting")).await;
        budget.keeps(&[("begroting.nu.0.note", "Jaarrekening 2025")], &[]).await;
        Form::of(&site, BOARD[0], &page).await.keeps(&[], &[]).await;
        assert_eq!(value_of(&site, &case, "begroting", "begroting.nu.0.note").await, "Jaarrekening 2025");
    })
    .await;
}

#[tokio::test]
async fn what_was_submitted_stands_in_its_case_and_not_in_a_verkenning() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let case = site.asked_to_supplement().await;
        let page = format!("/voorstellen/{case}/verkenning");
        let mut chair = site.browser_of(BOARD[0]).await;
        let shown = chair.get(&page).await;
        assert_eq!((shown.status, shown.location), (StatusCode::SEE_OTHER, format!("/dossiers/{case}")));
        assert!(!chair.get(&format!("/voorstellen/{case}/taak")).await.body.contains(&page), "no link leads there");
        let before = site.traces().await;
        let saved = chair.post(&page, &[("samenvatting.titel", "Anders")]).await;
        assert_ne!(saved.status, StatusCode::OK);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn an_estimate_that_cannot_be_read_stays_as_it_was_typed_with_a_message_beside_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.browser_of(BOARD[0]).await.post("/voorstellen/nieuw", &START).await.location;
        let mut form = Form::of(&site, BOARD[0], &page).await;
        form.keeps(&[("begroting.raming", "ongeveer een ton")], &[("begroting.raming", "bedrag")]).await;
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_board_sees_a_verkenning() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let page = site.browser_of(BOARD[0]).await.post("/voorstellen/nieuw", &START).await.location;
        for other in [BOARD[1], MANAGER] {
            let mut browser = site.browser_of(other).await;
            assert_eq!(browser.get(&page).await.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.get(&format!("{page}.pdf")).await.status, StatusCode::NOT_FOUND);
            let before = site.traces().await;
            assert_eq!(browser.post(&page, &[("samenvatting.titel", "Anders")]).await.status, StatusCode::NOT_FOUND);
            assert_eq!(site.traces().await, before);
        }
        let mut tx = site.server.app.db.read().await.expect("a transaction");
        let title: (String,) = sql("SELECT title FROM cases WHERE title = $1")
            .bind("Koffie in Zandhoek")
            .one(&mut tx)
            .await
            .expect("the title stays");
        assert_eq!(title.0, "Koffie in Zandhoek");
    })
    .await;
}
