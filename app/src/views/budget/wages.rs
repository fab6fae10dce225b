//! The wage calculator (loonkosten berekenen): from gross pay to a cost line of the budget.

use crate::views::proposal::head::ProposalHead;
use crate::views::{FieldError, FormAction, Typed};
use domain::budget::CellFinding;
use domain::budget::wages::{WageCells, WageNorms, cells};

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
        role: cell(cells::ROLE),
        fte: cell(cells::FTE),
        hourly: cell(cells::HOURLY),
        monthly: cell(cells::MONTHLY),
        on_costs: cell(cells::ON_COSTS),
        paid_hours: cell(cells::PAID_HOURS),
        productive_hours: cell(cells::PRODUCTIVE_HOURS),
    }
}

/// Findings as messages beside the fields of the calculator.
pub fn wage_errors(findings: &[CellFinding]) -> Vec<FieldError> {
    findings.iter().map(|finding| FieldError::new(finding.cell, &finding.message)).collect()
}

/// What the buttons of the calculator say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WageAction {
    /// Computes (reken).
    Compute,
    /// Adds the outcome to the budget as a line (zet).
    AddLine,
}

const COMPUTE: &str = "reken";
const ADD_LINE: &str = "zet";

impl FormAction for WageAction {
    fn value(&self) -> String {
        let verb = match self {
            Self::Compute => COMPUTE,
            Self::AddLine => ADD_LINE,
        };
        verb.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        match value {
            COMPUTE => Some(Self::Compute),
            ADD_LINE => Some(Self::AddLine),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::WageAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_calculator_reads_back() {
        assert_reads_back(&[WageAction::Compute, WageAction::AddLine]);
    }
}
