//! The lists to choose from: what is stored and what people read.

use super::Column;
use crate::Named;
use crate::budget::{BasisKind, Certainty, CostGroup, IncomeGroup, IndexClass, Part, Vat};
use crate::money::Rounding;

/// Stored name and Dutch label of a choice.
pub type Entry = (&'static str, &'static str);

/// A list to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Headings of costs.
    CostGroup,
    /// Kinds of income.
    IncomeGroup,
    /// Ways to come to an amount (grondslag), those for costs alone last.
    Basis,
    /// Ways to grow after year 1.
    Index,
    /// How sure an income is.
    Certainty,
    /// To what amounts are rounded.
    Rounding,
    /// What VAT there is on a cost.
    Vat,
    /// Yes or no.
    YesNo,
}

impl List {
    /// Every list.
    pub const ALL: [Self; 8] = [
        Self::CostGroup,
        Self::IncomeGroup,
        Self::Basis,
        Self::Index,
        Self::Certainty,
        Self::Rounding,
        Self::Vat,
        Self::YesNo,
    ];

    /// What stands above the list.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::CostGroup => "Groep van kosten",
            Self::IncomeGroup => "Groep van inkomsten",
            Self::Basis => Column::Basis.label(),
            Self::Index => Column::Index.label(),
            Self::Certainty => Column::Certainty.label(),
            Self::Rounding => "Afronden op",
            Self::Vat => Column::Vat.label(),
            Self::YesNo => "Ja of nee",
        }
    }

    /// Its choices, in the order in which they are shown.
    pub fn entries(self) -> Vec<Entry> {
        match self {
            Self::CostGroup => CostGroup::ALL.iter().map(|group| (group.value(), group.label())).collect(),
            Self::IncomeGroup => IncomeGroup::ALL.iter().map(|group| (group.value(), group.label())).collect(),
            Self::Basis => BasisKind::ALL.iter().map(|basis| (basis.value(), basis.label())).collect(),
            Self::Index => IndexClass::ALL.iter().map(|class| (class.value(), class.label())).collect(),
            Self::Certainty => Certainty::ALL.iter().map(|sure| (sure.value(), sure.label())).collect(),
            Self::Rounding => Rounding::ALL.iter().map(|rounding| (rounding.value(), rounding.label())).collect(),
            Self::Vat => Vat::ALL.iter().map(|vat| (vat.value(), vat.label())).collect(),
            Self::YesNo => vec![("ja", "Ja"), ("nee", "Nee")],
        }
    }

    /// The choices that a part has: shares and staff make sense for costs alone.
    pub fn entries_of(self, part: Part) -> Vec<Entry> {
        let mut entries = self.entries();
        if self == Self::Basis && part != Part::Costs {
            entries.truncate(BasisKind::OF_EVERY_PART.len());
        }
        entries
    }

    /// The label of a stored name.
    pub fn label(self, stored: &str) -> Option<&'static str> {
        self.entries().into_iter().find(|(value, _)| *value == stored).map(|(_, label)| label)
    }

    /// The stored name of what somebody chose or typed, by label or by name.
    pub fn value(self, text: &str) -> Option<&'static str> {
        let wanted = plain(text);
        self.entries()
            .into_iter()
            .find(|entry| plain(entry.0) == wanted || plain(entry.1) == wanted)
            .map(|entry| entry.0)
    }
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace('\'', "’")
}
