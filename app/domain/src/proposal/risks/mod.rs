//! The risks of a plan by chance and impact (risicomatrix), as counts with labels, for a picture of five by five.

#[cfg(test)]
mod tests;

use super::check::whole_number;
use super::{Answers, RowValues};

/// Question that holds the list of risks.
pub const QUESTION: &str = "risicos.lijst";

/// Chance × impact from which a risk counts as high and needs a measure.
pub const HIGH: u8 = 15;

/// Chance × impact from which a risk weighs in the middle.
const MIDDLE: u8 = 8;

/// Lowest to highest level of chance and of impact.
const LEVELS: std::ops::RangeInclusive<i64> = 1..=5;

/// One risk as the board sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// Number in the board's list, from 1.
    pub number: usize,
    /// What can go wrong.
    pub label: String,
    /// Chance (kans), 1 to 5.
    pub chance: u8,
    /// Impact, 1 to 5.
    pub impact: u8,
}

/// How heavy a place in the picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Score below 8.
    Low,
    /// Score from 8 on.
    Middle,
    /// Score from [`HIGH`].
    High,
}

/// One place of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Chance (kans), 1 to 5.
    pub chance: u8,
    /// Impact, 1 to 5.
    pub impact: u8,
    /// How heavy it is.
    pub weight: Weight,
    /// The risks that fall here, in the board's order; their number is the count to show.
    pub risks: Vec<Risk>,
}

/// All risks by place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// Five rows from chance 5 down to 1, each with five places from impact 1 to 5.
    pub rows: Vec<Vec<Place>>,
    /// Rows of the list whose chance or impact cannot be read, so that they have no place.
    pub left_out: usize,
}

impl Matrix {
    /// The risks that have a place, in the board's order.
    pub fn risks(&self) -> Vec<&Risk> {
        let mut risks: Vec<&Risk> = self.rows.iter().flatten().flat_map(|place| &place.risks).collect();
        risks.sort_by_key(|risk| risk.number);
        risks
    }

    /// Reads the matrix from the list of risks.
    pub fn of(answers: &Answers) -> Self {
        let rows = answers.rows(QUESTION);
        let risks: Vec<Risk> = rows.iter().enumerate().filter_map(|(index, row)| read(index, row)).collect();
        let place = |chance: u8, impact: u8| {
            let here = risks.iter().filter(|risk| (risk.chance, risk.impact) == (chance, impact));
            Place { chance, impact, weight: Weight::of(chance * impact), risks: here.cloned().collect() }
        };
        let grid = (1..=5).rev().map(|chance| (1..=5).map(|impact| place(chance, impact)).collect());
        Self { left_out: rows.len() - risks.len(), rows: grid.collect() }
    }
}

impl Weight {
    /// From light to heavy.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// Lowest and highest score of this weight.
    pub const fn scores(self) -> (u8, u8) {
        match self {
            Self::Low => (1, MIDDLE - 1),
            Self::Middle => (MIDDLE, HIGH - 1),
            Self::High => (HIGH, 25),
        }
    }

    fn of(score: u8) -> Self {
        match score {
            HIGH.. => Self::High,
            MIDDLE.. => Self::Middle,
            _ => Self::Low,
        }
    }

    /// Dutch name, so that colour is never the only sign.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Low => "laag",
            Self::Middle => "middel",
            Self::High => "hoog",
        }
    }
}

impl Risk {
    /// Chance × impact.
    pub const fn score(&self) -> u8 {
        self.chance * self.impact
    }

    /// How heavy it is.
    pub fn weight(&self) -> Weight {
        Weight::of(self.score())
    }
}

impl Place {
    /// Chance × impact.
    pub const fn score(&self) -> u8 {
        self.chance * self.impact
    }

    /// The place and its risks in one sentence, for who cannot see the picture.
    pub fn label(&self) -> String {
        let Self { chance, impact, .. } = self;
        let names: Vec<&str> = self.risks.iter().map(|risk| risk.label.as_str()).collect();
        let count = match names.len() {
            0 => "geen risico's".to_owned(),
            1 => format!("1 risico ({})", names.join("")),
            more => format!("{more} risico's ({})", names.join("; ")),
        };
        format!("Kans {chance}, impact {impact}, {}: {count}", self.weight.label())
    }
}

/// Chance × impact of a row, if both can be read.
pub(super) fn score(row: &RowValues) -> Option<u8> {
    read(0, row).map(|risk| risk.score())
}

fn read(index: usize, row: &RowValues) -> Option<Risk> {
    let level = |column: &str| {
        let level = whole_number(row.get(column)?).filter(|level| LEVELS.contains(level))?;
        u8::try_from(level).ok()
    };
    Some(Risk {
        number: index + 1,
        label: row.get("risico").map_or("", |cell| cell.trim()).to_owned(),
        chance: level("kans")?,
        impact: level("impact")?,
    })
}
