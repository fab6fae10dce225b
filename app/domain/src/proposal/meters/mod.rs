//! How much room is left under the legal thresholds (drempels): procurement and state aid, as meters with a sentence.

mod aid;
mod limits;
#[cfg(test)]
mod tests;

pub use limits::{Threshold, limit_on};

use super::{Answers, Days, whole_number};
use crate::budget::{self, Figures, Sheet};
use crate::money::{BasisPoints, Cents, Rounding};
use crate::profile::OrdinanceProfile;

/// Section on whose page the meters stand.
pub const SECTION: &str = "juridisch";

/// Question that lists the aid received before.
pub const AID: &str = "juridisch.steun";

/// Question whether there was any.
pub const HAD_AID: &str = "juridisch.staatssteun";

/// Question for how many years the board wants to go on after the plan (verlenging).
pub const EXTENSION: &str = "juridisch.verlenging";

/// Most years of an extension that are reckoned with.
const MOST_YEARS_LONGER: i64 = 10;

/// From this share of a threshold on, little room is left.
const NEAR: BasisPoints = BasisPoints(8_000);

/// What a meter comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitStatus {
    /// Plenty of room.
    Room,
    /// Below the threshold, by a little.
    Near,
    /// Nobody can say yet: it hangs on a form or a kind that is not known.
    Unsure,
    /// At or over the threshold.
    Over,
}

/// One threshold with what is used of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meter {
    /// What is measured, in Dutch.
    pub label: &'static str,
    /// Which threshold it is.
    pub threshold: Threshold,
    /// What counts so far.
    pub used: Cents,
    /// The threshold.
    pub limit: Cents,
    /// What that comes to.
    pub status: LimitStatus,
    /// The same in plain Dutch.
    pub sentence: String,
}

impl LimitStatus {
    /// Dutch word, so that a colour is never the only sign.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Room => "ruim onder de drempel",
            Self::Near => "dicht bij de drempel",
            Self::Unsure => "of er ruimte is, is nog niet zeker",
            Self::Over => "op of over de drempel",
        }
    }

    fn of(used: Cents, limit: Cents, over: bool) -> Self {
        let near = i128::from(limit.0) * i128::from(NEAR.0) <= i128::from(used.0) * 10_000;
        match (over, near) {
            (true, _) => Self::Over,
            (false, true) => Self::Near,
            (false, false) => Self::Room,
        }
    }
}

/// All meters that say something about a plan.
pub fn meters(answers: &Answers, sheet: &Sheet, profile: &OrdinanceProfile, days: impl Into<Days>) -> Vec<Meter> {
    let figures = figures(sheet);
    let procurement = figures.as_ref().and_then(|figures| procurement(answers, figures, profile.limits.procurement));
    let asked = figures.map(|figures| figures.requested_total());
    procurement.into_iter().chain(aid::meters(answers, asked, days.into())).collect()
}

/// What follows from the budget, once it can be read.
fn figures(sheet: &Sheet) -> Option<Figures> {
    let (budget, unread) = budget::read(sheet);
    (unread.is_empty() && !budget.costs.is_empty()).then(|| Figures::of(&budget))
}

/// What is asked over all years and those of an extension (verlenging), each for the amount of the last year, against
/// the threshold for social services (SAS-drempel), which comes with the profile.
fn procurement(answers: &Answers, figures: &Figures, limit: Cents) -> Option<Meter> {
    if limit.0 <= 0 {
        return None;
    }
    let asked = figures.requested_total();
    let longer = whole_number(answers.get(EXTENSION)).filter(|years| (1..=MOST_YEARS_LONGER).contains(years));
    let last = figures.requested.last().copied().unwrap_or_default();
    let used = longer.map_or(asked, |years| asked + last.max(Cents::ZERO).times(years, 1, Rounding::Cent));
    // The European rules hold from the threshold on, and so does the remark of the budget's checks.
    let status = LimitStatus::of(used, limit, used >= limit);
    let (asked, most) = (asked.euros(), limit.euros());
    let asked = match longer {
        Some(years) => {
            format!("{asked}. Met {years} jaar verlenging voor het bedrag van het laatste jaar is dat {}", used.euros())
        }
        None => asked,
    };
    let sentence = if status == LimitStatus::Over {
        format!(
            "U vraagt over alle jaren samen {asked}. Vanaf {most} gelden mogelijk Europese aanbestedingsregels. Overleg \
             met de gemeente."
        )
    } else if longer.is_some() {
        format!(
            "U vraagt over alle jaren samen {asked}, onder de drempel van {most} voor een opdracht voor sociale diensten."
        )
    } else {
        format!(
            "U vraagt over alle jaren samen {asked}. Dat is onder de drempel van {most} voor een opdracht voor sociale \
             diensten. Telt de gemeente een verlenging mee, dan wordt het bedrag hoger."
        )
    };
    let label = "Aanbesteding van sociale diensten";
    Some(Meter { label, threshold: Threshold::Procurement, used, limit, status, sentence })
}
