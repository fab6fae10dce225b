//! The sums of a budget: what they are called, and what they are in each year.

use crate::budget::Figures;
use crate::budget::figures::Years;
use crate::money::Cents;

/// A sum of a whole year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sum {
    /// Totaal lasten.
    Costs,
    /// Totaal baten, without what is asked of the municipality.
    Income,
    /// Gevraagd van de gemeente: costs less income.
    Requested,
    /// What comes on top of the rows of the baseline: handling costs and indexation.
    Growth,
    /// What the municipality spends now, with what comes on top.
    Baseline,
    /// Baseline less requested: below zero, the municipality would spend more than now.
    Saving,
}

impl Sum {
    /// Dutch name beside its amounts.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Costs => "Totaal kosten",
            Self::Income => "Totaal eigen inkomsten",
            Self::Requested => "Gevraagd van de gemeente",
            Self::Growth => "Uitvoeringskosten en prijsstijging",
            Self::Baseline => "Totaal kosten nu",
            Self::Saving => "Besparing voor de gemeente",
        }
    }

    /// Dutch name where there is little room.
    pub const fn short(self) -> &'static str {
        match self {
            Self::Costs => "Kosten",
            Self::Income => "Eigen inkomsten",
            Self::Requested => "Gevraagd",
            Self::Growth => "Erbij",
            Self::Baseline => "Kosten nu",
            Self::Saving => "Besparing",
        }
    }
}

impl Figures {
    /// The amounts of a sum a year; nothing about the baseline while that is unknown.
    pub fn sum(&self, sum: Sum) -> Option<Years> {
        let baseline = self.baseline.as_ref();
        match sum {
            Sum::Costs => Some(self.total_costs.clone()),
            Sum::Income => Some(self.total_income.clone()),
            Sum::Requested => Some(self.requested.clone()),
            Sum::Growth => {
                baseline.map(|all| self.baseline_lines.iter().fold(all.clone(), |rest, row| less(&rest, row)))
            }
            Sum::Baseline => baseline.cloned(),
            Sum::Saving => baseline.map(|all| less(all, &self.requested)),
        }
    }
}

fn less(from: &[Cents], other: &[Cents]) -> Years {
    from.iter().zip(other).map(|(amount, other)| *amount - *other).collect()
}
