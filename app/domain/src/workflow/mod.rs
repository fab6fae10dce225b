//! The course of a case: commands become events by one table of transitions.
//!
//! [`decide`] checks a command against the state and says what happened; [`State::apply`] is the only way in which a
//! state changes. The store appends the events and updates the case's list columns in the same transaction.

mod acting;
mod action;
mod approval;
mod decide;
mod decision;
mod event;
mod notice;
mod role;
mod state;
#[cfg(test)]
mod tests;

pub use action::{Action, TRANSITIONS, Transition, allowed};
pub use approval::{Approval, BoardApproval, End, Given, Happened, approves, listed, majority};
pub use decide::{Command, NO_POINTS, Refusal, decide, permit};
pub use decision::{CriterionFinding, Decision, GroundReason, Outcome};
pub use event::Event;
pub use notice::{Audience, Notice, notices};
pub use role::{Discipline, Role, Side};
pub use state::{Course, State, Status, Supplement};
