//! The budget: every way in which people write numbers, and every way in which they miswrite them.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;
use axum::http::StatusCode;

async fn form(site: &Site) -> Form<'_> {
    let case = site.case("concept").await;
    Form::of(site, BOARD[1], &format!("/voorstellen/{case}/begroting")).await
}

/// Fixed amounts, each on a row of its own after the sixteen of the demo. Gives the names of their cells with the
/// amount.
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
                         \u{20}78.000 |78.000,-|78.000,--|78.000,=|78.000,49|78.000 / 1|７８.０００|78000 euro|78.000,00 €|\u{feff}78\u{200b}000";
        let notations: Vec<&str> = notations.split('|').collect();
        let (cells, page) = type_amounts(&mut form(&site).await, &notations).await;
        for (cell, typed) in cells {
            assert_eq!(html::message(&page, &cell), None, "{typed}");
            assert_eq!(html::text(&page, &cell.replace("price", "jaar1")), "78.000", "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_amount_that_can_be_read_in_two_ways_is_not_guessed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let wrong = "78,000.00|78,000|7.8.000|78.00.000|78.0000|78 000.000|1,2,3|78.000,005|twaalf|78000 euro per jaar|€|\
                     --5|1e5|NaN|78.000 / veel|78.000 //|1.000.000.000,01|99999999999999999999999999999999999|78'000|(78.000|78\t000";
        let wrong: Vec<&str> = wrong.split('|').collect();
        let (cells, page) = type_amounts(&mut form(&site).await, &wrong).await;
        for (cell, typed) in cells {
            assert!(html::message(&page, &cell).is_some(), "{typed} stands there without a message");
            assert_eq!(html::text(&page, &cell.replace("price", "jaar1")), "", "{typed} was counted all the same");
        }
    })
    .await;
}

/// Cells with what is typed into them and words of the message beside each. One that is wrong hides none of the others.
const WRONG: [&[(&str, &str, &str)]; 3] = [
    &[
        ("begroting.instelling.years", "0", "Kies een aantal jaren"),
        ("begroting.instelling.starts_on", "31-02-2027", "bestaat niet"),
        ("begroting.instelling.wage_index", "vier", ""),
        ("begroting.instelling.price_index", "2,5,1", ""),
        ("begroting.instelling.handling", "1001", ""),
        ("begroting.instelling.baseline_index", "3,9 / x", ""),
        ("begroting.instelling.volume", "veel", "Vul een aantal in"),
        ("begroting.instelling.volunteer_hours", "-4", "Vul een aantal in"),
        ("begroting.instelling.volunteer_value", "18.0.0", ""),
        ("begroting.kosten.0.quantity", "1/1/1/1/1/1/1/1/1", "hoogstens"),
    ],
    &[
        ("begroting.instelling.years", "9", "Kies een aantal jaren"),
        ("begroting.instelling.volume_down", "101", "van 0 tot 100"),
        ("begroting.instelling.wages_up", "-1", "van 0 tot"),
        ("begroting.instelling.replacement_wage", "-5", "€ 0 of meer"),
        ("begroting.instelling.starts_on", "april", "Vul een datum in"),
        ("begroting.kosten.0.quantity", "twee", "Vul een aantal in"),
        ("begroting.kosten.1.quantity", "-1", "Vul een aantal in"),
        ("begroting.kosten.2.quantity", "", "Nog niet af"),
        ("begroting.inkomsten.1.quantity", "310 / 330 / ?", "Vul een aantal in"),
    ],
    &[
        ("begroting.instelling.years", "drie", "Kies een aantal jaren"),
        ("begroting.instelling.starts_on", "01-04-27", "vier cijfers"),
        ("begroting.instelling.vat_exempt", "misschien", "keuze uit de lijst"),
        ("begroting.instelling.lost_funds", "alles", "percentage"),
        ("begroting.kosten.3.vat", "19", "keuze uit de lijst"),
        ("begroting.kosten.0.label", "", "Nog niet af"),
        ("begroting.kosten.1.group", "onzin", "keuze uit de lijst"),
        ("begroting.kosten.2.basis", "gok", "Kies hoe het bedrag is opgebouwd"),
        ("begroting.inkomsten.0.certainty", "misschien", "keuze uit de lijst"),
        ("begroting.nu.0.price", "vijftig", ""),
    ],
];

