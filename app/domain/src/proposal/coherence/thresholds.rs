//! State aid stays under its maximum, and an extension keeps the whole under the threshold for procurement. What the
//! years of the plan itself come to is a remark of the budget's own checks.

use super::Plan;
use crate::proposal::meters::{AID, EXTENSION, HAD_AID, LimitStatus, Meter, Threshold, meters};
use crate::proposal::{Field, Finding};

/// Remarks aid that passes its maximum, and an extension that passes the threshold.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let meters = meters(plan.answers, plan.sheet, plan.profile, plan.days).into_iter();
    let over = meters.filter(|meter| meter.status == LimitStatus::Over);
    over.filter_map(|meter| Some(Finding::remark(Field::question(place(plan, &meter)?), meter.sentence))).collect()
}

/// The question at which passing a threshold is remarked.
fn place(plan: &Plan, meter: &Meter) -> Option<&'static str> {
    if meter.threshold == Threshold::Procurement {
        let by_extension = plan.figures.as_ref()?.requested_total() < meter.limit;
        return by_extension.then_some(EXTENSION);
    }
    // Who had no aid is not asked to list it.
    Some(if plan.asked(HAD_AID) == Some("ja") { AID } else { HAD_AID })
}
