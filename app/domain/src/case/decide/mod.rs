//! From command to events.

mod asking;
mod assessing;
mod close;
mod command;
pub mod command_fields;
mod commitment;
mod decision;
mod delivery;
mod disclosure;
mod judging;
mod message;
mod new_version;
mod objection;
mod revision;
mod supplement;
mod term;

pub use asking::consultation::{ConsultationStep, NewConsultation, answer, consultation_fields, remind_of_view};
pub use asking::flag::{FlagStep, flag_fields};
pub use asking::response::{ResponseStep, response_fields};
pub use assessing::AssessingStep;
pub use command::Command;
pub use commitment::{CarryingOutStep, NewCommitment, commitment_fields, remind_of_commitment};
pub use disclosure::{DisclosureStep, NewDisclosure};
pub use message::MessageStep;
pub use new_version::NewVersion;
pub use objection::{NewObjection, ObjectionStep, objection_fields};
pub use revision::{RevisionStep, revision_fields};
pub use supplement::{NO_POINTS, UntilDoubt, lapse, remind};

use self::asking::{consultation, flag, response};
use super::decision::too_long;
use super::{CaseRecord, Event, Refusal, Role, paper, permit};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Field, Finding};
use jiff::civil::Date;

/// Judges a command. `today` is the civil date in Europe/Amsterdam.
///
/// # Errors
/// [`Refusal::NotYours`] and [`Refusal::NotNow`] by the table of steps, else [`Refusal::Incomplete`].
#[expect(clippy::too_many_lines, reason = "a table of commands, not a course of action")]
pub fn decide(
    case: &CaseRecord,
    command: Command,
    roles: &[Role],
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    permit(case, command.action(), roles)?;
    match command {
        Command::Submit { reference, version } => submit(reference, version, today),
        Command::Supplement(version) => supplement_with(version, case.version() + 1, today),
        Command::EnterOnPaper(_)
        | Command::SupplementOnPaper(_)
        | Command::AgreeOnPaper { .. }
        | Command::WithdrawOnPaper { .. } => paper::judge(case, command, today),
        Command::JudgePoint { round, point, verdict } => judging::judge(case, (round, point), verdict),
        Command::ConfirmCompleteness { note, despite } => judging::complete(case, note, despite, today),
        Command::RequestSupplement { .. }
        | Command::ChangeSupplementTerm { .. }
        | Command::WithdrawSupplementRequest { .. } => supplement::judge(case, command, profile, today),
        Command::CorrectReceipt { .. }
        | Command::Postpone { .. }
        | Command::ProposeSuspension { .. }
        | Command::AgreeToSuspension
        | Command::DeclineSuspension { .. }
        | Command::ResumeTerm { .. }
        | Command::RecordDefaultNotice { .. } => term::judge(case, command, profile, today),
        Command::Assess { role, disputed } => assessing::assess(role, disputed, roles),
        Command::Revision(step) => revision::judge(case, step, profile, today),
        Command::Assessing(step) => assessing::judge(step, roles),
        Command::ReleaseAssessments { .. }
        | Command::RequestLegalCheck { .. }
        | Command::ReturnFromLegalCheck { .. }
        | Command::PassLegalCheck { .. }
        | Command::ProposeDecision { .. }
        | Command::ReturnDecision { .. }
        | Command::Decide(_)
        | Command::ReopenDecision { .. }
        | Command::OpenLetter { .. }
        | Command::Announce { .. }
        | Command::SendCorrection { .. } => decision::judge(case, command, profile, today),
        Command::Message(step) => message::judge(step),
        Command::Consultation(step) => consultation::judge(case, step, today),
        Command::Response(step) => response::judge(case, step, today),
        Command::Flag(step) => flag::judge(case, step, today),
        Command::CarryingOut(step) => commitment::judge(case, step, today),
        Command::Disclosure(step) => disclosure::judge(case, step),
        Command::Objection(step) => objection::judge(case, step, today),
        Command::ChooseDelivery { .. } | Command::ArrangeDelivery { .. } | Command::RecordPosting(_) => {
            delivery::judge(case, command, profile, today)
        }
        Command::Close(closing) => close::close(case, closing, today),
    }
}

/// The day of submission is the day of receipt.
fn submit(reference: String, version: NewVersion, today: Date) -> Result<Event, Refusal> {
    let NewVersion { sha256, approval, .. } = whole(version)?;
    Ok(Event::Submitted { reference, received_on: today, sha256, approval })
}

fn supplement_with(new: NewVersion, version: u32, today: Date) -> Result<Event, Refusal> {
    let NewVersion { sha256, approval, .. } = whole(new)?;
    Ok(Event::Supplemented { version, on: today, sha256, approval })
}

/// Refuses a version in which something is missing.
fn whole(version: NewVersion) -> Result<NewVersion, Refusal> {
    if version.missing.is_empty() { Ok(version) } else { Err(Refusal::Incomplete(version.missing)) }
}

/// Said when the reason is missing.
const WHY: &str = "Schrijf kort waarom u dit doet.";

/// A text that may not be missing, and fits in a letter.
pub(in crate::case) fn needed(field: &str, text: String, missing: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Err(incomplete(field, missing));
    }
    fitting(field, &text)?;
    Ok(text)
}

/// Refuses a text that does not fit in a letter.
pub(in crate::case) fn fitting(field: &str, text: &str) -> Result<(), Refusal> {
    too_long(field, text.chars().count()).map_or(Ok(()), |problem| Err(Refusal::Incomplete(vec![problem])))
}

pub(in crate::case) fn incomplete(field: &str, message: impl Into<String>) -> Refusal {
    Refusal::Incomplete(vec![Finding::wrong(Field::question(field), message)])
}
