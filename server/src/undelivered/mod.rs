//! Messages that were not delivered, shown to the side that sent them.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{BoardNotice, OfficerNotice};
use crate::outbox::sql::{self, Job};
use crate::outbox::{MailJob, Payload};
use app::views::Actor;
use app::views::case::undelivered::{MessageKind, Undelivered, UndeliveredMessage};
use domain::case::{Role, Side};

/// What this side of a case sent and was not delivered.
pub(crate) async fn of_case(app: &App, tx: &mut Tx, case: &Case) -> Result<Undelivered, Failure> {
    let jobs = sql::buried_of_case(tx, &case.stored.id).await?;
    Ok(Undelivered {
        messages: jobs.iter().filter_map(|job| message(app, case.side(), job)).collect(),
        may_send_again: case.roles.iter().any(|role| matches!(role, Role::Chair | Role::CaseManager)),
    })
}

/// A job as the message that it was, if this side sent it. A mail in words, as jobs held it until migration 8, does not
/// say which it was; administrators see those.
fn message(app: &App, side: Side, job: &Job) -> Option<UndeliveredMessage> {
    let Ok(Payload::Data(mail)) = job.read() else { return None };
    let kind = match &mail {
        MailJob::Case { notice, .. } | MailJob::Copy { notice, .. } => MessageKind::Step(*notice),
        MailJob::Board { notice: BoardNotice::PutBefore, .. } => MessageKind::ApprovalRequest,
        MailJob::Board { notice: BoardNotice::Agreed, .. } => MessageKind::Agreed,
        MailJob::Board { notice: BoardNotice::Lapsed, .. } => MessageKind::Lapsed,
        MailJob::Board { notice: BoardNotice::Mentioned, .. } => MessageKind::Mentioned,
        MailJob::Consulted { .. } => MessageKind::Consulted,
        MailJob::Preliminary { .. } => MessageKind::Preliminary,
        MailJob::Invitation(_) => MessageKind::Invitation,
        MailJob::Officer { notice: OfficerNotice::Assigned, .. } => MessageKind::Assigned,
        MailJob::Officer { notice: OfficerNotice::Recused, .. } => MessageKind::Recused,
        MailJob::Officer { notice: OfficerNotice::Invited, .. }
        | MailJob::Digest { .. }
        | MailJob::SignInLink { .. } => return None,
    };
    let sender = match kind {
        MessageKind::Step(notice) => notice.sent_by()?,
        MessageKind::Preliminary if mail.side() == Some(Side::Board) => Side::Municipality,
        MessageKind::Assigned | MessageKind::Recused | MessageKind::Consulted => Side::Municipality,
        _ => Side::Board,
    };
    let (id, to, at) = (job.id.clone(), mail.recipient().to_owned(), app.clock.local(job.created_at).datetime());
    (sender == side).then_some(UndeliveredMessage { id, kind, to, at })
}

/// Sends a message again: to the same address, with the facts of then.
///
/// # Errors
/// [`Failure::NotFound`] for who may not, and for a message that is not among those shown.
pub async fn send_again(app: &App, actor: &Actor, case: &str, message: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    demand(app, &mut tx, actor, (case, message)).await?;
    if !sql::dig_up(&mut tx, message, app.clock.millis()).await? {
        return Err(Failure::NotFound);
    }
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Takes a message off the list that is not needed any more.
///
/// # Errors
/// As [`send_again`].
pub async fn settle(app: &App, actor: &Actor, case: &str, message: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    demand(app, &mut tx, actor, (case, message)).await?;
    if !sql::drop_job(&mut tx, message, &format!("settled by {}", actor.id), app.clock.millis()).await? {
        return Err(Failure::NotFound);
    }
    Ok(tx.commit().await?)
}

async fn demand(app: &App, tx: &mut Tx, actor: &Actor, (case, message): (&str, &str)) -> Result<(), Failure> {
    let case = Case::load(tx, case, actor).await?;
    let found = of_case(app, tx, &case).await?;
    let shown = found.messages.iter().any(|one| one.id == message);
    if shown && found.may_send_again { Ok(()) } else { Err(Failure::NotFound) }
}
