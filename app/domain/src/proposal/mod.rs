//! A proposal (uitdaagvoorstel) as its board writes it: answers as typed, what is wrong with them, what is missing.

mod answers;
mod bounds;
mod budget_answers;
mod canonical;
mod check;
pub mod coherence;
mod days;
pub mod diff;
mod differences;
pub mod key_facts;
mod merge;
pub mod meters;
pub mod names;
mod promises;
mod proportion;
mod readable;
mod readiness;
pub mod risks;
#[cfg(test)]
pub(crate) mod tests;

pub use crate::field::Field;
pub use crate::severity::Severity;
pub use answers::{Answers, RowValues};
pub use bounds::{LARGEST_DRAFT, MOST_LINES, MOST_ROWS, has_kept_lines, is_kept};
pub use budget_answers::BudgetAnswers;
pub use canonical::canonical;
pub use check::{Finding, check_answer, whole_number};
pub use days::Days;
pub use differences::{Contents, Differences};
pub use merge::{Shape, merge};
pub use promises::Promised;
pub use proportion::size;
pub use readable::{readable_answer, readable_value};
pub use readiness::{Readiness, SectionReadiness, SectionState};
