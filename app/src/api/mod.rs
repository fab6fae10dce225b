//! The contract between pages and services: one file per feature with its data, its form and its port.
//!
//! A port is a use case and one whole transaction. [`Backend`] is all ports together; the server implements it.

pub mod account;
pub mod actor;
pub mod approval;
pub mod attachments;
pub mod autosave;
pub mod board;
pub mod budget;
mod budget_cells;
pub mod budget_view;
pub mod case;
pub mod comments;
pub mod drafting;
pub mod error;
pub mod files;
pub mod handling;
pub mod history;
pub mod rivals;
pub mod submission;
pub mod together;
pub mod transfer;
pub mod typed;
pub mod wages;

pub use actor::Actor;
pub use error::{Answer, AppError, FieldError};
pub use typed::Typed;

/// All use cases together.
#[cfg(feature = "ssr")]
pub trait Backend:
    account::Account
    + approval::Approving
    + attachments::Attachments
    + board::Board
    + budget::Budgeting
    + case::Cases
    + comments::Comments
    + drafting::Drafting
    + files::Files
    + handling::Handling
    + history::History
    + submission::Submission
    + transfer::Transfer
    + wages::WageLines
    + Send
    + Sync
{
}

#[cfg(feature = "ssr")]
impl<T> Backend for T where
    T: account::Account
        + approval::Approving
        + attachments::Attachments
        + board::Board
        + budget::Budgeting
        + case::Cases
        + comments::Comments
        + drafting::Drafting
        + files::Files
        + handling::Handling
        + history::History
        + submission::Submission
        + transfer::Transfer
        + wages::WageLines
        + Send
        + Sync
{
}
