//! Making a case public, and public no longer.

use super::{WHY, incomplete, needed};
use crate::case::{
    Action, CaseRecord, Disclosure, Event, GROUNDS_WORDS, LINE_LENGTH, PersonalData, Phase, Refusal, SUMMARY_WORDS,
    disclosure_fields, personal_data,
};
use crate::guide::services;
use crate::proposal::{Field, Finding};

/// What an officer typed for everybody to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDisclosure {
    /// The texts.
    pub text: Disclosure,
    /// Whether the officer says to have read them again, without finding personal data.
    pub checked: bool,
    /// Names of everybody who takes part in the case or works for the municipality: none may stand in the texts.
    pub names: Vec<String>,
}

/// What is done about what everybody reads of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DisclosureStep {
    /// Make it public, or change what is.
    Disclose(NewDisclosure),
    /// Make it public no longer.
    End {
        /// Why.
        reason: String,
    },
}

impl DisclosureStep {
    /// What this does, as the table of steps calls it.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::Disclose(_) => Action::Disclose,
            Self::End { .. } => Action::EndDisclosure,
        }
    }
}

/// Judges what is done about what everybody reads.
pub(super) fn judge(case: &CaseRecord, step: DisclosureStep) -> Result<Event, Refusal> {
    match step {
        DisclosureStep::Disclose(new) => disclose(case, new),
        DisclosureStep::End { reason } => {
            let reason = needed(disclosure_fields::REASON, reason, WHY)?;
            case.disclosure.as_ref().ok_or(Refusal::NotNow)?;
            Ok(Event::DisclosureEnded { reason })
        }
    }
}

/// Tells everything that is wrong at once.
fn disclose(case: &CaseRecord, new: NewDisclosure) -> Result<Event, Refusal> {
    let NewDisclosure { text, checked, names } = new;
    if !text.grounds.is_empty() && case.phase() != Phase::Announced {
        return Err(incomplete(disclosure_fields::GROUNDS, "Het besluit is nog niet bekendgemaakt. Laat dit leeg."));
    }
    let parts = [
        (disclosure_fields::TITLE, &text.title, line(&text.title)),
        (disclosure_fields::INITIATOR, &text.initiator, line(&text.initiator)),
        (disclosure_fields::SUMMARY, &text.summary, prose(&text.summary, SUMMARY_WORDS)),
        (disclosure_fields::GROUNDS, &text.grounds, paragraph(&text.grounds)),
    ];
    let mut wrong: Vec<Finding> = parts
        .into_iter()
        .filter_map(|(field, typed, wrong)| {
            let personal = personal_data(typed, &names).iter().map(PersonalData::advice).collect::<Vec<_>>();
            let all: Vec<String> = wrong.into_iter().chain(personal).collect();
            (!all.is_empty()).then(|| finding(field, all.join(" ")))
        })
        .collect();
    if services::find(&text.service).is_none() {
        wrong.push(finding(disclosure_fields::SERVICE, "Kies een dienst uit de lijst."));
    }
    if !checked {
        let said = "Lees de tekst na en vink aan dat er geen persoonsgegevens in staan.";
        wrong.push(finding(disclosure_fields::CHECKED, said));
    }
    if wrong.is_empty() { Ok(Event::Disclosed(text)) } else { Err(Refusal::Incomplete(wrong)) }
}

fn finding(field: &str, message: impl Into<String>) -> Finding {
    Finding::wrong(Field::question(field), message)
}

fn line(text: &str) -> Option<String> {
    let (least, most) = LINE_LENGTH;
    (!(least..=most).contains(&text.chars().count())).then(|| format!("Vul {least} tot {most} tekens in."))
}

fn prose(text: &str, most: usize) -> Option<String> {
    if text.trim().is_empty() {
        return Some("Beschrijf kort wat het plan is, waar en voor wie.".to_owned());
    }
    is_long(text, most).then(|| format!("Maak dit korter: hoogstens {most} woorden."))
}

/// One paragraph, which may be empty.
fn paragraph(text: &str) -> Option<String> {
    let parted = text.trim().contains("\n\n").then(|| "Schrijf dit in één alinea.".to_owned());
    parted.or_else(|| {
        is_long(text, GROUNDS_WORDS).then(|| format!("Maak dit korter: hoogstens {GROUNDS_WORDS} woorden."))
    })
}

/// More words than allowed, or words that nobody would read.
fn is_long(text: &str, most: usize) -> bool {
    text.split_whitespace().count() > most || text.chars().count() > most * 12
}
