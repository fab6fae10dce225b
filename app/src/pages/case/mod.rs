//! A case as both sides see it, and the queue.

mod aside;
mod asked;
mod excluded;
mod next_step;
mod open;
pub mod overview;
pub mod proposal;
pub mod queue;

pub(crate) use next_step::step;
