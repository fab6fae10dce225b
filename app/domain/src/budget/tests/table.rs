use super::lindehof;
use crate::budget::table::Kind;
use crate::budget::{Column, Figures, List, Part, Row, Setting, Sheet, Sum, Table, YearName, read};
use crate::money::Cents;

/// A budget as it stands in databases of before VAT and scenarios, and one with all that came later.
const STORED: [&str; 2] = [
    r#"{"settings":{"starts_on":"01-04-2027","years":"3","rounding":"euro","wage_index":"4,0","price_index":"2,5","volume":"3.456","unit":"dagdeel","handling":"3","baseline_index":"3,94","volunteer_hours":"","volunteer_value":""},"costs":[{"group":"personeel","label":"Coördinator","basis":"fte","quantity":"0,67","price":"78.000","index":"loon","certainty":"","note":"Cao"}],"income":[{"group":"fonds","label":"Fonds","basis":"bedrag","quantity":"","price":"18.500 / 0","index":"geen","certainty":"onzeker","note":""}],"baseline":[]}"#,
    r#"{"settings":{"starts_on":"","years":"","rounding":"","wage_index":"","price_index":"","volume":"","unit":"","handling":"","baseline_index":"","volunteer_hours":"","volunteer_value":"","vat_exempt":"ja","volume_down":"1","volume_up":"2","wages_up":"3","fewer_volunteers":"4","replaced":"5","replacement_wage":"6","lost_funds":"7"},"costs":[],"income":[],"baseline":[{"group":"","label":"Zorg","basis":"aantal","quantity":"3","price":"4","index":"","certainty":"","note":"","vat":"21-excl"}]}"#,
];

#[test]
fn a_stored_budget_is_read_and_written_letter_for_letter() {
    for stored in STORED {
        let sheet: Sheet = serde_json::from_str(stored).expect("a sheet");
        assert_eq!(serde_json::to_string(&sheet).expect("text"), stored);
    }
    let empty: Sheet = serde_json::from_str("{}").expect("a sheet");
    assert_eq!(empty, Sheet::default());
}

#[test]
fn every_cell_is_reached_by_its_stored_name() {
    let mut sheet = Sheet { costs: vec![Row::default()], ..Sheet::default() };
    for setting in Setting::ALL {
        assert_eq!(Setting::from_id(setting.id()), Some(*setting));
        sheet.settings.set(*setting, setting.label());
    }
    for column in Column::ALL {
        assert_eq!(Column::from_id(column.id()), Some(*column));
        sheet.costs[0].set(*column, column.label());
    }
    let stored = serde_json::to_value(&sheet).expect("JSON");
    assert!(sheet.settings.cells().all(|(setting, text)| stored["settings"][setting.id()] == text));
    assert!(sheet.costs[0].cells().all(|(column, text)| stored["costs"][0][column.id()] == text));
    assert_eq!(stored["settings"].as_object().map(serde_json::Map::len), Some(Setting::ALL.len()));
    assert_eq!(Row::of(|column| column.label().to_owned()), sheet.costs[0]);
    assert_eq!(Column::from_id("prijs"), None);
}

#[test]
fn what_comes_from_a_list_has_one_and_what_is_typed_has_none() {
    for part in Part::ALL {
        for column in Column::of(part) {
            assert_eq!(column.kind() == Kind::Choice, column.list(part).is_some(), "{column:?}");
        }
    }
    assert!(Setting::ALL.iter().all(|setting| (setting.kind() == Kind::Choice) == setting.list().is_some()));
    let ids = |part| Column::of(part).map(Column::id).collect::<Vec<_>>();
    assert_eq!(ids(Part::Baseline), ["label", "basis", "quantity", "price", "note"]);
    assert!(ids(Part::Income).contains(&"certainty") && !ids(Part::Income).contains(&"vat"));
    assert_eq!(List::Basis.entries_of(Part::Income).len(), 2);
    assert_eq!(List::Rounding.value("hele euro's"), Some("euro"));
}

#[test]
fn only_what_somebody_types_makes_a_line() {
    let typed = |column: Column| {
        let mut row = Row::default();
        row.set(column, "x");
        !row.is_blank()
    };
    let typed: Vec<&str> = Column::ALL.iter().filter(|column| typed(**column)).map(|column| column.id()).collect();
    assert_eq!(typed, ["label", "quantity", "price", "note"]);
}

#[test]
fn years_are_called_after_the_calendar_where_it_is_known() {
    let names = |starts_on: &str| {
        let mut sheet = Sheet::default();
        sheet.settings.starts_on = starts_on.to_owned();
        YearName::of(&read(&sheet).0)
    };
    let said = |starts_on| names(starts_on).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(said("01-04-2099"), ["2099/00", "2100/01", "2101/02"]);
    assert_eq!(said("01-01-2027"), ["2027", "2028", "2029"]);
    assert_eq!(said(""), ["jaar 1", "jaar 2", "jaar 3"]);
    assert_eq!(names("")[0].heading(), "Jaar 1");
}

#[test]
fn the_table_of_the_worked_case_adds_up() {
    let (budget, _) = read(&lindehof());
    let table = Table::of(&budget, &Figures::of(&budget));
    let euros = |sum: Sum| table.sum(sum).map(|years| years.iter().map(|cents| cents.0 / 100).collect::<Vec<_>>());
    assert_eq!(euros(Sum::Costs), Some(vec![264_065, 254_004, 262_748]));
    assert_eq!(euros(Sum::Requested), Some(vec![203_265, 210_404, 217_831]));
    assert_eq!(euros(Sum::Baseline), Some(vec![251_699, 261_616, 271_924]));
    assert_eq!(euros(Sum::Saving), Some(vec![48_434, 51_212, 54_093]));
    for year in 0..3 {
        let groups: Cents = table.groups.iter().map(|group| group.totals[year]).sum();
        assert_eq!(Some(&groups), table.sum(Sum::Costs).map(|years| &years[year]));
        let income: Cents = table.income_groups.iter().map(|(_, years)| years[year]).sum();
        assert_eq!(Some(&income), table.sum(Sum::Income).map(|years| &years[year]));
    }
    assert_eq!(table.groups[0].lines[0].details(), "0,67 fte × €\u{a0}78.000; Cao Sociaal Werk, schaal 9");
    assert!(table.income[1].details().starts_with("Zeker; 310 / 330 / 350 × €\u{a0}30"), "{:?}", table.income[1]);
}

#[test]
fn values_per_year_are_shown_for_each_year() {
    let mut sheet = lindehof();
    sheet.income[1].quantity = "310 / 330".into();
    let (budget, _) = read(&sheet);
    assert_eq!(budget.income[1].basis.made_of(3).as_deref(), Some("310 / 330 / 330 × €\u{a0}30"));
}

#[test]
fn volunteers_are_worth_what_a_reader_can_check() {
    let mut sheet = lindehof();
    (sheet.settings.volunteer_hours, sheet.settings.volunteer_value) = ("3,5".into(), "5,25".into());
    let worth = read(&sheet).0.volunteers.expect("volunteers").worth();
    assert_eq!(worth.to_string(), "€\u{a0}18,38");
}
