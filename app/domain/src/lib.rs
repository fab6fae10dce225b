//! The rules of the uitdaagrecht. Pure: no I/O, no clock, no database, no web; the same code runs in the browser.

pub mod assessment;
pub mod attachment;
pub mod budget;
pub mod calendar;
pub mod case;
pub mod catalogue;
pub mod exploration;
pub mod field;
pub mod guide;
pub mod house_style;
pub mod identifiers;
pub mod initiatives;
mod invisible;
pub mod markdown;
pub mod mention;
pub mod money;
mod named;
pub mod preliminary;
pub mod profile;
pub mod proposal;
pub mod register;
mod severity;
pub mod text;
pub mod typed;

pub use invisible::is_invisible;
pub use named::Named;
