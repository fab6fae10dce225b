//! Mails about the talks: each goes to the other side, and says nothing of the draft but what it is called.

use super::loaded::Loaded;
use super::sql;
use crate::App;
use crate::case::{self, sql::Participant};
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{PreliminaryFacts, PreliminaryNotice};
use crate::outbox::{self, MailJob, Recipient};
use app::views::Actor;
use app::{paths, words};
use domain::case::Side;
use domain::preliminary::{Entry, Talks};

/// Leaves the mails that an entry causes. `moved` says that there was an appointment before it.
pub(super) async fn notify(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (loaded, entry, moved): (&Loaded, &Entry, bool),
) -> Result<(), Failure> {
    let id = &loaded.case.stored.id;
    if matches!(entry, Entry::Closed { .. }) {
        let is_moot = |mail: &MailJob| matches!(mail, MailJob::Preliminary { notice: PreliminaryNotice::Opened, .. });
        outbox::take_back(tx, app, id, is_moot).await?;
    }
    let Some(notice) = notice(entry) else { return Ok(()) };
    let (side, to) = match loaded.by.side() {
        Side::Board => (Side::Municipality, sql::case_managers(tx, id).await?),
        Side::Municipality => (Side::Board, board(tx, id).await?),
    };
    let facts = PreliminaryFacts { moved, ..facts(loaded, entry, (side, actor)) };
    for person in to {
        if !app.limits.may_mail_board(&person.email) {
            tracing::info!("a mail about the talks on {id} was left out: its receiver got very many of them");
            continue;
        }
        let to = Recipient { name: person.name, email: person.email };
        let mail = MailJob::Preliminary { notice, to, side, facts: facts.clone() };
        outbox::enqueue(tx, app, Some(id), &mail).await?;
    }
    Ok(())
}

/// Which mail tells it, if any.
const fn notice(entry: &Entry) -> Option<PreliminaryNotice> {
    Some(match entry {
        Entry::Opened { .. } => PreliminaryNotice::Opened,
        Entry::Closed { .. } => PreliminaryNotice::Closed,
        Entry::Message { .. } => PreliminaryNotice::Message,
        Entry::AppointmentMade(_) => PreliminaryNotice::Appointment,
        Entry::AppointmentWithdrawn { .. } => PreliminaryNotice::AppointmentWithdrawn,
        Entry::Given(_) => PreliminaryNotice::Given,
        Entry::Agreed { .. } | Entry::Decided { .. } => return None,
    })
}

/// The members of the board, once each.
async fn board(tx: &mut Tx, id: &str) -> Result<Vec<Participant>, Failure> {
    let mut people: Vec<Participant> = Vec::new();
    for (person, _) in case::members(tx, id).await? {
        if people.iter().all(|known| known.id != person.id) {
            people.push(person);
        }
    }
    Ok(people)
}

fn facts(loaded: &Loaded, entry: &Entry, (to, actor): (Side, &Actor)) -> PreliminaryFacts {
    let id = &loaded.case.stored.id;
    let Talks { appointment, called_off, .. } = &loaded.talks;
    let meeting = appointment.as_ref().or(called_off.as_ref());
    let text = match entry {
        Entry::Message { text } => text.clone(),
        Entry::AppointmentWithdrawn { reason } => reason.clone(),
        _ => String::new(),
    };
    let (path, calendar) = match to {
        Side::Board => (paths::preliminary(id), paths::meeting_file(id)),
        Side::Municipality => (paths::officer_talks(id), paths::officer_meeting_file(id)),
    };
    PreliminaryFacts {
        title: loaded.case.stored.title.clone(),
        cooperative: loaded.case.stored.cooperative.clone(),
        municipality: loaded.case.municipality.name.clone(),
        path,
        calendar,
        sender: actor.name.clone(),
        sender_email: actor.email.clone(),
        text,
        meeting: meeting.map(words::meeting).unwrap_or_default(),
        moved: false,
    }
}
