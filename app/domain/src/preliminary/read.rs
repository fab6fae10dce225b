//! Entries from what was typed.

use super::{Appointment, Course, Entry, fields};
use crate::calendar::parse_date;
use crate::case::Refusal;
use crate::proposal::{Field, Finding};
use jiff::civil::{Date, Time};
use std::collections::BTreeSet;

/// Most characters of a message, an agreement or a reason.
pub(super) const LONGEST_TEXT: usize = 10_000;
/// Most characters of a place.
const LONGEST_PLACE: usize = 300;

pub(super) fn wrong(field: &str, message: impl Into<String>) -> Finding {
    Finding::wrong(Field::named(field), message)
}

fn text(field: &str, text: String, missing: &str) -> Result<String, Refusal> {
    fitting(field, text, missing, LONGEST_TEXT).map_err(|finding| Refusal::Incomplete(vec![finding]))
}

fn fitting(field: &str, text: String, missing: &str, most: usize) -> Result<String, Finding> {
    if text.trim().is_empty() {
        return Err(wrong(field, missing));
    }
    if text.chars().count() > most { Err(too_long(field, most)) } else { Ok(text) }
}

pub(super) fn too_long(field: &str, most: usize) -> Finding {
    let most = if most == LONGEST_TEXT { "10.000".to_owned() } else { most.to_string() };
    wrong(field, format!("Maak deze tekst korter (hoogstens {most} tekens)."))
}

/// Opens these parts, of those that there are.
///
/// # Errors
/// Without any, and for one that there is not.
pub fn parts(chosen: BTreeSet<String>, known: impl Fn(&str) -> bool) -> Result<Entry, Refusal> {
    let message = if chosen.is_empty() {
        "Kies minstens één onderdeel. Wilt u niets laten zien? Sluit dan de toegang."
    } else if chosen.iter().all(|part| known(part)) {
        return Ok(Entry::Opened { parts: chosen });
    } else {
        "Kies onderdelen uit de lijst."
    };
    Err(Refusal::Incomplete(vec![wrong(fields::PARTS, message)]))
}

/// A message.
///
/// # Errors
/// When it is empty or too long.
pub fn message(typed: String) -> Result<Entry, Refusal> {
    Ok(Entry::Message { text: text(fields::MESSAGE, typed, "Schrijf uw bericht.")? })
}

/// Something that was agreed.
///
/// # Errors
/// When it is empty or too long.
pub fn agreement(typed: String) -> Result<Entry, Refusal> {
    Ok(Entry::Agreed { text: text(fields::AGREEMENT, typed, "Schrijf op wat u hebt afgesproken.")? })
}

/// Calls the appointment off.
///
/// # Errors
/// When the reason is missing or too long.
pub fn withdrawal(typed: String) -> Result<Entry, Refusal> {
    Ok(Entry::AppointmentWithdrawn { reason: text(fields::WHY_NOT, typed, "Schrijf kort waarom het niet doorgaat.")? })
}

/// An appointment from its day, time and place, made on this day.
///
/// # Errors
/// Everything that is wrong with it.
pub fn appointment((day, time, place): (&str, &str, String), today: Date) -> Result<Entry, Refusal> {
    let mut findings = Vec::new();
    let day = match parse_date(day) {
        Ok(day) if day < today => Err(wrong(fields::DAY, "Deze dag is al voorbij. Kies een latere dag.")),
        Ok(day) => Ok(day),
        Err(error) => Err(wrong(fields::DAY, error.to_string())),
    };
    let time = read_time(time).ok_or_else(|| wrong(fields::TIME, "Vul een tijd in, bijvoorbeeld 14.30."));
    let place = fitting(fields::PLACE, place, "Vul in waar u elkaar spreekt.", LONGEST_PLACE);
    let day = day.map_err(|finding| findings.push(finding));
    let time = time.map_err(|finding| findings.push(finding));
    let place = place.map_err(|finding| findings.push(finding));
    match (day, time, place) {
        (Ok(day), Ok(time), Ok(place)) => Ok(Entry::AppointmentMade(Appointment { day, time, place })),
        _ => Err(Refusal::Incomplete(findings)),
    }
}

/// A time as people write it: 14.30, 14:30 or 14 uur.
fn read_time(typed: &str) -> Option<Time> {
    let typed = typed.trim().trim_end_matches("uur").trim();
    let (hour, minute) = typed.split_once(['.', ':']).unwrap_or((typed, "00"));
    let is_short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short(hour) || minute.len() != 2 || !is_short(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// How the board goes on, with its reason.
///
/// # Errors
/// Without a choice, and when the reason of who stops or changes is missing or too long.
pub fn course(chosen: Option<Course>, reason: String, shared: bool) -> Result<Entry, Refusal> {
    let Some(course) = chosen else {
        return Err(Refusal::Incomplete(vec![wrong(fields::COURSE, "Kies hoe u verdergaat.")]));
    };
    let reason = if course == Course::GoOn && reason.is_empty() {
        reason
    } else {
        text(fields::REASON, reason, "Schrijf kort waarom u dit kiest.")?
    };
    Ok(Entry::Decided { course, reason, shared })
}
