//! The task is not one that the ordinance leaves out.

use super::Plan;
use crate::proposal::{Field, Finding, readable_value};

/// Questions in which the task is chosen from a list.
const CHOSEN: [&str; 2] = ["taak.onderdelen", "taak.voorziening"];

/// Remarks each chosen service or kind of provision that the municipality's ordinance excludes.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let remarks = CHOSEN.into_iter().filter_map(|id| plan.questionnaire.question(id)).flat_map(|question| {
        let chosen = plan.answers.get(question.id).lines();
        chosen.filter_map(|value| {
            let excluded = plan.profile.excluded.iter().find(|excluded| excluded.value == value)?;
            let message = format!(
                "De verordening van uw gemeente sluit dit uit ({}): {}. Haal het uit uw voorstel of overleg eerst met \
                 de gemeente.",
                excluded.article,
                readable_value(&question.kind, value)
            );
            Some(Finding::remark(Field::question(question.id), message))
        })
    });
    remarks.collect()
}
