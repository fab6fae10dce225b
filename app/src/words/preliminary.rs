//! What talks before anything is submitted are called, on pages, in mails and in calendars.

use domain::calendar::DutchDate;
use domain::preliminary::Appointment;

/// The part of a draft that the verkenning is.
pub const EXPLORATION: &str = "Verkenning";

/// "maandag 14 december 2026 om 14.30 uur, Stadhuis".
pub fn meeting(made: &Appointment) -> String {
    // It may end a sentence.
    let place = made.place.trim_end_matches('.');
    format!("{} om {}.{:02} uur, {place}", made.day.with_weekday(), made.time.hour(), made.time.minute())
}

/// What the appointment is called in a calendar.
pub fn meeting_called(title: &str) -> String {
    format!("Vooroverleg: {title}")
}
