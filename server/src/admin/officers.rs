//! Officers, from the command line.

use crate::account::sql::Person;
use crate::failure::{Failure, Fault};
use crate::security::events::{self, Facts, SecurityEvent};
use crate::{App, account, profile};
use clap::Args;
use domain::case::{Role, Side};
use domain::identifiers::EmailAddress;

/// An officer to add.
#[derive(Debug, Args)]
pub struct NewOfficer {
    /// CBS code of the municipality.
    #[arg(long)]
    code: String,
    /// Name.
    #[arg(long)]
    name: String,
    /// E-mail address, to which sign-in links go.
    #[arg(long)]
    email: EmailAddress,
    /// accountmanager, beslisser, jurist, lezer, beheerder, or beoordelaar- with wmo, inkoop, financien, toezicht or
    /// adviesraad.
    #[arg(long, value_parser = officer_role)]
    role: Role,
}

/// An officer who leaves.
#[derive(Debug, Args)]
pub struct LeavingOfficer {
    /// CBS code of the municipality.
    #[arg(long)]
    code: String,
    /// E-mail address.
    #[arg(long)]
    email: EmailAddress,
    /// The one role to take; without it all of them.
    #[arg(long, value_parser = officer_role)]
    role: Option<Role>,
}

fn officer_role(value: &str) -> Result<Role, String> {
    let role = Role::from_value(value).filter(|role| role.side() == Side::Municipality);
    let known = || Role::all().filter(|role| role.side() == Side::Municipality).map(Role::value).collect::<Vec<_>>();
    role.ok_or_else(|| format!("not a role of a municipality; known are: {}", known().join(", ")))
}

/// Gives somebody a role, and adds whoever is not known yet.
///
/// # Errors
/// When the municipality does not exist, or that person has that role.
pub(super) async fn add_officer(app: &App, new: NewOfficer) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let found = profile::sql::by_id(&mut tx, &new.code).await;
    let found = found.map_err(|_| Fault::failure(format!("there is no municipality {}", new.code)))?;
    let email = new.email.sign_in_name();
    let person = if let Some(person) = account::sql::person_by_email(&mut tx, &email).await? {
        person
    } else {
        let person = Person { id: app.clock.id(), email, name: new.name };
        account::sql::add_person(&mut tx, &person, app.clock.millis()).await?;
        person
    };
    profile::sql::add_officer(&mut tx, &found.id, &person.id, new.role.value()).await?;
    tx.commit().await?;
    log_role(SecurityEvent::RoleGiven, &person.id, new.role.value());
    Ok(())
}

/// What somebody did in a role stays in the record; open sessions end, whichever roles are left.
///
/// # Errors
/// When nobody has such a role.
pub(super) async fn end_officer(app: &App, leaving: &LeavingOfficer) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let nobody = || Fault::failure(format!("nobody has such a role for {}", leaving.code));
    let person = account::sql::person_by_email(&mut tx, &leaving.email.sign_in_name()).await?.ok_or_else(nobody)?;
    let roles = profile::sql::officer_roles(&mut tx, &leaving.code, &person.id).await?;
    let ended: Vec<_> = roles.iter().filter(|role| leaving.role.is_none_or(|one| one.value() == **role)).collect();
    if ended.is_empty() {
        return Err(nobody());
    }
    for role in &ended {
        profile::sql::remove_officer(&mut tx, &leaving.code, &person.id, role).await?;
    }
    account::identities::forget(&mut tx, &person.id).await?;
    let sessions = account::sql::end_sessions(&mut tx, &person.id, "").await?;
    tx.commit().await?;
    for role in &ended {
        log_role(SecurityEvent::RoleTaken, &person.id, role);
    }
    let (about, detail) = (Some(person.id.as_str()), sessions.to_string());
    events::log(SecurityEvent::SessionsEnded, Facts { about, detail: Some(&detail), ..Facts::default() });
    println!("{} roles and {sessions} sessions ended", ended.len());
    Ok(())
}

fn log_role(event: SecurityEvent, person: &str, role: &str) {
    events::log(event, Facts { about: Some(person), detail: Some(role), ..Facts::default() });
}
