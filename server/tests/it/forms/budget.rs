//! The budget: every way in which people write numbers, and every way in which they miswrite them.

use super::Form;
use crate::support::for_each_database;
use crate::support::html;
use crate::support::journey::BOARD;
use crate::support::site::Site;

/// The yearly wage of the first row, 0,67 fte.
const PRICE: &str = "begroting.kosten.0.price";
const AMOUNT: &str = "begroting.kosten.0.jaar1";

async fn form(site: &Site) -> Form<'_> {
    let case = site.case("concept").await;
    Form::of(site, BOARD[1], &format!("/voorstellen/{case}/begroting")).await
}

#[tokio::test]
async fn an_amount_is_read_alike_in_every_notation() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let notations = "78000|78.000|78 000|78\u{a0}000|78000,00|78.000,00|78.000,0|78000.00|78000.0|€ 78.000|€78000|\
                         \u{20}78.000 |78.000,-|78.000,--|78.000,=";
        for typed in notations.split('|') {
            let answer = form.keeps(&[(PRICE, typed)], &[]).await;
            assert_eq!(html::message(&answer.body, PRICE), None, "{typed}");
            assert_eq!(html::text(&answer.body, AMOUNT), "52.260", "{typed}");
        }
        let answer = form.keeps(&[(PRICE, "78.000,50 / 80.000 / 82.000,5")], &[]).await;
        assert_eq!(html::message(&answer.body, PRICE), None, "an amount a year");
    })
    .await;
}

#[tokio::test]
async fn an_amount_that_can_be_read_in_two_ways_is_not_guessed() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let wrong = "78,000.00|78,000|7.8.000|78.00.000|78.0000|78 000.000|1,2,3|78.000,005|twaalf|78000 euro per jaar|€|\
                     --5|1e5|NaN|78.000 / veel|78.000 //|1.000.000.000,01|99999999999999999999999999999999999|１２|78'000";
        for typed in wrong.split('|') {
            let answer = form.keeps(&[(PRICE, typed)], &[(PRICE, "")]).await;
            assert_eq!(html::text(&answer.body, AMOUNT), "", "{typed} was counted all the same");
        }
    })
    .await;
}

#[tokio::test]
async fn a_cell_that_cannot_be_read_is_kept_with_its_message() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let wrong = [
            ("begroting.instelling.years", "0", "Kies een aantal jaren"),
            ("begroting.instelling.years", "9", "Kies een aantal jaren"),
            ("begroting.instelling.years", "drie", "Kies een aantal jaren"),
            ("begroting.instelling.starts_on", "31-02-2027", "bestaat niet"),
            ("begroting.instelling.starts_on", "april", "Vul een datum in"),
            ("begroting.instelling.starts_on", "01-04-27", "vier cijfers"),
            ("begroting.instelling.wage_index", "vier", ""),
            ("begroting.instelling.price_index", "2,5,1", ""),
            ("begroting.instelling.handling", "1001", ""),
            ("begroting.instelling.baseline_index", "3,9 / x", ""),
            ("begroting.instelling.volume", "veel", "Vul een aantal in"),
            ("begroting.instelling.volunteer_hours", "-4", "Vul een aantal in"),
            ("begroting.instelling.volunteer_value", "18.0.0", ""),
            ("begroting.kosten.0.quantity", "twee", "Vul een aantal in"),
            ("begroting.kosten.0.quantity", "-1", "Vul een aantal in"),
            ("begroting.kosten.0.quantity", "", "Vul een aantal in"),
            ("begroting.kosten.0.quantity", "1/1/1/1/1/1/1/1/1", "hoogstens"),
            ("begroting.kosten.0.label", "", "waarvoor dit bedrag is"),
            ("begroting.kosten.0.group", "onzin", "keuze uit de lijst"),
            ("begroting.kosten.0.basis", "gok", "Kies hoe het bedrag is opgebouwd"),
            ("begroting.inkomsten.0.certainty", "misschien", "keuze uit de lijst"),
            ("begroting.inkomsten.1.quantity", "310 / 330 / ?", "Vul een aantal in"),
            ("begroting.nu.0.price", "vijftig", ""),
        ];
        for (field, typed, words) in wrong {
            form.keeps(&[(field, typed)], &[(field, words)]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_totals_leave_out_what_cannot_be_read_and_count_the_rest() {
    for_each_database(async |database| {
        let site = Site::demo(&database).await;
        let mut form = form(&site).await;
        let answer = form.keeps(&[(PRICE, "veel"), ("begroting.kosten.1.price", "onbekend")], &[]).await;
        assert_eq!(html::text(&answer.body, AMOUNT), "");
        assert_eq!(html::text(&answer.body, "begroting.kosten.2.jaar1"), "13.640");
        let before = html::text(&answer.body, "begroting.totaal.kosten.jaar1");
        let answer = form.keeps(&[(PRICE, "78.000"), ("begroting.kosten.1.price", "66.000")], &[]).await;
        assert_eq!(html::text(&answer.body, "begroting.totaal.kosten.jaar1"), "264.065");
        assert_ne!(before, "264.065");
    })
    .await;
}
