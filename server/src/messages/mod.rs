//! Messages between board and municipality (overleg), and the notes of the desk. Both are events of the case, so that
//! they are filed, in order and for ever, as everything else is.

mod routes;

pub(crate) use routes::routes;

use crate::case::sql::Participant;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::Failure;
use crate::{App, steps};
use app::views::case::messages::{MessageView, MessagesAction, MessagesPage, NotesView, message_form, note_form};
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
            Event::MessageToBoard { text, asks } => (Side::Municipality, text, *asks),
            Event::MessageToMunicipality { text, asks } => (Side::Board, text, *asks),
            _ => return None,
        };
        let by = app.clock.author(&stored.actor_label, stored.at);
        Some(MessageView { from, by, text: text.clone(), asks })
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
        Event::NoteAdded { text, to } => {
            let by = app.clock.author(&stored.actor_label, stored.at);
            Some((by, text.clone(), to.iter().filter_map(named).collect()))
        }
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

/// Sends a message to the other side, or adds a note for the desk.
///
/// # Errors
/// [`Failure::Fields`] for what is missing or too long, and as [`steps::take`].
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let step = match typed.action() {
        Some(MessagesAction::Send(side)) => {
            let (text, asks) = message_form(typed);
            MessageStep::To { side, text, asks }
        }
        Some(MessagesAction::Note) => {
            let (text, to) = note_form(typed);
            steps::demand(app, actor, id, Action::AddNote).await?;
            let mut tx = app.db.read().await?;
            let known = others(&case::sql::participants(&mut tx, id).await?, &actor.id);
            drop(tx);
            if to.iter().any(|id| known.iter().all(|(person, _)| person != id)) {
                return Err(Failure::field(command_fields::NOTE_TO, Reason::NotInList(Choice::Addressees)));
            }
            MessageStep::Note { text, to }
        }
        None => return Err(Failure::NotFound),
    };
    steps::take(app, actor, id, Command::Message(step)).await
}
