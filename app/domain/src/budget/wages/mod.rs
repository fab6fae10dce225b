//! From gross pay to what one fte, one job and one productive hour cost (loonkosten).

mod read;
mod sums;

pub use read::{WageCells, cells, read};
pub use sums::Sum;

use super::units::price;
use super::{CellFinding, Quantity};
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

/// What somebody earns before deductions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gross {
    /// For each paid hour (bruto uurloon).
    Hourly(Cents),
    /// Each month, for one fte (bruto maandsalaris).
    Monthly(Cents),
}

/// What the costs of one fte follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wages {
    /// Gross pay.
    pub gross: Gross,
    /// Employer's on-costs on top of it (opslag werkgeverslasten).
    pub on_costs: BasisPoints,
    /// Paid hours a year of one fte.
    pub paid_hours: Quantity,
    /// Hours of service a year of one fte (productieve uren).
    pub productive_hours: Quantity,
}

/// A job (functie) with its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// What it is called.
    pub role: String,
    /// Its size.
    pub fte: Quantity,
    /// What one fte of it costs.
    pub wages: Wages,
}

/// Months in a year, in hundredths.
const MONTHS: i64 = 1_200;

impl Wages {
    /// Wage costs of one fte a year: pay × hours or months × on-costs, rounded once to the cent.
    pub fn yearly(&self) -> Cents {
        let (pay, times) = match self.gross {
            Gross::Hourly(pay) => (pay, self.paid_hours.ratio()),
            Gross::Monthly(pay) => (pay, Quantity(MONTHS).ratio()),
        };
        pay.scaled(&(Ratio::growth(self.on_costs) * times), Rounding::Cent)
    }

    /// Costs of one productive hour: the yearly costs as shown ÷ productive hours, so that a reader can check it.
    /// Nothing without productive hours.
    pub fn productive_hour(&self) -> Option<Cents> {
        price(self.yearly(), self.productive_hours)
    }

    /// Paid hours without service, such as leave, illness and meetings (niet-productieve uren).
    pub const fn unproductive(&self) -> Quantity {
        Quantity(self.paid_hours.0 - self.productive_hours.0)
    }

    /// Those hours as a share of what is paid.
    pub fn unproductive_share(&self) -> Option<BasisPoints> {
        super::figures::share(Cents(self.unproductive().0), Cents(self.paid_hours.0))
    }

    /// What a reader would find implausible, in plain Dutch, each at the cell that it is about.
    pub fn remarks(&self, norms: &WageNorms) -> Vec<CellFinding> {
        let (on_costs, hours) = (self.on_costs, self.productive_hours);
        let least = Quantity::whole(norms.productive_least.into());
        let most = Quantity::whole(norms.productive_most.into());
        let on_costs = (!(norms.on_costs_least..=norms.on_costs_most).contains(&on_costs)).then(|| CellFinding {
            row: None,
            cell: "on_costs",
            is_missing: false,
            message: format!(
                "De werkgeverslasten zijn {on_costs} van het loon. Gebruikelijk is {} tot {}.",
                norms.on_costs_least, norms.on_costs_most
            ),
        });
        let productive = (!(least..=most).contains(&hours)).then(|| CellFinding {
            row: None,
            cell: "productive_hours",
            is_missing: false,
            message: format!(
                "U rekent op {hours} productieve uren per jaar voor één fte. Gebruikelijk is {least} tot {most} uur."
            ),
        });
        [on_costs, productive].into_iter().flatten().collect()
    }
}
