//! Meals and rides that are bought by the piece are as many as the services deliver.

use super::{Part, Plan};
use crate::budget::{Basis, CostLine, Quantity};
use crate::money::grouped;
use crate::proposal::check::whole_number;
use crate::proposal::{Field, Finding};

const SERVICES: &str = "aanpak.diensten";

/// Units of the services that a cost line may be called after.
const UNITS: [&str; 3] = ["maaltijden", "ritten", "bezoeken"];

/// Remarks a cost line that is called "Maaltijden" (or another unit) and nothing else, is a number × a price, and
/// counts another number than all services in that unit together.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(figures) = &plan.figures else { return vec![] };
    let rows = plan.answers.rows(SERVICES);
    let delivered = |unit: &str| -> Option<i64> {
        let mut rows = rows.iter().filter(|row| row.get("eenheid").is_some_and(|cell| cell == unit)).peekable();
        rows.peek()?;
        rows.map(|row| whole_number(row.get("aantal")?)).sum()
    };
    let remark = |(row, line): (usize, &CostLine)| {
        let unit = UNITS.into_iter().find(|unit| line.label.trim().to_lowercase() == *unit)?;
        let Basis::Count { quantity, .. } = &line.basis else { return None };
        let amount = delivered(unit)?;
        let agrees = (0..figures.years).any(|year| quantity.at(year) == Quantity::whole(amount));
        (!agrees).then(|| {
            let message = format!(
                "Bij Aanpak en diensten staan {} {unit} per jaar. Hier rekent u met een ander aantal. Maak de getallen \
                 gelijk.",
                grouped(amount)
            );
            Finding::remark(Field::budget(Part::Costs, row, "quantity"), message)
        })
    };
    plan.line_numbers(Part::Costs).zip(&plan.budget.costs).filter_map(remark).collect()
}
