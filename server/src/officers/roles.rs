//! Giving and ending the roles of officers, by the administrator of a municipality.

use super::{manage, sql};
use crate::db::Tx;
use crate::failure::Failure;
use crate::security::events::{self, Facts, SecurityEvent};
use crate::{App, account, assignment, profile};
use app::views::officers::fields;
use app::views::{Actor, Reason};
use domain::case::{NeededRole, Role, change_roles};

/// Gives an officer exactly these roles.
///
/// # Errors
/// Without any role, when a needed role would be held by nobody, or when a provider gives the roles of this officer.
/// [`Failure::NotFound`] for who is no administrator.
pub async fn set_roles(
    app: &App,
    actor: &Actor,
    (municipality, person): (&str, &str),
    roles: &[Role],
) -> Result<(), Failure> {
    if roles.is_empty() {
        manage(app, actor, municipality).await?;
        return Err(Failure::field(fields::ROLES, Reason::NoOfficerRole));
    }
    replace_roles(app, actor, (municipality, person), roles, false).await
}

/// Ends every role of an officer, and every session of that person.
///
/// # Errors
/// As [`set_roles`]. It holds for a provider too: it signs this person in no more, until somebody invites anew.
pub async fn end(app: &App, actor: &Actor, municipality: &str, person: &str) -> Result<(), Failure> {
    replace_roles(app, actor, (municipality, person), &[], true).await
}

async fn replace_roles(
    app: &App,
    actor: &Actor,
    (municipality, person): (&str, &str),
    after: &[Role],
    ends: bool,
) -> Result<(), Failure> {
    let (mut tx, municipality, officers) = manage(app, actor, municipality).await?;
    let officer = officers.iter().find(|one| one.id == person).ok_or(Failure::NotFound)?;
    if officer.provided && !ends {
        return Err(Failure::Refused(Reason::ProvidedRoles));
    }
    let held: Vec<(&str, Role)> =
        officers.iter().flat_map(|one| one.roles.iter().map(|role| (one.id.as_str(), *role))).collect();
    change_roles(&held, &person, after).map_err(|needed| refused(needed, ends))?;
    let mut changed = replace(app, &mut tx, actor, &municipality.0, (person, &officer.roles), after).await?;
    if ends {
        sql::forget_absence(&mut tx, &municipality.0, person).await?;
        account::identities::forget(&mut tx, person).await?;
        changed.sessions = Some(account::sql::end_sessions(&mut tx, person, "").await?);
    }
    tx.commit().await?;
    changed.tell(app, Some(&actor.id), person);
    Ok(())
}

/// What became of the roles of an officer.
#[derive(Debug, Default)]
pub(crate) struct Changed {
    taken: Vec<Role>,
    given: Vec<Role>,
    /// How many sessions ended with that, if they were to.
    pub(super) sessions: Option<u64>,
}

/// Takes and gives roles until somebody who held these `before` holds exactly those `after`. Cases go to others.
pub(super) async fn replace(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    municipality: &str,
    (person, before): (&str, &[Role]),
    after: &[Role],
) -> Result<Changed, Failure> {
    let (taken, given) = (without(before, after), without(after, before));
    for role in &taken {
        assignment::end_role(app, tx, actor, municipality, (person, *role)).await?;
        profile::sql::remove_officer(tx, municipality, person, role.value()).await?;
    }
    for role in &given {
        profile::sql::add_officer(tx, municipality, person, role.value()).await?;
    }
    Ok(Changed { taken, given, sessions: None })
}

impl Changed {
    /// Logs it, once it is stored, and lets the mails about it leave. Of a provider no id is known.
    pub(crate) fn tell(&self, app: &App, actor: Option<&str>, person: &str) {
        app.wake.notify_one();
        let log = |event, detail| events::log(event, Facts { actor, about: Some(person), detail, ..Facts::default() });
        for role in &self.taken {
            log(SecurityEvent::RoleTaken, Some(role.value()));
        }
        for role in &self.given {
            log(SecurityEvent::RoleGiven, Some(role.value()));
        }
        if let Some(sessions) = self.sessions.map(|count| count.to_string()) {
            log(SecurityEvent::SessionsEnded, Some(&sessions));
        }
    }
}

fn without(roles: &[Role], others: &[Role]) -> Vec<Role> {
    roles.iter().copied().filter(|role| !others.contains(role)).collect()
}

fn refused(needed: NeededRole, ends: bool) -> Failure {
    let reason = match needed {
        NeededRole::Administrator => Reason::LastAdministrator,
        NeededRole::CaseManager => Reason::LastCaseManager,
    };
    if ends { Failure::Refused(reason) } else { Failure::field(fields::ROLES, reason) }
}
