//! Municipalities, officers and mail that was not delivered, from the command line.

mod mails;

use crate::account::sql::Person;
use crate::failure::{Failure, Fault};
use crate::profile::sql::{Details, Municipality};
use crate::security::events::{self, Facts, SecurityEvent};
use crate::{App, account, profile, second_factor};
use clap::{Args, Subcommand};
use domain::case::{Role, Side};
use domain::identifiers::EmailAddress;
use domain::profile::OrdinanceProfile;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// What an administrator can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Prints a profile of an ordinance to start from.
    ExampleProfile,
    /// Adds a municipality with its profile.
    Municipality(NewMunicipality),
    /// Publishes a later version of a municipality's profile, for proposals that begin from its first day on.
    Profile(NewProfile),
    /// Gives somebody a role for a municipality.
    Officer(NewOfficer),
    /// Takes the role of somebody who left, or all of them, and signs that person out everywhere.
    EndOfficer(LeavingOfficer),
    /// Takes the second factor of somebody who lost app and recovery codes, and signs that person out everywhere.
    ResetSecondFactor(ResetSecondFactor),
    /// Lists the mails that were not delivered.
    Mails,
    /// Sends mails again that were not delivered.
    SendAgain(mails::Chosen),
    /// Takes mails off that list that are not needed any more.
    SettleMail(mails::Chosen),
}

/// Where the site can be reached, as the operator reads it when the server starts.
pub fn address(at: SocketAddr) -> String {
    format!("Uitdaagloket luistert op http://{at}\n")
}

/// A municipality to add.
#[derive(Debug, Args)]
pub struct NewMunicipality {
    /// CBS code, such as GM0363.
    #[arg(long)]
    code: String,
    /// Name without "gemeente".
    #[arg(long)]
    name: String,
    /// Letters in front of its references.
    #[arg(long)]
    prefix: String,
    /// Street and number, or post box.
    #[arg(long)]
    address: String,
    /// Postcode and town.
    #[arg(long)]
    town: String,
    /// E-mail address for questions.
    #[arg(long)]
    email: EmailAddress,
    /// Telephone number for questions.
    #[arg(long)]
    phone: String,
    /// File with the profile of its ordinance, as `example-profile` prints it.
    #[arg(long)]
    profile: PathBuf,
}

/// A version of a profile to publish.
#[derive(Debug, Args)]
pub struct NewProfile {
    /// CBS code of the municipality.
    #[arg(long)]
    code: String,
    /// File with the profile; its version is one above the newest one.
    #[arg(long)]
    profile: PathBuf,
}

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

/// Somebody who is to set up a second factor anew.
#[derive(Debug, Args)]
pub struct ResetSecondFactor {
    /// E-mail address.
    #[arg(long)]
    email: EmailAddress,
}

fn officer_role(value: &str) -> Result<Role, String> {
    let role = Role::from_value(value).filter(|role| role.side() == Side::Municipality);
    let known = || Role::all().filter(|role| role.side() == Side::Municipality).map(Role::value).collect::<Vec<_>>();
    role.ok_or_else(|| format!("not a role of a municipality; known are: {}", known().join(", ")))
}

/// Carries out a command.
///
/// # Errors
/// When the profile cannot be read or makes no sense, what is added already exists, or what is named does not.
pub async fn run(app: &App, command: Command) -> Result<(), Failure> {
    match command {
        Command::ExampleProfile => {
            println!("{}", serde_json::to_string_pretty(&OrdinanceProfile::lindewaard())?);
            Ok(())
        }
        Command::Municipality(new) => add_municipality(app, new).await,
        Command::Profile(new) => publish_profile(app, &new).await,
        Command::Officer(new) => add_officer(app, new).await,
        Command::EndOfficer(leaving) => end_officer(app, &leaving).await,
        Command::ResetSecondFactor(who) => reset_second_factor(app, &who).await,
        Command::Mails => mails::list(app).await,
        Command::SendAgain(chosen) => mails::send_again(app, &chosen).await,
        Command::SettleMail(chosen) => mails::settle(app, &chosen).await,
    }
}

async fn add_municipality(app: &App, new: NewMunicipality) -> Result<(), Failure> {
    let profile = read_profile(&new.profile)?;
    let details = Details {
        prefix: new.prefix,
        address: new.address,
        town: new.town,
        email: new.email.sign_in_name(),
        phone: new.phone,
    };
    let added = Municipality {
        id: new.code.clone(),
        slug: domain::register::slug(&new.name),
        code: new.code,
        name: new.name,
        details: serde_json::to_string(&details)?,
    };
    let mut tx = app.db.write().await?;
    profile::sql::add(&mut tx, &added).await?;
    profile::sql::add_profile(&mut tx, &added.id, &profile, &serde_json::to_string(&profile)?).await?;
    Ok(tx.commit().await?)
}

fn read_profile(file: &Path) -> Result<OrdinanceProfile, Failure> {
    let profile = OrdinanceProfile::to_publish(&std::fs::read_to_string(file)?);
    profile.map_err(|problems| Fault::failure(problems.join("\n")))
}

/// Adds a version of a profile. Cases that began earlier keep theirs.
async fn publish_profile(app: &App, new: &NewProfile) -> Result<(), Failure> {
    let profile = read_profile(&new.profile)?;
    let mut tx = app.db.write().await?;
    let newest = profile::sql::newest_profile(&mut tx, &new.code).await?;
    let newest = newest.ok_or_else(|| Fault::failure(format!("there is no municipality {}", new.code)))?;
    if i64::from(profile.version) != newest + 1 {
        return Err(Fault::failure(format!("the version must be {}, not {}", newest + 1, profile.version)));
    }
    profile::sql::add_profile(&mut tx, &new.code, &profile, &serde_json::to_string(&profile)?).await?;
    Ok(tx.commit().await?)
}

async fn add_officer(app: &App, new: NewOfficer) -> Result<(), Failure> {
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
async fn end_officer(app: &App, leaving: &LeavingOfficer) -> Result<(), Failure> {
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

/// The next time, this person sets up an app again.
async fn reset_second_factor(app: &App, who: &ResetSecondFactor) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let nobody = || Fault::failure("nobody with this address has set up a second factor");
    let person = account::sql::person_by_email(&mut tx, &who.email.sign_in_name()).await?.ok_or_else(nobody)?;
    if !second_factor::reset(&mut tx, &person.id).await? {
        return Err(nobody());
    }
    tx.commit().await?;
    events::log(SecurityEvent::SecondFactorReset, Facts { about: Some(&person.id), ..Facts::default() });
    Ok(())
}

fn log_role(event: SecurityEvent, person: &str, role: &str) {
    events::log(event, Facts { about: Some(person), detail: Some(role), ..Facts::default() });
}
