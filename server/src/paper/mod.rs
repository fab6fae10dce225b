//! Letters of who does not work in the program (op papier, Awb 2:7): an officer enters a new challenge, and later a
//! supplement or a withdrawal, on behalf of who wrote it. That officer stays on the side of the municipality.

mod entry;
mod routes;
mod supplement;
mod withdrawal;

pub use entry::{demand_entering, enter, show};
pub(crate) use routes::routes;
pub use supplement::{show_supplement, supplement};
pub use withdrawal::{show_withdrawal, withdraw};

use domain::catalogue::Questionnaire;
use domain::proposal::names;

/// The question under which a letter as a whole stands: the proposal in short, or its title where that is not asked.
fn place(asked: &Questionnaire) -> &'static str {
    if asked.question(SUMMARY).is_some() { SUMMARY } else { names::TITLE }
}

/// The proposal in short.
const SUMMARY: &str = "samenvatting.kern";
