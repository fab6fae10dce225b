//! Questions before a decision: to others, to the board, and of reviewers.

mod consulting;
pub(super) mod responding;
pub(super) mod revising;
