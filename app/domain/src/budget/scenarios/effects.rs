//! What a scenario changes in the figures of one year.

use super::Scenario;
use crate::budget::{Basis, Budget, CostLine, Figures, IncomeLine, Quantity, ShareOf};
use crate::money::{BasisPoints, Cents, Ratio};

/// Extra costs, what of them is missed from funds, and the volume if that changes.
pub(super) struct Effect {
    pub(super) extra: Cents,
    pub(super) lost: Cents,
    pub(super) volume: Option<Quantity>,
}

pub(super) fn of(scenario: Scenario, budget: &Budget, figures: &Figures, year: usize) -> Option<Effect> {
    let assumptions = &budget.assumptions;
    let money = |extra| Some(Effect { extra, lost: Cents::ZERO, volume: None });
    match scenario {
        Scenario::VolumeDown => volume(figures, BasisPoints(-assumptions.volume_down.0), year),
        Scenario::VolumeUp => volume(figures, assumptions.volume_up, year),
        Scenario::WagesUp => money(higher_wages(budget, figures, assumptions.wages_up, year)?),
        Scenario::FewerVolunteers => money(paid_hours(budget)?),
        Scenario::FundFallsAway => {
            let lost = lost_funds(budget, figures, assumptions.lost_funds, year)?;
            Some(Effect { extra: lost, lost, volume: None })
        }
    }
}

/// Another volume at the same costs and income. Nothing when no use is left.
fn volume(figures: &Figures, change: BasisPoints, year: usize) -> Option<Effect> {
    let volume = figures.volume_in(year)?.scaled(&Ratio::growth(change));
    (volume.0 > 0).then_some(Effect { extra: Cents::ZERO, lost: Cents::ZERO, volume: Some(volume) })
}

fn higher_wages(budget: &Budget, figures: &Figures, rise: BasisPoints, year: usize) -> Option<Cents> {
    let wages = in_year(budget.costs.iter().zip(&figures.costs), pays_wages, year);
    (wages != Cents::ZERO).then(|| wages.scaled(&Ratio::from_basis_points(rise), budget.rounding))
}

/// Staff and lines that grow with wages, and shares of those; shares of all costs stay as budgeted.
fn pays_wages(line: &CostLine) -> bool {
    line.is_wages() || matches!(line.basis, Basis::Share { of: ShareOf::Wages, .. })
}

fn paid_hours(budget: &Budget) -> Option<Cents> {
    let assumptions = &budget.assumptions;
    let missed = Ratio::from_basis_points(assumptions.fewer_volunteers);
    let replaced = Ratio::from_basis_points(assumptions.replaced);
    let hours = budget.volunteers?.hours.ratio() * missed * replaced;
    Some(assumptions.replacement_wage.scaled(&hours, budget.rounding))
}

fn lost_funds(budget: &Budget, figures: &Figures, part: BasisPoints, year: usize) -> Option<Cents> {
    let awaited = in_year(budget.income.iter().zip(&figures.income), IncomeLine::is_awaited, year);
    (awaited != Cents::ZERO).then(|| awaited.scaled(&Ratio::from_basis_points(part), budget.rounding))
}

fn in_year<'a, L: 'a>(
    lines: impl Iterator<Item = (&'a L, &'a Vec<Cents>)>,
    counts: impl Fn(&L) -> bool,
    year: usize,
) -> Cents {
    lines.filter(|(line, _)| counts(line)).filter_map(|(_, amounts)| amounts.get(year)).sum()
}
