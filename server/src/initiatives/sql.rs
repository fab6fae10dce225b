//! Initiatives as stored.

use crate::db::{Tx, sql};
use domain::Named;
use domain::guide::services;
use domain::initiatives::{Initiative, InitiativeCell, Kind, Province};
use sqlx::FromRow;

/// An initiative with who changed it last.
#[derive(Debug, Clone, FromRow)]
pub(super) struct StoredInitiative {
    pub(super) id: String,
    name: String,
    place: String,
    province: String,
    kind: String,
    services: String,
    summary: String,
    website: String,
    fictional: i64,
    pub(super) version: i64,
    /// Name of who changed it last.
    pub(super) changed_by: String,
    pub(super) updated_at: i64,
}

impl StoredInitiative {
    /// The initiative; nothing if a later program stored what this one does not know.
    pub(super) fn initiative(&self) -> Option<Initiative> {
        let website = if self.website.is_empty() { None } else { Some(self.website.parse().ok()?) };
        Some(Initiative {
            name: self.name.clone(),
            place: self.place.clone(),
            province: Province::from_value(&self.province)?,
            kind: Kind::from_value(&self.kind)?,
            services: self.services.split(", ").map(services::find).collect::<Option<Vec<_>>>()?,
            summary: self.summary.clone(),
            website,
            is_fictional: self.fictional != 0,
        })
    }
}

/// Initiatives with these ends: `$1` is that of the statement that uses it.
macro_rules! initiatives {
    ($ends:literal) => {
        sql(concat!(
            "SELECT id, name, place, province, kind, services, summary, website, fictional, version, updated_at, ",
            "(SELECT p.name FROM person p WHERE p.id = updated_by) AS changed_by FROM initiative ",
            $ends
        ))
    };
}

/// All initiatives, by name.
pub(super) async fn all(tx: &mut Tx) -> Result<Vec<StoredInitiative>, sqlx::Error> {
    initiatives!("ORDER BY LOWER(name), id").all(tx).await
}

/// One initiative.
pub(super) async fn one(tx: &mut Tx, id: &str) -> Result<Option<StoredInitiative>, sqlx::Error> {
    initiatives!("WHERE id = $1").bind(id).optional(tx).await
}

/// Which initiative is stored, by whom and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key<'a> {
    /// Id of the initiative.
    pub(super) initiative: &'a str,
    /// Id of who stores it.
    pub(super) by: &'a str,
    /// Milliseconds.
    pub(super) now: i64,
}

/// Stores an initiative if its version is still `expected` (0 when there is none yet); says whether it was.
pub(super) async fn set(
    tx: &mut Tx,
    key: Key<'_>,
    initiative: &Initiative,
    expected: i64,
) -> Result<bool, sqlx::Error> {
    let statement = if expected == 0 {
        sql("INSERT INTO initiative (id, name, place, province, kind, services, summary, website, fictional,
             updated_by, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 + 1)
             ON CONFLICT (id) DO NOTHING")
    } else {
        sql("UPDATE initiative SET name = $2, place = $3, province = $4, kind = $5, services = $6, summary = $7,
             website = $8, fictional = $9, updated_by = $10, updated_at = $11, version = version + 1
             WHERE id = $1 AND version = $12")
    };
    let cells = initiative.cells();
    let touched = statement
        .bind(key.initiative)
        .bind(&initiative.name)
        .bind(&initiative.place)
        .bind(initiative.province.value())
        .bind(initiative.kind.value())
        .bind(cells.get(InitiativeCell::Services))
        .bind(&initiative.summary)
        .bind(cells.get(InitiativeCell::Website))
        .bind(i64::from(initiative.is_fictional))
        .bind(key.by)
        .bind(key.now)
        .bind(expected);
    Ok(touched.run(tx).await? > 0)
}

/// Removes an initiative if its version is still `expected`; says whether it was.
pub(super) async fn remove(tx: &mut Tx, id: &str, expected: i64) -> Result<bool, sqlx::Error> {
    let removed = sql("DELETE FROM initiative WHERE id = $1 AND version = $2").bind(id).bind(expected);
    Ok(removed.run(tx).await? > 0)
}
