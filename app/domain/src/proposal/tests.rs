mod promised;
mod small;
mod typed;
mod unfinished;

use super::{Answers, Field, Readiness, RowValues, SectionState, check_answer};
use crate::budget::{Part, Sheet};
use crate::catalogue::{Check, Column, Columns, Entry, Kind, Need, Question, VERSION};
use crate::profile::OrdinanceProfile;
use jiff::civil::{Date, date};

pub(super) const TODAY: Date = date(2026, 9, 8);

const RISKS: Entry = Entry {
    id: "risicos.risicos",
    need: Need::Required(crate::catalogue::Ground::Ordinance),
    kind: Kind::Rows {
        item: "risico",
        min: 1,
        max: 2,
        columns: Columns::of(&[
            Column::needed("kans", "Kans", Kind::Number { min: 1, max: 5, unit: "" }),
            Column::needed("impact", "Impact", Kind::Number { min: 1, max: 5, unit: "" }),
            Column::optional("maatregel", "Maatregel", Kind::Line { max: 200 }),
        ]),
    },
    checks: &[Check::HighRiskNeedsMeasure],
    ..Entry::BLANK
};

fn row(cells: &[(&str, &str)]) -> RowValues {
    cells.iter().map(|(column, cell)| ((*column).to_owned(), (*cell).to_owned())).collect()
}

fn fields(question: &Question, answer: &str) -> Vec<String> {
    check_answer(question, answer, TODAY).iter().map(|finding| finding.field.to_string()).collect()
}

fn stored(rows: &[RowValues]) -> String {
    let mut answers = Answers::default();
    answers.set_rows(RISKS.id, rows);
    answers.get(RISKS.id).to_owned()
}

#[test]
fn a_wrong_cell_is_named_by_row_and_column() {
    let answer = stored(&[row(&[("kans", "1"), ("impact", "9")])]);
    assert_eq!(fields(&RISKS.into(), &answer), ["risicos.risicos.0.impact"]);
}

#[test]
fn a_high_risk_without_a_measure_blocks() {
    let answer = stored(&[row(&[("kans", "3"), ("impact", "5")])]);
    assert_eq!(fields(&RISKS.into(), &answer), ["risicos.risicos.0.maatregel"]);
    let answer = stored(&[row(&[("kans", "3"), ("impact", "5"), ("maatregel", "Invaller")])]);
    assert!(fields(&RISKS.into(), &answer).is_empty());
}

#[test]
fn blank_rows_are_not_kept_and_too_few_rows_block() {
    let answer = stored(&[row(&[("kans", " "), ("impact", "")])]);
    assert_eq!(answer, "");
    assert_eq!(fields(&RISKS.into(), &answer), ["risicos.risicos"]);
}

#[test]
fn an_old_meeting_blocks() {
    let question =
        Entry { id: "draagvlak.datum", kind: Kind::Date, checks: &[Check::AtMostMonthsOld(12)], ..Entry::BLANK }.into();
    assert_eq!(fields(&question, "01-09-2025"), ["draagvlak.datum"]);
    assert!(fields(&question, "2025-09-08").is_empty());
}

#[test]
fn a_profit_aim_blocks_with_its_own_words() {
    let question = Question::from(Entry {
        id: "initiatiefnemer.winst",
        kind: Kind::YesNo,
        checks: &[Check::MustBe("nee", "Een voorstel met winstoogmerk kan niet.")],
        ..Entry::BLANK
    });
    assert_eq!(check_answer(&question, "ja", TODAY)[0].message, "Een voorstel met winstoogmerk kan niet.");
    assert!(fields(&question, "nee").is_empty());
}

fn messages(question: &str, answer: &str) -> Vec<(bool, String)> {
    let question = crate::catalogue::standard().question(question).expect("the question");
    check_answer(question, answer, TODAY).into_iter().map(|finding| (finding.blocks(), finding.message)).collect()
}

