use super::{TODAY, lindehof};
use crate::catalogue::{Kind, VERSION};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Answers, Finding, Readiness, Severity, check_answer};

#[test]
fn leaving_cells_empty_makes_a_list_unfinished_and_never_wrong() {
    let answers = lindehof();
    for (_, question) in crate::catalogue::standard().questions() {
        let Kind::Rows { columns, .. } = question.kind() else { continue };
        for column in columns.iter().filter(|column| column.required) {
            let mut rows = answers.rows(question.id());
            for row in &mut rows {
                row.remove(column.id);
            }
            let mut half = Answers::default();
            half.set_rows(question.id(), &rows);
            let found = check_answer(question, half.get(question.id()), TODAY);
            let wrong: Vec<_> = found.iter().filter(|finding| finding.severity == Severity::Wrong).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
            assert_eq!(found.iter().any(Finding::blocks), !rows.is_empty() || question.is_required());
        }
    }
}

#[test]
fn a_line_of_the_budget_that_is_half_filled_is_unfinished_and_a_typo_is_wrong() {
    let severity = |price: &str| {
        let mut sheet = crate::budget::tests::lindehof();
        price.clone_into(&mut sheet.costs[1].price);
        let profile = OrdinanceProfile::lindewaard();
        let readiness = Readiness::of(&lindehof(), &sheet, profile.rules(VERSION), TODAY);
        let found: Vec<Severity> = readiness.blocking().map(|(_, finding)| finding.severity).collect();
        found
    };
    assert_eq!(severity(""), [Severity::Missing]);
    assert_eq!(severity("66.o00"), [Severity::Wrong]);
}
