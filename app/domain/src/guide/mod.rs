//! Guidance for who has not begun yet (uitleg), as data: what a care cooperative is, its eight building blocks, the
//! services, and two checks. Everything here can be read without an account, and nothing of it is stored.
//!
//! Pages walk these lists as the builder walks the catalogue, so a new text is one entry in one file. What the
//! catalogue knows already (names of services, sections of a building block) is read there and not written again.

pub mod articles;
pub mod benefits;
pub mod blocks;
pub mod eligibility;
mod onward;
pub mod self_check;
pub mod services;
#[cfg(test)]
mod tests;

pub use onward::Onward;
