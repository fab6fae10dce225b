//! What a reader of the budget would remark, in plain Dutch. Nothing here blocks drafting.

use super::{Budget, Certainty, Figures};
use crate::money::{BasisPoints, Cents};

/// A remark about the budget as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCheck {
    /// Whether the proposal cannot be submitted like this.
    pub blocks: bool,
    /// The remark.
    pub message: String,
}

/// Limits of the checks. They differ by ordinance and change over time, so they come with the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct BudgetLimits {
    /// Overhead and quality above this share of the running costs draws a remark.
    pub overhead: BasisPoints,
    /// Smallest reserve, as a share of the running costs.
    pub reserve_least: BasisPoints,
    /// Largest reserve, as a share of the running costs.
    pub reserve_most: BasisPoints,
    /// Largest share of income that may be uncertain.
    pub uncertain: BasisPoints,
    /// Threshold for social and other specific services (SAS-drempel), over the whole term.
    pub procurement: Cents,
}

impl Default for BudgetLimits {
    fn default() -> Self {
        Self {
            overhead: BasisPoints(1_500),
            reserve_least: BasisPoints(300),
            reserve_most: BasisPoints(1_000),
            uncertain: BasisPoints(1_000),
            procurement: Cents(75_000_000),
        }
    }
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
    checks.extend(overhead(budget, figures, limits));
    checks.extend(reserve(figures, limits));
    checks.extend(uncertain_income(budget, figures, limits));
    checks.extend(threshold(figures, limits));
    checks
}

fn blocking(message: &str) -> BudgetCheck {
    BudgetCheck { blocks: true, message: message.to_owned() }
}

fn remark(message: String) -> BudgetCheck {
    BudgetCheck { blocks: false, message }
}

fn overhead(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let share = figures.overhead_share(budget, 0)?;
    (share > limits.overhead).then(|| {
        remark(format!("De overhead is {share} van de kosten. Boven {} vraagt de gemeente om uitleg.", limits.overhead))
    })
}

fn reserve(figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let share = super::figures::share(*figures.reserve.first()?, figures.running_costs(0))?;
    if (limits.reserve_least..=limits.reserve_most).contains(&share) {
        return None;
    }
    Some(remark(format!(
        "De reserve is {share} van de kosten. Gebruikelijk is {} tot {}.",
        limits.reserve_least, limits.reserve_most
    )))
}

fn uncertain_income(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let lines = budget.income.iter().zip(&figures.income).filter(|(line, _)| line.certainty == Certainty::Uncertain);
    let uncertain: Cents = lines.flat_map(|(_, amounts)| amounts.iter().copied()).sum();
    let share = super::figures::share(uncertain, figures.total_income.iter().copied().sum())?;
    (share > limits.uncertain).then(|| {
        remark(format!(
            "Van de inkomsten is {share} onzeker. Schrijf bij de risico's wat u doet als dit geld niet komt."
        ))
    })
}

fn threshold(figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let total = figures.requested_total();
    (total >= limits.procurement).then(|| {
        remark(format!(
            "U vraagt over alle jaren samen {}. Vanaf {} gelden mogelijk Europese aanbestedingsregels. Overleg hierover \
             met de gemeente.",
            total.euros(),
            limits.procurement.euros()
        ))
    })
}
