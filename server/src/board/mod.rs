//! Who writes along: inviting, joining, removing, leaving, handing over.

mod invitations;
pub(crate) mod on_paper;
mod routes;
pub mod sql;

pub use invitations::{decline, invitation, invitations_to, invite, invite_again, join, uninvite};
pub(crate) use routes::routes;

use crate::case::sql::Participant;
use crate::case::{self, Case, Member};
use crate::db::Tx;
use crate::draft::{self, Draft};
use crate::failure::Failure;
use crate::security::events::{self, SecurityEvent};
use crate::{App, approval, news, notices, presence, profile, steps, undelivered};
use app::views::board::members::{BoardPage, MemberView};
use app::views::{Actor, Reason};
use domain::case::{Action, Event, Role, may_approve};
use domain::catalogue::Questionnaire;

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
    let members = members.collect();
    let at_work = presence::at_work(app, &mut tx, &case, actor).await?;
    let undelivered = undelivered::of_case(app, &mut tx, &case).await?;
    let invited = invitations::of_case(app, &mut tx, id).await?;
    drop(tx);
    let mut head = draft.head(&case, app).await?;
    head.activity.at_work = at_work;
    Ok(BoardPage {
        head,
        threads: draft.thread_links(case.questionnaire()),
        undelivered,
        members,
        invited,
        may_manage: case.allowed().contains(&Action::Invite),
    })
}

/// Title of the section in which somebody wrote last.
fn last_section(questionnaire: &Questionnaire, question: &str) -> String {
    questionnaire.section_of(question).map_or(question, |section| section.title).to_owned()
}

/// Takes somebody's role away; never the chair's.
pub async fn remove_member(app: &App, actor: &Actor, id: &str, person: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::RemoveMember).await?;
    let (member, role) = member(&mut tx, id, person).await?;
    if role == Role::Chair {
        return Err(Failure::Refused(Reason::ChairStays));
    }
    remove(app, &mut tx, &mut case, actor, (member, role)).await?;
    tx.commit().await?;
    log(SecurityEvent::RoleTaken, actor, (id, person), role);
    Ok(())
}

/// Takes the own role away; never the chair's.
///
/// Anybody but the chair may leave at any time.
pub async fn leave(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    case::sql::raise_version(&mut tx, id, app.clock.millis()).await?;
    let mut case = Case::load(&mut tx, id, actor).await?;
    let (own, role) = member(&mut tx, id, &actor.id).await?;
    if role == Role::Chair {
        return Err(Failure::Refused(Reason::ChairStays));
    }
    remove(app, &mut tx, &mut case, actor, (own, role)).await?;
    tx.commit().await?;
    log(SecurityEvent::RoleTaken, actor, (id, &actor.id), role);
    Ok(())
}

fn log(event: SecurityEvent, actor: &Actor, (case, person): (&str, &str), role: Role) {
    events::log_role(event, &actor.id, (case, person), role.value());
}

async fn remove(app: &App, tx: &mut Tx, case: &mut Case, actor: &Actor, (gone, role): Member) -> Result<(), Failure> {
    case::sql::remove_member(tx, &case.stored.id, &gone.id, role.value()).await?;
    approval::drop_approval(app, tx, case, actor, &gone).await?;
    notices::take_back_from(app, tx, case, &gone.email).await?;
    news::sql::forget_case(tx, &gone.id, &case.stored.id).await?;
    let event = Event::Removed { name: gone.name, role: role.value().to_owned() };
    case.append(tx, app, actor, &event).await
}

/// Makes a member chair; the present chair takes over that member's role.
pub async fn hand_over(app: &App, actor: &Actor, id: &str, person: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::HandOver).await?;
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
    tx.commit().await?;
    log(SecurityEvent::RoleTaken, actor, (id, &actor.id), Role::Chair);
    log(SecurityEvent::RoleTaken, actor, (id, person), role);
    log(SecurityEvent::RoleGiven, actor, (id, person), Role::Chair);
    log(SecurityEvent::RoleGiven, actor, (id, &actor.id), role);
    Ok(())
}

async fn member(tx: &mut Tx, id: &str, person: &str) -> Result<Member, Failure> {
    let found = case::members(tx, id).await?.into_iter().find(|(member, _)| member.id == person);
    found.ok_or(Failure::NotFound)
}

/// Nobody is on both sides of a case (Awb 2:4). Of any officer of the municipality this is said, and not of those who
/// have this case alone: a board must not learn who assesses it.
async fn demand_one_side(tx: &mut Tx, municipality: &str, email: &str) -> Result<Result<(), Reason>, Failure> {
    let works_there = profile::sql::is_officer(tx, municipality, email).await?;
    Ok(if works_there { Err(Reason::OtherSide) } else { Ok(()) })
}
