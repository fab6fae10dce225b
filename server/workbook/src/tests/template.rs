use super::{exported, imported, lindehof, places, refusal, with_part};
use crate::export::MAX_LINES;
use crate::{ExportError, export};
use domain::budget::{Row, Sheet, read};
use rust_xlsxwriter::{Format, Workbook};

/// The template after a treasurer changed a text in one of its parts.
fn changed(part: &str, from: &str, to: &str) -> Vec<u8> {
    with_part(&exported(&lindehof()), part, |bytes| {
        let text = String::from_utf8(bytes).expect("XML");
        assert!(text.contains(from), "{from} stands in {part}");
        text.replace(from, to).into_bytes()
    })
}

#[test]
fn a_cell_that_cannot_be_read_is_named_by_sheet_row_and_column() {
    let mut sheet = lindehof();
    sheet.costs[6].price = "veertienduizend".into();
    sheet.income[0].certainty = "misschien".into();
    sheet.baseline[1].label.clear();
    sheet.settings.years = "zeven".into();
    let back = imported(&exported(&sheet));
    let expected = [
        ("Instellingen", 6, "Aantal jaren"),
        ("Kosten", 11, "Prijs of bedrag"),
        ("Inkomsten", 5, "Zekerheid"),
        ("Nu", 6, "Omschrijving"),
    ];
    assert_eq!(places(&back), expected);
    assert_eq!(back.errors[1].message, "Vul een bedrag in, bijvoorbeeld 1.250 of 1.250,50.");
    assert_eq!(back.sheet.costs[6].price, "veertienduizend");
}

#[test]
fn a_formula_in_error_is_named_and_not_read_as_nothing() {
    let back = imported(&changed("xl/worksheets/sheet2.xml", "<v>78000</v>", "<v>#REF!</v>").replace_type());
    assert_eq!(places(&back), [("Kosten", 5, "Prijs of bedrag")]);
    assert!(back.errors[0].message.contains("#REF!"));
}

/// Marks the changed cell as an error.
trait ReplaceType {
    fn replace_type(self) -> Self;
}

impl ReplaceType for Vec<u8> {
    fn replace_type(self) -> Self {
        with_part(&self, "xl/worksheets/sheet2.xml", |bytes| {
            let text = String::from_utf8(bytes).expect("XML");
            let (before, after) = text.split_once("><v>#REF!").expect("the cell");
            format!("{before} t=\"e\"><v>#REF!{after}").into_bytes()
        })
    }
}

#[test]
fn a_percentage_that_is_shown_as_one_is_read_as_it_is_shown() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "Omschrijving").and_then(|sheet| sheet.write_string(0, 1, "Bedrag")).expect("headings");
    sheet.write_string(1, 0, "Reserve").expect("a label");
    sheet.write_number_with_format(1, 1, 0.06, &Format::new().set_num_format("0%")).expect("a number");
    let back = imported(&workbook.save_to_buffer().expect("a workbook"));
    assert_eq!(places(&back), [("Sheet1", 2, "Bedrag")]);
}

#[test]
fn a_sheet_or_column_that_is_gone_is_named() {
    let back = imported(&changed("xl/workbook.xml", "name=\"Nu\"", "name=\"Straks\""));
    assert_eq!(places(&back), [("Nu", 1, "")]);
    let back = imported(&changed("xl/sharedStrings.xml", "<t>Stijging</t>", "<t>Groei</t>"));
    assert_eq!(places(&back), [("Kosten", 4, "Stijging"), ("Inkomsten", 4, "Stijging")]);
    let back = imported(&changed("xl/sharedStrings.xml", "<t>Afronden op</t>", "<t>Rond af</t>"));
    assert_eq!(places(&back), [("Instellingen", 4, "Afronden op")]);
}

#[test]
fn a_file_from_before_vat_and_scenarios_is_read_without_them() {
    let shared = "xl/sharedStrings.xml";
    let mut bytes = exported(&lindehof());
    for name in ["<t>Btw</t>", "<t>Is uw dienst vrijgesteld van btw?</t>", "<t>Hoeveel minder gebruik? (%)</t>"] {
        bytes = with_part(&bytes, shared, |bytes| {
            let text = String::from_utf8(bytes).expect("XML");
            assert!(text.contains(name), "{name}");
            text.replace(name, "<t>Iets anders</t>").into_bytes()
        });
    }
    let back = imported(&bytes);
    assert_eq!(places(&back), []);
    assert_eq!(read(&back.sheet).0, read(&lindehof()).0);
}

