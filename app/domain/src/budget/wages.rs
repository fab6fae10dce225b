//! From an hourly wage to what one fte and one productive hour cost (loonkosten).

use super::Quantity;
use crate::money::{BasisPoints, Cents, Ratio, Rounding};
use serde::{Deserialize, Serialize};

/// What is usual in wages. It changes with the cao, so it comes with the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WageNorms {
    /// Paid hours a year of one fte: 1.878 at 36 hours a week.
    pub paid_hours: u32,
    /// Lowest plausible on-costs.
    pub on_costs_least: BasisPoints,
    /// Highest plausible on-costs.
    pub on_costs_most: BasisPoints,
    /// Fewest plausible productive hours a year of one fte.
    pub productive_least: u32,
    /// Most plausible productive hours a year of one fte.
    pub productive_most: u32,
}

impl Default for WageNorms {
    fn default() -> Self {
        Self {
            paid_hours: 1_878,
            on_costs_least: BasisPoints(2_500),
            on_costs_most: BasisPoints(4_000),
            productive_least: 1_200,
            productive_most: 1_500,
        }
    }
}

/// What the costs of one fte follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wages {
    /// Gross hourly wage (bruto uurloon).
    pub gross_hourly: Cents,
    /// Employer's on-costs on top of it (opslag werkgeverslasten).
    pub on_costs: BasisPoints,
    /// Paid hours a year of one fte.
    pub paid_hours: Quantity,
    /// Hours of service a year of one fte (productieve uren).
    pub productive_hours: Quantity,
}

impl Wages {
    /// Wages with the usual number of paid hours.
    pub fn usual(gross_hourly: Cents, on_costs: BasisPoints, productive_hours: Quantity, norms: &WageNorms) -> Self {
        Self { gross_hourly, on_costs, paid_hours: Quantity::whole(norms.paid_hours.into()), productive_hours }
    }

    /// Wage costs of one fte a year: wage × on-costs × paid hours, rounded once to the cent.
    pub fn yearly(&self) -> Cents {
        self.gross_hourly.scaled(&(Ratio::growth(self.on_costs) * self.paid_hours.ratio()), Rounding::Cent)
    }

    /// Costs of one productive hour: the yearly costs as shown ÷ productive hours, so that a reader can check it.
    /// Nothing without productive hours.
    pub fn productive_hour(&self) -> Option<Cents> {
        super::units::price(self.yearly(), self.productive_hours)
    }

    /// What a reader would find implausible, in plain Dutch.
    pub fn remarks(&self, norms: &WageNorms) -> Vec<String> {
        let (on_costs, hours) = (self.on_costs, self.productive_hours);
        let least = Quantity::whole(norms.productive_least.into());
        let most = Quantity::whole(norms.productive_most.into());
        let on_costs = (!(norms.on_costs_least..=norms.on_costs_most).contains(&on_costs)).then(|| {
            format!(
                "De werkgeverslasten zijn {on_costs} van het loon. Gebruikelijk is {} tot {}.",
                norms.on_costs_least, norms.on_costs_most
            )
        });
        let productive = (!(least..=most).contains(&hours)).then(|| {
            format!(
                "U rekent op {hours} productieve uren per jaar voor één fte. Gebruikelijk is {least} tot {most} uur."
            )
        });
        let unpaid = (hours > self.paid_hours).then(|| {
            format!("U rekent op meer productieve uren ({hours}) dan u betaalt ({}). Dat kan niet.", self.paid_hours)
        });
        [on_costs, productive, unpaid].into_iter().flatten().collect()
    }
}
