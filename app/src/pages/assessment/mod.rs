//! The assessment by one reviewer, and all assessments of a case.

pub mod assess;
pub mod assessments;
mod criterion;
pub mod interest;
