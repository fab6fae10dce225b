//! Letters by post for who is not reachable digitally (Awb 2:7 and 2:8): what was sent begins to count on the day on
//! which its letter was posted (bekendmaking, Awb 3:41), not on the day of the click.

use super::decide::fitting;
use super::{CaseRecord, Event, Notice, Refusal, Side, SupplementRequest};
use crate::calendar::{DutchDate, HolidayTable, Postponement, Term, objection_until};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Answers, Field, Finding};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where letters go (postadres).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PostalAddress {
    /// Who gets them, such as "De Lindehof, t.a.v. mevrouw Postma".
    pub name: String,
    /// Street and number, or post box.
    pub street: String,
    /// Postcode; of a foreign address, whatever stands in front of the town.
    pub postcode: String,
    /// Town, and country outside the Netherlands.
    pub town: String,
}

/// Names of the parts of an address, and of the days of post, in what is said about them. Forms post them under the
/// same names.
pub mod post_fields {
    /// Who gets the letters.
    pub const NAME: &str = "post_naam";
    /// Street and number.
    pub const STREET: &str = "post_straat";
    /// Postcode.
    pub const POSTCODE: &str = "post_postcode";
    /// Town.
    pub const TOWN: &str = "post_plaats";
    /// Day on which a letter was posted.
    pub const POSTED_ON: &str = "gepost_op";
}

/// What was sent by post and does not count yet, because its letter was not posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unposted {
    /// The request to supplement at this place among all of them.
    Request(usize),
    /// The decision.
    Decision,
    /// That the case was closed.
    Closing,
    /// That the decision is postponed.
    Postponement(Postponement),
}

/// A letter that was put in the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// Place in the record of the event that it tells.
    pub of: i64,
    /// What it tells.
    pub letter: Notice,
    /// Day of that event.
    pub made_on: Date,
    /// Day on which it was posted.
    pub on: Date,
}

impl PostalAddress {
    /// The lines in the window of an envelope.
    pub fn lines(&self) -> Vec<String> {
        let town = format!("{}  {}", self.postcode.trim(), self.town.trim()).trim().to_owned();
        let lines = [self.name.trim().to_owned(), self.street.trim().to_owned(), town];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// The address of who answers that the municipality may not send messages digitally (initiatiefnemer.bereikbaar,
    /// Awb 2:8); nothing of who may be reached.
    pub fn wished(answers: &Answers, cooperative: &str) -> Option<Self> {
        (answers.get("initiatiefnemer.bereikbaar") == "nee").then(|| Self::of_board(answers, cooperative))
    }

    /// The address that a board gives in its proposal, as far as it does.
    pub fn of_board(answers: &Answers, cooperative: &str) -> Self {
        let answer = |question: &str| answers.get(&format!("initiatiefnemer.{question}")).trim().to_owned();
        let contact = answer("contactpersoon");
        let attention = if contact.is_empty() { String::new() } else { format!(", t.a.v. {contact}") };
        Self {
            name: format!("{cooperative}{attention}"),
            street: answer("adres"),
            postcode: answer("postcode"),
            town: answer("plaats"),
        }
    }

    /// What is missing for the post to deliver a letter.
    pub fn problems(&self) -> Vec<Finding> {
        let parts = [
            (post_fields::NAME, &self.name, "Vul in voor wie de brieven zijn."),
            (post_fields::STREET, &self.street, "Vul een straat met huisnummer in, of een postbus."),
            (post_fields::POSTCODE, &self.postcode, "Vul de postcode in."),
            (post_fields::TOWN, &self.town, "Vul de plaats in."),
        ];
        let missing = parts.into_iter().filter(|(_, text, _)| text.trim().is_empty());
        missing.map(|(field, _, message)| Finding::wrong(Field::question(field), message)).collect()
    }

    /// The address, if the post can deliver to it.
    pub(super) fn checked(self) -> Result<Self, Refusal> {
        let problems = self.problems();
        if !problems.is_empty() {
            return Err(Refusal::Incomplete(problems));
        }
        let parts = [
            (post_fields::NAME, &self.name),
            (post_fields::STREET, &self.street),
            (post_fields::POSTCODE, &self.postcode),
            (post_fields::TOWN, &self.town),
        ];
        for (field, text) in parts {
            fitting(field, text)?;
        }
        Ok(self)
    }
}

/// Judges a posting: on a day that has come, and not before there was anything to post. What counts from that day is
/// part of the event.
pub(super) fn record(
    case: &CaseRecord,
    posting: Posting,
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    let Posting { of, letter, made_on, on } = posting;
    let words = if on > today {
        "Deze dag moet nog komen. Vul de dag in waarop de brief op de post ging.".to_owned()
    } else if on < made_on {
        format!("De brief is van {}. Eerder kan hij niet op de post zijn gegaan.", made_on.long())
    } else {
        return Ok(Event::LetterPosted { of, letter, on, until: until(case, letter, on, profile) });
    };
    Err(Refusal::Incomplete(vec![Finding::wrong(Field::question(post_fields::POSTED_ON), words)]))
}

/// The last day of the term that begins when this letter is posted, if one does.
fn until(case: &CaseRecord, letter: Notice, on: Date, profile: &OrdinanceProfile) -> Option<Date> {
    let holidays = HolidayTable::default();
    match letter {
        Notice::SupplementRequest => Some(case.days_to_supplement_by_post()?.end(on, &holidays)),
        Notice::DecisionSent => case.decision.as_ref()?.objection_until(on, profile),
        Notice::Closed(kind) => kind.is_decision().then(|| objection_until(on, &holidays)),
        _ => None,
    }
}

impl CaseRecord {
    /// Whether the letter with which the case ends waits to be posted; until then the term for the decision runs on.
    pub fn end_is_unposted(&self) -> bool {
        self.unposted.iter().any(|one| matches!(one, Unposted::Decision | Unposted::Closing))
    }

