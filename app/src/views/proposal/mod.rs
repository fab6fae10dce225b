//! A proposal as its board writes and submits it.

pub mod action;
pub mod attachments;
pub mod conflicts;
pub mod drafting;
pub mod exploration;
pub mod head;
pub mod orientation;
pub mod rules;
pub mod submission;
pub mod transfer;
pub mod versions;
