//! Asking somebody before a decision: others, the board, or a specialist.

pub(in crate::case::decide) mod consultation;
pub(in crate::case::decide) mod flag;
pub(in crate::case::decide) mod response;
