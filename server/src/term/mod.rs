//! The term for the decision (beslistermijn): how it ran, postponing, suspending with consent, notices of default.

mod calendar_file;
mod receipt;
mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::assessment::panel;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::documents::archive::{self, Label};
use crate::documents::{ProcedureLetterFacts, ProcedureMessage, Sender};
use crate::failure::{Failure, FieldRefusal};
use crate::overview::clock::clock_view;
use crate::{frozen, notices, steps};
use app::views::case::DocumentKind;
use app::views::case::files::Download;
use app::views::case::term::{TermAction, TermFacts, TermPage};
use app::views::{Actor, Reason};
use app::words;
use domain::case::{self as rules, CaseRecord, Command, DefaultNotice, Event, Milestone, PlannedStep, command_fields};
use jiff::civil::Date;

/// The term of a submitted case.
///
/// # Errors
/// [`Failure::NotFound`] for who has no role in it, and before anything was submitted.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<TermPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let today = app.clock.today();
    let clock = clock_view(&case, today).ok_or(Failure::NotFound)?;
    let (record, length) = (&case.record, case.profile.decision_term);
    let term = record.decision_term(length).ok_or(Failure::NotFound)?;
    let notice = |day: &Date| DefaultNotice::on(*day, &term, record.ended_on(), today);
    let proposed = record.proposed_suspension(today).map(|proposed| (proposed.reason.clone(), proposed.until));
    let at_desk = case.roles.iter().any(|role| role.party().is_at_desk());
    let planning = if at_desk && !clock.stopped { planning(&mut tx, &case).await? } else { Vec::new() };
    Ok(TermPage {
        head: case.head(),
        planning,
        today,
        clock,
        course: record.term_course(length, today),
        postponement: case.profile.postponement,
        proposed,
        suspended_until: record.running_consent(today).map(|consent| consent.until),
        default_notices: record.default_notices.iter().map(notice).collect(),
    })
}

/// When each part of the work on the decision is done. That all scores are in, the record does not say.
async fn planning(tx: &mut Tx, case: &Case) -> Result<Vec<PlannedStep>, Failure> {
    let panel = panel::progress(tx, &case.stored.id).await?;
    let scored = !panel.is_empty() && panel.iter().all(|reviewer| reviewer.handed_in);
    let steps = case.record.planning(case.profile.decision_term, &case.profile.planning).into_iter();
    let known = |step: PlannedStep| {
        let done = step.done || (scored && step.milestone == Milestone::Panel);
        PlannedStep { done, ..step }
    };
    Ok(steps.map(known).collect())
}

/// Takes the step that a form of the page asks for. What shows a letter changes nothing.
///
/// # Errors
/// As [`steps::take`]; for a letter also as [`crate::documents::Typesetter::procedure_letter`].
pub async fn act(
    app: &App,
    actor: &Actor,
    id: &str,
    action: TermAction,
    form: TermFacts,
) -> Result<Option<Download>, Failure> {
    steps::demand(app, actor, id, action.step()).await?;
    let TermFacts { reason, signatory, until, received_on } = form;
    let day = FieldRefusal::day::<&str>;
    let command = match action {
        TermAction::PreviewPostponement => return preview(app, actor, id, reason, signatory).await.map(Some),
        TermAction::Postpone => return postpone(app, actor, id, reason, signatory).await.map(|()| None),
        TermAction::Propose => Command::ProposeSuspension { until: day(command_fields::UNTIL, &until)?, reason },
        TermAction::Agree => Command::AgreeToSuspension,
        TermAction::AgreeOnPaper => {
            Command::AgreeOnPaper { received_on: day(command_fields::RECEIVED_ON, &received_on)? }
        }
        TermAction::Decline => Command::DeclineSuspension { reason },
        TermAction::Resume => Command::ResumeTerm { reason },
        TermAction::CorrectReceipt => {
            let corrected = (day(command_fields::RECEIVED_ON, &received_on)?, reason);
            return receipt::correct(app, actor, id, corrected).await.map(|()| None);
        }
        TermAction::RecordDefaultNotice => {
            Command::RecordDefaultNotice { received_on: day(command_fields::RECEIVED_ON, &received_on)? }
        }
    };
    steps::take(app, actor, id, command).await.map(|()| None)
}

