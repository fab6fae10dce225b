//! From command to events.

use super::decision::too_long;
use super::{Action, BoardApproval, Decision, Event, Role, State, allowed};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Field, Finding};
use jiff::civil::Date;

/// Said when a request to supplement names nothing.
pub const NO_POINTS: &str = "Schrijf op wat er ontbreekt, elk punt op een eigen regel.";

/// What somebody wants to do, with everything that is needed to judge it.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Submit, or supplement after a request.
    Submit {
        /// Kenmerk to give on a first submission.
        reference: String,
        /// SHA-256 of the frozen content.
        sha256: String,
        /// What stands in the way according to [`crate::proposal::Readiness`].
        missing: Vec<Finding>,
        /// The board's approval, if it is complete.
        approval: Option<BoardApproval>,
    },
    /// Find the proposal complete.
    ConfirmCompleteness {
        /// Remark; may be empty.
        note: String,
    },
    /// Ask for more.
    RequestSupplement {
        /// What is missing, one point a line.
        points: Vec<String>,
        /// Last day to answer.
        until: Date,
    },
    /// Hand in scores.
    Assess {
        /// The role in which they were given.
        role: Role,
    },
    /// Decide.
    Decide(Box<Decision>),
    /// Send the decision.
    Announce,
    /// Withdraw.
    Withdraw {
        /// Why.
        reason: String,
    },
}

/// Why a command was refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The case is no longer, or not yet, in a status for this.
    #[error("Dit kan nu niet: de status van het dossier is intussen veranderd. Bekijk het dossier opnieuw.")]
    NotNow,
    /// The person has no role that may do this.
    #[error("U mag dit niet doen in dit dossier.")]
    NotYours,
    /// Something is missing or wrong.
    #[error("Er ontbreekt nog iets.")]
    Incomplete(Vec<Finding>),
}

impl Command {
    /// The row of the table that this command falls under.
    pub const fn action(&self) -> Action {
        match self {
            Self::Submit { .. } => Action::Submit,
            Self::ConfirmCompleteness { .. } => Action::ConfirmCompleteness,
            Self::RequestSupplement { .. } => Action::RequestSupplement,
            Self::Assess { .. } => Action::Assess,
            Self::Decide(_) => Action::Decide,
            Self::Announce => Action::Announce,
            Self::Withdraw { .. } => Action::Withdraw,
        }
    }
}

/// Judges a command. `today` is the civil date in Europe/Amsterdam.
///
/// # Errors
/// [`Refusal::NotYours`] and [`Refusal::NotNow`] by the table of transitions, else [`Refusal::Incomplete`].
pub fn decide(
    state: &State,
    command: Command,
    roles: &[Role],
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    permit(state, command.action(), roles)?;
    match command {
        Command::Submit { missing, .. } if !missing.is_empty() => Err(Refusal::Incomplete(missing)),
        Command::Submit { reference, sha256, approval, .. } => Ok(submit(state, reference, sha256, approval, today)),
        Command::ConfirmCompleteness { note } => Ok(Event::FoundComplete { on: today, note }),
        Command::RequestSupplement { points, until } => request_supplement(points, until, today),
        Command::Assess { role } => {
            let own = roles.contains(&role) && matches!(role, Role::Reviewer(_));
            own.then(|| Event::Assessed { role: role.value().to_owned() }).ok_or(Refusal::NotYours)
        }
        Command::Decide(decision) => match decision.problems(profile) {
            problems if problems.is_empty() => Ok(Event::Decided(decision)),
            problems => Err(Refusal::Incomplete(problems)),
        },
        Command::Announce => announce(state, profile, today),
        Command::Withdraw { reason } if reason.trim().is_empty() => {
            Err(incomplete("reason", "Schrijf kort waarom u het voorstel intrekt."))
        }
        Command::Withdraw { reason } => match too_long("reason", reason.chars().count()) {
            Some(problem) => Err(Refusal::Incomplete(vec![problem])),
            None => Ok(Event::Withdrawn { reason }),
        },
    }
}

/// Checks role and status against the table. The role comes first, so that a stranger learns nothing of the status.
///
/// # Errors
/// [`Refusal::NotYours`] for who may never do this, else [`Refusal::NotNow`].
pub fn permit(state: &State, action: Action, roles: &[Role]) -> Result<(), Refusal> {
    let ever = super::TRANSITIONS.iter().any(|row| row.action == action && roles.iter().any(|role| (row.by)(*role)));
    if !ever {
        return Err(Refusal::NotYours);
    }
    if allowed(roles, state.status()).contains(&action) { Ok(()) } else { Err(Refusal::NotNow) }
}

fn submit(state: &State, reference: String, sha256: String, approval: Option<BoardApproval>, today: Date) -> Event {
    match state.course() {
        None => Event::Submitted { reference, received_on: today, sha256, approval },
        Some(course) => Event::Supplemented { version: course.version + 1, on: today, sha256, approval },
    }
}

fn request_supplement(points: Vec<String>, until: Date, today: Date) -> Result<Event, Refusal> {
    if points.is_empty() {
        return Err(incomplete("points", NO_POINTS));
    }
    if until <= today {
        return Err(incomplete("until", "Kies een dag na vandaag."));
    }
    Ok(Event::SupplementRequested { on: today, until, points })
}

fn announce(state: &State, profile: &OrdinanceProfile, today: Date) -> Result<Event, Refusal> {
    let State::Decided(_, decision) = state else { return Err(Refusal::NotNow) };
    Ok(Event::Announced { on: today, objection_until: decision.objection_until(today, profile) })
}

fn incomplete(field: &str, message: &str) -> Refusal {
    Refusal::Incomplete(vec![Finding::blocking(Field::question(field), message)])
}
