//! The officers of a municipality (medewerkers): its administrator invites them, and gives and ends their roles.

mod absence;
mod provided;
mod roles;
mod routes;

pub use absence::set_absence;
pub(crate) use provided::{provide, withdraw};
pub use roles::{end, set_roles};
pub(crate) use routes::routes;

use crate::account::sql::Person;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{OfficerFacts, OfficerNotice};
use crate::outbox::{self, MailJob, Recipient};
use crate::profile::officers as sql;
use crate::security::events::{self, Facts, SecurityEvent};
use crate::{App, account, profile, second_factor};
use app::paths;
use app::views::officers::{InviteOfficerForm, MunicipalityName, OfficerPage, OfficerView, OfficersPage, fields};
use app::views::{Actor, Reason};
use domain::case::Role;
use domain::identifiers::EmailAddress;
use sql::StoredOfficer;
use validator::Validate;

/// Everybody who works for the municipality that was asked for, or for the first one of this person.
///
/// # Errors
/// [`Failure::NotFound`] for who does not work for it.
pub async fn show(app: &App, actor: &Actor, asked: &str) -> Result<OfficersPage, Failure> {
    let mut tx = app.db.read().await?;
    let all = sql::municipalities_of(&mut tx, &actor.id).await?;
    let chosen = all.iter().find(|(id, _)| asked.is_empty() || id == asked).ok_or(Failure::NotFound)?.clone();
    let officers = officers(app, &mut tx, actor, &chosen.0).await?;
    let may_manage = manages(&officers);
    Ok(OfficersPage {
        others: all.into_iter().filter(|one| *one != chosen).collect(),
        officers: officers.into_iter().filter(|one| may_manage || one.own).collect(),
        municipality: chosen,
        may_manage,
    })
}

/// One officer, for the administrator and for the officer.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn show_one(app: &App, actor: &Actor, municipality: &str, person: &str) -> Result<OfficerPage, Failure> {
    let mut tx = app.db.read().await?;
    page_of(app, &mut tx, actor, (municipality, person)).await
}

async fn page_of(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (municipality, person): (&str, &str),
) -> Result<OfficerPage, Failure> {
    let municipality = named(tx, actor, municipality).await?;
    let all = officers(app, tx, actor, &municipality.0).await?;
    let may_manage = manages(&all);
    let officer = all.iter().find(|one| one.id == person && (may_manage || one.own)).ok_or(Failure::NotFound)?.clone();
    let stands_in = |one: &&OfficerView| one.id != officer.id && absence::can_stand_in(&officer.roles, &one.roles);
    let possible_deputies = all.iter().filter(stands_in).map(|one| (one.id.clone(), one.name.clone())).collect();
    Ok(OfficerPage { municipality, officer, possible_deputies, may_manage })
}

/// The municipality with this id, for who works for it.
async fn named(tx: &mut Tx, actor: &Actor, municipality: &str) -> Result<MunicipalityName, Failure> {
    let own = sql::municipalities_of(tx, &actor.id).await?;
    own.into_iter().find(|(id, _)| id == municipality).ok_or(Failure::NotFound)
}

fn manages(officers: &[OfficerView]) -> bool {
    officers.iter().any(|one| one.own && one.roles.contains(&Role::Administrator))
}

/// Everybody who works for a municipality.
async fn officers(app: &App, tx: &mut Tx, actor: &Actor, municipality: &str) -> Result<Vec<OfficerView>, Failure> {
    let (rows, absences) =
        (sql::of_municipality(tx, municipality).await?, sql::absences(tx, municipality, app.clock.today()).await?);
    let mut all: Vec<OfficerView> = Vec::new();
    for StoredOfficer { id, name, email, role, provided_by } in &rows {
        let Some(role) = Role::from_value(role) else { continue };
        let provided = app.single_sign_on.providers.is_of(municipality, provided_by.as_deref());
        if let Some(one) = all.last_mut().filter(|one| one.id == *id) {
            one.roles.push(role);
            one.provided |= provided;
        } else {
            let (absent_until, deputy) = absences.of(id);
            let deputy = rows.iter().find(|row| Some(row.id.as_str()) == deputy);
            all.push(OfficerView {
                own: *id == actor.id,
                id: id.clone(),
                name: name.clone(),
                email: email.clone(),
                roles: vec![role],
                absent_until,
                deputy: deputy.map(|row| (row.id.clone(), row.name.clone())),
                provided,
            });
        }
    }
    Ok(all)
}

