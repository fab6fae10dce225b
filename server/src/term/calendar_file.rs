//! The last days of a case as a file for a calendar (iCalendar, RFC 5545). Each keeps its UID when it moves, and is
//! cancelled when it falls away, so that a calendar that reads the file again follows.

use crate::App;
use crate::case::Case;
use crate::failure::{Failure, Fault};
use app::views::Actor;
use app::views::case::files::Download;
use app::words;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::case::{Deadline, DeadlineKind, Milestone, Side};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus};
use jiff::civil::Date;

/// Days before each last day on which a calendar reminds of it.
const REMIND_BEFORE: i64 = 7;

/// The last days of a submitted case, as its side knows them.
///
/// # Errors
/// [`Failure::NotFound`] for who has no role in it, and before anything was submitted.
pub(super) async fn file(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let reference = case.record.reference().ok_or(Failure::NotFound)?.to_owned();
    // Counts and moments of what this side does not see would tell that there was something.
    let seen: Vec<i64> = case.seen().map(|stored| stored.at).collect();
    let sequence = u32::try_from(seen.len()).unwrap_or(u32::MAX);
    let at = seen.last().copied().and_then(DateTime::from_timestamp_millis);
    let at = at.ok_or_else(|| Fault::failure("a submitted case has events".to_owned()))?;
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//Uitdaagloket//Uitdaagloket//NL"), ("METHOD", "PUBLISH")] {
        calendar.append_property((name, value));
    }
    calendar.name(&format!("Uitdaagloket: {}", case.stored.title));
    for deadline in case.record.deadlines(case.profile.decision_term, &case.profile.planning) {
        let own = matches!(deadline.kind, DeadlineKind::View(_) | DeadlineKind::Milestone(_));
        if !own || case.side() == Side::Municipality {
            calendar.push(event(&case, deadline, at)?.sequence(sequence).done());
        }
    }
    Ok(Download { bytes: calendar.to_string().into_bytes(), name: format!("agenda-{reference}.ics") })
}

fn event(case: &Case, Deadline { kind, day, holds }: Deadline, at: DateTime<Utc>) -> Result<Event, Failure> {
    let summary = words::deadline(kind, &case.stored.title);
    let text = match kind {
        DeadlineKind::Commitment(number) => case.record.commitment(number).map(|state| state.agreed.text.clone()),
        DeadlineKind::View(number) => case.record.consultation(number).map(|state| state.asked.name.clone()),
        _ => None,
    };
    let mut event = Event::new();
    let uid = format!("{}-{}@uitdaagloket", case.stored.id, key(kind));
    event.uid(&uid).timestamp(at).starts(chrono_day(day)?).summary(&summary);
    event.add_property("TRANSP", "TRANSPARENT");
    if let Some(text) = text {
        event.description(&text);
    }
    if holds {
        event.status(EventStatus::Confirmed);
        // Else the library takes a random one and the clock of the machine.
        let mut alarm = Alarm::display(&summary, -Duration::days(REMIND_BEFORE));
        event.alarm(alarm.uid(&format!("herinnering-{uid}")).timestamp(at).done());
    } else {
        event.status(EventStatus::Cancelled);
    }
    Ok(event.done())
}

/// What never changes of a last day.
fn key(kind: DeadlineKind) -> String {
    match kind {
        DeadlineKind::Decision => "besluit".to_owned(),
        DeadlineKind::Supplement(number) => format!("aanvulling-{number}"),
        DeadlineKind::Revision(number) => format!("aanpassing-{number}"),
        DeadlineKind::Suspension(number) => format!("uitstel-{number}"),
        DeadlineKind::View(number) => format!("zienswijze-{number}"),
        DeadlineKind::Response(number) => format!("reactie-{number}"),
        DeadlineKind::Milestone(milestone) => format!("planning-{}", milestone_key(milestone)),
        DeadlineKind::Objection => "bezwaartermijn".to_owned(),
        DeadlineKind::ObjectionDecision(number) => format!("bezwaar-{number}"),
        DeadlineKind::Commitment(number) => format!("afspraak-{number}"),
    }
}

const fn milestone_key(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::Panel => "beoordelingen",
        Milestone::Draft => "conceptbesluit",
        Milestone::Agenda => "agenda",
        Milestone::Meeting => "vergadering",
        Milestone::Sending => "versturen",
    }
}

fn chrono_day(day: Date) -> Result<NaiveDate, Failure> {
    let (month, of_month) = (u32::from(day.month().unsigned_abs()), u32::from(day.day().unsigned_abs()));
    let same = NaiveDate::from_ymd_opt(i32::from(day.year()), month, of_month);
    same.ok_or_else(|| Fault::failure(format!("{day} is no day of a calendar")))
}
