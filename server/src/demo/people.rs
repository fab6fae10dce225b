//! The municipality and the people of the worked case.

use super::script::SCORES;
use crate::account::sql::Person;
use crate::db::Tx;
use crate::failure::Failure;
use crate::profile::sql::{Details, Municipality};
use crate::{App, account, profile};
use domain::case::Role;
use domain::profile::OrdinanceProfile;

/// The board: name, e-mail address and role.
pub(crate) const BOARD: [(&str, &str, Role); 3] = [
    ("Marijke Veldhoen", "marijke.veldhoen@lindehof.example", Role::Chair),
    ("Tarik Amrani", "tarik.amrani@lindehof.example", Role::Treasurer),
    ("Hanna Oostwal", "hanna.oostwal@lindehof.example", Role::QualityLead),
];

/// The officers that are not reviewers.
pub(crate) const OFFICERS: [(&str, &str, Role); 4] = [
    ("Sanne de Wit", "sanne.dewit@lindewaard.example", Role::CaseManager),
    ("Fatima El Idrissi", "fatima.elidrissi@lindewaard.example", Role::DecisionMaker),
    ("Daan Mulder", "daan.mulder@lindewaard.example", Role::Jurist),
    ("Petra Hofman", "petra.hofman@lindewaard.example", Role::Administrator),
];

/// Id of the municipality: its CBS code, which no real municipality has.
pub(crate) const MUNICIPALITY: &str = "GM9999";

/// Adds the municipality with its profile, the board and the officers.
pub(crate) async fn add(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    add_municipality(&mut tx).await?;
    for (name, email, _) in BOARD {
        add_person(&mut tx, app, name, email).await?;
    }
    for (name, email, role) in OFFICERS {
        let id = add_person(&mut tx, app, name, email).await?;
        profile::sql::add_officer(&mut tx, MUNICIPALITY, &id, role.value()).await?;
    }
    for reviewer in SCORES.iter() {
        let id = add_person(&mut tx, app, &reviewer.name, &reviewer.email).await?;
        profile::sql::add_officer(&mut tx, MUNICIPALITY, &id, &reviewer.role).await?;
    }
    Ok(tx.commit().await?)
}

async fn add_municipality(tx: &mut Tx) -> Result<(), Failure> {
    let details = Details {
        prefix: "LIW".to_owned(),
        address: "Postbus 99".to_owned(),
        town: "9999 ZZ Lindewaard".to_owned(),
        email: "uitdagen@lindewaard.example".to_owned(),
        phone: "14 0999".to_owned(),
    };
    let lindewaard = Municipality {
        id: MUNICIPALITY.to_owned(),
        code: MUNICIPALITY.to_owned(),
        slug: "lindewaard".to_owned(),
        name: "Lindewaard".to_owned(),
        details: serde_json::to_string(&details)?,
    };
    profile::sql::add(tx, &lindewaard).await?;
    let profile = OrdinanceProfile::lindewaard();
    profile::sql::add_profile(tx, MUNICIPALITY, &profile, &serde_json::to_string(&profile)?).await?;
    Ok(())
}

async fn add_person(tx: &mut Tx, app: &App, name: &str, email: &str) -> Result<String, Failure> {
    let person = Person { id: app.clock.id(), email: email.to_owned(), name: name.to_owned() };
    account::sql::add_person(tx, &person, app.clock.millis()).await?;
    Ok(person.id)
}

/// Who can sign in, for the terminal.
pub async fn people(app: &App) -> Result<String, Failure> {
    let everybody = account::demo_people(app).await?.unwrap_or_default();
    let lines: String = everybody.iter().map(|person| format!("  {:<20} {}\n", person.name, person.role)).collect();
    Ok(format!(
        "\nProefomgeving. Kies op /inloggen wie u bent:\n{lines}\nVerstuurde mail staat op /demo/post. Stoppen: Ctrl+C.\n"
    ))
}
