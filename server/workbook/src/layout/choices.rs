//! The lists to choose from: what is stored, what the screen calls it, and where the template keeps it.

use super::{LISTS_ROW, SETTINGS_SHEET};
use domain::budget::{Certainty, CostGroup, IncomeGroup, IndexClass, Vat};
use rust_xlsxwriter::utility::row_col_to_cell_absolute;

/// A list to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
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
    /// Every list, in the order of their columns.
    pub(crate) const ALL: [Self; 8] = [
        Self::CostGroup,
        Self::IncomeGroup,
        Self::Basis,
        Self::Index,
        Self::Certainty,
        Self::Rounding,
        Self::Vat,
        Self::YesNo,
    ];
    /// How many ways to come to an amount there are that every part knows.
    const PLAIN_BASES: u32 = 2;

    /// What stands above the list.
    pub(crate) const fn heading(self) -> &'static str {
        match self {
            Self::CostGroup => "Groep van kosten",
            Self::IncomeGroup => "Groep van inkomsten",
            Self::Basis => "Opbouw",
            Self::Index => "Stijging",
            Self::Certainty => "Zekerheid",
            Self::Rounding => "Afronden op",
            Self::Vat => "Btw",
            Self::YesNo => "Ja of nee",
        }
    }

    /// Stored names with their Dutch labels.
    pub(crate) fn entries(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::CostGroup => CostGroup::ALL.iter().map(|group| (group.value(), group.label())).collect(),
            Self::IncomeGroup => IncomeGroup::ALL.iter().map(|group| (group.value(), group.label())).collect(),
            Self::Basis => BASES.to_vec(),
            Self::Index => IndexClass::ALL.iter().map(|class| (class.value(), rise(*class))).collect(),
            Self::Certainty => Certainty::ALL.iter().map(|sure| (sure.value(), sure.label())).collect(),
            Self::Rounding => ROUNDINGS.to_vec(),
            Self::Vat => Vat::ALL.iter().map(|vat| (vat.value(), vat.label())).collect(),
            Self::YesNo => vec![("ja", "Ja"), ("nee", "Nee")],
        }
    }

    /// The label of a stored name.
    pub(crate) fn label(self, stored: &str) -> Option<&'static str> {
        self.entries().into_iter().find(|(value, _)| *value == stored).map(|(_, label)| label)
    }

    /// The stored name of what somebody chose or typed, by label or by name.
    pub(crate) fn value(self, text: &str) -> Option<&'static str> {
        let wanted = plain(text);
        self.entries()
            .into_iter()
            .find(|entry| plain(entry.0) == wanted || plain(entry.1) == wanted)
            .map(|entry| entry.0)
    }

    /// Where the whole list stands, for a formula or a drop-down.
    pub(crate) fn range(self) -> String {
        self.first(self.count())
    }

    /// Where the ways to come to an amount stand that every part knows.
    pub(crate) fn plain_bases() -> String {
        Self::Basis.first(Self::PLAIN_BASES)
    }

    /// Column of the list.
    pub(crate) fn column(self) -> u16 {
        (0..).zip(Self::ALL).find(|(_, list)| *list == self).map_or(0, |(column, _)| column)
    }

    fn count(self) -> u32 {
        (0..).zip(self.entries()).map(|(index, _)| index + 1).last().unwrap_or(1)
    }

    fn first(self, count: u32) -> String {
        let cell = |row| row_col_to_cell_absolute(LISTS_ROW + row, self.column());
        format!("{SETTINGS_SHEET}!{}:{}", cell(1), cell(count))
    }
}

/// Stored names and labels of the ways to come to an amount.
const BASES: [(&str, &str); 5] = [
    ("aantal", "Aantal × prijs"),
    ("bedrag", "Vast bedrag"),
    ("fte", "Fte × jaarloon"),
    ("loonkosten%", "% van de loonkosten"),
    ("kosten%", "% van de kosten"),
];

/// Stored names and labels of what amounts are rounded to.
const ROUNDINGS: [(&str, &str); 2] = [("euro", "Hele euro’s"), ("cent", "Euro’s en centen")];

const fn rise(class: IndexClass) -> &'static str {
    match class {
        IndexClass::Wages => "Stijgt als lonen",
        IndexClass::Prices => "Stijgt als prijzen",
        IndexClass::Fixed => "Stijgt niet",
    }
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase().replace('\'', "’")
}
