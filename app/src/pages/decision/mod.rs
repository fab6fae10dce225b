//! Taking a decision, and sending it.

pub mod announce;
pub mod decide;
mod panel;
