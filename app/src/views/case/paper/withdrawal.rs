//! A withdrawal that came on paper.

use crate::views::{FieldError, Typed};
use domain::calendar::parse_date;
use domain::case::{command_fields, paper_fields};
use jiff::civil::Date;

/// A letter that withdraws the proposal, as typed.
#[derive(Debug, Clone, Default)]
pub struct PaperWithdrawalForm {
    /// Day of receipt, as typed.
    pub received_on: String,
    /// Why, as the letter says.
    pub reason: String,
}

impl From<&Typed> for PaperWithdrawalForm {
    fn from(typed: &Typed) -> Self {
        Self { received_on: typed.trimmed(paper_fields::RECEIVED_ON), reason: typed.trimmed(command_fields::REASON) }
    }
}

impl PaperWithdrawalForm {
    /// The day of receipt.
    ///
    /// # Errors
    /// The message beside its field.
    pub fn day(&self) -> Result<Date, FieldError> {
        parse_date(&self.received_on).map_err(|error| FieldError::new(paper_fields::RECEIVED_ON, error.to_string()))
    }
}
