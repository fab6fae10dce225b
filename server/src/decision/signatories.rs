//! Who sign the letter with a decision (ondertekenaars).

use crate::working::Working;
use domain::case::decision_fields;
use domain::profile::{OrdinanceProfile, Signatory};
use domain::proposal::Answers;
use domain::typed::line;
use std::collections::BTreeMap;

/// Who sign for the municipality, as rows of the form; nothing if its profile names nobody.
pub(super) fn proposed(profile: &OrdinanceProfile) -> String {
    let row = |one: &Signatory| {
        BTreeMap::from([
            (decision_fields::SIGNATORY_NAME.to_owned(), one.name.clone()),
            (decision_fields::SIGNATORY_OFFICE.to_owned(), one.office.clone()),
        ])
    };
    let rows: Vec<_> = profile.signatories.iter().map(row).collect();
    let mut answers = Answers::default();
    answers.set_rows(decision_fields::SIGNATORIES, &rows);
    answers.get(decision_fields::SIGNATORIES).to_owned()
}

/// Who sign, as typed.
pub(super) fn read(working: &Working) -> Vec<Signatory> {
    let rows: Vec<BTreeMap<String, String>> =
        serde_json::from_str(working.value(decision_fields::SIGNATORIES)).unwrap_or_default();
    let cell = |row: &BTreeMap<String, String>, name: &str| row.get(name).map(|text| line(text)).unwrap_or_default();
    let signatories = rows.iter().map(|row| Signatory {
        name: cell(row, decision_fields::SIGNATORY_NAME),
        office: cell(row, decision_fields::SIGNATORY_OFFICE),
    });
    signatories.filter(|one| !one.name.is_empty() || !one.office.is_empty()).collect()
}
