//! The services are none that the ordinance leaves out. What is chosen in the section on the task is checked by its own
//! questions, as the municipality asks them.

use super::Plan;
use super::services::{NURSING, OFFERED};
use crate::proposal::{Field, Finding, RowValues};

/// Remarks each delivered service that the municipality's ordinance excludes. Nursing that is left to a partner is no
/// part of the task.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let remark = |(row, cells): (usize, &RowValues)| {
        let cell = |column: &str| cells.get(column).map_or("", String::as_str);
        if cell("dienst") == NURSING && cell("uitvoering") == "partner" {
            return None;
        }
        let excluded = plan.profile.excluded.iter().find(|excluded| excluded.value == cell("dienst"))?;
        let name = plan.services().iter().find(|service| service.value == excluded.value)?.label;
        Some(Finding::remark(Field::cell(OFFERED, row, "dienst"), excluded.remark(name)))
    };
    plan.answers.rows(OFFERED).iter().enumerate().filter_map(remark).collect()
}
