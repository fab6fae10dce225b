use super::simple::fill;
use super::{exported, foreign, lindehof};
use crate::{HiddenRows, import};

fn table() -> Vec<u8> {
    foreign(|sheet| {
        let rows: [&[&str]; 5] =
            [&["Post", "Bedrag"], &["Huur", "100"], &["Oud", "40"], &["Bus", "5"], &["Totaal", "105"]];
        fill(sheet, 0, &rows);
        sheet.set_row_hidden(2).expect("a row").set_row_hidden(20).expect("a row");
    })
}

#[test]
fn hidden_rows_are_named_and_read_only_when_asked() {
    let named = |read| vec![HiddenRows { sheet: "Sheet1".to_owned(), rows: vec![3], read }];
    let without = import(&table(), false).expect("a table");
    assert_eq!((without.sheet.costs.len(), &without.hidden, &without.errors[..]), (2, &named(false), &[][..]));
    let with = import(&table(), true).expect("a table");
    assert_eq!((with.sheet.costs.len(), &with.hidden, &with.errors[..]), (3, &named(true), &[][..]));
}

#[test]
fn a_sum_counts_hidden_rows_or_not_and_is_no_cost_either_way() {
    for (name, sum) in [("Totaal", "145"), ("Totaal", "105"), ("Alles samen", "145"), ("Alles samen", "105")] {
        let bytes = foreign(|sheet| {
            fill(sheet, 0, &[&["Post", "Bedrag"], &["Huur", "100"], &["Oud", "40"], &["Bus", "5"], &[name, sum]]);
            sheet.set_row_hidden(2).expect("a row");
        });
        for (with_hidden, lines) in [(false, 2), (true, 3)] {
            let back = import(&bytes, with_hidden).expect("a table");
            assert_eq!((back.sheet.costs.len(), &back.errors[..]), (lines, &[][..]), "{name} {sum} {with_hidden}");
        }
    }
}

#[test]
fn what_cannot_be_read_in_a_hidden_row_counts_only_when_it_is_read() {
    let bytes = foreign(|sheet| {
        fill(sheet, 0, &[&["Post", "Bedrag"], &["Huur", "100"], &["Oud", "veel"]]);
        sheet.set_row_hidden(2).expect("a row");
    });
    assert_eq!(import(&bytes, false).expect("a table").errors, []);
    assert_eq!(super::places(&import(&bytes, true).expect("a table")), [("Sheet1", 3, "Bedrag")]);
}

#[test]
fn hidden_rows_of_our_own_workbook_are_read_always() {
    let bytes = super::with_part(&exported(&lindehof()), "xl/worksheets/sheet2.xml", |part| {
        String::from_utf8(part).expect("text").replace("<row r=\"6\"", "<row hidden=\"true\" r=\"6\"").into_bytes()
    });
    let back = import(&bytes, false).expect("a workbook");
    assert_eq!(back.sheet.costs.len(), lindehof().costs.len());
    assert_eq!(
        back.hidden.iter().map(|hidden| (&hidden.rows[..], hidden.read)).collect::<Vec<_>>(),
        [(&[6][..], true)]
    );
}