/// The letter that postponing today would send.
async fn preview(app: &App, actor: &Actor, id: &str, reason: String, signatory: String) -> Result<Download, Failure> {
    let (letter, _) = postponement_letter(app, actor, id, Command::Postpone { reason, signatory }).await?;
    Ok(Download { bytes: letter, name: "verdaging-concept.pdf".to_owned() })
}

/// Postpones the decision: files the letter, and mails it.
async fn postpone(app: &App, actor: &Actor, id: &str, reason: String, signatory: String) -> Result<(), Failure> {
    let command = Command::Postpone { reason, signatory };
    let (letter, expected) = postponement_letter(app, actor, id, command.clone()).await?;
    send_letter(app, actor, id, command, DocumentKind::Postponement, (letter, expected)).await
}

async fn postponement_letter(
    app: &App,
    actor: &Actor,
    id: &str,
    command: Command,
) -> Result<(Vec<u8>, CaseRecord), Failure> {
    procedure_letter(app, actor, id, command, |event| match event {
        Event::Postponed { by, due, reason, signatory, .. } => {
            let (reason, signatory) = (reason.clone(), signatory.clone());
            Some(ProcedureMessage::Postponed { by: *by, due: *due, reason, signatory })
        }
        _ => None,
    })
    .await
}

/// Typesets the letter that a command would send, and the record of the case as it would be then. Nothing is stored.
///
/// # Errors
/// When the command is refused, and as [`crate::documents::Typesetter::procedure_letter`].
pub(crate) async fn procedure_letter(
    app: &App,
    actor: &Actor,
    id: &str,
    command: Command,
    message: impl FnOnce(&Event) -> Option<ProcedureMessage>,
) -> Result<(Vec<u8>, CaseRecord), Failure> {
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(command.action())?;
    let today = app.clock.today();
    let event = rules::decide(&case.record, command, &case.roles, &case.profile, today)?;
    let frozen = frozen::newest(&mut tx, id).await?;
    let contact = case::contact(&mut tx, id).await?;
    drop(tx);
    let after = case.record.clone().apply(&event);
    let request = after.requests.last();
    let facts = ProcedureLetterFacts {
        sender: Sender::of(&case.municipality, contact)?,
        title: frozen.title,
        cooperative: frozen.cooperative,
        ordinance: case.profile.ordinance_and_article(),
        reference: case.record.reference().unwrap_or_default().to_owned(),
        answers: frozen.answers,
        course: after.term_course(case.profile.decision_term, today),
        asked: request.map(|request| (request.points.iter().map(words::point).collect(), request.until)),
        sent: today,
        by_post: case.record.post.is_some(),
        remedies: case.profile.remedies.clone(),
        message: message(&event).ok_or(Failure::NotFound)?,
    };
    Ok((app.typesetter.procedure_letter(&turn, facts).await?, after))
}

/// Takes a step that sends a letter: event, letter and mails in one transaction, if the case is still as it was when
/// the letter was typeset.
///
/// # Errors
/// [`Reason::CaseChanged`] if it is not; else as [`steps::take`].
pub(crate) async fn send_letter(
    app: &App,
    actor: &Actor,
    id: &str,
    command: Command,
    kind: DocumentKind,
    (letter, expected): (Vec<u8>, CaseRecord),
) -> Result<(), Failure> {
    let kept = archive::keep(app, letter).await?;
    let (mut tx, mut case) = steps::change(app, actor, id, command.action()).await?;
    case.carry_out(&mut tx, app, actor, command).await?;
    if case.record != expected {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    let reference = case.stored.reference.clone().unwrap_or_default();
    let version = archive::number(kind, &case.record);
    archive::file_document(app, &mut tx, id, Label { kind, reference: &reference, version }, kept).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
