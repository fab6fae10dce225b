//! How much room is left under the legal thresholds (drempels): procurement and state aid, as meters with a sentence.

mod limits;
#[cfg(test)]
mod tests;

pub use limits::{Threshold, limit_on};

use super::{Answers, RowValues};
use crate::budget::{self, Figures, Sheet};
use crate::calendar::parse_date;
use crate::money::{BasisPoints, Cents};
use crate::profile::OrdinanceProfile;
use jiff::ToSpan;
use jiff::civil::Date;

/// Section on whose page the meters stand.
pub const SECTION: &str = "juridisch";

/// Question that lists the aid received before.
pub const AID: &str = "juridisch.steun";

/// Years over which de-minimis aid is added up (Verordeningen (EU) 2023/2831 and 2023/2832, article 3 lid 2).
const YEARS_OF_AID: i8 = 3;

/// From this share of a threshold on, little room is left.
const NEAR: BasisPoints = BasisPoints(8_000);

/// What a meter comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Plenty of room.
    Room,
    /// Below the threshold, by a little.
    Near,
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
    pub verdict: Verdict,
    /// The same in plain Dutch.
    pub sentence: String,
}

impl Verdict {
    /// Dutch word, so that a colour is never the only sign.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Room => "ruim onder de drempel",
            Self::Near => "dicht bij de drempel",
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

/// All meters that say something about a plan, as if it were submitted `today`.
pub fn meters(answers: &Answers, sheet: &Sheet, profile: &OrdinanceProfile, today: Date) -> Vec<Meter> {
    procurement(sheet, profile).into_iter().chain(aid(answers, today)).collect()
}

/// What is asked over all years against the threshold for social services (SAS-drempel), which comes with the profile.
fn procurement(sheet: &Sheet, profile: &OrdinanceProfile) -> Option<Meter> {
    let (budget, unread) = budget::read(sheet);
    let limit = profile.limits.procurement;
    if !unread.is_empty() || budget.costs.is_empty() || limit.0 <= 0 {
        return None;
    }
    let used = Figures::of(&budget).requested_total();
    // The European rules hold from the threshold on, and so does the remark of the budget's checks.
    let verdict = Verdict::of(used, limit, used >= limit);
    let (asked, most) = (used.euros(), limit.euros());
    let sentence = if verdict == Verdict::Over {
        format!(
            "U vraagt over alle jaren samen {asked}. Vanaf {most} gelden mogelijk Europese aanbestedingsregels. Overleg \
             met de gemeente."
        )
    } else {
        format!(
            "U vraagt over alle jaren samen {asked}. Dat is onder de drempel van {most} voor een opdracht voor sociale \
             diensten. Telt de gemeente een verlenging mee, dan wordt het bedrag hoger."
        )
    };
    let label = "Aanbesteding van sociale diensten";
    Some(Meter { label, threshold: Threshold::Procurement, used, limit, verdict, sentence })
}

/// Aid of the last three years, once the board said whether there was any. The second kind only if it was received.
fn aid(answers: &Answers, today: Date) -> Vec<Meter> {
    let rows = match answers.get("juridisch.staatssteun") {
        "ja" => answers.rows(AID),
        "nee" => vec![],
        _ => return vec![],
    };
    let meter = |threshold: Threshold, label| {
        let (used, counted) = received(&rows, threshold, today);
        let limit = limit_on(threshold, today)?;
        let unclear = rows.iter().any(|row| is_unclear(row, today));
        (counted > 0 || threshold == Threshold::DeMinimis).then(|| of_aid(threshold, label, (used, limit), unclear))
    };
    [
        meter(Threshold::DeMinimis, "Gewone de-minimissteun in drie jaar"),
        meter(Threshold::ServiceDeMinimis, "DAEB-de-minimissteun in drie jaar"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether nobody can say yet for which threshold a decision counts, or how much.
fn is_unclear(row: &RowValues, today: Date) -> bool {
    let cell = |column: &str| row.get(column).map_or("", String::as_str);
    let Ok(day) = parse_date(cell("datum")) else { return true };
    let counts = day > today.saturating_sub(i32::from(YEARS_OF_AID).years());
    counts && (Cents::parse(cell("bedrag")).is_err() || matches!(cell("soort"), "" | "onbekend"))
}

fn of_aid(threshold: Threshold, label: &'static str, (used, limit): (Cents, Cents), unclear: bool) -> Meter {
    let verdict = Verdict::of(used, limit, used > limit);
    let verdict = if unclear { verdict.max(Verdict::Near) } else { verdict };
    let (had, most) = (used.euros(), limit.euros());
    let sentence = if verdict == Verdict::Over {
        format!("U noemt {had} aan steun in de laatste drie jaar. Het maximum is {most}. Overleg met de gemeente.")
    } else if unclear {
        format!(
            "Volgens uw lijst kreeg u in de laatste drie jaar {had} van deze soort. Het maximum is {most}. Van andere steun \
             in uw lijst is de soort, de datum of het bedrag niet duidelijk. Vraag dat na: eerder weet niemand hoeveel \
             ruimte er is."
        )
    } else {
        let room = (limit - used).euros();
        format!(
            "Volgens uw lijst kreeg u in de laatste drie jaar {had}. Het maximum is {most}: er is nog ruimte voor {room}. Of het geld dat u \
             nu vraagt meetelt, hangt af van de vorm. De gemeente bekijkt dat."
        )
    };
    Meter { label, threshold, used, limit, verdict, sentence }
}

/// What was received of one kind, and in how many decisions. A decision without a readable date or amount is a finding
/// of its own question.
fn received(rows: &[RowValues], threshold: Threshold, today: Date) -> (Cents, usize) {
    let since = today.saturating_sub(i32::from(YEARS_OF_AID).years());
    let amounts = rows.iter().filter_map(|row| {
        let cell = |column: &str| row.get(column).map_or("", String::as_str);
        let day = parse_date(cell("datum")).ok().filter(|day| *day > since)?;
        let counts = Some(cell("soort")) == threshold.kind_of_aid() && day <= today;
        Cents::parse(cell("bedrag")).ok().filter(|_| counts)
    });
    let amounts: Vec<Cents> = amounts.collect();
    (amounts.iter().copied().sum(), amounts.len())
}
