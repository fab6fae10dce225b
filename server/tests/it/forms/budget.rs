//! The budget: every way in which people write numbers, and every way in which they miswrite them.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;

async fn form(site: &Site) -> Form<'_> {
    let case = site.case("concept").await;
    Form::of(site, BOARD[1], &format!("/voorstellen/{case}/begroting")).await
}

/// Fixed amounts, each on a row of its own after the sixteen of the demo. Gives the names of their cells with the amount.
async fn type_amounts<'a>(form: &mut Form<'_>, amounts: &[&'a str]) -> (Vec<(String, &'a str)>, String) {
    const FILLED: usize = 16;
    let row = |(row, amount): (usize, &&'a str)| {
        let cell = |cell: &str, value: &'a str| (format!("begroting.kosten.{}.{cell}", row + FILLED), value);
        let fixed =
            [("group", "overhead"), ("index", "geen"), ("basis", "bedrag"), ("label", "Bedrag"), ("quantity", "")];
        fixed.map(|(name, value)| cell(name, value)).into_iter().chain([cell("price", amount)]).collect::<Vec<_>>()
    };
    let cells: Vec<(String, &str)> = amounts.iter().enumerate().flat_map(row).collect();
    let typed: Vec<(&str, &str)> = cells.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let answer = form.keeps(&typed, &[]).await;
    (cells.into_iter().filter(|(name, _)| name.ends_with(".price")).collect(), answer.body)
}

#[tokio::test]
async fn an_amount_is_read_alike_in_every_notation() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let notations = "78000|78.000|78 000|78\u{a0}000|78000,00|78.000,00|78.000,0|78000.00|78000.0|€ 78.000|€78000|\
                         \u{20}78.000 |78.000,-|78.000,--|78.000,=|78.000,49|78.000 / 1";
        let notations: Vec<&str> = notations.split('|').collect();
        let (cells, page) = type_amounts(&mut form(&site).await, &notations).await;
        for (cell, typed) in cells {
            assert_eq!(html::message(&page, &cell), None, "{typed}");
            assert_eq!(html::text(&page, &cell.replace("price", "jaar1")), "78.000", "{typed}");
        }
    })
    .await;
}
