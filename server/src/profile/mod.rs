//! Municipalities with their ordinance profiles (verordening) and officers.

pub mod officers;
pub(crate) mod reading;
pub mod sql;

pub use sql::{Details, Municipality};
