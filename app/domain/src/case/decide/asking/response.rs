//! Letting the board read the draft of the assessment, and its response.

use crate::calendar::HolidayTable;
use crate::case::decide::{incomplete, needed};
use crate::case::decision::{RESPONSE_DAYS, RESPONSE_LONGEST, RESPONSE_WORDS, response_until};
use crate::case::{
    Action, CaseRecord, Consultation, ConsultedAs, DraftAssessment, DraftFinding, Event, Refusal, decision_fields,
};
use jiff::civil::Date;

/// Names of the fields of both forms.
pub mod response_fields {
    /// What the case manager says with the draft.
    pub const REMARK: &str = "remark";
    /// Last day to respond.
    pub const UNTIL: &str = "until";
    /// The response.
    pub const RESPONSE: &str = "response";
}

/// What is done with the draft of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResponseStep {
    /// Let the board read it.
    Share {
        /// Name of the cooperative.
        cooperative: String,
        /// What the case manager says with it; may be empty.
        remark: String,
        /// The findings as they stand now.
        findings: Vec<DraftFinding>,
        /// Last day to respond; nothing for what is no day.
        until: Option<Date>,
    },
    /// Respond to it.
    Respond(String),
}

impl ResponseStep {
    /// What this does, as the table of steps calls it.
    pub(in crate::case::decide) const fn action(&self) -> Action {
        match self {
            Self::Share { .. } => Action::ShareAssessment,
            Self::Respond(_) => Action::Respond,
        }
    }
}

/// Judges what is done with it.
pub(in crate::case::decide) fn judge(case: &CaseRecord, step: ResponseStep, today: Date) -> Result<Event, Refusal> {
    match step {
        ResponseStep::Share { cooperative, remark, findings, until } => {
            share(case, (cooperative, remark, findings), until, today)
        }
        ResponseStep::Respond(text) => {
            let (number, _) = case.open_draft(today).ok_or(Refusal::NotNow)?;
            let text = needed(response_fields::RESPONSE, text, "Schrijf uw reactie.")?;
            let words = text.split_whitespace().count();
            if words > RESPONSE_WORDS {
                let said = format!("Uw reactie telt {words} woorden. Maak er hoogstens {RESPONSE_WORDS} van.");
                return Err(incomplete(response_fields::RESPONSE, said));
            }
            Ok(Event::ResponseGiven { number, on: today, text })
        }
    }
}

/// One draft at a time: a second one would leave open to which the board responds.
fn share(
    case: &CaseRecord,
    (cooperative, remark, findings): (String, String, Vec<DraftFinding>),
    until: Option<Date>,
    today: Date,
) -> Result<Event, Refusal> {
    if case.open_draft(today).is_some() {
        return Err(Refusal::NotNow);
    }
    crate::case::decide::fitting(response_fields::REMARK, &remark)?;
    let first = response_until(today);
    let until = match until {
        // A slip of the pen would hold up the decision for as long.
        Some(until) if until > RESPONSE_LONGEST.end(today, &HolidayTable::default()) => {
            let said = format!("Kies een dag binnen {RESPONSE_LONGEST}.");
            Err(incomplete(response_fields::UNTIL, said))
        }
        Some(until) if until >= first => Ok(until),
        Some(_) => {
            let said = format!("Geef het bestuur minstens {RESPONSE_DAYS} werkdagen de tijd.");
            Err(incomplete(response_fields::UNTIL, said))
        }
        None => Err(incomplete(response_fields::UNTIL, "Vul een dag in, bijvoorbeeld 31-12-2026.")),
    };
    let empty = findings.iter().filter(|finding| finding.text.trim().is_empty()).map(|finding| {
        let said = format!("Schrijf eerst wat u vindt van “{}”.", finding.label);
        incomplete(&decision_fields::reason_of(&finding.criterion), said)
    });
    let empty: Vec<Refusal> = empty.collect();
    match until {
        Ok(until) if empty.is_empty() => {
            let asked = Consultation {
                role: ConsultedAs::Applicant,
                name: cooperative,
                email: None,
                question: remark,
                sections: Vec::new(),
                on: today,
                until,
            };
            Ok(Event::AssessmentShared(Box::new(DraftAssessment { asked, findings })))
        }
        until => Err(Refusal::all(empty.into_iter().chain(until.err()))),
    }
}
