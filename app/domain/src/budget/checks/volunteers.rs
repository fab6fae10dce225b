//! What a volunteer may get without tax (vrijwilligersregeling).

use super::{BudgetCheck, remark};
use crate::budget::{Basis, Budget, CostGroup, CostLine, Part};
use crate::field::Field;
use crate::money::Cents;
use jiff::civil::{Date, date};

/// Most that a volunteer may get in a year without tax, from which day (artikel 2, lid 6 Wet op de loonbelasting 1964).
/// A new amount is a new line; old ones stay.
const UNTAXED: [(Date, Cents); 2] =
    [(date(2024, 1, 1), Cents::from_euros(2_100)), (date(2025, 1, 1), Cents::from_euros(2_100))];

/// Allowances for volunteers that are more than may be paid untaxed. A line counts if it is among the volunteers, is
/// called a "vergoeding" and is a number of persons × a price: if persons were multiplied by months, that price is
/// lower still, so what is above the limit of a year is above it in any case.
pub(super) fn untaxed(budget: &Budget) -> Vec<BudgetCheck> {
    let Some((year, most)) = budget.starts_on.and_then(most_on) else { return Vec::new() };
    let remarks = budget.costs.iter().filter_map(|line| {
        let paid = allowance(line).filter(|paid| *paid > most)?;
        Some(remark(
            Field::budget(Part::Costs, line.row, "price"),
            format!(
                "Dit is {} per vrijwilliger per jaar. Onbelast mag in {year} hoogstens {}.",
                paid.in_short(),
                most.in_short()
            ),
        ))
    });
    remarks.collect()
}

/// The last amount that is known on a day, with the year from which it holds.
fn most_on(day: Date) -> Option<(i16, Cents)> {
    let known = UNTAXED.iter().rev().find(|(from, _)| *from <= day);
    known.map(|(from, most)| (from.year(), *most))
}

/// What one volunteer gets in year 1.
fn allowance(line: &CostLine) -> Option<Cents> {
    let is_allowance = line.group == CostGroup::Volunteers && line.label.to_ascii_lowercase().contains("vergoeding");
    match &line.basis {
        Basis::Count { price, .. } if is_allowance => Some(price.at(0)),
        _ => None,
    }
}