#[test]
fn rows_above_the_headings_may_go_and_columns_may_change_places() {
    let row = |cells: [&str; 5]| cells.map(str::to_owned);
    let mut workbook = Workbook::new();
    for name in ["Instellingen", "Inkomsten", "Nu"] {
        workbook.add_worksheet().set_name(name).expect("a name");
    }
    let sheet = workbook.add_worksheet().set_name("kosten ").expect("a name");
    let headings = ["Omschrijving", "Prijs of bedrag", "Groep", "Opbouw", "Stijging"];
    let rest = ["Aantal of %", "Bron of toelichting"];
    sheet.write_row(0, 0, headings.into_iter().chain(rest)).expect("headings");
    sheet.write_row(1, 0, row(["Huur", "19.200", "huisvesting", "VAST BEDRAG", "Stijgt niet"])).expect("a line");
    let back = imported(&workbook.save_to_buffer().expect("a workbook"));
    let expected = Row {
        label: "Huur".into(),
        price: "19.200".into(),
        group: "huisvesting".into(),
        basis: "bedrag".into(),
        index: "geen".into(),
        ..Row::default()
    };
    assert_eq!(back.sheet.costs, [expected]);
    let sheets: Vec<&str> = back.errors.iter().map(|error| error.sheet.as_str()).collect();
    assert!(sheets.contains(&"Instellingen") && !sheets.contains(&"kosten "), "{sheets:?}");
}

#[test]
fn a_later_year_without_the_years_before_it_is_named() {
    let mut sheet = lindehof();
    sheet.costs[0].quantity = "0,67 / 0,7 / 0,8".into();
    let bytes = with_part(&exported(&sheet), "xl/worksheets/sheet2.xml", |bytes| {
        String::from_utf8(bytes).expect("XML").replace("<v>0.7</v>", "").into_bytes()
    });
    assert_eq!(places(&imported(&bytes)), [("Kosten", 5, "Aantal jaar 2")]);
}

#[test]
fn a_rounding_that_is_not_in_the_list_is_refused_and_never_taken_for_cents() {
    let sheet =
        Sheet { settings: domain::budget::Settings { rounding: "tientje".into(), ..Default::default() }, ..lindehof() };
    assert_eq!(places(&imported(&exported(&sheet))), [("Instellingen", 7, "Afronden op")]);
}

#[test]
fn an_empty_budget_makes_a_template_to_begin_with() {
    let back = imported(&exported(&Sheet::default()));
    assert_eq!((back.sheet, back.errors), (Sheet::default(), Vec::new()));
}

#[test]
fn the_largest_budget_that_is_written_can_be_read_again() {
    let row = Row {
        group: "personeel".into(),
        label: "Begeleider".into(),
        basis: "aantal".into(),
        quantity: "2".into(),
        price: "1 / 2 / 3 / 4 / 5 / 6".into(),
        index: "loon".into(),
        ..Row::default()
    };
    let rows = || vec![row.clone(); MAX_LINES];
    let income = vec![Row { group: "fonds".into(), certainty: "zeker".into(), ..row.clone() }; MAX_LINES];
    let mut most = Sheet { costs: rows(), income, baseline: rows(), ..Sheet::default() };
    most.settings.years = "6".into();
    let back = imported(&exported(&most));
    assert_eq!((back.sheet.costs.len(), back.errors.len()), (MAX_LINES, 0));
    assert_eq!(read(&back.sheet).0, read(&most).0);
    most.costs.push(row);
    assert!(matches!(export(&most, ""), Err(ExportError::TooManyRows)));
}

#[test]
fn a_text_that_no_cell_holds_is_refused() {
    let mut sheet = lindehof();
    sheet.costs[0].note = "a".repeat(32_768);
    assert!(matches!(export(&sheet, ""), Err(ExportError::TextTooLong(_))));
    sheet.costs[0].note.pop();
    assert_eq!(refusal(&exported(&sheet)), None);
}
