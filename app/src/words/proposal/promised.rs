//! What is not there yet and will be.

use domain::calendar::DutchDate;
use domain::proposal::Promised;

/// A promise as a condition of a decision, in one line.
pub fn promised(Promised { condition, until }: Promised) -> String {
    format!("{} Uiterlijk {}.", condition, until.long())
}
