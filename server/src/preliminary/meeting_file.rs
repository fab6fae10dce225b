//! The appointment of the talks as a file for a calendar (iCalendar, RFC 5545). It keeps its UID when it moves, and is
//! cancelled when it is called off, so that a calendar that reads the file again follows.

use super::loaded::Loaded;
use crate::App;
use crate::failure::{Failure, Fault};
use app::views::Actor;
use app::views::case::files::Download;
use app::words;
use chrono::{DateTime, Duration, Utc};
use domain::case::Side;
use domain::preliminary::Appointment;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus};

/// The appointment, as this side of the talks knows it.
///
/// # Errors
/// [`Failure::NotFound`] for who takes no part in them, and while there never was one.
pub(super) async fn file(app: &App, actor: &Actor, (id, side): (&str, Side)) -> Result<Download, Failure> {
    let mut tx = app.db.read().await?;
    let loaded = match side {
        Side::Board => Loaded::for_board(&mut tx, id, actor).await?,
        Side::Municipality => Loaded::for_officer(&mut tx, id, actor).await?,
    };
    let talks = &loaded.talks;
    let holds = talks.appointment.is_some();
    let made = talks.appointment.as_ref().or(talks.called_off.as_ref()).ok_or(Failure::NotFound)?;
    let mut calendar = Calendar::empty();
    let method = if holds { "PUBLISH" } else { "CANCEL" };
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Uitdaagloket//Uitdaagloket//NL"), ("METHOD", method)] {
        calendar.append_property((name, value));
    }
    let start = start(app, made)?;
    let changed = loaded.appointment_changed().and_then(DateTime::from_timestamp_millis).ok_or(Failure::NotFound)?;
    let mut event = Event::new();
    event
        .uid(&format!("{id}-vooroverleg@uitdaagloket"))
        .timestamp(changed)
        .starts(start)
        .ends(start + Duration::hours(1))
        .summary(&words::meeting_called(&loaded.called().0))
        .location(&made.place)
        .sequence(talks.appointments)
        .status(if holds { EventStatus::Confirmed } else { EventStatus::Cancelled });
    calendar.push(event.done());
    Ok(Download { bytes: calendar.to_string().into_bytes(), name: format!("afspraak-{}.ics", made.day) })
}

/// The moment at which it begins.
fn start(app: &App, made: &Appointment) -> Result<DateTime<Utc>, Failure> {
    let zone = app.clock.local(app.clock.millis()).time_zone().clone();
    let at = made.day.to_datetime(made.time).to_zoned(zone)?.timestamp();
    let same = DateTime::from_timestamp_millis(at.as_millisecond());
    same.ok_or_else(|| Fault::failure(format!("{at} is no moment of a calendar")))
}
