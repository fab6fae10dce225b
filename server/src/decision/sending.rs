//! Reading the letter of a decision that was taken, and sending it.

use super::confirming;
use super::letter::Letter;
use crate::case::Case;
use crate::documents::archive::{self, Label};
use crate::failure::Failure;
use crate::overview;
use crate::security::sha256;
use crate::{App, steps};
use app::views::case::DocumentKind;
use app::views::case::decision::DecidedPage;
use app::views::case::files::Download;
use app::views::{Actor, Reason, Typed};
use app::words;
use domain::case::{Action, Command, Event};
use domain::case::{Refusal, decide as judge};

/// The decision that was taken, with what is to be done before it goes out.
///
/// # Errors
/// [`Failure::NotNow`] when none waits to be sent.
pub async fn show_decided(app: &App, actor: &Actor, id: &str) -> Result<DecidedPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::OpenLetter)?;
    let decided_by = case.record.decision.as_ref().and_then(|decision| decision.decided_by.as_ref());
    let today = app.clock.today();
    let opened = case.events.iter().rev().take_while(|(_, event)| !matches!(event, Event::Decided(_)));
    let mut own = opened.filter(|(stored, _)| stored.actor_id == actor.id);
    Ok(DecidedPage {
        decided_by_self: decided_by == Some(&actor.id),
        opened: own.any(|(stored, event)| {
            matches!(event, Event::LetterOpened { .. }) && app.clock.local(stored.at).date() == today
        }),
        asks_code: !app.demo,
        decision: overview::decision(&case),
        head: case.head(),
    })
}

/// The letter as it would go out now: its bytes, and their SHA-256. The same facts give the same bytes.
async fn letter(app: &App, actor: &Actor, id: &str, action: Action) -> Result<(Vec<u8>, String, Case), Failure> {
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(action)?;
    let decision = case.record.decision.as_deref().cloned().ok_or(Failure::NotFound)?;
    let letter = Letter::load(&mut tx, &case).await?;
    drop(tx);
    let facts = letter.facts(&case, decision, (app.clock.today(), false))?;
    let bytes = app.typesetter.letter(&turn, facts).await?;
    let hash = sha256(&bytes);
    Ok((bytes, hash, case))
}

/// Opens the letter as it will go out, and records that this person did.
///
/// # Errors
/// [`Failure::NotNow`] when no decision waits to be sent.
pub async fn open_letter(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let (bytes, sha256, read) = letter(app, actor, id, Action::OpenLetter).await?;
    let (mut tx, mut case) = steps::change(app, actor, id, Action::OpenLetter).await?;
    if case.record.decision != read.record.decision {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    let opened = (actor.id.clone(), sha256.clone());
    if !case.record.opened_letters.contains(&opened) {
        case.carry_out(&mut tx, app, actor, Command::OpenLetter { person: opened.0, sha256 }).await?;
    }
    tx.commit().await?;
    let reference = case.stored.reference.clone().unwrap_or_default();
    Ok(Download { bytes, name: words::document_file_name(DocumentKind::Letter, 1, &reference) })
}

/// Sends the decision: keeps the letter, mails it and starts the term for objection.
///
/// The letter is typeset before the transaction, as a proposal is; the transaction then finds the case still
/// decided, or sends nothing.
///
/// # Errors
/// [`Failure::Fields`] for who took the decision, for who did not open this very letter, and for a wrong code.
pub async fn announce(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let (bytes, sha256, read) = letter(app, actor, id, Action::Announce).await?;
    let command = Command::Announce { person: actor.id.clone(), sha256 };
    let judged = judge(&read.record, command.clone(), &read.roles, &read.profile, app.clock.today());
    let event = judged.map_err(|refusal| match refusal {
        Refusal::NotNow => Failure::NotNow(None),
        other => other.into(),
    })?;
    let announced = read.record.apply(&event);
    let pdf = archive::keep(app, bytes).await?;
    let (mut tx, mut case) = steps::change(app, actor, id, Action::Announce).await?;
    case.carry_out(&mut tx, app, actor, command).await?;
    if case.record != announced {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    let reference = case.stored.reference.clone().unwrap_or_default();
    let label = Label { kind: DocumentKind::Letter, reference: &reference, version: 1 };
    archive::file_document(app, &mut tx, id, label, pdf).await?;
    confirming::finish(app, actor, (tx, case), typed).await
}
