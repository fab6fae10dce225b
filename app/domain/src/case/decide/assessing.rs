//! Handing in scores, scoring again after a discussion, and opening an assessment again.

use super::decision::said;
use super::{Command, command_fields};
use crate::case::{Event, Refusal, Role};

const WHY_REOPEN: &str = "Schrijf in een zin waarom u de beoordeling wilt heropenen.";

/// Judges what reviewers do with their scores: each in an own role alone.
pub(super) fn judge(command: Command, roles: &[Role]) -> Result<Event, Refusal> {
    let stored = |role: Role| role.value().to_owned();
    match command {
        Command::Assess { role, disputed } => {
            own(role, roles).map(|role| Event::Assessed { role: stored(role), disputed })
        }
        Command::ScoreAgain { role, criterion } => {
            own(role, roles).map(|role| Event::ScoredAgain { role: stored(role), criterion })
        }
        Command::AskToReopen { role, reason } => {
            let role = own(role, roles)?;
            said(command_fields::REASON, &reason, WHY_REOPEN)?;
            Ok(Event::ReopeningAsked { role: stored(role), reason })
        }
        Command::ReopenAssessment { person, name, role, reason } => {
            said(command_fields::REASON, &reason, WHY_REOPEN)?;
            Ok(Event::AssessmentReopened { person, name, role: stored(role), reason })
        }
        _ => Err(Refusal::NotYours),
    }
}

fn own(role: Role, roles: &[Role]) -> Result<Role, Refusal> {
    let own = roles.contains(&role) && matches!(role, Role::Reviewer(_));
    own.then_some(role).ok_or(Refusal::NotYours)
}
