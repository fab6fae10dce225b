//! Guidance for who has not begun yet (uitleg). Every page ends in one next step; none of them loads a script.

pub mod article;
pub mod benefits;
pub mod block;
pub mod eligibility;
mod frame;
pub mod initiatives;
mod map;
mod onward;
pub mod overview;
pub mod scores;
pub mod self_check;
pub mod service;
mod verdict;
