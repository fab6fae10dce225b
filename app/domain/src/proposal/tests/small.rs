//! A small proposal, as far as it must be filled in and no further.

use super::TODAY;
use crate::budget::Sheet;
use crate::catalogue::{Tier, VERSION};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Answers, Readiness};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Draft {
    answers: BTreeMap<String, serde_json::Value>,
    budget: Sheet,
}

fn small() -> (Answers, Sheet) {
    let draft: Draft = serde_json::from_str(include_str!("../../../fixtures/small-draft.json")).expect("a draft");
    let text = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    (draft.answers.into_iter().map(|(question, value)| (question, text(value))).collect(), draft.budget)
}

fn readiness(answers: &Answers, sheet: &Sheet) -> Readiness {
    Readiness::of(answers, sheet, OrdinanceProfile::lindewaard().rules(VERSION), TODAY)
}

#[test]
fn a_small_proposal_is_ready_with_at_most_forty_answers() {
    let (answers, sheet) = small();
    let ready = readiness(&answers, &sheet);
    let blocking: Vec<String> =
        ready.blocking().map(|(_, finding)| format!("{}: {}", finding.field, finding.message)).collect();
    assert!(blocking.is_empty(), "{blocking:#?}");
    assert_eq!(ready.size.map(|size| size.tier), Some(Tier::Small));
    let (done, needed) = ready.progress();
    assert!(done == needed && needed <= 40, "{done} of {needed}");
    // The budget is one of them.
    assert_eq!(answers.iter().count() + 1, needed);
}

#[test]
fn none_of_its_answers_can_be_left_out() {
    let (whole, sheet) = small();
    for (id, _) in whole.iter() {
        let mut answers = whole.clone();
        answers.set(id, "");
        assert!(!readiness(&answers, &sheet).is_complete(), "{id}");
    }
    assert!(!readiness(&whole, &Sheet::default()).is_complete());
}