#[tokio::test]
async fn cells_that_cannot_be_read_are_kept_each_with_its_message() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        for wrong in WRONG {
            let typed: Vec<(&str, &str)> = wrong.iter().map(|(cell, typed, _)| (*cell, *typed)).collect();
            let (unfinished, unread): (Vec<_>, Vec<_>) = wrong.iter().partition(|(_, typed, _)| typed.is_empty());
            let messages: Vec<(&str, &str)> = unread.iter().map(|(cell, _, words)| (*cell, *words)).collect();
            let page = form(&site).await.keeps(&typed, &messages).await.body;
            for (cell, _, words) in unfinished {
                assert!(html::text(&page, &format!("{cell}-open")).contains(words), "{cell}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_totals_leave_out_what_cannot_be_read_and_count_the_rest() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let (first, second, total) =
            ("begroting.kosten.0.price", "begroting.kosten.1.price", "begroting.totaal.kosten.jaar1");
        let page = form.keeps(&[(first, "veel"), (second, "onbekend")], &[]).await.body;
        assert_eq!(html::text(&page, "begroting.kosten.0.jaar1"), "");
        assert_eq!(html::text(&page, "begroting.kosten.2.jaar1"), "13.640");
        // € 13.640 with 6 % of that, € 88.610 of other costs, 4 % of all those, and € 18.500 for the start.
        assert_eq!(html::text(&page, total), "€\u{a0}125.691");
        let page = form.keeps(&[(first, "78.000"), (second, "66.000")], &[]).await.body;
        assert_eq!(html::text(&page, total), "€\u{a0}264.065");
    })
    .await;
}

#[tokio::test]
async fn later_years_are_filled_with_the_index_and_an_earlier_version_undoes_it() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let fields = form.filled(&[("actie", "rij-jaren:begroting.kosten:6")]).await;
        let saved = form.post(&fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let price = |fields: Vec<(String, String)>| {
            fields.into_iter().find(|(name, _)| name == "begroting.kosten.6.price").map(|(_, value)| value)
        };
        assert_eq!(price(form.browser.fields(&form.page).await).as_deref(), Some("14.400 / 14.760 / 15.129"));
        let page = form.browser.get(&form.page).await.body;
        assert_eq!(html::text(&page, "begroting.totaal.kosten.jaar3"), "€\u{a0}262.748");
        let versions = form.browser.get(&form.page.replace("/begroting", "/versies/begroting")).await;
        assert!(versions.body.contains("14.400 / 14.760 / 15.129"), "{}", versions.body);
    })
    .await;
}

#[tokio::test]
async fn vat_that_comes_on_top_is_put_into_the_price_by_its_button() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let vat = "begroting.kosten.9.vat";
        form.keeps(&[("begroting.instelling.vat_exempt", "ja"), (vat, "21-excl")], &[]).await;
        let page = form.browser.get(&form.page).await.body;
        assert!(page.contains("Reken in jaar 1 met €\u{a0}23.232"));
        let fields = form.filled(&[("actie", "rij-btw:begroting.kosten:9")]).await;
        assert_eq!(form.post(&fields).await.status, StatusCode::SEE_OTHER);
        let page = form.browser.get(&form.page).await.body;
        assert_eq!(html::text(&page, "begroting.kosten.9.jaar1"), "23.232");
        let fields = html::fields(&page);
        assert!(fields.contains(&(vat.to_owned(), "21-incl".to_owned())) && !page.contains("Reken in jaar 1 met"));
    })
    .await;
}

#[tokio::test]
async fn buttons_that_can_compute_nothing_save_what_was_typed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        for action in [
            "rij-jaren:begroting.kosten:99",
            "rij-btw:begroting.inkomsten:0",
            "rij-jaren:begroting.nu:0",
            "rij-jaren:x:0",
        ] {
            form.keeps(&[("actie", action), ("begroting.kosten.6.price", "veel")], &[]).await;
        }
        form.keeps(&[("actie", "rij-jaren:begroting.kosten:6"), ("begroting.kosten.6.price", "veel")], &[]).await;
    })
    .await;
}
