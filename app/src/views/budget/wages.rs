//! The wage calculator (loonkosten berekenen): from gross pay to a cost line of the budget.

use crate::views::proposal::head::ProposalHead;
use crate::views::{FieldError, Typed};
use domain::budget::CellFinding;
use domain::budget::wages::{WageCells, WageNorms};

/// The calculator of one proposal.
#[derive(Debug, Clone)]
pub struct WagePage {
    /// The proposal.
    pub head: ProposalHead,
    /// What is usual in wages here.
    pub norms: WageNorms,
    /// Version of the budget to which a line would be added; 0 when there is none yet.
    pub version: i64,
}

/// The cells of a posted calculator. Its fields are named as the cells.
pub fn wage_cells(typed: &Typed) -> WageCells {
    let cell = |name: &str| typed.get(name).to_owned();
    WageCells {
        role: cell("role"),
        fte: cell("fte"),
        hourly: cell("hourly"),
        monthly: cell("monthly"),
        on_costs: cell("on_costs"),
        paid_hours: cell("paid_hours"),
        productive_hours: cell("productive_hours"),
    }
}

/// Findings as messages beside the fields of the calculator.
pub fn wage_errors(findings: &[CellFinding]) -> Vec<FieldError> {
    findings.iter().map(|finding| FieldError::new(finding.cell, &finding.message)).collect()
}
