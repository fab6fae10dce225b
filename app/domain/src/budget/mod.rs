//! The multi-year budget (begroting): what was typed, what it means, and every figure derived from it.
//!
//! A [`Sheet`] holds the cells exactly as typed; [`read::read`] turns it into a [`Budget`] with findings per cell;
//! [`figures::Figures`] derives all amounts. Totals are never stored, so they cannot disagree with their lines.
//! From the figures follow what one unit costs ([`units`]), what happens if things go otherwise ([`scenarios`]) and how
//! much money is in the bank each quarter ([`liquidity`]).

mod basis;
pub mod checks;
mod field;
pub mod figures;
mod filling;
mod groups;
pub mod liquidity;
pub mod read;
pub mod scenarios;
mod sheet;
pub mod table;
#[cfg(test)]
pub(crate) mod tests;
pub mod units;
mod values;
mod vat;
pub mod wages;

pub use basis::{Basis, BasisKind, Quantity, ShareOf, Spread};
pub use checks::BudgetCheck;
pub use figures::{Figures, share};
pub use groups::{Certainty, CostGroup, IncomeGroup, IndexClass};
pub use read::{CellFinding, read};
pub use sheet::{Part, Sheet};
pub use table::{Column, List, Row, Setting, SettingGroup, Settings, Sum, Table, YearName};
pub use vat::Vat;

use crate::money::{BasisPoints, Cents, Rounding};
use jiff::ToSpan;
use jiff::civil::Date;

/// Most years a proposal may span.
pub const MAX_YEARS: usize = 6;

/// A budget as far as its cells could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// First day of year 1, unknown while the board has not filled it in.
    pub starts_on: Option<Date>,
    /// Number of years, 1 to [`MAX_YEARS`].
    pub years: usize,
    /// To what each line is rounded, once.
    pub rounding: Rounding,
    /// Yearly growth of wages from year 2 on (OVA).
    pub wage_index: Spread<BasisPoints>,
    /// Yearly growth of prices from year 2 on (particuliere consumptie).
    pub price_index: Spread<BasisPoints>,
    /// What is delivered each year, in `unit`s, the same for us and for the present provider.
    pub volume: Option<Spread<Quantity>>,
    /// Name of one unit of service: "dagdeel", "uur", "rit".
    pub unit: String,
    /// Cost lines (lasten).
    pub costs: Vec<CostLine>,
    /// Income lines (baten) other than what is asked of the municipality.
    pub income: Vec<IncomeLine>,
    /// What the municipality spends today (vergelijkingsbasis), if filled in.
    pub baseline: Baseline,
    /// Volunteer hours a year, shown as memo only, never as money.
    pub volunteers: Option<Volunteers>,
    /// Whether the service is exempt from VAT (vrijgesteld van btw), once the board said so.
    pub vat_exempt: Option<bool>,
    /// By how much things go otherwise in the scenarios.
    pub assumptions: scenarios::Assumptions,
    /// For each cell that could not be read, its list, or `None` for a setting. Sums may then leave lines out.
    pub unread: Vec<Option<Part>>,
}

/// One cost line (lastenregel).
#[derive(Debug, Clone, PartialEq)]
pub struct CostLine {
    /// Its row in the sheet, counted from 0.
    pub row: usize,
    /// Heading under which it is shown.
    pub group: CostGroup,
    /// What it is for.
    pub label: String,
    /// How the amount follows.
    pub basis: Basis,
    /// How it grows after year 1.
    pub index: IndexClass,
    /// Source or quotation; may be empty.
    pub note: String,
    /// What VAT there is on it, once the board said so.
    pub vat: Option<Vat>,
}

/// One income line (batenregel).
#[derive(Debug, Clone, PartialEq)]
pub struct IncomeLine {
    /// Its row in the sheet, counted from 0.
    pub row: usize,
    /// Kind of source.
    pub group: IncomeGroup,
    /// Where it comes from.
    pub label: String,
    /// How the amount follows.
    pub basis: Basis,
    /// How it grows after year 1.
    pub index: IndexClass,
    /// How sure it is.
    pub certainty: Certainty,
    /// Source; may be empty.
    pub note: String,
}

impl Budget {
    /// Name of one unit of service; without one it is called a unit (eenheid).
    pub fn unit_name(&self) -> &str {
        if self.unit.is_empty() { "eenheid" } else { &self.unit }
    }

    /// The last day of its last year, if the first day is known.
    pub fn last_day(&self) -> Option<Date> {
        let years = i32::try_from(self.years).ok()?;
        Some(self.starts_on?.saturating_add(years.years()).saturating_sub(1.day()))
    }
}

impl CostLine {
    /// Whether it is pay: staff, and lines that grow with wages. Shares are not, as they have no amount of their own.
    pub fn is_wages(&self) -> bool {
        let grows_or_works = self.index == IndexClass::Wages || self.group == CostGroup::Staff;
        grows_or_works && !matches!(self.basis, Basis::Share { .. })
    }
}

impl IncomeLine {
    /// Whether it is money of a fund that is not certain: applied for, and not yet granted (aangevraagd).
    pub fn is_awaited(&self) -> bool {
        self.group == IncomeGroup::Fund && self.certainty != Certainty::Certain
    }
}

/// What the municipality spends on the same volume today (vergelijkingsbasis).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Baseline {
    /// What it is made of.
    pub lines: Vec<BaselineLine>,
    /// The municipality's own handling costs on top (gemeentelijke uitvoeringslast).
    pub handling: BasisPoints,
    /// Yearly growth from year 2 on.
    pub index: BasisPoints,
}

/// One line of what the municipality spends today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineLine {
    /// What it is.
    pub label: String,
    /// How the amount follows.
    pub basis: Basis,
    /// Source, and the year of the amount; may be empty.
    pub note: String,
}

/// Volunteer work as a memo (pro memorie): never cash, never co-funding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volunteers {
    /// Hours a year.
    pub hours: Quantity,
    /// Chosen replacement value an hour (vervangingswaarde).
    pub value: Cents,
}

impl Volunteers {
    /// What the hours of a year are worth, to the cent: the product that a reader can check.
    pub fn worth(self) -> Cents {
        self.value.scaled(&self.hours.ratio(), Rounding::Cent)
    }
}
