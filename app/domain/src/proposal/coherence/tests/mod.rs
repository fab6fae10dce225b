//! One plan that breaks each rule, and the worked case that breaks none.

mod agreement;
mod amounts;
mod claims;
mod content;
mod coverage;
mod dates;
mod quality;
mod volume;

use crate::budget::Sheet;
use crate::budget::tests::lindehof as sheet;
use crate::catalogue::VERSION;
use crate::profile::{OrdinanceProfile, Rules};
use crate::proposal::tests::{TODAY, lindehof as answers};
use crate::proposal::{Answers, Days, Finding, Readiness};

/// All remarks on a plan with which a file came along.
fn check(answers: &Answers, sheet: &Sheet, rules: Rules<'_>, days: impl Into<Days>) -> Vec<Finding> {
    super::check(answers, sheet, rules, days, 1)
}

/// Fields and messages of the remarks on the worked case after a change.
fn remarks(change: impl FnOnce(&mut Answers, &mut Sheet, &mut OrdinanceProfile)) -> Vec<(String, String)> {
    let (mut answers, mut sheet, mut profile) = (answers(), sheet(), OrdinanceProfile::lindewaard());
    change(&mut answers, &mut sheet, &mut profile);
    let found = check(&answers, &sheet, profile.rules(VERSION), TODAY);
    assert!(found.iter().all(|finding| !finding.blocks()), "a remark on the whole never blocks");
    found.into_iter().map(|finding| (finding.field.to_string(), finding.message)).collect()
}

fn fields(change: impl FnOnce(&mut Answers, &mut Sheet, &mut OrdinanceProfile)) -> Vec<String> {
    remarks(change).into_iter().map(|(field, _)| field).collect()
}

/// The fields that are remarked after one cell of a list got another text.
fn with_cell(question: &str, row: usize, column: &str, text: &str) -> Vec<String> {
    fields(|answers, _, _| set_cell(answers, question, row, column, text))
}

fn set_cell(answers: &mut Answers, question: &str, row: usize, column: &str, text: &str) {
    let mut rows = answers.rows(question);
    rows[row].insert(column.to_owned(), text.to_owned());
    answers.set_rows(question, &rows);
}

#[test]
fn the_worked_case_agrees_with_itself() {
    assert_eq!(remarks(|_, _, _| {}), []);
}

#[test]
fn an_empty_plan_draws_no_remarks() {
    let profile = OrdinanceProfile::lindewaard();
    assert_eq!(check(&Answers::default(), &Sheet::default(), profile.rules(VERSION), TODAY), []);
    assert_eq!(check(&answers(), &Sheet::default(), profile.rules(VERSION), TODAY), []);
    assert_eq!(check(&Answers::default(), &sheet(), profile.rules(VERSION), TODAY), []);
}

#[test]
fn a_cell_that_cannot_be_read_silences_the_rules_on_amounts() {
    let found = fields(|answers, sheet, _| {
        answers.set("samenvatting.kern", "Wij vragen de gemeente € 1.");
        sheet.settings.volume = "3.000".into();
        sheet.costs[0].price = "veel".into();
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn remarks_stand_in_their_section_in_the_order_of_the_page() {
    let (mut answers, sheet, profile) = (answers(), sheet(), OrdinanceProfile::lindewaard());
    set_cell(&mut answers, "aanpak.planning", 7, "datum", "01-05-2027");
    set_cell(&mut answers, "aanpak.planning", 8, "wie", "");
    answers.set("doelgroep.straks", "11");
    answers.set("aanpak.toeleiding", "");
    let readiness = Readiness::of(&answers, &sheet, profile.rules(VERSION), TODAY).with_remarks_on_the_whole(
        &answers,
        &sheet,
        profile.rules(VERSION),
        TODAY,
        1,
    );
    let section = readiness.section("aanpak").expect("the section exists");
    let found: Vec<&str> = section.findings.iter().map(|finding| finding.field.as_str()).collect();
    let expected =
        ["aanpak.diensten.0.aantal", "aanpak.toeleiding", "aanpak.planning.8.wie", "aanpak.planning.7.datum"];
    assert_eq!(found, expected);
    assert_eq!(readiness.blocking().count(), 2);
}