#[test]
fn nursing_cannot_be_challenged_and_household_help_draws_a_remark() {
    let nursing = messages("taak.onderdelen", "dagopvang\nverpleging-verzorging");
    assert!(matches!(&nursing[..], [(true, text)] if text.contains("Zorgverzekeringswet")), "{nursing:?}");
    let household = messages("taak.onderdelen", "huishoudelijke-hulp");
    assert!(matches!(&household[..], [(false, text)] if text.contains("maatwerk")), "{household:?}");
    assert_eq!(messages("taak.onderdelen", "dagopvang"), []);
}

#[test]
fn rules_of_good_governance_that_are_not_ticked_are_named() {
    let all = "tegenstrijdig-belang\nafwezigheid\nstemmen\ntoezicht\nvier-ogen\nverantwoording";
    assert_eq!(messages("organisatie.wbtr", all), []);
    assert_eq!(messages("organisatie.wbtr", "afwezigheid\ntoezicht").len(), 1);
    let bare = messages("organisatie.wbtr", "vier-ogen");
    assert!(bare.len() == 2 && bare.iter().all(|(blocks, _)| !blocks), "{bare:?}");
}

#[test]
fn a_notice_of_less_than_three_months_is_remarked() {
    assert_eq!(messages("continuiteit.opzegtermijn", "3"), []);
    assert!(matches!(&messages("continuiteit.opzegtermijn", "2")[..], [(false, _)]));
    assert!(matches!(&messages("continuiteit.opzegtermijn", "0")[..], [(true, _), (false, _)]));
}

#[test]
fn what_follows_from_a_legal_form_is_no_finding() {
    assert_eq!(messages("initiatiefnemer.rechtsvorm", "cooperatie-ua"), []);
    assert!(matches!(&messages("initiatiefnemer.rechtsvorm", "cooperatie-wa")[..], [(false, _)]));
}

#[test]
fn every_text_cell_has_a_limit_that_is_checked() {
    let long = "a".repeat(2_000);
    for (_, question) in crate::catalogue::standard().questions() {
        let Kind::Rows { columns, .. } = question.kind() else { continue };
        for column in columns.iter() {
            assert!(!matches!(column.kind, Kind::Prose { .. }), "{}: running text has no room in a row", question.id());
            if matches!(column.kind, Kind::Line { .. } | Kind::BudgetLine) {
                let mut answers = Answers::default();
                answers.set_rows(question.id(), &[row(&[(column.id, &long)])]);
                let found = check_answer(question, answers.get(question.id()), TODAY);
                let cell = Field::cell(question.id(), 0, column.id);
                let told = found.iter().find(|finding| finding.field == cell).expect("a finding at the cell");
                assert!(told.blocks() && told.message.starts_with("Uw antwoord is te lang: 2000 tekens."), "{cell}");
            }
        }
    }
}

#[test]
fn a_voluntary_question_may_stay_empty() {
    assert!(fields(&Entry::BLANK.into(), "").is_empty());
}

#[test]
fn a_text_that_is_too_long_says_by_how_much() {
    let question = Question::from(Entry { kind: Kind::Line { max: 5 }, ..Entry::BLANK });
    let findings = check_answer(&question, "zeven tekens", TODAY);
    assert_eq!(findings[0].message, "Uw antwoord is te lang: 12 tekens. Er passen er hoogstens 5.");
}

#[test]
fn an_empty_draft_is_untouched_everywhere_and_cannot_be_submitted() {
    let readiness =
        Readiness::of(&Answers::default(), &Sheet::default(), OrdinanceProfile::lindewaard().rules(VERSION), TODAY);
    assert_eq!(readiness.sections.len(), 19);
    assert!(readiness.sections.iter().all(|part| part.state == SectionState::Untouched || part.needed == 0));
    assert!(!readiness.is_complete());
    assert_eq!(readiness.progress().0, 0);
}

