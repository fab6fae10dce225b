//! Who writes along: inviting, removing, leaving, handing over.

mod routes;

pub(crate) use routes::routes;

use crate::account::sql::Person;
use crate::case::sql::Participant;
use crate::case::{self, Case, Member};
use crate::db::Tx;
use crate::draft::{self, Draft};
use crate::failure::Failure;
use crate::mail::Invitation;
use crate::outbox::{self, MailJob};
use crate::{App, account, approval, presence, undelivered};
use app::paths;
use app::views::board::members::{BoardPage, InviteForm, MemberView, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::case::{Action, Event, Role, may_approve};
use domain::catalogue::Questionnaire;
use domain::identifiers::EmailAddress;
use validator::Validate;

/// People who can take part in one proposal; far more than any board has, and each gets every mail about it.
const MOST_MEMBERS: usize = 25;

/// Who takes part.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<BoardPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let last = draft::revision::last_by_person(&mut tx, id).await?;
    let members = case::members(&mut tx, id).await?.into_iter().map(|(person, role)| MemberView {
        own: person.id == actor.id,
        last: last
            .iter()
            .find(|one| one.person_id == person.id)
            .map(|one| (last_section(case.questionnaire(), &one.question), app.clock.local(one.at).datetime())),
        id: person.id,
        name: person.name,
        email: person.email,
        role,
    });
    let mut head = draft.head(&case, app);
    head.activity.at_work = presence::at_work(app, &mut tx, &case, actor).await?;
    Ok(BoardPage {
        head,
        threads: draft.thread_links(case.questionnaire()),
        undelivered: undelivered::of_case(app, &mut tx, &case).await?,
        members: members.collect(),
        may_manage: case.allowed().contains(&Action::Invite),
    })
}

/// Title of the section in which somebody wrote last.
fn last_section(questionnaire: &Questionnaire, question: &str) -> String {
    questionnaire.section_of(question).map_or(question, |section| section.title).to_owned()
}

/// Gives somebody a role and mails an invitation. Gives the id of that person.
pub async fn invite(app: &App, actor: &Actor, id: &str, form: InviteForm) -> Result<String, Failure> {
    let (mut tx, mut case) = case::change(app, actor, id, Action::Invite).await?;
    form.validate()?;
    let email: EmailAddress = form.email.parse().map_err(|_| Failure::field(fields::EMAIL, Reason::NoEmail))?;
    let role =
        Role::from_value(&form.role).ok_or_else(|| Failure::field(fields::ROLE, Reason::NotInList(Choice::Role)))?;
    let person = invited_person(app, &mut tx, email.sign_in_name(), form.name).await?;
    demand_place(app, &mut tx, actor, id, &person).await?;
    case::sql::add_member(&mut tx, id, &person.id, role.value()).await?;
    let event = Event::Invited { name: person.name.clone(), role: role.value().to_owned() };
    case.append(&mut tx, app, actor, &event).await?;
    mail_invitation(app, &mut tx, &case, actor, &person, role).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(person.id)
}

