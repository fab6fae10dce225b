//! The wage calculator: what it computes, what it refuses, and its line in the budget.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

const GOOD: [(&str, &str); 5] =
    [("role", "Kok"), ("fte", "0,5"), ("hourly", "26,00"), ("on_costs", "35"), ("productive_hours", "1.400")];

async fn form(site: &Site) -> Form<'_> {
    let case = site.case("concept").await;
    Form::of(site, BOARD[1], &format!("/voorstellen/{case}/begroting/loon")).await
}

fn pressed<'a>(action: &'a str, typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    GOOD.into_iter().chain(typed.iter().copied()).chain([("actie", action)]).collect()
}

/// The labels of the cost lines as they stand in the grid.
async fn labels(form: &mut Form<'_>) -> Vec<String> {
    let budget = form.page.trim_end_matches("/loon").to_owned();
    let fields = form.browser.fields(&budget).await;
    let own = |name: &str| name.starts_with("begroting.kosten.") && name.ends_with(".label");
    fields.into_iter().filter(|(name, value)| own(name) && !value.is_empty()).map(|(_, value)| value).collect()
}

#[tokio::test]
async fn the_calculator_shows_its_sums_and_stores_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&pressed("reken", &[])).await;
        let before = site.traces().await;
        let answer = form.post(&fields).await;
        assert_eq!(answer.status, StatusCode::OK);
        for words in [
            "€\u{a0}65.917,80",
            "0,50 fte × €\u{a0}65.917,80 is €\u{a0}32.958,90.",
            "is €\u{a0}47,08.",
            "Dat is 25,45%.",
        ] {
            assert!(answer.body.contains(words), "{words}");
        }
        super::assert_kept(&fields, &answer.body);
        assert_eq!(site.traces().await, before);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_computed_comes_back_with_a_message_at_each_field() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let wrong = [
            ("role", " ", "naam van de functie"),
            ("fte", "half", "Vul een aantal in"),
            ("hourly", "", "bruto uurloon"),
            ("monthly", "4.000", "niet allebei"),
            ("on_costs", "veel", "percentage"),
            ("paid_hours", "0", "boven de 0"),
            ("productive_hours", "2.000", "meer productieve uren"),
        ];
        for action in ["reken", "zet"] {
            for (field, typed, words) in wrong {
                form.refuses(&pressed(action, &[(field, typed)]), &[(field, words)]).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_outcome_becomes_the_last_cost_line_and_pressing_twice_adds_it_once() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&pressed("zet", &[])).await;
        for _ in 0..2 {
            let answer = form.post(&fields).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        let labels = labels(&mut form).await;
        assert_eq!((labels.len(), labels.last().map(String::as_str)), (17, Some("Kok")));
        let page = form.browser.get(form.page.trim_end_matches("/loon")).await.body;
        assert_eq!(html::text(&page, "begroting.kosten.16.jaar1"), "32.959");
    })
    .await;
}

#[tokio::test]
async fn a_line_joins_what_somebody_else_added_meanwhile() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let kok = form.filled(&pressed("zet", &[])).await;
        let chauffeur = form.filled(&pressed("zet", &[("role", "Chauffeur")])).await;
        for fields in [kok, chauffeur] {
            assert_eq!(form.post(&fields).await.status, StatusCode::SEE_OTHER);
        }
        let labels = labels(&mut form).await;
        assert_eq!(labels[16..], ["Kok", "Chauffeur"]);
    })
    .await;
}

#[tokio::test]
async fn after_submitting_the_calculator_adds_nothing() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&pressed("zet", &[])).await;
        let submitted = site.submitted().await;
        form.action = format!("/voorstellen/{submitted}/begroting/loon");
        let before = site.traces().await;
        let answer = form.post(&fields).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
        assert_eq!(site.traces().await, before);
    })
    .await;
}
