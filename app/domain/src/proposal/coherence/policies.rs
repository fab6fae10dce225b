//! Insurance policies last as long as the plan.

use super::Plan;
use crate::calendar::{DutchDate, parse_date};
use crate::proposal::{Field, Finding};

const POLICIES: &str = "aansprakelijkheid.verzekeringen";

/// Remarks each policy that ends before the last day of the budget.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(last) = plan.last_day() else { return vec![] };
    let remark = |(row, cells): (usize, &crate::proposal::RowValues)| {
        let end = cells.get("geldig").and_then(|cell| parse_date(cell).ok()).filter(|end| *end < last)?;
        let message = format!(
            "Deze polis loopt tot en met {}, uw plan tot en met {}. Spreek af wie de polis op tijd verlengt.",
            end.long(),
            last.long()
        );
        Some(Finding::remark(Field::cell(POLICIES, row, "geldig"), message))
    };
    plan.answers.rows(POLICIES).iter().enumerate().filter_map(remark).collect()
}
