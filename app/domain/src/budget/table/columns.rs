//! The columns of a line: of costs, of income, or of what the municipality spends today.

use super::List;
use super::cells::cells;
use crate::budget::Part;

cells! {
    /// One line as typed. A cell may hold one value, or one a year separated by " / ".
    Row,
    /// A column of a line.
    Column {
        /// Stored name of a cost or income group.
        group => Group, "Groep", Choice;
        /// What it is.
        label => Label, "Omschrijving", Text;
        /// Stored name of a [`crate::budget::BasisKind`].
        basis => Basis, "Opbouw", Choice;
        /// Quantity or percentage.
        quantity => Quantity, "Aantal of %", QuantityOrPercentage;
        /// Price or amount.
        price => Price, "Prijs of bedrag", Amount;
        /// Stored name of an index class.
        index => Index, "Stijging", Choice;
        /// Stored name of a certainty (income).
        certainty => Certainty, "Zekerheid", Choice;
        /// Source or remark.
        note => Note, "Bron of toelichting", Text;
    }
    added {
        /// Stored name of what VAT there is on it (costs); empty while nobody said so.
        vat => Vat, "Btw", Choice;
    }
}

impl Column {
    /// Whether a part has this column.
    pub const fn is_in(self, part: Part) -> bool {
        match self {
            Self::Group | Self::Index => !matches!(part, Part::Baseline),
            Self::Certainty => matches!(part, Part::Income),
            Self::Vat => matches!(part, Part::Costs),
            _ => true,
        }
    }

    /// The columns of a part, in the stored order.
    pub fn of(part: Part) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |column| column.is_in(part))
    }

    /// Whether the cell may hold a value for each year.
    pub const fn is_per_year(self) -> bool {
        matches!(self, Self::Quantity | Self::Price)
    }

    /// Whether a line may leave the list unchosen.
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::Vat)
    }

    /// The list that its cells come from.
    pub const fn list(self, part: Part) -> Option<List> {
        match self {
            Self::Group => Some(if matches!(part, Part::Income) { List::IncomeGroup } else { List::CostGroup }),
            Self::Basis => Some(List::Basis),
            Self::Index => Some(List::Index),
            Self::Certainty => Some(List::Certainty),
            Self::Vat => Some(List::Vat),
            _ => None,
        }
    }
}

impl Row {
    /// Whether nothing was typed: such a row is passed over. Only what a person types counts, not the lists.
    pub fn is_blank(&self) -> bool {
        self.cells().all(|(column, text)| !column.kind().is_typed() || text.trim().is_empty())
    }
}
