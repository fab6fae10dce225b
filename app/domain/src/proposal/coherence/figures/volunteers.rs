//! The budget pays as many volunteers as the organisation counts.

use crate::budget::{Basis, CostGroup, CostLine, Part, Quantity, Spread};
use crate::money::{Cents, grouped};
use crate::proposal::check::whole_number;
use crate::proposal::coherence::Plan;
use crate::proposal::{Field, Finding};

/// Above this price the quantity counts persons: no allowance for an hour comes near it (€ 5,60 untaxed in 2025).
const HOURLY: Cents = Cents::from_euros(20);

/// Payments a year with which persons may have been multiplied: yearly, by quarter, by month.
const PAYMENTS: [i64; 3] = [1, 4, 12];

/// Remarks an allowance for another number of volunteers than "hoeveel vrijwilligers doen mee". A line counts if it is
/// among the volunteers, is called a "vergoeding" and is a number of persons × a price.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    let named = whole_number(plan.answers.get("organisatie.vrijwilligers"));
    let (Some(named), Some(figures)) = (named, &plan.figures) else { return vec![] };
    let lines = plan.line_numbers(Part::Costs).zip(&plan.budget.costs);
    let remark = |(row, line): (usize, &CostLine)| {
        let paid = persons(line)?;
        let agrees = |year| PAYMENTS.iter().any(|times| paid.at(year) == Quantity::whole(named.saturating_mul(*times)));
        (!(0..figures.years).any(agrees)).then(|| {
            let message = format!(
                "Bij Organisatie staan {} vrijwilligers. Hier rekent u met een ander aantal. Leg het verschil uit of \
                 maak de getallen gelijk.",
                grouped(named)
            );
            Finding::remark(Field::budget(Part::Costs, row, "quantity"), message)
        })
    };
    lines.filter_map(remark).collect()
}

/// The number of volunteers that a line pays, if it does.
fn persons(line: &CostLine) -> Option<&Spread<Quantity>> {
    let is_allowance = line.group == CostGroup::Volunteers && line.label.to_lowercase().contains("vergoeding");
    match &line.basis {
        Basis::Count { quantity, price } if is_allowance && price.at(0) > HOURLY => Some(quantity),
        _ => None,
    }
}
