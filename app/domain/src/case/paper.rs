//! A challenge that came on paper (uitdaging op papier, Awb 2:7 and 4:1): an officer enters it, on behalf of who wrote
//! it and does not work in the program, with the day on which the letter was received.

use super::decide::{Command, command_fields, fitting, incomplete, needed};
use super::{CaseRecord, Closing, ClosingKind, Event, PostalAddress, Refusal, RequestEnd, RequestState};
use crate::calendar::DutchDate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A challenge that came on paper, as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperEntry {
    /// Version of the question catalogue.
    pub catalogue: u32,
    /// Version of the municipality's profile.
    pub profile: u32,
    /// Kenmerk.
    pub reference: String,
    /// Day of receipt of the letter.
    pub received_on: Date,
    /// Day on which it was entered.
    pub on: Date,
    /// On whose behalf: the cooperative or group.
    pub on_behalf_of: String,
    /// Whom to ask there.
    pub contact: String,
    /// Where letters go; nothing for who gets mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostalAddress>,
    /// SHA-256 of the frozen content, in hexadecimal.
    pub sha256: String,
}

/// A supplement that came on paper, as an officer enters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSupplement {
    /// Day of receipt of the letter.
    pub received_on: Date,
    /// SHA-256 of the frozen content.
    pub sha256: String,
    /// Whether anything is in it: a scan, or another text.
    pub says_something: bool,
}

/// Names of what is typed of a letter in what is said about it. Forms post it under the same names.
pub mod paper_fields {
    /// On whose behalf: the cooperative or group.
    pub const ON_BEHALF_OF: &str = "namens";
    /// Whom to ask there.
    pub const CONTACT: &str = "contactpersoon";
    /// E-mail address of that person; may be empty.
    pub const EMAIL: &str = "email";
    /// Title of the proposal.
    pub const TITLE: &str = "titel";
    /// What is asked, in short.
    pub const SUMMARY: &str = "samenvatting";
    /// Day of receipt of the letter.
    pub const RECEIVED_ON: &str = crate::case::command_fields::RECEIVED_ON;
}

/// Judges what an officer enters of a letter.
pub(super) fn judge(case: &CaseRecord, command: Command, today: Date) -> Result<Event, Refusal> {
    match command {
        Command::EnterOnPaper(entry) => enter(*entry, today),
        Command::SupplementOnPaper(supplement) => self::supplement(case, supplement, today),
        Command::AgreeOnPaper { received_on } => agree(case, received_on, today),
        Command::WithdrawOnPaper { received_on, reason } => withdraw(case, received_on, reason, today),
        _ => Err(Refusal::NotNow),
    }
}

/// Judges a new challenge. What is missing in the letter is no reason to refuse it: the municipality asks for that (Awb
/// 4:5).
fn enter(entry: PaperEntry, today: Date) -> Result<Event, Refusal> {
    has_come(entry.received_on, today)?;
    for (field, text, missing) in [
        (paper_fields::ON_BEHALF_OF, &entry.on_behalf_of, "Vul in van welke coöperatie of groep de brief is."),
        (paper_fields::CONTACT, &entry.contact, "Vul in wie de gemeente kan bellen of schrijven."),
    ] {
        if text.trim().is_empty() {
            return Err(incomplete(field, missing));
        }
        fitting(field, text)?;
    }
    let post = entry.post.map(PostalAddress::checked).transpose()?;
    Ok(Event::EnteredOnPaper(Box::new(PaperEntry { on: today, post, ..entry })))
}

/// Judges a supplement: received on a day that has come, and not before it was asked for.
fn supplement(case: &CaseRecord, supplement: PaperSupplement, today: Date) -> Result<Event, Refusal> {
    let PaperSupplement { received_on: on, sha256, says_something } = supplement;
    let asked = case.open_request().ok_or(Refusal::NotNow)?.requested_on;
    has_come(on, today)?;
    if on < asked {
        let words =
            format!("De gemeente vroeg op {} om de aanvulling. Eerder kan zij niet zijn gekomen.", asked.long());
        return Err(incomplete(paper_fields::RECEIVED_ON, words));
    }
    if !says_something {
        let words = "Voeg de scan van de brief toe, of schrijf op wat er verandert.";
        return Err(incomplete(paper_fields::SUMMARY, words));
    }
    Ok(Event::SupplementedOnPaper { version: case.version() + 1, on, entered_on: today, sha256 })
}

/// Judges a letter by which the board agrees to a suspension. It counts from the day on which it was received, if that
/// was before the last day of the suspension.
fn agree(case: &CaseRecord, on: Date, today: Date) -> Result<Event, Refusal> {
    let proposed = case.consents.last().ok_or(Refusal::NotNow)?;
    has_come(on, today)?;
    let words = if case.proposed_on.is_some_and(|proposed| on < proposed) {
        "Dat is voor de dag waarop de gemeente het uitstel voorstelde."
    } else if on >= proposed.until {
        "Op die dag was het voorgestelde uitstel al voorbij. Er valt niets meer mee in te stemmen."
    } else {
        return Ok(Event::AgreedOnPaper { on, until: proposed.until });
    };
    Err(incomplete(paper_fields::RECEIVED_ON, words))
}

/// Judges a letter by which the board withdraws its proposal.
fn withdraw(case: &CaseRecord, on: Date, reason: String, today: Date) -> Result<Event, Refusal> {
    has_come(on, today)?;
    if let Some(received) = case.received_on().filter(|received| on < *received) {
        let words = format!("Het voorstel kwam pas op {} binnen.", received.long());
        return Err(incomplete(paper_fields::RECEIVED_ON, words));
    }
    let reason = needed(command_fields::REASON, reason, "Schrijf op wat er in de brief staat.")?;
    Ok(Event::WithdrawnOnPaper { on, reason })
}

fn has_come(day: Date, today: Date) -> Result<(), Refusal> {
    let words = "Deze dag moet nog komen. Vul de dag in waarop de gemeente de brief kreeg.";
    if day > today { Err(incomplete(paper_fields::RECEIVED_ON, words)) } else { Ok(()) }
}

impl CaseRecord {
    /// Notes what an officer entered of a letter.
    pub(super) fn note_paper(&mut self, event: &Event) {
        match event {
            Event::EnteredOnPaper(entry) => {
                let PaperEntry { reference, received_on, on, post, .. } = &**entry;
                self.submit(reference.clone(), *received_on, *on);
                self.post.clone_from(post);
                self.entered_on_paper = true;
            }
            Event::SupplementedOnPaper { version, on, .. } => self.supplemented_on_paper(*version, *on),
            Event::AgreedOnPaper { on, .. } => {
                self.consents.last_mut().into_iter().for_each(|consent| consent.agreed_on = Some(*on));
            }
            Event::WithdrawnOnPaper { on, reason } => {
                self.closing = Some(Closing { on: Some(*on), ..Closing::new(ClosingKind::Withdrawn, reason) });
            }
            // From now on somebody of the board writes.
            Event::Joined { .. } => self.situation.on_paper = false,
            _ => {}
        }
    }

    /// A letter that was received in time answers the request, although nobody had entered it when the term to
    /// supplement ran out.
    fn supplemented_on_paper(&mut self, version: u32, on: Date) {
        self.submission.iter_mut().for_each(|submission| submission.version = version);
        let in_time = self.requests.last().is_some_and(|request| on <= request.until);
        let lapsed = self.situation.request == RequestState::Lapsed && !in_time;
        self.end_request(if lapsed { RequestEnd::Lapsed } else { RequestEnd::Answered(on) });
    }
}
