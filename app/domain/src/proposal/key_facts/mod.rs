//! What the program works out of a submitted proposal for who assesses it (kerngegevens): each with what it is held
//! against, and the answer from which it follows. They are facts to weigh; none of them decides a score.

mod budget;
mod rest;
#[cfg(test)]
mod tests;

use super::{Answers, BudgetAnswers, Days};
use crate::budget::scenarios::Scenario;
use crate::budget::{self as sheets, Figures, Quantity, Sheet};
use crate::money::{BasisPoints, Cents};
use crate::profile::OrdinanceProfile;
use jiff::civil::Date;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFact {
    /// What it says.
    pub figure: KeyFigure,
    /// Id of the question, or of the section of the budget, from which it follows.
    pub place: &'static str,
    /// How it compares.
    pub standing: Standing,
}

/// How a fact compares with what it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// As the profile, the law or the plan itself wants it.
    Meets,
    /// Not so: something to weigh.
    Notable,
    /// There is nothing to hold it against.
    Plain,
}

/// What is worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFigure {
    /// What one unit costs the municipality in the first year, and what it costs now.
    UnitPrice {
        /// Name of the unit.
        unit: String,
        /// What is asked for one.
        asked: Cents,
        /// What one costs now.
        now: Option<Cents>,
    },
    /// From how many units on one costs no more than now (omslagpunt), and how many are planned.
    BreakEven {
        /// Name of the unit.
        unit: String,
        /// From so many units a year on.
        needed: Quantity,
        /// So many are planned.
        planned: Quantity,
    },
    /// Overhead and quality as a share of the running costs of the first year, and the most that is usual.
    Overhead {
        /// The share.
        share: BasisPoints,
        /// The limit of the profile.
        most: BasisPoints,
    },
    /// Income that is not certain, as a share of all income but the municipality's.
    UncertainIncome {
        /// The share.
        share: BasisPoints,
        /// The limit of the profile.
        most: BasisPoints,
    },
    /// The quarter that ends with the least money in the bank.
    LowestBalance {
        /// Year, from 1.
        year: usize,
        /// Quarter, from 1.
        quarter: u8,
        /// What is in the bank then.
        balance: Cents,
    },
    /// What is set aside over all years, and for how many months of running costs that is, in tenths.
    Reserve {
        /// The reserve at the end.
        amount: Cents,
        /// Months, in tenths: 12 is 1,2.
        months: u32,
    },
    /// The setback that costs most in the year that tells most, and what is set aside in that year.
    WorstSetback {
        /// What goes otherwise.
        scenario: Scenario,
        /// What it costs.
        extra: Cents,
        /// The reserve of that year.
        reserve: Cents,
    },
    /// What is used of a legal threshold (drempel).
    Threshold {
        /// What is measured.
        label: &'static str,
        /// What counts.
        used: Cents,
        /// The threshold.
        limit: Cents,
    },
    /// Members, and their share of the inhabitants.
    Members {
        /// How many.
        count: i64,
        /// The share, if the inhabitants were given.
        share: Option<BasisPoints>,
    },
    /// Signatures of who supports the plan, and their share of the inhabitants.
    Signatures {
        /// How many.
        count: i64,
        /// The share, if the inhabitants were given.
        share: Option<BasisPoints>,
    },
    /// Insurance policies that end before the plan does.
    Policies {
        /// How many end before it.
        early: usize,
        /// How many there are.
        all: usize,
    },
    /// Risks with a high score (15 or more), and how many of them have no measure.
    HighRisks {
        /// How many are high.
        high: usize,
        /// How many of those have no measure.
        unmeasured: usize,
    },
    /// Last day on which the proposal could come in for its start (lead time of the ordinance), and when it came.
    LeadTime {
        /// The last day.
        latest: Date,
        /// Day of receipt.
        received: Date,
    },
    /// Last day of the contract with the present provider, and the first day of the plan.
    ContractEnd {
        /// Last day of the contract.
        ends: Date,
        /// First day of the plan.
        starts: Date,
    },
}

/// Everything that can be worked out of a proposal, in the order of the catalogue. What is missing or cannot be read
/// gives none.
pub fn key_facts(answers: &Answers, sheet: &Sheet, profile: &OrdinanceProfile, days: impl Into<Days>) -> Vec<KeyFact> {
    let (budget, unread) = sheets::read(sheet);
    let figures = (unread.is_empty() && !budget.costs.is_empty()).then(|| Figures::of(&budget));
    let days = days.into();
    let of = Plan { answers, around: answers.into(), budget, figures, profile, days };
    [rest::facts(&of), budget::facts(&of, sheet)].concat()
}

/// A proposal with what follows from it.
struct Plan<'a> {
    answers: &'a Answers,
    around: BudgetAnswers,
    budget: sheets::Budget,
    /// Nothing while the budget has no costs or a cell that cannot be read: figures would mislead.
    figures: Option<Figures>,
    profile: &'a OrdinanceProfile,
    days: Days,
}

impl KeyFact {
    /// A fact that should hold.
    const fn held(figure: KeyFigure, place: &'static str, holds: bool) -> Self {
        Self { figure, place, standing: if holds { Standing::Meets } else { Standing::Notable } }
    }

    /// A fact that is held against nothing.
    const fn plain(figure: KeyFigure, place: &'static str) -> Self {
        Self { figure, place, standing: Standing::Plain }
    }

    /// Id of the section in which its answer stands.
    pub fn section(&self) -> &'static str {
        self.place.split('.').next().unwrap_or(self.place)
    }
}
