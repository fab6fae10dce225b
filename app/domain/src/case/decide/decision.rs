//! What is done with a decision on its way, judged by what it needs.

use super::asking::consultation::demand_weighed;
use super::asking::flag::demand_answered;
use super::{Command, command_fields, incomplete, needed};
use crate::case::decision::{is_sentence, too_long};
use crate::case::{CaseRecord, Decision, DecisionBasis, Event, Refusal, decision_fields};
use crate::profile::{LegalCharacter, OrdinanceProfile};
use crate::proposal::Finding;
use jiff::civil::Date;

const WHY_RELEASE: &str = "Schrijf in een zin waarom u niet wacht op wie nog niet heeft ingeleverd.";
const WHAT_ELSE: &str = "Schrijf in een zin wat er anders moet.";

/// Judges what is done with a decision, from the desk until it is sent.
pub(super) fn judge(
    case: &CaseRecord,
    command: Command,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    match command {
        Command::ReleaseAssessments { missing, scarce, undiscussed, reason } => {
            said(command_fields::RELEASE, &reason, WHY_RELEASE)?;
            Ok(Event::AssessmentsReleased { missing, scarce, undiscussed, reason })
        }
        Command::RequestLegalCheck { decision, basis } if !profile.skips_legal_check => {
            sound(case, &decision, (profile, &basis), today)?;
            Ok(Event::LegalCheckRequested(decision))
        }
        Command::ReturnFromLegalCheck { remarks } => {
            said(command_fields::REMARKS, &remarks, WHAT_ELSE)?;
            Ok(Event::LegalCheckReturned { remarks })
        }
        Command::PassLegalCheck { legal_character, basis, person } => {
            let checked = checked(case, legal_character, &person)?;
            none_of(checked.problems(profile, &basis))?;
            Ok(Event::LegalCheckPassed { legal_character, person })
        }
        Command::ProposeDecision { decision, basis } if profile.skips_legal_check => {
            sound(case, &decision, (profile, &basis), today)?;
            Ok(Event::DecisionProposed(decision))
        }
        Command::ReturnDecision { remarks } => {
            said(command_fields::REMARKS, &remarks, WHAT_ELSE)?;
            Ok(Event::DecisionReturned { remarks })
        }
        Command::Decide(taking) => {
            let proposed = case.proposed.as_ref().ok_or(Refusal::NotNow)?;
            none_of(taking.problems(proposed, case.received_on(), today))?;
            Ok(Event::Decided(Box::new(taking.take(proposed))))
        }
        Command::ReopenDecision { reason } => {
            said(command_fields::REOPEN, &reason, "Schrijf in een zin waarom het besluit terug moet.")?;
            Ok(Event::DecisionReopened { reason })
        }
        Command::OpenLetter { person, sha256 } => Ok(Event::LetterOpened { person, sha256 }),
        Command::Announce { person, sha256 } => announce(case, profile, today, (person, sha256)),
        Command::SendCorrection { text, signatory } => correct(text, signatory, today),
        _ => Err(Refusal::NotNow),
    }
}

/// The decision once the jurist agrees. Two people look at it: one writes, another checks.
fn checked(case: &CaseRecord, character: LegalCharacter, jurist: &str) -> Result<Decision, Refusal> {
    let proposed = case.proposed.as_deref().ok_or(Refusal::NotNow)?;
    if proposed.prepared_by.as_deref() == Some(jurist) {
        let why = "De juridische toets doet iemand anders dan wie het besluit schreef.";
        return Err(incomplete(decision_fields::CHARACTER, why));
    }
    Ok(proposed.clone().checked(character, jurist))
}

/// Fails unless a decision can be put before somebody: nothing is wrong with it, and what others said was weighed.
fn sound(
    case: &CaseRecord,
    decision: &Decision,
    (profile, basis): (&OrdinanceProfile, &DecisionBasis),
    today: Date,
) -> Result<(), Refusal> {
    demand_weighed(case, today)?;
    demand_answered(case)?;
    none_of(decision.problems(profile, basis))
}

fn none_of(problems: Vec<Finding>) -> Result<(), Refusal> {
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Incomplete(problems)) }
}

/// A reason is a sentence, and fits in a letter.
pub(super) fn said(field: &str, text: &str, why: &str) -> Result<(), Refusal> {
    match too_long(field, text.chars().count()) {
        Some(problem) => Err(Refusal::Incomplete(vec![problem])),
        None if is_sentence(text) => Ok(()),
        None => Err(incomplete(field, why)),
    }
}

/// Judges a letter that mends the one with the decision.
fn correct(text: String, signatory: String, today: Date) -> Result<Event, Refusal> {
    let text = needed(command_fields::REASON, text, "Schrijf op wat er fout staat en wat het moet zijn.")?;
    let signatory = needed(command_fields::SIGNATORY, signatory, "Vul in wie de brief ondertekent.")?;
    Ok(Event::CorrectionSent { on: today, text, signatory })
}

/// Two people look at a decision before it goes out: one takes it, another reads the letter and sends it.
fn announce(
    case: &CaseRecord,
    profile: &OrdinanceProfile,
    today: Date,
    sender: (String, String),
) -> Result<Event, Refusal> {
    let decision = case.decision.as_ref().ok_or(Refusal::NotNow)?;
    if decision.decided_by.as_ref() == Some(&sender.0) {
        let why = "Versturen doet iemand anders dan wie het besluit nam.";
        return Err(incomplete(decision_fields::LETTER, why));
    }
    if !case.opened_letters.contains(&sender) {
        return Err(incomplete(decision_fields::LETTER, "Open eerst de brief zoals die nu verstuurd wordt."));
    }
    // By post, the term to object begins when the letter is posted (Awb 6:8 with 3:41).
    let objection_until = decision.objection_until(today, profile).filter(|_| case.post.is_none());
    Ok(Event::Announced { on: today, objection_until })
}
