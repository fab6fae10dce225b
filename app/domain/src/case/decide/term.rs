//! What moves or stops the term for the decision.

use super::{Command, WHY, command_fields, fitting, incomplete, needed};
use crate::calendar::{DecisionTerm, DutchDate, HolidayTable, Postponement};
use crate::case::{CaseRecord, Event, Phase, Refusal, RulesOfDay};
use crate::profile::OrdinanceProfile;
use jiff::civil::Date;

/// Judges what moves or stops the term.
pub(super) fn judge(
    case: &CaseRecord,
    command: Command,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    match command {
        Command::CorrectReceipt { received_on, reason, rules } => {
            correct_receipt(case, (received_on, reason), rules, today)
        }
        Command::Postpone { reason, signatory } => postpone(case, (reason, signatory), profile, today),
        Command::ProposeSuspension { until, reason } => propose_suspension(case, (until, reason), profile, today),
        Command::AgreeToSuspension => agree_to_suspension(case, today),
        Command::DeclineSuspension { reason } => {
            fitting(command_fields::REASON, &reason)?;
            Ok(Event::SuspensionDeclined { on: today, reason })
        }
        Command::ResumeTerm { reason } => resume(case, reason, today),
        Command::RecordDefaultNotice { received_on } => record_default_notice(case, received_on, today),
        _ => Err(Refusal::NotNow),
    }
}

fn term_of(case: &CaseRecord, profile: &OrdinanceProfile) -> Result<DecisionTerm, Refusal> {
    case.decision_term(profile.decision_term).ok_or(Refusal::NotNow)
}

/// Judges another day of receipt. What stood in the system on a day had been received by then, so nothing that happened
/// in the case can come before it.
fn correct_receipt(
    case: &CaseRecord,
    (to, reason): (Date, String),
    rules: Option<RulesOfDay>,
    today: Date,
) -> Result<Event, Refusal> {
    let (from, entered) = case.received_on().zip(case.entered_on).ok_or(Refusal::NotNow)?;
    let words = if to > today {
        "Deze dag moet nog komen. Vul de dag in waarop de gemeente het voorstel kreeg.".to_owned()
    } else if to > entered {
        format!("Het voorstel stond op {} al in dit programma. Later kan het niet ontvangen zijn.", entered.long())
    } else if to == from {
        "Dit is de dag die nu al geldt. Vul een andere dag in.".to_owned()
    } else if let (Phase::Decided, Some(rules)) = (case.phase(), &rules) {
        format!(
            "Op die dag golden andere regels: {}. Het besluit is genomen onder de regels van nu. Neem eerst het besluit \
             terug.",
            rules.ordinance
        )
    } else {
        let reason = needed(command_fields::REASON, reason, WHY)?;
        return Ok(Event::ReceiptCorrected { on: today, from, to, reason, rules });
    };
    Err(incomplete(command_fields::RECEIVED_ON, words))
}

/// Judges a postponement (verdaging): once, where the ordinance gives the power, and before the term has run out.
fn postpone(
    case: &CaseRecord,
    (reason, signatory): (String, String),
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    let by = profile.postponement.ok_or(Refusal::NotNow)?;
    let (term, holidays) = (term_of(case, profile)?, HolidayTable::default());
    if term.days_late(today, &holidays) > 0 {
        let last = term.due_if_resumed(today, &holidays).long();
        let words = format!("De beslistermijn is voorbij sinds {last}. Verdagen kan alleen voor die tijd.");
        return Err(incomplete(command_fields::REASON, words));
    }
    let reason = needed(command_fields::REASON, reason, WHY)?;
    let signatory = needed(command_fields::SIGNATORY, signatory, "Vul in wie de brief ondertekent.")?;
    let due = term.postponed(Some(Postponement { on: today, by })).due(&holidays);
    Ok(Event::Postponed { on: today, by, due, reason, signatory })
}

/// Judges a proposal to suspend the term until a day. A term that has run out can no longer be suspended.
fn propose_suspension(
    case: &CaseRecord,
    (until, reason): (Date, String),
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    if term_of(case, profile)?.days_late(today, &HolidayTable::default()) > 0 {
        let words = "De beslistermijn is voorbij. Opschorten kan niet meer.";
        return Err(incomplete(command_fields::UNTIL, words));
    }
    if until <= today {
        return Err(incomplete(command_fields::UNTIL, "Kies een dag na vandaag."));
    }
    let reason = needed(command_fields::REASON, reason, "Schrijf waar u de tijd voor nodig hebt.")?;
    Ok(Event::SuspensionProposed { on: today, until, reason })
}

/// Judges the answer of the board: an agreement after the proposed day would suspend nothing.
fn agree_to_suspension(case: &CaseRecord, today: Date) -> Result<Event, Refusal> {
    let proposed = case.proposed_suspension(today).ok_or(Refusal::NotNow)?;
    Ok(Event::SuspensionAgreed { on: today, until: proposed.until })
}

/// Judges letting the term run again before the agreed day.
fn resume(case: &CaseRecord, reason: String, today: Date) -> Result<Event, Refusal> {
    case.running_consent(today).ok_or(Refusal::NotNow)?;
    Ok(Event::TermResumed { on: today, reason: needed(command_fields::REASON, reason, WHY)? })
}

/// Judges a notice of default: received after the application and not in the future. Whether it came too early is said
/// with the penalty; it stands in the record all the same.
fn record_default_notice(case: &CaseRecord, received_on: Date, today: Date) -> Result<Event, Refusal> {
    let application = case.received_on().ok_or(Refusal::NotNow)?;
    let words = if received_on > today {
        "Deze dag moet nog komen. Vul de dag in waarop de gemeente de ingebrekestelling kreeg.".to_owned()
    } else if received_on < application {
        format!("Dat is voor de dag waarop het voorstel kwam ({}).", application.long())
    } else if case.default_notices.contains(&received_on) {
        "Een ingebrekestelling van deze dag staat al in het dossier.".to_owned()
    } else {
        return Ok(Event::DefaultNoticeReceived { received_on });
    };
    Err(incomplete(command_fields::RECEIVED_ON, words))
}
