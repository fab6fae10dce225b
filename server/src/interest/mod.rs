//! Impartiality (Awb 2:4): before assessing, a reviewer declares to have no interest, or asks to be left out
//! (verschoning). Both stand in the record.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::assignment::{self, sql::StoredAssignment};
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{OfficerFacts, OfficerNotice};
use crate::outbox::{self, MailJob, Recipient};
use crate::security::events::{SecurityEvent, log_role};
use crate::steps;
use app::paths;
use app::views::case::interest::{DeclarationForm, InterestPage, RecusalForm};
use app::views::{Actor, Reason};
use domain::case::{Action, Event, NO_INTEREST, Role};
use validator::Validate;

/// What a reviewer is asked, and everybody who wants to be left out.
///
/// # Errors
/// [`Failure::NotFound`] for who has no part in the case.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<InterestPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Recuse)?;
    let board = case::members(&mut tx, id).await?.into_iter().map(|(member, _)| member.name).collect();
    let asked = case.demand(Action::DeclareNoInterest).is_ok();
    Ok(InterestPage { head: case.head(), board, declared: case.has_declared(&actor.id), asked })
}

/// Whether a reviewer has to declare first. Who handed in before that was asked need not.
///
/// # Errors
/// [`Failure::NotFound`] for who does not assess the case, [`Failure::NotNow`] when nobody does now.
pub(crate) async fn is_due(app: &App, actor: &Actor, id: &str) -> Result<bool, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Assess)?;
    is_missing(&mut tx, &case, actor).await
}

async fn is_missing(tx: &mut Tx, case: &Case, actor: &Actor) -> Result<bool, Failure> {
    let handed_in = assignment::sql::handed_in(tx, &case.stored.id).await?;
    Ok(!case.has_declared(&actor.id) && !handed_in.iter().any(|(person, _)| *person == actor.id))
}

/// Fails for a reviewer who has to declare first.
///
/// # Errors
/// [`Reason::Undeclared`].
pub(crate) async fn demand(tx: &mut Tx, case: &Case, actor: &Actor) -> Result<(), Failure> {
    if is_missing(tx, case, actor).await? { Err(Failure::Refused(Reason::Undeclared)) } else { Ok(()) }
}

/// Declares to have no interest; a second click declares nothing more.
///
/// # Errors
/// When it was not ticked; as [`show`].
pub async fn declare(app: &App, actor: &Actor, id: &str, form: &DeclarationForm) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = steps::lock(&mut tx, app, id, actor, Action::DeclareNoInterest).await?;
    form.validate()?;
    if !case.has_declared(&actor.id) {
        let event = Event::NoInterestDeclared { statement: NO_INTEREST.to_owned() };
        case.append(&mut tx, app, actor, &event).await?;
    }
    Ok(tx.commit().await?)
}

/// Leaves somebody out of a case for good. A handler is replaced at once; for anybody else the handler, and who stands
/// in, is asked for a replacement.
///
/// # Errors
/// Without a reason, once scores were handed in, which count, and for the only case manager; as [`show`].
pub async fn recuse(app: &App, actor: &Actor, id: &str, form: RecusalForm) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = steps::lock(&mut tx, app, id, actor, Action::Recuse).await?;
    form.validate()?;
    let handed_in = assignment::sql::handed_in(&mut tx, id).await?;
    if handed_in.iter().any(|(person, _)| *person == actor.id) {
        return Err(Failure::Refused(Reason::HandedIn));
    }
    let own = assignment::sql::of_case(&mut tx, id).await?.into_iter().filter(|one| one.person_id == actor.id);
    let own: Vec<StoredAssignment> = own.collect();
    for one in &own {
        assignment::sql::remove(&mut tx, id, one).await?;
    }
    // Who stands in for somebody leaves in that role.
    let roles: Vec<String> = case.roles.iter().map(|role| role.value().to_owned()).collect();
    let event = Event::Recused { name: actor.name.clone(), roles: roles.clone(), reason: form.reason.clone() };
    case.append(&mut tx, app, actor, &event).await?;
    if own.iter().any(|one| one.role == Role::CaseManager.value()) {
        assignment::replace_handler(app, &mut tx, (&mut case, actor)).await?;
    }
    let mut to = case::sql::participants(&mut tx, id).await?;
    to.extend(case::stand_ins(&mut tx, id, &app.clock.today().to_string()).await?);
    for handler in to.into_iter().filter(|one| one.role == Role::CaseManager.value()) {
        let facts = OfficerFacts {
            path: paths::assignment(id),
            roles: roles.clone(),
            reason: form.reason.clone(),
            ..assignment::facts(&case, actor)
        };
        let to = Recipient { name: handler.name, email: handler.email };
        let mail = MailJob::Officer { notice: OfficerNotice::Recused, to, facts };
        outbox::enqueue(&mut tx, app, Some(id), &mail).await?;
    }
    tx.commit().await?;
    app.wake.notify_one();
    for role in &roles {
        log_role(SecurityEvent::RoleTaken, &actor.id, (id, &actor.id), role);
    }
    Ok(())
}

impl Case {
    /// Whether somebody declared to have no interest in this case.
    pub(crate) fn has_declared(&self, person: &str) -> bool {
        self.did(person, |event| matches!(event, Event::NoInterestDeclared { .. }))
    }
}
