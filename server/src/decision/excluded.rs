//! What the desk begins with for a task that the ordinance leaves out (uitgesloten taak).

use super::draft::Asked;
use crate::case::Case;
use domain::Named;
use domain::case::{Outcome, decision_fields};

/// Of a task that the ordinance leaves out, and on which no scores are waited for: a refusal on that ground alone.
pub(super) fn short_refusal(case: &Case, asked: &Asked) -> Vec<(String, String)> {
    let task = case.profile.excluded_task(|id| asked.answers.get(id)).filter(|_| case.record.released);
    let ground =
        task.and_then(|task| case.profile.refusal_grounds.iter().find(|ground| ground.article == task.article));
    let fields = ground.map(|ground| {
        let outcome = (decision_fields::OUTCOME.to_owned(), Outcome::Refused.value().to_owned());
        [outcome, (decision_fields::GROUND.to_owned(), ground.id.clone())]
    });
    fields.into_iter().flatten().collect()
}
