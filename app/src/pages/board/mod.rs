//! The board at work: who takes part, what is said, and approval.

pub mod approval;
pub mod comments;
mod confirmation;
pub mod invitation;
mod invited;
pub mod members;

pub(in crate::pages) use confirmation::Confirmation;
