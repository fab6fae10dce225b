//! The figures of a budget, for pages to show.

mod outputs;
#[cfg(test)]
mod tests;

use super::{BudgetView, UnitView};
use domain::budget::checks::{BudgetLimits, check};
use domain::budget::liquidity::Liquidity;
use domain::budget::scenarios::{break_even, telling};
use domain::budget::{Budget, Figures, Table};
use domain::proposal::BudgetAnswers;
pub use outputs::{outputs, row_place, strip_place, table_place};

/// A budget for its readers. `answers` is what the rest of the proposal says.
pub fn view(budget: &Budget, figures: &Figures, limits: &BudgetLimits, answers: BudgetAnswers) -> BudgetView {
    let liquidity = Liquidity::of(budget, figures, answers.payment);
    let unit_costs = figures.unit_rows(&budget.unit, answers.clients);
    BudgetView {
        table: Table::of(budget, figures),
        saving: figures.saving(),
        unit: unit(budget, figures),
        overhead: figures.overhead_share(budget, 0),
        volunteers: budget.volunteers,
        remarks: check(budget, figures, limits).into_iter().map(|one| (one.field.to_string(), one.message)).collect(),
        unit_costs: if budget.costs.is_empty() { Vec::new() } else { unit_costs },
        break_even: break_even(budget, figures),
        scenarios: telling(budget, figures),
        shortage: liquidity.shortage(),
        quarters: liquidity.quarters,
    }
}

fn unit(budget: &Budget, figures: &Figures) -> Option<UnitView> {
    Some(UnitView {
        name: budget.unit_name().to_owned(),
        cost: figures.unit_costs(0, None)?.per_unit?,
        without_start_up: figures.asks_start_up(0),
    })
}
