//! State aid stays under its maximum. The threshold for procurement is a remark of the budget's own checks.

use super::Plan;
use crate::proposal::meters::{AID, HAD_AID, Threshold, Verdict, meters};
use crate::proposal::{Field, Finding};

/// Remarks aid that passes its maximum.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let meters = meters(plan.answers, plan.sheet, plan.profile, plan.days).into_iter();
    let over = meters.filter(|meter| meter.threshold != Threshold::Procurement && meter.verdict == Verdict::Over);
    // Who had no aid is not asked to list it.
    let question = if plan.asked(HAD_AID) == Some("ja") { AID } else { HAD_AID };
    over.map(|meter| Finding::remark(Field::question(question), meter.sentence)).collect()
}