#[test]
fn the_worked_case_is_ready_to_submit() {
    let answers = lindehof();
    let (sheet, profile) = (crate::budget::tests::lindehof(), OrdinanceProfile::lindewaard());
    let readiness = Readiness::of(&answers, &sheet, profile.rules(VERSION), TODAY).with_remarks_on_the_whole(
        &answers,
        &sheet,
        profile.rules(VERSION),
        TODAY,
        1,
    );
    let blocking: Vec<String> =
        readiness.blocking().map(|(_, finding)| format!("{}: {}", finding.field, finding.message)).collect();
    assert!(blocking.is_empty(), "{blocking:#?}");
    let (done, needed) = readiness.progress();
    assert_eq!(done, needed);
}

/// What is found in the budget of the worked case after a change of its cells and of when the municipality pays.
fn found_in_budget(payment: &str, change: impl FnOnce(&mut Sheet)) -> Vec<(bool, String, String)> {
    let mut answers = lindehof();
    answers.set("begroting.betaling", payment);
    let (mut sheet, profile) = (crate::budget::tests::lindehof(), OrdinanceProfile::lindewaard());
    change(&mut sheet);
    let readiness = Readiness::of(&answers, &sheet, profile.rules(VERSION), TODAY);
    let budget = readiness.section(crate::catalogue::BUDGET_SECTION).expect("the section of the budget");
    let told = |finding: &super::Finding| (finding.blocks(), finding.field.to_string(), finding.message.clone());
    budget.findings.iter().map(told).collect()
}

#[test]
fn the_budget_of_the_worked_case_draws_no_findings() {
    assert_eq!(found_in_budget("kwartaal", |_| ()), []);
}

#[test]
fn a_cell_that_cannot_be_read_draws_its_own_finding_and_no_others() {
    let cells = |found: Vec<(bool, String, String)>| found.into_iter().map(|(_, cell, _)| cell).collect::<Vec<_>>();
    let typo = found_in_budget("achteraf", |sheet| sheet.costs[1].price = "66.o00".into());
    assert_eq!(cells(typo), ["begroting.kosten.1.price"]);
    let only = found_in_budget("kwartaal", |sheet| {
        sheet.costs.truncate(1);
        sheet.costs[0].price = "12o0".into();
    });
    assert_eq!(cells(only), ["begroting.kosten.0.price"]);
}

#[test]
fn a_bank_that_runs_short_until_the_municipality_pays_is_remarked_on() {
    let found = found_in_budget("achteraf", |_| ());
    assert_eq!(found.len(), 1, "{found:?}");
    let (blocks, field, message) = &found[0];
    assert_eq!((*blocks, field.as_str()), (false, "begroting.betaling"));
    assert!(message.contains("kwartaal 1 van jaar 1") && message.contains("tekort"), "{message}");
}

/// The answers of Zorgcoöperatie De Lindehof.
pub(crate) fn lindehof() -> Answers {
    let stored = include_str!("../../fixtures/lindehof-answers.json");
    let typed: std::collections::BTreeMap<String, serde_json::Value> = serde_json::from_str(stored).expect("JSON");
    let text = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    typed.into_iter().map(|(question, value)| (question, text(value))).collect()
}

#[test]
fn a_field_knows_its_question_and_its_place_in_the_budget() {
    assert!(Field::cell("draagvlak.leden", 2, "naam").belongs_to("draagvlak.leden"));
    assert!(!Field::question("draagvlak.ledental").belongs_to("draagvlak.leden"));
    assert_eq!(Field::budget(Part::Costs, 3, "price").budget_place().as_deref(), Some("Kosten, regel 4"));
    assert_eq!(Field::setting("years").budget_place().as_deref(), Some("Uitgangspunten"));
    assert_eq!(Field::question("draagvlak.leden").budget_place(), None);
    assert_eq!(Field::budget(Part::Costs, 2, "price").budget_label(), "Kosten regel 3, prijs of bedrag");
    assert_eq!(Field::setting("years").budget_label(), "Aantal jaren");
    assert_eq!(Field::cell("draagvlak.leden", 2, "naam").section(), "draagvlak");
    assert_eq!(Field::budget(Part::Costs, 3, "price").section(), "begroting");
}
