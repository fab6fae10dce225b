//! Pages for everybody.

pub mod info;
mod picture;
pub mod questions;
pub mod welcome;
