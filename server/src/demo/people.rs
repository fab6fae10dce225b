//! The municipality and the people of the worked case.

use super::script::SCORES;
use crate::failure::Outcome;
use crate::services::Services;
use crate::store::Tx;
use crate::store::account::{self, Person};
use crate::store::municipality::{self, Details, Municipality};
use app::api::account::Account;
use domain::profile::OrdinanceProfile;
use domain::workflow::Role;

/// The board: name, e-mail address and role.
pub(super) const BOARD: [(&str, &str, Role); 3] = [
    ("Marijke Veldhoen", "marijke.veldhoen@lindehof.example", Role::Chair),
    ("Tarik Amrani", "tarik.amrani@lindehof.example", Role::Treasurer),
    ("Hanna Oostwal", "hanna.oostwal@lindehof.example", Role::QualityLead),
];

/// The officers that are not reviewers.
pub(super) const OFFICERS: [(&str, &str, Role); 2] = [
    ("Sanne de Wit", "sanne.dewit@lindewaard.example", Role::CaseManager),
    ("Fatima El Idrissi", "fatima.elidrissi@lindewaard.example", Role::DecisionMaker),
];

/// Id of the municipality: its CBS code, which no real municipality has.
pub(super) const MUNICIPALITY: &str = "GM9999";

/// Adds the municipality with its profile, the board and the officers.
pub(super) async fn add(services: &Services) -> Outcome<()> {
    let mut tx = services.db.write().await?;
    add_municipality(&mut tx).await?;
    for (name, email, _) in BOARD {
        add_person(&mut tx, services, name, email).await?;
    }
    for (name, email, role) in OFFICERS {
        let id = add_person(&mut tx, services, name, email).await?;
        municipality::add_officer(&mut tx, MUNICIPALITY, &id, role.value()).await?;
    }
    for reviewer in SCORES.iter() {
        let id = add_person(&mut tx, services, &reviewer.name, &reviewer.email).await?;
        municipality::add_officer(&mut tx, MUNICIPALITY, &id, &reviewer.role).await?;
    }
    Ok(tx.commit().await?)
}

async fn add_municipality(tx: &mut Tx) -> Outcome<()> {
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
    municipality::add(tx, &lindewaard).await?;
    let profile = OrdinanceProfile::lindewaard();
    municipality::add_profile(tx, MUNICIPALITY, &profile, &serde_json::to_string(&profile)?).await?;
    Ok(())
}

async fn add_person(tx: &mut Tx, services: &Services, name: &str, email: &str) -> Outcome<String> {
    let person = Person { id: services.clock.id(), email: email.to_owned(), name: name.to_owned() };
    account::add_person(tx, &person, services.clock.millis()).await?;
    Ok(person.id)
}

/// Who can sign in, for the terminal.
pub async fn people(services: &Services) -> Outcome<String> {
    let everybody = services.demo_people().await?.unwrap_or_default();
    let lines: String = everybody.iter().map(|person| format!("  {:<20} {}\n", person.name, person.role)).collect();
    Ok(format!(
        "\nProefomgeving. Kies op /inloggen wie u bent:\n{lines}\nVerstuurde mail staat op /demo/post. Stoppen: Ctrl+C.\n"
    ))
}
