//! By how much things go otherwise.

use crate::budget::CellFinding;
use crate::money::{BasisPoints, Cents};

/// By how much things go otherwise in each scenario. A board may change them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assumptions {
    /// How much less is used.
    pub volume_down: BasisPoints,
    /// How much more is used.
    pub volume_up: BasisPoints,
    /// How much wages rise on top of the budget.
    pub wages_up: BasisPoints,
    /// Which part of the volunteer hours falls away.
    pub fewer_volunteers: BasisPoints,
    /// Which part of those hours is replaced by paid ones.
    pub replaced: BasisPoints,
    /// What a paid hour costs that replaces a volunteer's, in every year.
    pub replacement_wage: Cents,
    /// Which part of the money of funds that is not certain falls away.
    pub lost_funds: BasisPoints,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            volume_down: BasisPoints(1_500),
            volume_up: BasisPoints(1_500),
            wages_up: BasisPoints(200),
            fewer_volunteers: BasisPoints(2_500),
            replaced: BasisPoints(5_000),
            replacement_wage: Cents::from_euros(30),
            lost_funds: ALL,
        }
    }
}

const ALL: BasisPoints = BasisPoints(10_000);

impl Assumptions {
    /// What cannot be: a part below nothing or above all. The cell is the name of the field.
    pub fn findings(&self) -> Vec<CellFinding> {
        let least = BasisPoints(0);
        let shares = [
            ("volume_down", self.volume_down, ALL),
            ("volume_up", self.volume_up, BasisPoints::MAX),
            ("wages_up", self.wages_up, BasisPoints::MAX),
            ("fewer_volunteers", self.fewer_volunteers, ALL),
            ("replaced", self.replaced, ALL),
            ("lost_funds", self.lost_funds, ALL),
        ];
        let outside = shares.into_iter().filter(|(_, share, most)| !(least..=*most).contains(share));
        let shares = outside.map(|(cell, _, most)| finding(cell, format!("Vul een percentage in van 0 tot {most}.")));
        let wage = (self.replacement_wage < Cents::ZERO)
            .then(|| finding("replacement_wage", "Vul een bedrag in van € 0 of meer.".into()));
        shares.chain(wage).collect()
    }
}

const fn finding(cell: &'static str, message: String) -> CellFinding {
    CellFinding { row: None, cell, is_missing: false, message }
}
