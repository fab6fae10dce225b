//! The municipalities and the people of the demo.

use super::script::SCORES;
use crate::account::sql::Person;
use crate::db::Tx;
use crate::failure::{Failure, Fault};
use crate::profile::sql::{Details, Municipality};
use crate::{App, account, profile};
use app::views::account::DemoPerson;
use domain::case::{Discipline, Role};
use domain::house_style::HouseStyle;
use domain::profile::OrdinanceProfile;
use std::collections::BTreeMap;

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

/// The officers of the small municipality.
pub(super) const FEW: [(&str, &str, Role); 7] = [
    ("Joke Terpstra", "joke.terpstra@noorderveen.example", Role::CaseManager),
    ("Anne Wiersma", "anne.wiersma@noorderveen.example", Role::DecisionMaker),
    ("Bram Hoekstra", "bram.hoekstra@noorderveen.example", Role::Jurist),
    ("Bram Hoekstra", "bram.hoekstra@noorderveen.example", Role::Administrator),
    ("Lies Postma", "lies.postma@noorderveen.example", Role::Reviewer(Discipline::Policy)),
    ("Lies Postma", "lies.postma@noorderveen.example", Role::Reviewer(Discipline::Supervision)),
    ("Ids Bosma", "ids.bosma@noorderveen.example", Role::Reviewer(Discipline::Finance)),
];

/// The rules of the small municipality, as it would hand them in.
const NOORDERVEEN: &str = include_str!("noorderveen.json");
/// Its colours.
const TOKENS: &str = include_str!("noorderveen-tokens.json");

/// Id of the municipality of the worked case: its CBS code, which no real municipality has.
pub(crate) const MUNICIPALITY: &str = "GM9999";

/// Id of the small municipality.
pub(super) const SMALL: &str = "GM9996";

/// A municipality of the demo, with its rules and who works there.
struct Town {
    id: &'static str,
    name: &'static str,
    slug: &'static str,
    details: Details,
    profile: OrdinanceProfile,
    officers: Vec<(String, String, String)>,
}

/// Adds the municipalities with their profiles, the board and the officers.
pub(crate) async fn add(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    for (name, email, _) in BOARD {
        add_person(&mut tx, app, name, email).await?;
    }
    for town in [lindewaard(), noorderveen()?] {
        add_town(&mut tx, app, &town).await?;
    }
    Ok(tx.commit().await?)
}

async fn add_town(tx: &mut Tx, app: &App, town: &Town) -> Result<(), Failure> {
    let municipality = Municipality {
        id: town.id.to_owned(),
        code: town.id.to_owned(),
        slug: town.slug.to_owned(),
        name: town.name.to_owned(),
        details: serde_json::to_string(&town.details)?,
    };
    profile::sql::add(tx, &municipality).await?;
    profile::sql::add_profile(tx, town.id, &town.profile, &serde_json::to_string(&town.profile)?).await?;
    let mut known: BTreeMap<&str, String> = BTreeMap::new();
    for (name, email, role) in &town.officers {
        let id = match known.get(email.as_str()) {
            Some(id) => id.clone(),
            None => add_person(tx, app, name, email).await?,
        };
        profile::sql::add_officer(tx, town.id, &id, role).await?;
        known.insert(email, id);
    }
    Ok(())
}

/// The municipality of the worked case, where each role is somebody of its own.
fn lindewaard() -> Town {
    let officers = OFFICERS.iter().map(|(name, email, role)| (*name, *email, role.value()));
    let reviewers = SCORES.iter().map(|one| (one.name.as_str(), one.email.as_str(), one.role.as_str()));
    Town {
        id: MUNICIPALITY,
        name: "Lindewaard",
        slug: "lindewaard",
        details: details("LIW", "Postbus 99", "9999 ZZ Lindewaard", "uitdagen@lindewaard.example", "14 0999"),
        profile: OrdinanceProfile::lindewaard(),
        officers: officers.chain(reviewers).map(owned).collect(),
    }
}

/// A small municipality with rules of its own, where people have more than one role.
fn noorderveen() -> Result<Town, Failure> {
    Ok(Town {
        id: SMALL,
        name: "Noorderveen",
        slug: "noorderveen",
        details: Details {
            style: Some(HouseStyle::to_publish(TOKENS).map_err(|problems| Fault::failure(problems.join("; ")))?),
            ..details("NOV", "Brink 1", "9996 ZZ Noorderveen", "loket@noorderveen.example", "14 0996")
        },
        profile: OrdinanceProfile::to_publish(NOORDERVEEN).map_err(|problems| Fault::failure(problems.join("; ")))?,
        officers: FEW.iter().map(|(name, email, role)| owned((*name, *email, role.value()))).collect(),
    })
}

fn details(prefix: &str, address: &str, town: &str, email: &str, phone: &str) -> Details {
    Details {
        prefix: prefix.to_owned(),
        address: address.to_owned(),
        town: town.to_owned(),
        email: email.to_owned(),
        phone: phone.to_owned(),
        style: None,
    }
}

fn owned((name, email, role): (&str, &str, &str)) -> (String, String, String) {
    (name.to_owned(), email.to_owned(), role.to_owned())
}

async fn add_person(tx: &mut Tx, app: &App, name: &str, email: &str) -> Result<String, Failure> {
    let person = Person { id: app.clock.id(), email: email.to_owned(), name: name.to_owned() };
    account::sql::add_person(tx, &person, app.clock.millis()).await?;
    Ok(person.id)
}

/// Who can sign in, for the terminal.
pub async fn people(app: &App) -> Result<String, Failure> {
    let everybody = account::demo(app).await?.map(|demo| demo.people).unwrap_or_default();
    let lines: String = everybody.iter().map(line).collect();
    Ok(format!(
        "\nProefomgeving. Kies op /inloggen wie u bent:\n{lines}\nVerstuurde mail staat op /demo/post. Stoppen: Ctrl+C.\n"
    ))
}

fn line(person: &DemoPerson) -> String {
    let place = person.municipality.as_ref().map_or_else(String::new, |name| format!(", {name}"));
    format!("  {:<20} {}{place}\n", person.name, person.role)
}
