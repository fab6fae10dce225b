//! Officers with their roles, and who is absent, as stored.

use crate::db::{Tx, sql};
use jiff::civil::Date;
use sqlx::FromRow;

/// Somebody in one role for a municipality.
#[derive(Debug, Clone, FromRow)]
pub struct StoredOfficer {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Stored role.
    pub role: String,
    /// Issuer of the provider that gave it; `None` if somebody gave it by hand.
    pub provided_by: Option<String>,
}

/// Everybody who works for a municipality, by name, a row for each role.
pub async fn of_municipality(tx: &mut Tx, municipality: &str) -> Result<Vec<StoredOfficer>, sqlx::Error> {
    sql("SELECT p.id, p.name, p.email, o.role, o.provided_by FROM officer o JOIN person p ON p.id = o.person_id
         WHERE o.municipality_id = $1 ORDER BY p.name, p.id, o.role")
    .bind(municipality)
    .all(tx)
    .await
}

/// Id and name of each municipality for which somebody works, by name.
pub async fn municipalities_of(tx: &mut Tx, person: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sql("SELECT m.id, m.name FROM municipality m
         WHERE m.id IN (SELECT municipality_id FROM officer WHERE person_id = $1) ORDER BY m.name")
    .bind(person)
    .all(tx)
    .await
}

/// Id and name of each municipality for which somebody holds a role, by name.
pub async fn municipalities_with(tx: &mut Tx, person: &str, role: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sql("SELECT m.id, m.name FROM municipality m
         WHERE m.id IN (SELECT municipality_id FROM officer WHERE person_id = $1 AND role = $2) ORDER BY m.name")
    .bind(person)
    .bind(role)
    .all(tx)
    .await
}

/// From now on every role of an officer is known to come from the provider of this issuer.
pub async fn provided(tx: &mut Tx, municipality: &str, person: &str, issuer: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE officer SET provided_by = $3 WHERE municipality_id = $1 AND person_id = $2")
        .bind(municipality)
        .bind(person)
        .bind(issuer)
        .run(tx)
        .await
        .map(drop)
}

/// Whether the provider of this issuer gave somebody a role for a municipality.
pub async fn is_provided(tx: &mut Tx, municipality: &str, person: &str, issuer: &str) -> Result<bool, sqlx::Error> {
    let (roles,): (i64,) =
        sql("SELECT COUNT(*) FROM officer WHERE municipality_id = $1 AND person_id = $2 AND provided_by = $3")
            .bind(municipality)
            .bind(person)
            .bind(issuer)
            .one(tx)
            .await?;
    Ok(roles > 0)
}

/// Id and name of each municipality for which a provider gave somebody roles, with the issuer.
pub async fn providers_of(tx: &mut Tx, person: &str) -> Result<Vec<(String, String, String)>, sqlx::Error> {
    sql("SELECT DISTINCT m.id, m.name, o.provided_by FROM officer o JOIN municipality m ON m.id = o.municipality_id
         WHERE o.person_id = $1 AND o.provided_by IS NOT NULL ORDER BY m.name")
    .bind(person)
    .all(tx)
    .await
}

/// Whether somebody works for this municipality, for no other one, and is on no board.
pub async fn works_here_alone(tx: &mut Tx, municipality: &str, person: &str) -> Result<bool, sqlx::Error> {
    let (here, elsewhere): (i64, i64) =
        sql("SELECT (SELECT COUNT(*) FROM officer WHERE person_id = $2 AND municipality_id = $1),
                (SELECT COUNT(*) FROM officer WHERE person_id = $2 AND municipality_id <> $1)
                + (SELECT COUNT(*) FROM member WHERE person_id = $2)")
        .bind(municipality)
        .bind(person)
        .one(tx)
        .await?;
    Ok(here > 0 && elsewhere == 0)
}

/// Makes everybody else wait who changes officers of this municipality, on `PostgreSQL`; on `SQLite` the transaction
/// already holds the write lock.
pub async fn lock(tx: &mut Tx, municipality: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE municipality SET name = name WHERE id = $1").bind(municipality).run(tx).await.map(drop)
}

/// An absence as stored.
#[derive(Debug, Clone, FromRow)]
pub struct StoredAbsence {
    /// Who is absent.
    pub person_id: String,
    /// Last day (ISO date); `None` for who only has a deputy.
    pub absent_until: Option<String>,
    /// Id of who stands in.
    pub deputy_id: Option<String>,
}

/// The absences of a municipality on one day.
pub(crate) struct Absences {
    stored: Vec<StoredAbsence>,
    today: Date,
}

/// Loads the absences of a municipality, to look at on this day.
pub(crate) async fn absences(tx: &mut Tx, municipality: &str, today: Date) -> Result<Absences, sqlx::Error> {
    let stored = sql("SELECT person_id, absent_until, deputy_id FROM officer_absence WHERE municipality_id = $1");
    Ok(Absences { stored: stored.bind(municipality).all(tx).await?, today })
}

impl Absences {
    /// Last day of an absence that has not passed, and the id of who stands in.
    pub(crate) fn of(&self, person: &str) -> (Option<Date>, Option<&str>) {
        let Some(absence) = self.stored.iter().find(|one| one.person_id == person) else { return (None, None) };
        let until = absence.absent_until.as_ref().and_then(|day| day.parse().ok());
        (until.filter(|until| *until >= self.today), absence.deputy_id.as_deref())
    }
}

/// Stores an absence over an earlier one.
pub async fn set_absence(tx: &mut Tx, municipality: &str, absence: &StoredAbsence) -> Result<(), sqlx::Error> {
    sql("INSERT INTO officer_absence (municipality_id, person_id, absent_until, deputy_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (municipality_id, person_id)
         DO UPDATE SET absent_until = excluded.absent_until, deputy_id = excluded.deputy_id")
    .bind(municipality)
    .bind(&absence.person_id)
    .bind(absence.absent_until.clone())
    .bind(absence.deputy_id.clone())
    .run(tx)
    .await
    .map(drop)
}

/// Nobody is stood in for by who no longer works for a municipality, and of that person no absence is kept.
pub async fn forget_absence(tx: &mut Tx, municipality: &str, person: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM officer_absence WHERE municipality_id = $1 AND person_id = $2")
        .bind(municipality)
        .bind(person)
        .run(tx)
        .await?;
    sql("UPDATE officer_absence SET deputy_id = NULL WHERE municipality_id = $1 AND deputy_id = $2")
        .bind(municipality)
        .bind(person)
        .run(tx)
        .await
        .map(drop)
}
