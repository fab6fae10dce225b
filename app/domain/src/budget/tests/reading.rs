use super::lindehof;
use crate::budget::{CellFinding, Figures, Part, Row, Sheet, read};

fn findings_for(change: impl FnOnce(&mut Sheet)) -> Vec<CellFinding> {
    let mut sheet = lindehof();
    change(&mut sheet);
    read(&sheet).1
}

#[test]
fn a_wrong_amount_is_reported_at_its_cell_and_stays_out_of_the_totals() {
    let mut sheet = lindehof();
    sheet.costs[6].price = "veertienduizend".into();
    let (budget, findings) = read(&sheet);
    assert_eq!(findings.len(), 1);
    assert_eq!((findings[0].row, findings[0].cell), (Some((Part::Costs, 6)), "price"));
    assert_eq!(budget.costs.len(), 15);
    assert_eq!(Figures::of(&budget).costs.len(), 15);
}

#[test]
fn blank_rows_are_passed_over() {
    let row = Row { group: "personeel".into(), basis: "fte".into(), index: "loon".into(), ..Row::default() };
    assert_eq!(findings_for(|sheet| sheet.costs.push(row)), []);
}

#[test]
fn a_line_without_a_name_is_reported() {
    let findings = findings_for(|sheet| sheet.income[0].label.clear());
    assert_eq!(findings[0].cell, "label");
}

#[test]
fn every_unknown_choice_gets_its_own_message() {
    let findings = findings_for(|sheet| {
        sheet.income[0].group = "loterij".into();
        sheet.income[0].certainty = "misschien".into();
        sheet.income[0].basis = "gokje".into();
    });
    let cells: Vec<&str> = findings.iter().map(|finding| finding.cell).collect();
    assert_eq!(cells, ["group", "certainty", "basis"]);
}

#[test]
fn years_outside_one_to_six_are_refused() {
    for years in ["0", "7", "drie", "-1"] {
        assert_eq!(findings_for(|sheet| sheet.settings.years = years.into())[0].cell, "years");
    }
}

/// Where the findings of a change stand, with their messages.
fn told(change: impl FnOnce(&mut Sheet)) -> Vec<(&'static str, String)> {
    findings_for(change).into_iter().map(|finding| (finding.cell, finding.message)).collect()
}

#[test]
fn costs_and_income_are_never_below_nothing() {
    let amount = [("price", "Vul een bedrag van € 0 of meer in.".to_owned())];
    let share = [("quantity", "Vul een percentage van 0 of meer in.".to_owned())];
    assert_eq!(told(|sheet| sheet.costs[9].price = "-50.000".into()), amount);
    assert_eq!(told(|sheet| sheet.income[3].price = "3.600 / -3.600".into()), amount);
    assert_eq!(told(|sheet| sheet.costs[14].quantity = "-4".into()), share);
    assert_eq!(told(|sheet| sheet.settings.handling = "-3".into())[0].0, "handling");
    assert_eq!(told(|sheet| sheet.settings.volunteer_value = "-18".into())[0].0, "volunteer_value");
    for zero in ["0", "-0"] {
        assert_eq!(told(|sheet| sheet.costs[9].price = zero.into()), []);
    }
}

#[test]
fn what_stays_behind_may_make_today_s_costs_less() {
    let mut sheet = lindehof();
    sheet.baseline[2].price = "-18.000".into();
    sheet.settings.price_index = "-1,0".into();
    let (budget, findings) = read(&sheet);
    assert_eq!(findings, []);
    // (€ 193.536 + € 32.832 - € 18.000) × 1,03.
    assert_eq!(Figures::of(&budget).baseline.map(|now| now[0].0), Some(21_461_900));
}

#[test]
fn words_have_a_longest_length_and_never_keep_a_line_out() {
    let words = |most: usize| "é".repeat(most);
    let fits = |sheet: &mut Sheet| {
        (sheet.costs[0].label, sheet.costs[0].note, sheet.settings.unit) = (words(200), words(300), words(40));
    };
    assert_eq!(told(fits), []);
    let mut sheet = lindehof();
    (sheet.costs[0].label, sheet.baseline[0].note, sheet.settings.unit) = (words(201), words(301), words(41));
    let (budget, findings) = read(&sheet);
    let found: Vec<_> = findings.iter().map(|finding| (finding.cell, finding.message.as_str())).collect();
    let expected = [
        ("unit", "Schrijf hoogstens 40 tekens."),
        ("note", "Schrijf hoogstens 300 tekens."),
        ("label", "Schrijf hoogstens 200 tekens."),
    ];
    assert_eq!(found, expected);
    assert!(findings[1..].iter().all(|finding| !finding.keeps_line_out()));
    assert_eq!((budget.costs.len(), budget.unread.len()), (16, 3));
}

#[test]
fn an_empty_sheet_reads_without_findings() {
    let (budget, findings) = read(&Sheet::default());
    assert_eq!(findings, []);
    assert_eq!(Figures::of(&budget).requested_total().0, 0);
}
