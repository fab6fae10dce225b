//! The board at work.

pub mod approval;
pub mod comments;
pub mod invitation;
pub mod members;
