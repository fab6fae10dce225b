//! Messages between board and municipality (overleg), and the notes of the desk. Both are events of the case, so that
//! they are filed, in order and for ever, as everything else is.

mod routes;

pub(crate) use routes::routes;

use crate::case::sql::Participant;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::Failure;
use crate::{App, attachments, files, steps};
use app::views::case::messages::{
    MessageView, MessagesAction, MessagesPage, NoteView, NotesView, message_form, note_form,
};
use app::views::fields::{FILE, NOTE_FILE};
use app::views::proposal::attachments::Received;
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::case::{Action, Command, Event, MessageStep, Role, Side, command_fields};

/// What was written about a case, as far as this person may read it.
///
/// # Errors
/// [`Failure::NotFound`] for who neither writes nor works at the desk.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<MessagesPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let at_desk = case.roles.iter().any(|role| role.party().is_at_desk());
    demand(&case)?;
    let notes = if at_desk { Some(notes(app, &mut tx, &case).await?) } else { None };
    let messages = case.events.iter().filter_map(|(stored, event)| {
        let (from, text, asks) = match event {
            Event::MessageToBoard { text, asks, .. } => (Side::Municipality, text, *asks),
            Event::MessageToMunicipality { text, asks, .. } => (Side::Board, text, *asks),
            _ => return None,
        };
        let by = app.clock.author(&stored.actor_label, stored.at);
        Some(MessageView { from, by, text: text.clone(), asks, files: case.files_of(event) })
    });
    let allowed = case.allowed();
    Ok(MessagesPage {
        messages: messages.collect(),
        awaits_answer_of: case.record.awaits_answer_of,
        writes_to: [(Action::WriteToBoard, Side::Board), (Action::WriteToMunicipality, Side::Municipality)]
            .into_iter()
            .find_map(|(action, side)| allowed.contains(&action).then_some(side)),
        notes,
        head: case.head(),
    })
}

/// Whoever may write something here may read it.
fn demand(case: &Case) -> Result<(), Failure> {
    let actions = [Action::WriteToBoard, Action::WriteToMunicipality, Action::AddNote];
    let mut refused = Failure::NotFound;
    for action in actions {
        match case.demand(action) {
            Ok(()) => return Ok(()),
            Err(Failure::NotFound) => {}
            Err(other) => refused = other,
        }
    }
    Err(refused)
}

async fn notes(app: &App, tx: &mut Tx, case: &Case) -> Result<NotesView, Failure> {
    let people = case::sql::participants(tx, &case.stored.id).await?;
    let named = |id: &String| people.iter().find(|person| person.id == *id).map(|person| person.name.clone());
    let notes = case.events.iter().filter_map(|(stored, event)| match event {
        Event::NoteAdded { text, to, .. } => Some(NoteView {
            by: app.clock.author(&stored.actor_label, stored.at),
            text: text.clone(),
            told: to.iter().filter_map(named).collect(),
            files: case.files_of(event),
        }),
        _ => None,
    });
    Ok(NotesView {
        notes: notes.collect(),
        others: others(&people, &case.person),
        may_add: case.allowed().contains(&Action::AddNote),
    })
}

/// Others at the desk, once each.
fn others(people: &[Participant], own: &str) -> Vec<(String, String)> {
    let at_desk = |role: &str| Role::from_value(role).is_some_and(|role| role.party().is_at_desk());
    let others = people.iter().filter(|person| person.id != own && at_desk(&person.role));
    let mut others: Vec<(String, String)> = others.map(|person| (person.id.clone(), person.name.clone())).collect();
    others.sort_by(|one, other| one.1.cmp(&other.1));
    others.dedup();
    others
}

/// Fails unless this person may write something here now; asked before anything is read.
///
/// # Errors
/// As [`show`].
pub(crate) async fn demand_writing(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    demand(&Case::load(&mut tx, id, actor).await?)
}

/// Sends a message to the other side, or adds a note for the desk, with the files that came along. Whatever comes of
/// it, no file waits any longer.
///
/// # Errors
/// [`Failure::Fields`] for what is missing or too long, and for a file that is refused; as [`steps::take_with`].
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed, received: &[Received]) -> Result<(), Failure> {
    let done = write(app, actor, id, (typed, received)).await;
    attachments::discard(app, received).await;
    done
}

async fn write(app: &App, actor: &Actor, id: &str, (typed, received): (&Typed, &[Received])) -> Result<(), Failure> {
    let (action, field) = match typed.action() {
        Some(MessagesAction::Send(Side::Board)) => (Action::WriteToBoard, FILE),
        Some(MessagesAction::Send(Side::Municipality)) => (Action::WriteToMunicipality, FILE),
        Some(MessagesAction::Note) => (Action::AddNote, NOTE_FILE),
        None => return Err(Failure::NotFound),
    };
    steps::demand(app, actor, id, action).await?;
    let staged = files::enclosed(field, received)?;
    let files = files::named(app, &staged);
    let step = if action == Action::AddNote {
        let (text, to) = note_form(typed);
        let mut tx = app.db.read().await?;
        let known = others(&case::sql::participants(&mut tx, id).await?, &actor.id);
        drop(tx);
        if to.iter().any(|id| known.iter().all(|(person, _)| person != id)) {
            return Err(Failure::field(command_fields::NOTE_TO, Reason::NotInList(Choice::Addressees)));
        }
        MessageStep::Note { text, to, files }
    } else {
        let (text, asks) = message_form(typed);
        let side = if action == Action::WriteToBoard { Side::Board } else { Side::Municipality };
        MessageStep::To { side, text, asks, files }
    };
    steps::take_with(app, actor, id, (Command::Message(step), &staged)).await
}
