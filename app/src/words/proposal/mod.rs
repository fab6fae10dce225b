//! What is said of a proposal as a whole.

mod key_facts;
mod promised;
mod size;

pub use key_facts::{KeyFactWords, key_fact, standing};
pub use promised::promised;
pub use size::{duration, size_because};
