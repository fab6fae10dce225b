//! Handing in scores, scoring again after a discussion, and opening an assessment again.

use super::command_fields;
use super::decision::said;
use crate::case::{Action, Event, Refusal, Role};

const WHY_REOPEN: &str = "Schrijf in een zin waarom u de beoordeling wilt heropenen.";

/// What is done with scores that were handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessingStep {
    /// Score a criterion a second time.
    ScoreAgain {
        /// The role in which it is scored.
        role: Role,
        /// Id of the criterion.
        criterion: String,
    },
    /// Ask to open the own assessment again.
    AskToReopen {
        /// The role in which it was handed in.
        role: Role,
        /// Why.
        reason: String,
    },
    /// Open the assessment of a reviewer again.
    Reopen {
        /// Id of the reviewer.
        person: String,
        /// Name of the reviewer.
        name: String,
        /// The role in which it was handed in.
        role: Role,
        /// Why.
        reason: String,
    },
}

impl AssessingStep {
    /// What this does, as the table of steps calls it.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::ScoreAgain { .. } => Action::ScoreAgain,
            Self::AskToReopen { .. } => Action::AskToReopen,
            Self::Reopen { .. } => Action::ReopenAssessment,
        }
    }
}

/// Judges handing in scores.
pub(super) fn assess(role: Role, disputed: Vec<String>, roles: &[Role]) -> Result<Event, Refusal> {
    own(role, roles).map(|role| Event::Assessed { role: role.value().to_owned(), disputed })
}

/// Judges what is done with them after that: reviewers do it in an own role alone.
pub(super) fn judge(step: AssessingStep, roles: &[Role]) -> Result<Event, Refusal> {
    let stored = |role: Role| role.value().to_owned();
    match step {
        AssessingStep::ScoreAgain { role, criterion } => {
            own(role, roles).map(|role| Event::ScoredAgain { role: stored(role), criterion })
        }
        AssessingStep::AskToReopen { role, reason } => {
            let role = own(role, roles)?;
            said(command_fields::REASON, &reason, WHY_REOPEN)?;
            Ok(Event::ReopeningAsked { role: stored(role), reason })
        }
        AssessingStep::Reopen { person, name, role, reason } => {
            said(command_fields::REASON, &reason, WHY_REOPEN)?;
            Ok(Event::AssessmentReopened { person, name, role: stored(role), reason })
        }
    }
}

fn own(role: Role, roles: &[Role]) -> Result<Role, Refusal> {
    let own = roles.contains(&role) && matches!(role, Role::Reviewer(_));
    own.then_some(role).ok_or(Refusal::NotYours)
}
