//! The assessment by one reviewer, and all assessments of a case.

pub mod assess;
pub mod assessments;
pub mod criterion;
mod discussion;
pub mod flag;
pub mod interest;
mod own_scores;