/// Opens a transaction for who administers a municipality, in which nobody else changes its officers.
async fn manage(
    app: &App,
    actor: &Actor,
    municipality: &str,
) -> Result<(Tx, MunicipalityName, Vec<OfficerView>), Failure> {
    let mut tx = app.db.write().await?;
    let municipality = named(&mut tx, actor, municipality).await?;
    sql::lock(&mut tx, &municipality.0).await?;
    let officers = officers(app, &mut tx, actor, &municipality.0).await?;
    if manages(&officers) { Ok((tx, municipality, officers)) } else { Err(Failure::NotFound) }
}

/// Invites an officer: from now on this person works for the municipality, and learns so by mail.
///
/// # Errors
/// When a field is wrong, or the address belongs to an officer. [`Failure::NotFound`] for who is no administrator.
pub async fn invite(app: &App, actor: &Actor, municipality: &str, form: InviteOfficerForm) -> Result<String, Failure> {
    let (mut tx, municipality, officers) = manage(app, actor, municipality).await?;
    form.validate()?;
    let email: EmailAddress = form.email.parse().map_err(|_| Failure::field(fields::EMAIL, Reason::NoEmail))?;
    let email = email.sign_in_name();
    if let Some(known) = officers.iter().find(|one| one.email == email) {
        return Err(Failure::field(fields::EMAIL, Reason::Officer(known.name.clone())));
    }
    if !app.limits.may_invite(&actor.id, &email) {
        return Err(Failure::TooMany);
    }
    let person = Person { id: app.clock.id(), email, name: form.name };
    let person = account::sql::find_or_add(&mut tx, &person, app.clock.millis()).await?;
    for role in &form.roles {
        profile::sql::add_officer(&mut tx, &municipality.0, &person.id, role).await?;
    }
    let facts = OfficerFacts {
        municipality: municipality.1,
        path: paths::START.to_owned(),
        sender: actor.name.clone(),
        sender_email: actor.email.clone(),
        roles: form.roles.clone(),
        ..OfficerFacts::default()
    };
    let to = Recipient { name: person.name, email: person.email };
    outbox::enqueue(&mut tx, app, None, &MailJob::Officer { notice: OfficerNotice::Invited, to, facts }).await?;
    tx.commit().await?;
    app.wake.notify_one();
    for role in &form.roles {
        let facts = Facts { actor: Some(&actor.id), about: Some(&person.id), detail: Some(role), ..Facts::default() };
        events::log(SecurityEvent::RoleGiven, facts);
    }
    Ok(person.id)
}

/// Lets an officer who lost app and recovery codes set up the second step anew, and ends every session of that person.
///
/// # Errors
/// [`Failure::NotFound`] for who is no administrator, and for who does not work here.
pub async fn reset_second_factor(app: &App, actor: &Actor, municipality: &str, person: &str) -> Result<(), Failure> {
    let (mut tx, _, officers) = manage(app, actor, municipality).await?;
    if !officers.iter().any(|one| one.id == person) {
        return Err(Failure::NotFound);
    }
    second_factor::reset(&mut tx, person).await?;
    tx.commit().await?;
    let (actor, about) = (Some(actor.id.as_str()), Some(person));
    events::log(SecurityEvent::SecondFactorReset, Facts { actor, about, ..Facts::default() });
    Ok(())
}
