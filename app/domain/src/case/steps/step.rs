//! One row of the table of steps, and what finds it.

use super::{Audience, STEPS};
use crate::case::{Action, Event, EventKind, Needs, Notice, Party, Phase, Role, Situation, To};

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// What is done.
    pub action: Action,
    /// In which phases, and what each needs of the tracks. Empty for the step that begins the case.
    pub from: &'static [(Phase, Needs)],
    /// Where it brings the case.
    pub to: To,
    /// By whom. Empty for what the system does.
    pub by: &'static [Party],
    /// The action by somebody that makes the system do this.
    pub follows: Option<Action>,
    /// What is recorded; `None` for what leaves no trace in the record.
    pub event: Option<EventKind>,
    /// Who sees the event.
    pub seen_by: &'static [Audience],
    /// Who is mailed, with which message.
    pub mails: &'static [(&'static [Party], Notice)],
    /// Whose next step this is: the case waits for them.
    pub next_of: &'static [Party],
    /// When it is their next step, if that is not whenever it can be done.
    pub next_when: Option<Needs>,
    /// Whether it is a step in the approval by the board.
    pub of_approval: bool,
}

impl Step {
    /// Whether it can be done in a case that stands like this.
    pub fn is_open(&self, situation: Situation) -> bool {
        self.from.iter().any(|(phase, needs)| *phase == situation.phase && needs.met(situation))
    }

    /// Whether a case that stands like this waits for it.
    pub fn is_awaited(&self, situation: Situation) -> bool {
        self.is_open(situation) && self.next_when.is_none_or(|needs| needs.met(situation))
    }

    /// Whether somebody in this role may ever do it.
    pub fn is_by(&self, role: Role) -> bool {
        self.by.contains(&role.party())
    }
}

impl Action {
    /// The row of this action.
    pub fn step(self) -> Option<&'static Step> {
        STEPS.iter().find(|step| step.action == self)
    }
}

impl Event {
    /// The row that causes this event.
    pub fn step(&self) -> Option<&'static Step> {
        match self {
            Self::Closed(closing) => Action::Close(closing.kind).step(),
            other => STEPS.iter().find(|step| step.event == Some(other.kind())),
        }
    }
}
