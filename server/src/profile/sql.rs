//! Municipalities, their ordinance profiles and officers.

use crate::db::{Tx, sql};
use domain::house_style::HouseStyle;
use domain::profile::OrdinanceProfile;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

/// A municipality.
#[derive(Debug, Clone, FromRow)]
pub struct Municipality {
    /// Id.
    pub id: String,
    /// CBS code: GM and four digits.
    pub code: String,
    /// Short name for addresses.
    pub slug: String,
    /// Name without "gemeente".
    pub name: String,
    /// [`Details`] as JSON.
    pub details: String,
}

/// What letters and mails need to know of a municipality.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Details {
    /// Letters in front of its references: "LIW".
    pub prefix: String,
    /// Street and number, or post box.
    pub address: String,
    /// Postcode and town.
    pub town: String,
    /// Address for questions.
    pub email: String,
    /// Telephone number for questions.
    pub phone: String,
    /// Its own colours; without them its pages have those of the installation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<HouseStyle>,
}

impl Municipality {
    /// The details.
    pub fn details(&self) -> Result<Details, serde_json::Error> {
        serde_json::from_str(&self.details)
    }
}

/// All municipalities by name.
pub async fn all(tx: &mut Tx) -> Result<Vec<Municipality>, sqlx::Error> {
    sql("SELECT id, code, slug, name, details FROM municipality ORDER BY name").all(tx).await
}

/// One municipality; fails when there is none.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Municipality, sqlx::Error> {
    sql("SELECT id, code, slug, name, details FROM municipality WHERE id = $1").bind(id).one(tx).await
}

/// The municipality with this name in addresses.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Municipality>, sqlx::Error> {
    sql("SELECT id, code, slug, name, details FROM municipality WHERE slug = $1").bind(slug).optional(tx).await
}

/// Changes the details of a municipality.
pub async fn set_details(tx: &mut Tx, id: &str, details: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE municipality SET details = $1 WHERE id = $2").bind(details).bind(id).run(tx).await.map(drop)
}

/// Adds a municipality.
pub async fn add(tx: &mut Tx, municipality: &Municipality) -> Result<(), sqlx::Error> {
    sql("INSERT INTO municipality (id, code, slug, name, details) VALUES ($1, $2, $3, $4, $5)")
        .bind(&municipality.id)
        .bind(&municipality.code)
        .bind(&municipality.slug)
        .bind(&municipality.name)
        .bind(&municipality.details)
        .run(tx)
        .await
        .map(drop)
}

/// Adds a version of a profile.
pub async fn add_profile(
    tx: &mut Tx,
    municipality: &str,
    profile: &OrdinanceProfile,
    content: &str,
) -> Result<(), sqlx::Error> {
    sql("INSERT INTO profile (municipality_id, version, valid_from, content) VALUES ($1, $2, $3, $4)")
        .bind(municipality)
        .bind(i64::from(profile.version))
        .bind(profile.valid_from.to_string())
        .bind(content)
        .run(tx)
        .await
        .map(drop)
}

/// Number of the newest version of a profile; `None` for a municipality that does not exist.
pub async fn newest_profile(tx: &mut Tx, municipality: &str) -> Result<Option<i64>, sqlx::Error> {
    let (newest,): (Option<i64>,) =
        sql("SELECT MAX(version) FROM profile WHERE municipality_id = $1").bind(municipality).one(tx).await?;
    Ok(newest)
}

/// The profile that holds on a day, as JSON.
pub async fn profile_on(tx: &mut Tx, municipality: &str, day: &str) -> Result<Option<String>, sqlx::Error> {
    let row: Option<(String,)> = sql(
        "SELECT content FROM profile WHERE municipality_id = $1 AND valid_from <= $2 ORDER BY version DESC LIMIT 1",
    )
    .bind(municipality)
    .bind(day)
    .optional(tx)
    .await?;
    Ok(row.map(|(content,)| content))
}

/// The profile that holds on a day of each municipality that has one, as JSON.
pub async fn profiles_on(tx: &mut Tx, day: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sql("SELECT p.municipality_id, p.content FROM profile p
         WHERE p.version = (SELECT MAX(q.version) FROM profile q
                            WHERE q.municipality_id = p.municipality_id AND q.valid_from <= $1)")
    .bind(day)
    .all(tx)
    .await
}

/// One version of a profile, as JSON; fails when there is none.
pub async fn profile(tx: &mut Tx, municipality: &str, version: i64) -> Result<String, sqlx::Error> {
    let (content,): (String,) = sql("SELECT content FROM profile WHERE municipality_id = $1 AND version = $2")
        .bind(municipality)
        .bind(version)
        .one(tx)
        .await?;
    Ok(content)
}

/// Gives somebody a role for a municipality.
pub async fn add_officer(tx: &mut Tx, municipality: &str, person: &str, role: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO officer (municipality_id, person_id, role) VALUES ($1, $2, $3)")
        .bind(municipality)
        .bind(person)
        .bind(role)
        .run(tx)
        .await
        .map(drop)
}

/// The roles of a person for a municipality.
pub async fn officer_roles(tx: &mut Tx, municipality: &str, person: &str) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<(String,)> =
        sql("SELECT role FROM officer WHERE municipality_id = $1 AND person_id = $2 ORDER BY role")
            .bind(municipality)
            .bind(person)
            .all(tx)
            .await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}

/// Whether the person with this e-mail address holds a role for a municipality.
pub async fn is_officer(tx: &mut Tx, municipality: &str, email: &str) -> Result<bool, sqlx::Error> {
    let (roles,): (i64,) = sql("SELECT COUNT(*) FROM officer o JOIN person p ON p.id = o.person_id
         WHERE o.municipality_id = $1 AND p.email = $2")
    .bind(municipality)
    .bind(email)
    .one(tx)
    .await?;
    Ok(roles > 0)
}

/// Takes a role for a municipality away.
pub async fn remove_officer(tx: &mut Tx, municipality: &str, person: &str, role: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM officer WHERE municipality_id = $1 AND person_id = $2 AND role = $3")
        .bind(municipality)
        .bind(person)
        .bind(role)
        .run(tx)
        .await
        .map(drop)
}

/// Raises a counter and gives its new value. The row stays locked until the transaction ends.
pub async fn next_number(tx: &mut Tx, counter: &str) -> Result<i64, sqlx::Error> {
    let (value,): (i64,) = sql("INSERT INTO counter (name, value) VALUES ($1, 1)
         ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value")
    .bind(counter)
    .one(tx)
    .await?;
    Ok(value)
}
