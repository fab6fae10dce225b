//! Budgets to and from spreadsheets (XLSX), for the treasurer (penningmeester) who works in one.
//!
//! [`export`] writes our own template with live formulas, whose stored results are the figures of the domain.
//! [`import`] reads that template back, or one simple table, and never guesses: what cannot be read is named by
//! sheet, row and column, and the caller stores nothing then.
//!
//! **What a round trip keeps.** Every cell comes back, in the way the template writes it:
//! - blank rows are left out, and spaces around a text;
//! - numbers are written the Dutch way: "4,0" comes back as "4", "7,5" as "7,50" where it is a price, "1 april 2027" as
//!   "01-04-2027". Values per year stand in a column each and come back as "310 / 330 / 350";
//! - what the rules cannot read stays the text it was, and is reported;
//! - cells that a part does not show (a certainty of costs, a group of present costs) are left out.

pub mod archive;
pub mod container;
mod export;
mod import;
mod layout;
mod number;
#[cfg(test)]
mod tests;

pub use export::{ExportError, export};
pub use import::{HiddenRows, Imported, Kind, LeftOut, NoLine, Refusal, RowError, import};
pub use layout::MAX_ROWS;
