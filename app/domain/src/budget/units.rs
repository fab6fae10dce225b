//! What one unit and one client cost, with the same volume on both sides, and when both sides cost the same.

use super::figures::Years;
use super::{Figures, Quantity};
use crate::money::{Cents, Rounding};

/// Costs of one unit of service, or of one client, in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitCost {
    /// What the municipality would pay (gevraagd), without start-up costs.
    pub requested: Cents,
    /// What the municipality pays today for the same volume, if that was filled in.
    pub baseline: Option<Cents>,
    /// Full cost without the one-off start-up costs (kostprijs).
    pub full: Cents,
}

/// Unit costs of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitCosts {
    /// Of one unit of service (dagdeel, uur, rit), if the volume was filled in.
    pub per_unit: Option<UnitCost>,
    /// Of one client (cliënt) a year, if their number is known.
    pub per_client: Option<UnitCost>,
}

impl Figures {
    /// What one unit and one client cost in a year, counted from 0. The number of clients is an answer elsewhere in the
    /// proposal, so it is passed. Nothing for a year beyond the budget.
    pub fn unit_costs(&self, year: usize, clients: Option<u32>) -> Option<UnitCosts> {
        let requested = self.requested_for_running(year, Cents::ZERO, Cents::ZERO)?;
        let full = *self.total_costs.get(year)? - *self.start_up.get(year)?;
        let baseline = self.baseline.as_ref().and_then(|amounts| amounts.get(year).copied());
        let over = |volume: Quantity| {
            Some(UnitCost {
                requested: price(requested, volume)?,
                baseline: baseline.and_then(|amount| price(amount, volume)),
                full: price(full, volume)?,
            })
        };
        Some(UnitCosts {
            per_unit: self.volume_in(year).and_then(over),
            per_client: clients.and_then(|clients| over(Quantity::whole(clients.into()))),
        })
    }

    /// Unit costs of all years: what is asked, what it costs now and the full cost, of one unit by its name and of one
    /// client. Without a name it is called a unit (eenheid).
    pub fn unit_rows(&self, unit: &str, clients: Option<u32>) -> Vec<(String, Years)> {
        let years: Vec<UnitCosts> = (0..self.years).filter_map(|year| self.unit_costs(year, clients)).collect();
        let of = |name: &str, of: fn(&UnitCosts) -> Option<UnitCost>| {
            let costs: Option<Vec<UnitCost>> = years.iter().map(of).collect();
            let costs = costs.unwrap_or_default();
            let row = |what: &str, amount: fn(&UnitCost) -> Option<Cents>| {
                let amounts: Option<Years> = costs.iter().map(amount).collect();
                amounts.filter(|amounts| !amounts.is_empty()).map(|amounts| (format!("{what} per {name}"), amounts))
            };
            let mut asked = row("Gevraagd", |cost| Some(cost.requested));
            if let Some((name, _)) = asked.as_mut().filter(|_| (0..self.years).any(|year| self.asks_start_up(year))) {
                name.push_str(" (zonder startkosten)");
            }
            [asked, row("Kosten nu", |cost| cost.baseline), row("Kostprijs", |cost| Some(cost.full))]
        };
        let unit = if unit.is_empty() { "eenheid" } else { unit };
        let rows = of(unit, |costs| costs.per_unit).into_iter().chain(of("cliënt", |costs| costs.per_client));
        rows.flatten().collect()
    }

    /// What is asked for running the service in a year: without the start-up costs that the municipality is asked for,
    /// as those are never part of a unit price. Funds of that year pay for start-up costs first. `extra` costs may come
    /// on top, of which this much is money of funds that was `lost`.
    pub(super) fn requested_for_running(&self, year: usize, extra: Cents, lost: Cents) -> Option<Cents> {
        let requested = *self.requested.get(year)? + extra;
        let unpaid = *self.start_up.get(year)? - (*self.funds.get(year)? - lost);
        Some(requested - unpaid.clamp(Cents::ZERO, requested.max(Cents::ZERO)))
    }

    /// Whether the municipality is asked for start-up costs in a year, counted from 0, which unit prices leave out.
    pub fn asks_start_up(&self, year: usize) -> bool {
        self.requested_for_running(year, Cents::ZERO, Cents::ZERO).as_ref() != self.requested.get(year)
    }

    /// What the municipality pays for one unit in a year, counted from 0, without start-up costs.
    pub fn requested_per_unit(&self, year: usize) -> Option<Cents> {
        Some(self.unit_costs(year, None)?.per_unit?.requested)
    }

    /// What the municipality pays for one unit today.
    pub fn baseline_per_unit(&self, year: usize) -> Option<Cents> {
        self.unit_costs(year, None)?.per_unit?.baseline
    }

    /// Full cost of one unit without the one-off start-up costs.
    pub fn full_cost_per_unit(&self, year: usize) -> Option<Cents> {
        Some(self.unit_costs(year, None)?.per_unit?.full)
    }

    /// The volume at which one unit costs the municipality as much as it does today (bij welk aantal kost een eenheid
    /// evenveel als nu), to a hundredth of a unit. Below it, a unit costs more than today.
    ///
    /// What is asked stays the same whatever the volume, as in [`super::scenarios`], and start-up costs do not count;
    /// today's price of a unit is that of the planned volume. Nothing without a baseline or a volume, and nothing when
    /// nothing is asked.
    pub fn break_even(&self, year: usize) -> Option<Quantity> {
        self.break_even_of(self.requested_for_running(year, Cents::ZERO, Cents::ZERO)?, year)
    }

    /// [`Figures::break_even`] if another amount were asked for running the service.
    pub(super) fn break_even_of(&self, requested: Cents, year: usize) -> Option<Quantity> {
        let baseline = *self.baseline.as_ref()?.get(year)?;
        let volume = self.volume_in(year)?;
        let units = (baseline.0 > 0).then(|| Quantity(requested.times(volume.0, baseline.0, Rounding::Cent).0));
        units.filter(|units| units.0 > 0)
    }

    /// Units of service in a year, if there are any.
    pub(super) fn volume_in(&self, year: usize) -> Option<Quantity> {
        self.volume.as_ref()?.get(year).copied().filter(|volume| volume.0 > 0)
    }
}

/// An amount spread over a volume, to the cent; nothing when there are no units.
pub(super) fn price(amount: Cents, volume: Quantity) -> Option<Cents> {
    (volume.0 > 0).then(|| amount.times(i64::from(Quantity::IN_ONE.get()), volume.0, Rounding::Cent))
}