    /// Whether the newest request to supplement waits to be posted; until then nobody was asked.
    pub fn request_is_unposted(&self) -> bool {
        self.requests.len().checked_sub(1).is_some_and(|last| self.unposted.contains(&Unposted::Request(last)))
    }

    /// How many days the board gets to supplement, counted from the day on which the request is posted; nothing if that
    /// is not waited for.
    pub fn days_to_supplement_by_post(&self) -> Option<Term> {
        let request = self.requests.last().filter(|_| self.request_is_unposted())?;
        let days = (request.until - request.requested_on).get_days();
        Some(Term::Days(u16::try_from(days).unwrap_or_default()))
    }

    /// The requests to supplement by which the board was asked: not those that still wait to be posted.
    pub fn asked(&self) -> impl Iterator<Item = &SupplementRequest> {
        let unposted = |place: &usize| self.unposted.contains(&Unposted::Request(*place));
        self.requests.iter().enumerate().filter(move |(place, _)| !unposted(place)).map(|(_, request)| request)
    }

    /// The day on which the board was told how the case ended: the decision was sent, or the case was closed by the
    /// municipality. By that day is judged whether it was in time (Awb 4:13 with 3:41).
    pub fn told_on(&self) -> Option<Date> {
        let told = self.closing.as_ref().filter(|_| !self.end_is_unposted());
        let told = told.filter(|closing| closing.kind.side() == Side::Municipality);
        self.sent_on().or_else(|| told.and_then(|closing| closing.on))
    }

    /// The day from which no decision is due any more: it was sent, or the case was closed by either side.
    pub fn ended_on(&self) -> Option<Date> {
        self.sent_on().or_else(|| self.closing.as_ref().filter(|_| !self.end_is_unposted())?.on)
    }

    fn sent_on(&self) -> Option<Date> {
        self.announcement.filter(|_| !self.end_is_unposted()).map(|announcement| announcement.on)
    }

    /// What was sent does not count before its letter was posted.
    pub(super) fn await_posting(&mut self, what: Unposted) {
        if self.post.is_some() {
            self.unposted.push(what);
        }
    }

    /// Postpones the decision, by post from the day of posting.
    pub(super) fn note_postponement(&mut self, postponement: Postponement) {
        self.await_posting(Unposted::Postponement(postponement));
        self.postponement = self.post.is_none().then_some(postponement);
    }

    /// From the day of posting, what the letter tells counts.
    pub(super) fn note_posting(&mut self, letter: Notice, on: Date, until: Option<Date>) {
        let is_told = |one: &Unposted| match one {
            Unposted::Request(place) => letter == Notice::SupplementRequest && place + 1 == self.requests.len(),
            Unposted::Decision => letter == Notice::DecisionSent,
            Unposted::Closing => matches!(letter, Notice::Closed(_)),
            Unposted::Postponement(_) => letter == Notice::Postponed,
        };
        let Some(place) = self.unposted.iter().position(is_told) else { return };
        match self.unposted.remove(place) {
            Unposted::Request(place) => {
                let request = &mut self.requests[place];
                (request.requested_on, request.told_on) = (on, on);
                request.until = until.unwrap_or(request.until);
            }
            Unposted::Decision => self.announcement.iter_mut().for_each(|sent| {
                (sent.on, sent.objection_until) = (on, until);
            }),
            Unposted::Closing => self.closing.iter_mut().for_each(|closing| {
                (closing.on, closing.objection_until) = (Some(on), until);
            }),
            Unposted::Postponement(Postponement { by, .. }) => self.postponement = Some(Postponement { on, by }),
        }
    }
}
