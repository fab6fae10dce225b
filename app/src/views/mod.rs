//! Plain data that a use case gives to a page, and the forms that a page posts: dates, cents, enums, counts and ids.

pub mod account;
pub mod action;
pub mod actor;
pub mod autosave;
pub mod board;
pub mod budget;
pub mod case;
pub mod disclosure;
pub mod error;
pub mod fields;
pub mod guide;
pub mod news;
pub mod officers;
pub mod preliminary;
pub mod proposal;
pub mod reason;
pub mod register;
pub mod typed;

pub use action::{ACTION, FormAction};
pub use actor::{Actor, Author};
pub use error::{AppError, FieldError};
pub use reason::{LastStep, Reason};
pub use typed::Typed;
