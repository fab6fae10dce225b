//! What a reader of the budget would remark, in plain Dutch. Nothing here blocks drafting.

mod limits;
mod lines;
mod totals;
mod vat;
mod volunteers;

pub use limits::BudgetLimits;

use super::{Budget, Figures, Part};
use crate::field::Field;
use crate::severity::Severity;

/// A remark about the budget as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCheck {
    /// How serious it is.
    pub severity: Severity,
    /// Where to mend or explain it.
    pub field: Field,
    /// The remark.
    pub message: String,
}

/// All remarks on a budget. While cells cannot be read, nothing is said about its sums: they leave lines out.
pub fn check(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Vec<BudgetCheck> {
    if budget.costs.is_empty() && !budget.unread.contains(&Some(Part::Costs)) {
        let message = "De begroting heeft nog geen kosten. Vul minstens één kostenregel in.";
        return vec![missing(first(Part::Costs), message)];
    }
    if !budget.unread.is_empty() {
        return Vec::new();
    }
    let mut checks = Vec::new();
    if budget.starts_on.is_none() {
        checks.push(missing(Field::setting("starts_on"), "Vul in op welke dag het eerste jaar begint."));
    }
    if let Some(year) = figures.requested.iter().position(|amount| amount.0 < 0) {
        let message = format!("In jaar {} zijn de inkomsten hoger dan de kosten.", year + 1);
        checks.push(BudgetCheck { severity: Severity::Wrong, field: first(Part::Income), message });
    }
    checks.extend(totals::overhead(budget, figures, limits));
    checks.extend(totals::reserve(budget, figures, limits));
    checks.extend(lines::unexplained(budget, figures, limits));
    checks.extend(totals::jumps(figures, limits));
    checks.extend(totals::uncertain_income(budget, figures, limits));
    checks.extend(lines::cross_subsidy(budget, figures));
    checks.extend(lines::memo(budget));
    checks.extend(volunteers::untaxed(budget));
    checks.extend(lines::comparison(figures));
    checks.extend(totals::threshold(figures, limits));
    checks.extend(vat::misplaced(budget, figures));
    checks.extend(vat::unstated(budget));
    checks
}

fn missing(field: Field, message: &str) -> BudgetCheck {
    BudgetCheck { severity: Severity::Missing, field, message: message.to_owned() }
}

const fn remark(field: Field, message: String) -> BudgetCheck {
    BudgetCheck { severity: Severity::Remark, field, message }
}

/// The name of the first line of a list, which is always there.
fn first(part: Part) -> Field {
    Field::budget(part, 0, "label")
}

/// The answer that explains the budget (toelichting op de begroting).
fn explanation() -> Field {
    Field::question("begroting.toelichting")
}
