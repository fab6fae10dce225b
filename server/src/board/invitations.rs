//! Inviting somebody, and what who is invited answers. Until then that person is not on the board, and is called as who
//! invites typed, whoever it is.

use super::sql::{self, StoredInvitation};
use super::{demand_one_side, log};
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::Invitation;
use crate::outbox::{self, MailJob};
use crate::security::events::SecurityEvent;
use crate::{App, account, profile, steps};
use app::paths;
use app::views::board::invitation::{InvitationView, JoinForm, fields as join_fields};
use app::views::board::members::{InviteForm, InvitedView, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::case::{Action, Event, Role, Situation};
use domain::identifiers::EmailAddress;
use validator::Validate;

/// People who can take part in one proposal or be invited to it; far more than any board has, and each gets every mail.
const MOST_MEMBERS: usize = 25;

/// Invites somebody by mail, and gives the id of the invitation. What happens does not depend on whether the address is
/// known here, but for that of an officer of the municipality.
///
/// # Errors
/// When a field is wrong, somebody takes part or was invited already, or works for the municipality.
/// [`Failure::NotFound`] for who may not invite.
pub async fn invite(app: &App, actor: &Actor, id: &str, form: InviteForm) -> Result<String, Failure> {
    let (mut tx, case) = steps::change(app, actor, id, Action::Invite).await?;
    form.validate()?;
    let email: EmailAddress = form.email.parse().map_err(|_| Failure::field(fields::EMAIL, Reason::NoEmail))?;
    let role =
        Role::from_value(&form.role).ok_or_else(|| Failure::field(fields::ROLE, Reason::NotInList(Choice::Role)))?;
    let invitation = StoredInvitation {
        id: app.clock.id(),
        case_id: id.to_owned(),
        email: email.sign_in_name(),
        name: form.name,
        role: role.value().to_owned(),
        invited_by: actor.id.clone(),
        created_at: app.clock.millis(),
        declined_at: None,
    };
    demand_one_side(&mut tx, &case.municipality.id, &invitation.email)
        .await?
        .map_err(|reason| Failure::field(fields::EMAIL, reason))?;
    demand_place(app, &mut tx, actor, &invitation).await?;
    sql::add(&mut tx, &invitation).await?;
    mail(app, &mut tx, &case, actor, &invitation).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(invitation.id)
}

/// Mails an invitation again, for whom the first one never arrived.
///
/// # Errors
/// [`Reason::JustInvited`] too soon after the last one, [`Reason::OtherSide`] for an officer of the municipality.
/// [`Failure::NotFound`] for who may not invite, and for an invitation that was answered or taken back.
pub async fn invite_again(app: &App, actor: &Actor, id: &str, invitation: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, Action::Invite).await?;
    let open = sql::of_case(&mut tx, id).await?.into_iter().filter(|one| one.declined_at.is_none());
    let one = open.into_iter().find(|one| one.id == invitation).ok_or(Failure::NotFound)?;
    demand_one_side(&mut tx, &case.municipality.id, &one.email).await?.map_err(Failure::Refused)?;
    if !app.limits.may_repeat_invitation(id, &one.email) {
        return Err(Failure::Refused(Reason::JustInvited(one.name)));
    }
    if !app.limits.may_invite(&actor.id, &one.email) {
        return Err(Failure::TooMany);
    }
    take_back(app, &mut tx, id, invitation).await?;
    mail(app, &mut tx, &case, actor, &one).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Fails unless this person can be invited now. The limits of mail come last, so that only an invitation that would be
/// sent counts.
async fn demand_place(app: &App, tx: &mut Tx, actor: &Actor, new: &StoredInvitation) -> Result<(), Failure> {
    let (members, invited) = (case::members(tx, &new.case_id).await?, sql::of_case(tx, &new.case_id).await?);
    let refused = if let Some((member, _)) = members.iter().find(|(member, _)| member.email == new.email) {
        Some(Reason::Member(member.name.clone()))
    } else if invited.iter().any(|one| one.email == new.email) {
        Some(Reason::Invited)
    } else {
        (members.len() + invited.len() >= MOST_MEMBERS).then_some(Reason::ManyMembers(MOST_MEMBERS))
    };
    if let Some(reason) = refused {
        return Err(Failure::field(fields::EMAIL, reason));
    }
    let names =
        members.iter().map(|(member, _)| member.name.as_str()).chain(invited.iter().map(|one| one.name.as_str()));
    account::demand_free(names, &new.name, fields::NAME)?;
    if !app.limits.may_invite(&actor.id, &new.email) {
        return Err(Failure::TooMany);
    }
    // The first invitation counts too for how soon it may be sent again.
    app.limits.may_repeat_invitation(&new.case_id, &new.email);
    Ok(())
}

pub(super) async fn mail(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    inviter: &Actor,
    to: &StoredInvitation,
) -> Result<(), Failure> {
    let invitation = Invitation {
        name: to.name.clone(),
        email: to.email.clone(),
        inviter: inviter.name.clone(),
        inviter_email: inviter.email.clone(),
        role: to.role.clone(),
        title: case.stored.title.clone(),
        cooperative: case.stored.cooperative.clone(),
        municipality: case.municipality.name.clone(),
        path: paths::invitation(&to.id),
    };
    outbox::enqueue(tx, app, Some(&to.case_id), &MailJob::Invitation(invitation)).await
}

/// No mail of an invitation leaves any more once it was answered or taken back.
async fn take_back(app: &App, tx: &mut Tx, case: &str, invitation: &str) -> Result<(), Failure> {
    let path = paths::invitation(invitation);
    let is_of_it = |mail: &MailJob| matches!(mail, MailJob::Invitation(one) if one.path == path);
    outbox::take_back(tx, app, case, is_of_it).await
}

/// Who was invited to a board and did not join yet.
pub(super) async fn of_case(app: &App, tx: &mut Tx, id: &str) -> Result<Vec<InvitedView>, Failure> {
    let invited = sql::of_case(tx, id).await?.into_iter().filter_map(|one| {
        Some(InvitedView {
            role: Role::from_value(&one.role)?,
            at: app.clock.local(one.created_at).datetime(),
            declined: one.declined_at.is_some(),
            id: one.id,
            name: one.name,
            email: one.email,
        })
    });
    Ok(invited.collect())
}

/// Takes an invitation back, or off the list when it was declined.
///
/// # Errors
/// [`Failure::NotFound`] for who may not invite, and when somebody has joined meanwhile.
pub async fn uninvite(app: &App, actor: &Actor, id: &str, invitation: &str) -> Result<(), Failure> {
    let (mut tx, _) = steps::change(app, actor, id, Action::Invite).await?;
    if !sql::remove(&mut tx, id, invitation).await? {
        return Err(Failure::NotFound);
    }
    take_back(app, &mut tx, id, invitation).await?;
    Ok(tx.commit().await?)
}

/// The invitations that wait for the answer of this person.
///
/// # Errors
/// When the database cannot be read.
pub async fn invitations_to(app: &App, actor: &Actor) -> Result<Vec<InvitationView>, Failure> {
    let mut tx = app.db.read().await?;
    let mut views = Vec::new();
    for one in sql::to(&mut tx, &actor.email).await? {
        views.extend(view(&mut tx, actor, one).await?);
    }
    Ok(views)
}

/// An invitation, for whom it was sent to.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else, and when it was answered or taken back.
pub async fn invitation(app: &App, actor: &Actor, id: &str) -> Result<InvitationView, Failure> {
    let mut tx = app.db.read().await?;
    let found = own(&mut tx, actor, id).await?;
    view(&mut tx, actor, found).await?.ok_or(Failure::NotFound)
}

async fn own(tx: &mut Tx, actor: &Actor, id: &str) -> Result<StoredInvitation, Failure> {
    let found = sql::to(tx, &actor.email).await?.into_iter().find(|one| one.id == id);
    found.ok_or(Failure::NotFound)
}

async fn view(tx: &mut Tx, actor: &Actor, one: StoredInvitation) -> Result<Option<InvitationView>, Failure> {
    let (Some(case), Some(role)) = (case::sql::by_id(tx, &one.case_id).await?, Role::from_value(&one.role)) else {
        return Ok(None);
    };
    let is_named = account::sql::is_name_confirmed(tx, &actor.id).await?;
    Ok(Some(InvitationView {
        id: one.id,
        inviter: account::sql::person(tx, &one.invited_by).await?.name,
        title: case.title,
        cooperative: case.cooperative,
        municipality: profile::sql::by_id(tx, &case.municipality_id).await?.name,
        role,
        name: if is_named { actor.name.clone() } else { one.name },
    }))
}

/// Accepts an invitation: from now on this person is on the board. Gives the id of the case.
///
/// # Errors
/// As [`invitation`]; a name that is none, or that somebody on the board has; a case that was closed meanwhile;
/// [`Reason::OtherSide`] for an officer of its municipality.
pub async fn join(app: &App, actor: &Actor, id: &str, form: JoinForm) -> Result<String, Failure> {
    let mut tx = app.db.write().await?;
    let one = own(&mut tx, actor, id).await?;
    form.validate()?;
    case::sql::raise_version(&mut tx, &one.case_id, app.clock.millis()).await?;
    if !sql::remove(&mut tx, &one.case_id, id).await? {
        return Err(Failure::NotFound);
    }
    take_back(app, &mut tx, &one.case_id, id).await?;
    let role = Role::from_value(&one.role).ok_or(Failure::NotFound)?;
    case::sql::add_member(&mut tx, &one.case_id, &actor.id, role.value()).await?;
    account::rename(&mut tx, actor, &form.name, join_fields::NAME).await?;
    let actor = Actor { name: form.name, ..actor.clone() };
    let mut case = Case::load(&mut tx, &one.case_id, &actor).await?;
    demand_one_side(&mut tx, &case.municipality.id, &actor.email).await?.map_err(Failure::Refused)?;
    let open = Action::Invite.step().is_some_and(|step| step.is_open(Situation::from(&case.record)));
    if !open {
        return Err(Failure::NotNow(None));
    }
    let event = Event::Joined { name: actor.name.clone(), role: one.role };
    case.append(&mut tx, app, &actor, &event).await?;
    tx.commit().await?;
    log(SecurityEvent::RoleGiven, &actor, (&one.case_id, &actor.id), role);
    Ok(one.case_id)
}

/// Declines an invitation; who invited sees so.
///
/// # Errors
/// As [`invitation`].
pub async fn decline(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let one = own(&mut tx, actor, id).await?;
    sql::decline(&mut tx, &one.id, app.clock.millis()).await?;
    take_back(app, &mut tx, &one.case_id, &one.id).await?;
    Ok(tx.commit().await?)
}
