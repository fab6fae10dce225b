//! What if things go otherwise in one year (scenario's: "Wat als…"). The budget itself stays as it is.
//!
//! A scenario changes one thing and keeps all the rest as budgeted, so that a reader can check it by hand:
//!
//! - **Volume.** Every cost and every income stays the same, so the municipality pays the same amount; only the price
//!   of a unit changes: what is asked ÷ the changed volume. Less use saves nothing within the year and more use needs
//!   nothing extra. That is careful for less use, and an upper limit of the gain for more.
//! - **Wages.** The rise × all wage costs of that year: staff, lines that grow with wages, and shares of wages such as
//!   non-productive hours. It is rounded once, on the sum, and the reserve is not made larger: it has to bear this.
//! - **Volunteers.** Hours of the memo × the part that falls away × the part that is replaced × the wage, which does
//!   not grow with an index. The allowances that are saved do not count: volunteers who stay may need more of them.
//! - **Fund.** The money of funds in that year that is not certain, as far as it falls away.
//!
//! An extra cost is compared with the reserve that is set aside in that year alone.

mod assumptions;
mod effects;
mod sentence;

pub use assumptions::Assumptions;

use super::units::price;
use super::{Budget, Figures, Quantity};
use crate::Named;
use crate::money::Cents;
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// One thing that may go otherwise.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Scenario {
    /// Fewer units of service are used than planned.
    #[strum(serialize = "minder-gebruik", message = "Minder gebruik")]
    VolumeDown,
    /// More units of service are used than planned.
    #[strum(serialize = "meer-gebruik", message = "Meer gebruik")]
    VolumeUp,
    /// Wages rise more than budgeted.
    #[strum(serialize = "hogere-lonen", message = "Hogere lonen")]
    WagesUp,
    /// Volunteers stop, and paid hours replace part of theirs.
    #[strum(serialize = "minder-vrijwilligers", message = "Minder vrijwilligers")]
    FewerVolunteers,
    /// A fund that is not certain does not pay.
    #[strum(serialize = "fonds-valt-weg", message = "Een fonds valt weg")]
    FundFallsAway,
}

/// What the reserve of a year can bear of a setback.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Bearing {
    /// The setback costs nothing extra.
    #[strum(serialize = "niets", message = "Kost niets extra")]
    Nothing,
    /// The reserve is enough.
    #[strum(serialize = "past", message = "Past in de reserve")]
    Fits,
    /// The setback costs more than the reserve.
    #[strum(serialize = "meer", message = "Meer dan de reserve")]
    Exceeds,
}

/// What a scenario would mean in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What goes otherwise.
    pub scenario: Scenario,
    /// Year, counted from 0.
    pub year: usize,
    /// Extra costs, or income that is missed; positive is worse. Rounded like a line of the budget.
    pub extra_cost_or_shortfall: Cents,
    /// What one unit costs the municipality then, if it pays the extra costs; nothing when that does not change.
    pub requested_per_unit: Option<Cents>,
    /// What is set aside in that year.
    pub reserve: Cents,
    /// Whether the extra costs are more than that reserve. Shown as red.
    pub exceeds_reserve: bool,
    /// The volume at which one unit then costs the municipality as much as it does today, see [`Figures::break_even`].
    pub break_even: Option<Quantity>,
    /// What it means, in plain Dutch.
    pub sentence: String,
}

impl Outcome {
    /// Whether the reserve of that year bears it.
    pub const fn bearing(&self) -> Bearing {
        match (self.extra_cost_or_shortfall, self.exceeds_reserve) {
            (Cents::ZERO, _) => Bearing::Nothing,
            (_, true) => Bearing::Exceeds,
            (_, false) => Bearing::Fits,
        }
    }
}

/// Year that tells most, counted from 0: the first that no start-up costs disturb.
const TELLING: usize = 1;

/// The outcome of every scenario that this budget can have: in the second year, or else in the first that knows it.
/// Nothing for a budget without costs.
pub fn telling(budget: &Budget, figures: &Figures) -> Vec<Outcome> {
    let outcome = |scenario: &Scenario| {
        let years = std::iter::once(TELLING).chain(0..budget.years);
        years.filter(|year| *year < budget.years).find_map(|year| scenario.outcome(budget, figures, year))
    };
    let known = Scenario::ALL.iter().filter(|_| !budget.costs.is_empty());
    known.filter_map(outcome).collect()
}

/// From which volume a unit costs the municipality no more than today (omslagpunt), in plain Dutch; in the same year as
/// most scenarios.
pub fn break_even(budget: &Budget, figures: &Figures) -> Option<String> {
    let year = TELLING.min(budget.years.saturating_sub(1));
    let (even, planned) = (figures.break_even(year)?, figures.volume_in(year)?);
    (!budget.costs.is_empty()).then(|| sentence::even(budget, year, even, planned))
}

impl Scenario {
    /// What this scenario would mean in a year, counted from 0. Nothing when the budget has nothing in that year that
    /// could change: no volume, no wages, no volunteers or no uncertain fund.
    pub fn outcome(self, budget: &Budget, figures: &Figures, year: usize) -> Option<Outcome> {
        let effect = effects::of(self, budget, figures, year)?;
        let requested = figures.requested_for_running(year, effect.extra, effect.lost)?;
        let planned = figures.requested_per_unit(year);
        let then = effect.volume.or(figures.volume_in(year)).and_then(|volume| price(requested, volume));
        let reserve = *figures.reserve.get(year)?;
        let outcome = Outcome {
            scenario: self,
            year,
            extra_cost_or_shortfall: effect.extra,
            requested_per_unit: then.filter(|_| then != planned),
            exceeds_reserve: effect.extra > reserve,
            reserve,
            break_even: figures.break_even_of(requested, year),
            sentence: String::new(),
        };
        Some(Outcome { sentence: sentence::of(&outcome, budget, figures), ..outcome })
    }
}
