use super::{foreign, imported, places, refusal};
use crate::{Imported, Kind, Refusal};
use domain::budget::Row;
use rust_xlsxwriter::{Workbook, Worksheet};

/// Writes a table: what reads as a number of Rust becomes a number, the rest text.
pub(super) fn fill(sheet: &mut Worksheet, first: u32, table: &[&[&str]]) {
    for (row, cells) in (first..).zip(table) {
        for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, *text),
            }
            .expect("a cell");
        }
    }
}

pub(super) fn table(table: &[&[&str]]) -> Imported {
    imported(&foreign(|sheet| fill(sheet, 0, table)))
}

fn line(label: &str, basis: &str, quantity: &str, price: &str) -> Row {
    let text = str::to_owned;
    Row { label: text(label), basis: text(basis), quantity: text(quantity), price: text(price), ..Row::default() }
}

#[test]
fn a_list_of_posts_and_amounts_becomes_cost_lines() {
    let bytes = foreign(|sheet| {
        sheet.write_string(0, 0, "Begroting dagopvang").expect("a title");
        fill(
            sheet,
            5,
            &[&["Post", "Bedrag (€)"], &["Huur", "19200"], &["Verzekering", "€ 3.150,50"], &["", ""], &["Bus", "0.5"]],
        );
    });
    let back = imported(&bytes);
    assert_eq!((back.kind, &back.errors[..]), (Kind::SimpleTable, &[][..]));
    let expected = [
        line("Huur", "bedrag", "", "19.200"),
        line("Verzekering", "bedrag", "", "3.150,50"),
        line("Bus", "bedrag", "", "0,50"),
    ];
    assert_eq!(back.sheet.costs, expected);
}

#[test]
fn quantity_and_price_become_a_product_that_the_amount_must_equal() {
    let headings: &[&str] = &["Omschrijving", "Aantal", "Tarief", "Bedrag", "Groep", "Toelichting"];
    let back = table(&[
        headings,
        &["Maaltijden", "2400", "5.25", "12600", "Maaltijden en activiteiten", "Dorpskeuken"],
        &["Vrijwilligers", "30", "420", "12500"],
        &["Fiets", "", "900"],
        &["Stoelen", "12"],
    ]);
    let expected =
        Row { group: "materiaal".into(), note: "Dorpskeuken".into(), ..line("Maaltijden", "aantal", "2.400", "5,25") };
    assert_eq!(back.sheet.costs, [expected]);
    assert_eq!(places(&back), [("Sheet1", 3, "Bedrag"), ("Sheet1", 4, "Tarief"), ("Sheet1", 5, "Aantal")]);
}

#[test]
fn columns_of_years_become_values_a_year() {
    for headings in [
        ["Post", "2027", "2028", "2029"],
        ["Post", "Jaar 1", "jaar 2", "JAAR 3"],
        ["Post", "2027/28", "2028/29", "2029/30"],
    ] {
        let back = table(&[
            &headings,
            &["Begeleiders", "73260", "76190", "79238.5"],
            &["Totaal", "73260", "76190", "79238.5"],
        ]);
        assert_eq!(back.errors, [], "{headings:?}");
        assert_eq!(back.sheet.settings.years, "3");
        assert_eq!(back.sheet.costs[0].price, "73.260 / 76.190 / 79.238,50");
        assert_eq!((&*back.sheet.costs[0].basis, &*back.sheet.costs[0].index), ("bedrag", "geen"));
    }
}

#[test]
fn years_that_do_not_follow_each_other_are_refused() {
    for years in [["2027", "2029"], ["2028", "2027"], ["jaar 2", "jaar 3"]] {
        let back = table(&[&["Post", years[0], years[1]], &["Huur", "1", "2"]]);
        assert_eq!(places(&back).first().map(|place| (place.0, place.1)), Some(("Sheet1", 1)), "{years:?}");
        assert_eq!(back.sheet.costs, []);
    }
}

#[test]
fn totals_are_no_lines_but_must_be_right() {
    let right = table(&[
        &["Post", "Bedrag"],
        &["Huur", "10"],
        &["Subtotaal", "10"],
        &["Bus", "5"],
        &["Subtotaal", "5"],
        &["Totaal", "15"],
    ]);
    assert_eq!((right.sheet.costs.len(), right.errors.len()), (2, 0));
    let wrong = table(&[&["Post", "Bedrag"], &["Huur", "10"], &["Bus", "5"], &["Totaal kosten", "16"]]);
    assert_eq!(places(&wrong), [("Sheet1", 4, "Post")]);
}

#[test]
fn every_wrong_cell_gets_its_own_message() {
    let back = table(&[
        &["Omschrijving", "Bedrag", "Soort"],
        &["Huur", "veel", "Huisvesting en energie"],
        &["", "100"],
        &["Personeel", "", "Kwaliteit"],
        &["Contributie", "300", "Inkomsten"],
        &["Loterij", "300", "Gokken"],
        &["Verf", "12.345"],
        &["Kwast", "1 / 2"],
    ]);
    let expected = [
        ("Sheet1", 2, "Bedrag"),
        ("Sheet1", 3, "Omschrijving"),
        ("Sheet1", 4, "Bedrag"),
        ("Sheet1", 5, "Soort"),
        ("Sheet1", 6, "Soort"),
        ("Sheet1", 7, "Bedrag"),
        ("Sheet1", 8, "Bedrag"),
    ];
    assert_eq!(places(&back), expected);
    assert_eq!(back.errors[5].message, "Dit getal heeft meer dan twee decimalen. Rond het af.");
}

#[test]
fn the_stored_result_of_a_formula_is_read() {
    let bytes = foreign(|sheet| {
        fill(sheet, 0, &[&["Post", "Bedrag"], &["Huur"]]);
        sheet
            .write_formula(1, 1, rust_xlsxwriter::Formula::new("0.1+0.2").set_result("0.30000000000000004"))
            .expect("a cell");
    });
    assert_eq!(imported(&bytes).sheet.costs[0].price, "0,30");
}

#[test]
fn two_columns_of_the_same_kind_are_refused() {
    let back = table(&[&["Post", "Bedrag excl. btw", "Bedrag incl. btw"], &["Huur", "1", "2"]]);
    assert_eq!(places(&back), [("Sheet1", 1, "Bedrag incl. btw")]);
    assert_eq!(back.sheet.costs, []);
}

#[test]
fn a_workbook_without_a_table_or_with_two_is_refused() {
    assert_eq!(
        refusal(&foreign(|sheet| fill(sheet, 0, &[&["Naam", "Adres"], &["Tarik", "Dorpsstraat"]]))),
        Some(Refusal::NoTable)
    );
    assert_eq!(
        refusal(&foreign(|sheet| fill(sheet, 21, &[&["Post", "Bedrag"], &["Huur", "1"]]))),
        Some(Refusal::NoTable)
    );
    let mut workbook = Workbook::new();
    for _ in 0..2 {
        fill(workbook.add_worksheet(), 0, &[&["Post", "Bedrag"], &["Huur", "1"]]);
    }
    assert_eq!(refusal(&workbook.save_to_buffer().expect("a workbook")), Some(Refusal::SeveralTables));
}
