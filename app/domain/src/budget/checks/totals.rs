//! Remarks on totals: shares of the costs and of the income, changes over the years, the threshold.

use super::{BudgetCheck, BudgetLimits, explanation, first, remark};
use crate::budget::figures::share;
use crate::budget::{Budget, CostGroup, Figures, Part};
use crate::field::Field;

pub(super) fn overhead(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let share = figures.overhead_share(budget, 0)?;
    (share > limits.overhead).then(|| {
        let most = limits.overhead;
        let message = format!(
            "Overhead en kwaliteit samen zijn {share} van de kosten. Boven {most} vraagt de gemeente om uitleg."
        );
        remark(explanation(), message)
    })
}

pub(super) fn reserve(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let share = share(*figures.reserve.first()?, figures.running_costs(0))?;
    if (limits.reserve_least..=limits.reserve_most).contains(&share) {
        return None;
    }
    let line = budget.costs.iter().find(|line| line.group == CostGroup::Reserve);
    let field = line.map_or_else(|| first(Part::Costs), |line| Field::budget(Part::Costs, line.row, "label"));
    Some(remark(
        field,
        format!(
            "De reserve is {share} van de kosten. Gebruikelijk is {} tot {}.",
            limits.reserve_least, limits.reserve_most
        ),
    ))
}

pub(super) fn uncertain_income(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let share = figures.uncertain_share(budget)?;
    (share > limits.uncertain).then(|| {
        remark(
            Field::question("risicos.lijst"),
            format!("Van de inkomsten is {share} onzeker. Schrijf bij de risico's wat u doet als dit geld niet komt."),
        )
    })
}

pub(super) fn threshold(figures: &Figures, limits: &BudgetLimits) -> Option<BudgetCheck> {
    let total = figures.requested_total();
    (total >= limits.procurement).then(|| {
        remark(Field::setting("years"), format!(
            "U vraagt over alle jaren samen {}. Vanaf {} gelden mogelijk Europese aanbestedingsregels. Overleg hierover \
             met de gemeente.",
            total.euros(),
            limits.procurement.euros()
        ))
    })
}

/// Running costs that rise or fall a lot from one year to the next.
pub(super) fn jumps(figures: &Figures, limits: &BudgetLimits) -> Vec<BudgetCheck> {
    let jump = |year: usize| {
        let (before, after) = (figures.running_costs(year - 1), figures.running_costs(year));
        let (change, verb) = if after < before { (before - after, "dalen") } else { (after - before, "stijgen") };
        let share = share(change, before).filter(|share| *share > limits.jump)?;
        Some(remark(
            explanation(),
            format!(
                "De kosten {verb} van jaar {year} naar jaar {} met {}. Leg uit waarom.",
                year + 1,
                share.in_short()
            ),
        ))
    };
    (1..figures.years).filter_map(jump).collect()
}
