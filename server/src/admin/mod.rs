//! Municipalities, their colours, officers and mail that was not delivered, from the command line.

mod house_style;
mod mails;
mod officers;

use crate::failure::{Failure, Fault};
use crate::profile::sql::{Details, Municipality};
use crate::security::events::{self, Facts, SecurityEvent};
use crate::{App, account, profile, second_factor};
use clap::{Args, Subcommand};
use domain::house_style::HouseStyle;
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
    /// Prints a file of design tokens to start from.
    ExampleHouseStyle,
    /// Gives a municipality its own colours, from a file of design tokens.
    HouseStyle(house_style::NewHouseStyle),
    /// Gives somebody a role for a municipality.
    Officer(officers::NewOfficer),
    /// Takes the role of somebody who left, or all of them, and signs that person out everywhere.
    EndOfficer(officers::LeavingOfficer),
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

/// Somebody who is to set up a second factor anew.
#[derive(Debug, Args)]
pub struct ResetSecondFactor {
    /// E-mail address.
    #[arg(long)]
    email: EmailAddress,
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
        Command::ExampleHouseStyle => {
            println!("{}", serde_json::to_string_pretty(&HouseStyle::example())?);
            Ok(())
        }
        Command::HouseStyle(new) => house_style::publish(app, &new).await,
        Command::Officer(new) => officers::add_officer(app, new).await,
        Command::EndOfficer(leaving) => officers::end_officer(app, &leaving).await,
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
        style: None,
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
