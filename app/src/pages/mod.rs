//! Pages, one folder per feature. Each function takes the data of a page and gives the page.

pub mod account;
pub mod assessment;
pub mod assignment;
pub mod attachments;
pub mod board;
pub mod budget;
pub mod builder;
pub mod carrying_out;
pub mod case;
pub mod closing;
pub mod completeness;
pub mod consultation;
pub mod decision;
pub mod guide;
pub mod mailbox;
pub mod messages;
pub mod objection;
pub mod officers;
pub mod paper;
pub mod post;
pub mod problem;
pub mod proposals;
pub mod public;
pub mod response;
pub mod term;
pub mod undelivered;