/// Mails the invitation of a member again, for whom the first one never arrived. It gives nobody a role, so nothing is
/// recorded.
///
/// # Errors
/// [`Reason::JustInvited`] too soon after the last one.
pub async fn invite_again(app: &App, actor: &Actor, id: &str, person: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let case = Case::lock(&mut tx, id, actor, Action::Invite).await?;
    let (member, role) = member(&mut tx, id, person).await?;
    if member.id == actor.id {
        return Err(Failure::NotFound);
    }
    if !app.limits.may_repeat_invitation(id, &member.email) {
        return Err(Failure::Refused(Reason::JustInvited(member.name)));
    }
    if !app.limits.may_invite(&actor.id, &member.email) {
        return Err(Failure::TooMany);
    }
    mail_invitation(app, &mut tx, &case, actor, &member.into(), role).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Somebody who is known already keeps the own name.
async fn invited_person(app: &App, tx: &mut Tx, email: String, name: String) -> Result<Person, Failure> {
    let person = Person { id: app.clock.id(), email, name };
    Ok(account::sql::find_or_add(tx, &person, app.clock.millis()).await?)
}

/// Fails unless this person can be invited now. The limits of mail come last, so that only an invitation that would be
/// sent counts.
async fn demand_place(app: &App, tx: &mut Tx, actor: &Actor, id: &str, person: &Person) -> Result<(), Failure> {
    let members = case::members(tx, id).await?;
    if members.iter().any(|(member, _)| member.id == person.id) {
        return Err(Failure::field(fields::EMAIL, Reason::Member(person.name.clone())));
    }
    if members.len() >= MOST_MEMBERS {
        return Err(Failure::field(fields::EMAIL, Reason::ManyMembers(MOST_MEMBERS)));
    }
    if !app.limits.may_invite(&actor.id, &person.email) {
        return Err(Failure::TooMany);
    }
    // The first invitation counts too for how soon it may be sent again.
    app.limits.may_repeat_invitation(id, &person.email);
    Ok(())
}

async fn mail_invitation(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    inviter: &Actor,
    person: &Person,
    role: Role,
) -> Result<(), Failure> {
    let id = &case.stored.id;
    let invitation = Invitation {
        name: person.name.clone(),
        email: person.email.clone(),
        inviter: inviter.name.clone(),
        inviter_email: inviter.email.clone(),
        role: role.value().to_owned(),
        title: case.stored.title.clone(),
        cooperative: case.stored.cooperative.clone(),
        municipality: case.municipality.name.clone(),
        path: paths::readiness(id),
    };
    outbox::enqueue(tx, app, Some(id), &MailJob::Invitation(invitation)).await
}

/// Takes somebody's role away; never the chair's.
pub async fn remove_member(app: &App, actor: &Actor, id: &str, person: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = case::change(app, actor, id, Action::RemoveMember).await?;
    let (member, role) = member(&mut tx, id, person).await?;
    if role == Role::Chair {
        return Err(Failure::Refused(Reason::ChairStays));
    }
    remove(app, &mut tx, &mut case, actor, (member, role)).await?;
    Ok(tx.commit().await?)
}

/// Takes the own role away; never the chair's.
///
/// Anybody but the chair may leave at any time: nobody asked them before they were invited.
pub async fn leave(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    case::sql::raise_version(&mut tx, id, app.clock.millis()).await?;
    let mut case = Case::load(&mut tx, id, actor).await?;
    let (own, role) = member(&mut tx, id, &actor.id).await?;
    if role == Role::Chair {
        return Err(Failure::Refused(Reason::ChairStays));
    }
    remove(app, &mut tx, &mut case, actor, (own, role)).await?;
    Ok(tx.commit().await?)
}

async fn remove(app: &App, tx: &mut Tx, case: &mut Case, actor: &Actor, (gone, role): Member) -> Result<(), Failure> {
    case::sql::remove_member(tx, &case.stored.id, &gone.id, role.value()).await?;
    approval::drop_approval(app, tx, case, actor, &gone).await?;
    let event = Event::Removed { name: gone.name, role: role.value().to_owned() };
    case.append(tx, app, actor, &event).await
}

/// Makes a member chair; the present chair takes over that member's role.
pub async fn hand_over(app: &App, actor: &Actor, id: &str, person: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = case::change(app, actor, id, Action::HandOver).await?;
    let (member, role) = member(&mut tx, id, person).await?;
    if role == Role::Chair {
        return Err(Failure::Refused(Reason::Chair(member.name)));
    }
    case::sql::remove_member(&mut tx, id, &actor.id, Role::Chair.value()).await?;
    case::sql::remove_member(&mut tx, id, person, role.value()).await?;
    case::sql::add_member(&mut tx, id, person, Role::Chair.value()).await?;
    case::sql::add_member(&mut tx, id, &actor.id, role.value()).await?;
    if !may_approve(role) {
        let own = Participant { id: actor.id.clone(), name: actor.name.clone(), ..member.clone() };
        approval::drop_approval(app, &mut tx, &mut case, actor, &own).await?;
    }
    case.append(&mut tx, app, actor, &Event::HandedOver { name: member.name }).await?;
    Ok(tx.commit().await?)
}

async fn member(tx: &mut Tx, id: &str, person: &str) -> Result<Member, Failure> {
    let found = case::members(tx, id).await?.into_iter().find(|(member, _)| member.id == person);
    found.ok_or(Failure::NotFound)
}
