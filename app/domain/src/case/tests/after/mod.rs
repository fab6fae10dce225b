//! What happens after a decision.

pub(super) mod carrying_out;
mod disclosing;
mod objecting;
