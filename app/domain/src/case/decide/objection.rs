//! Registering objections, and recording how they ended.

use super::{incomplete, needed};
use crate::case::{Action, CaseRecord, Event, Objection, ObjectionResult, Objector, Refusal};
use jiff::civil::Date;

/// Names of the fields in which an officer registers an objection.
pub mod objection_fields {
    /// Who objects.
    pub const BY: &str = "by";
    /// Name of who objects.
    pub const NAME: &str = "name";
    /// Day of receipt.
    pub const RECEIVED_ON: &str = "received_on";
    /// Day on which the letter was posted.
    pub const POSTED_ON: &str = "posted_on";
    /// Whether a committee advises.
    pub const COMMITTEE: &str = "committee";
    /// Day on which an objection ended.
    pub const SETTLED_ON: &str = "settled_on";
    /// How it ended.
    pub const RESULT: &str = "result";
}

/// An objection as an officer types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewObjection {
    /// Who objects; nothing while none was chosen.
    pub by: Option<Objector>,
    /// Name of who objects.
    pub name: String,
    /// Day of receipt.
    pub received_on: Date,
    /// Day on which the letter was posted, if it came by post.
    pub posted_on: Option<Date>,
    /// Whether a committee advises; nothing while that was not said.
    pub committee: Option<bool>,
}

/// What is done with objections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObjectionStep {
    /// Register one that came in.
    Register(NewObjection),
    /// Record how one ended.
    Settle {
        /// Its number in the case, from 1.
        number: u32,
        /// Day on which it ended.
        on: Date,
        /// How; nothing while none was chosen.
        result: Option<ObjectionResult>,
    },
}

impl ObjectionStep {
    /// What this does, as the table of steps calls it.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::Register(_) => Action::RegisterObjection,
            Self::Settle { .. } => Action::SettleObjection,
        }
    }
}

/// Judges what is done with objections.
pub(super) fn judge(case: &CaseRecord, step: ObjectionStep, today: Date) -> Result<Event, Refusal> {
    match step {
        ObjectionStep::Register(new) => register(case, new, today),
        ObjectionStep::Settle { number, on, result } => {
            let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
            let state = place.and_then(|place| case.objections.get(place)).filter(|state| state.end.is_none());
            let received = state.ok_or(Refusal::NotNow)?.objection.received_on;
            let result =
                result.ok_or_else(|| incomplete(objection_fields::RESULT, "Kies hoe het bezwaar is afgelopen."))?;
            day(objection_fields::SETTLED_ON, on, (received, today), "voordat het bezwaar er was")?;
            Ok(Event::ObjectionSettled { number, on, result })
        }
    }
}

fn register(case: &CaseRecord, new: NewObjection, today: Date) -> Result<Event, Refusal> {
    let NewObjection { by, name, received_on, posted_on, committee } = new;
    let closed = "Hiertegen staat geen bezwaar open, of de brief is nog niet gepost.";
    let until = case.objection_until().ok_or_else(|| incomplete(objection_fields::RECEIVED_ON, closed))?;
    let by = by.ok_or_else(|| incomplete(objection_fields::BY, "Kies wie bezwaar maakt."))?;
    let name = needed(objection_fields::NAME, name, "Vul in wie bezwaar maakt.")?;
    let announced = case.announcement.map(|announced| announced.on);
    let decided = announced.or(case.closing.as_ref().and_then(|closing| closing.on)).unwrap_or(received_on);
    day(objection_fields::RECEIVED_ON, received_on, (decided, today), "voordat het besluit er was")?;
    if posted_on.is_some_and(|posted| posted > received_on) {
        return Err(incomplete(objection_fields::POSTED_ON, "De brief kan niet later gepost zijn dan u hem kreeg."));
    }
    let said = "Kies of een commissie adviseert. Daarvan hangt de beslistermijn af.";
    let committee = committee.ok_or_else(|| incomplete(objection_fields::COMMITTEE, said))?;
    Ok(Event::ObjectionRegistered(Objection { by, name, received_on, posted_on, committee, until }))
}

/// A day that was, and not before something else was.
fn day(field: &str, day: Date, (first, today): (Date, Date), before: &str) -> Result<(), Refusal> {
    if day > today {
        return Err(incomplete(field, "Deze dag moet nog komen."));
    }
    if day < first { Err(incomplete(field, format!("Deze dag ligt {before}."))) } else { Ok(()) }
}
