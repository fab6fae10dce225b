//! The proposals of one person, and beginning another.

pub mod list;
pub mod start;
