//! The assessment by one reviewer.

pub mod assess;
mod criterion;
pub mod interest;
