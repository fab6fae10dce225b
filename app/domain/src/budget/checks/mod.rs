//! What a reader of the budget would remark, in plain Dutch. Nothing here blocks drafting.

mod limits;
mod lines;
mod totals;

pub use limits::BudgetLimits;

use super::{Budget, Figures};

/// A remark about the budget as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCheck {
    /// Whether the proposal cannot be submitted like this.
    pub blocks: bool,
    /// The remark.
    pub message: String,
}

/// All remarks on a budget.
pub fn check(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Vec<BudgetCheck> {
    let mut checks = Vec::new();
    if budget.costs.is_empty() {
        checks.push(blocking("De begroting heeft nog geen kosten. Vul ten minste één kostenregel in."));
        return checks;
    }
    if budget.starts_on.is_none() {
        checks.push(blocking("Vul in op welke dag het eerste jaar begint."));
    }
    if let Some(year) = figures.requested.iter().position(|amount| amount.0 < 0) {
        checks.push(blocking(&format!("In jaar {} zijn de inkomsten hoger dan de kosten.", year + 1)));
    }
    checks.extend(totals::overhead(budget, figures, limits));
    checks.extend(totals::reserve(figures, limits));
    checks.extend(lines::unexplained(budget, figures, limits));
    checks.extend(totals::jumps(figures, limits));
    checks.extend(totals::uncertain_income(budget, figures, limits));
    checks.extend(lines::cross_subsidy(budget, figures));
    checks.extend(lines::memo(budget));
    checks.extend(lines::comparison(figures));
    checks.extend(totals::threshold(figures, limits));
    checks
}

fn blocking(message: &str) -> BudgetCheck {
    BudgetCheck { blocks: true, message: message.to_owned() }
}

fn remark(message: String) -> BudgetCheck {
    BudgetCheck { blocks: false, message }
}
