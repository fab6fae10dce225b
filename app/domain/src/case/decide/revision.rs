//! Asking the board to change the proposal before the decision (verzoek om aanpassing), and what follows.

use super::{NewVersion, WHY, command_fields, fitting, incomplete, needed, too_long, whole};
use crate::calendar::{DutchDate, HolidayTable};
use crate::case::{Action, CaseRecord, Event, Refusal, ReopenedReviewer, SupplementPoint};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Field, Finding};
use jiff::civil::Date;

/// Names of what the form of a request posts.
pub mod revision_fields {
    /// What was talked about, or why.
    pub const NOTE: &str = "toelichting";
    /// Which criteria are assessed again: their ids.
    pub const CRITERIA: &str = "criteria";
    /// Said at the first section when nothing is asked.
    pub const POINTS: &str = "punten";

    /// What should change in this section.
    pub fn of_section(id: &str) -> String {
        format!("onderdeel-{id}")
    }
}

const NOTHING: &str = "Schrijf bij minstens één onderdeel wat er anders moet.";
const WHY_NONE: &str = "Schrijf waarom geen criterium opnieuw beoordeeld hoeft te worden.";

/// What is done about a changed version.
#[derive(Debug, Clone, PartialEq)]
pub enum RevisionStep {
    /// Ask for it.
    Request {
        /// What was talked about, or why; may be empty.
        note: String,
        /// What should change.
        points: Vec<SupplementPoint>,
        /// Last day for the new version; nothing for what is no day.
        until: Option<Date>,
    },
    /// No longer ask for it.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// Submit it.
    Submit(NewVersion),
    /// Say which criteria are assessed again because of it.
    Reopen {
        /// Ids of the criteria; may be none.
        criteria: Vec<String>,
        /// Whose assessment opens again, because it scored one of them.
        reviewers: Vec<ReopenedReviewer>,
        /// Why; may be empty if there are criteria.
        reason: String,
    },
}

impl RevisionStep {
    /// What this does, as the table of steps calls it.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::Request { .. } => Action::RequestRevision,
            Self::Withdraw { .. } => Action::WithdrawRevisionRequest,
            Self::Submit(_) => Action::Revise,
            Self::Reopen { .. } => Action::ReopenCriteria,
        }
    }
}

/// Judges it.
pub(super) fn judge(
    case: &CaseRecord,
    step: RevisionStep,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    match step {
        RevisionStep::Request { note, points, until } => request(case, (note, points, until), profile, today),
        RevisionStep::Withdraw { reason } => {
            let reason = needed(command_fields::REASON, reason, WHY)?;
            Ok(Event::RevisionRequestWithdrawn { on: today, reason })
        }
        RevisionStep::Submit(version) => {
            let NewVersion { sha256, approval, .. } = whole(version)?;
            Ok(Event::Revised { version: case.version() + 1, on: today, sha256, approval })
        }
        RevisionStep::Reopen { criteria, reviewers, reason } => {
            if criteria.iter().any(|id| profile.criterion(id).is_none()) {
                return Err(incomplete(revision_fields::CRITERIA, "Kies criteria uit de lijst."));
            }
            let reason = if criteria.is_empty() {
                needed(command_fields::REASON, reason, WHY_NONE)?
            } else {
                fitting(command_fields::REASON, &reason)?;
                reason
            };
            Ok(Event::CriteriaReopened { version: case.version(), criteria, reviewers, reason })
        }
    }
}

/// Names everything at once that the board could not work with.
fn request(
    case: &CaseRecord,
    (note, points, until): (String, Vec<SupplementPoint>, Option<Date>),
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    let nothing = points.is_empty().then(|| wrong(revision_fields::POINTS, NOTHING));
    let texts = points.iter().map(|point| (revision_fields::of_section(point.about.id()), &point.reason));
    let texts = texts.chain([(revision_fields::NOTE.to_owned(), &note)]);
    let long = texts.filter_map(|(field, text)| too_long(&field, text.chars().count()));
    let late = checked(case, until, profile, today).map(|why| wrong(command_fields::UNTIL, why));
    let found: Vec<Finding> = nothing.into_iter().chain(long).chain(late).collect();
    match until.filter(|_| found.is_empty()) {
        Some(until) => Ok(Event::RevisionRequested { on: today, until, note, points }),
        None => Err(Refusal::Incomplete(found)),
    }
}

fn wrong(field: &str, message: impl Into<String>) -> Finding {
    Finding::wrong(Field::question(field), message)
}

/// What is wrong with a last day, if anything is. The term for the decision runs on, so that the new version must come
/// within it: who needs more time agrees on that first (Awb 4:15(2)a). A term that is over binds no new version.
fn checked(case: &CaseRecord, until: Option<Date>, profile: &OrdinanceProfile, today: Date) -> Option<String> {
    let Some(until) = until else { return Some("Vul een dag in, bijvoorbeeld 31-12-2026.".to_owned()) };
    if until <= today {
        return Some("Kies een dag na vandaag.".to_owned());
    }
    let due = case.decision_term(profile.decision_term)?.due(&HolidayTable::default());
    (due >= today && until > due).then(|| {
        format!("Beslissen moet uiterlijk op {}. Kies geen latere dag, of spreek eerst uitstel af.", due.long())
    })
}
