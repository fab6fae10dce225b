//! Pages, one file per feature. Each function takes the data of a page and gives the page.

pub mod account;
pub mod announce;
pub mod assess;
pub mod budget;
pub mod case;
pub mod completeness;
mod criterion;
pub mod decide;
pub mod info;
pub mod mailbox;
mod next_step;
mod picture;
pub mod problem;
pub mod proposal;
pub mod proposals;
pub mod question;
pub mod questions;
pub mod queue;
pub mod readiness;
pub mod receipt;
mod rivals;
mod rows;
pub mod section;
pub mod start;
mod verdict;
pub mod welcome;
mod wrong;
