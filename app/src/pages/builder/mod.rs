//! Writing a proposal: sections, versions, readiness and the receipt.

mod aside;
mod benefits;
mod closed;
pub(in crate::pages) mod conflicts;
mod errors;
pub mod exploration;
pub mod question;
pub mod readiness;
pub mod receipt;
mod rows;
pub mod rules;
pub mod section;
pub mod versions;
mod voluntary;
