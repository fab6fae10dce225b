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

#[test]
fn an_empty_sheet_reads_without_findings() {
    let (budget, findings) = read(&Sheet::default());
    assert_eq!(findings, []);
    assert_eq!(Figures::of(&budget).requested_total().0, 0);
}
