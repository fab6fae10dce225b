//! The rules of the uitdaagrecht. Pure: no I/O, no clock, no database, no web; the same code runs in the browser.

pub mod assessment;
pub mod attachment;
pub mod budget;
pub mod calendar;
pub mod catalogue;
pub mod identifiers;
pub mod markdown;
pub mod mention;
pub mod money;
pub mod profile;
pub mod proposal;
pub mod workflow;
