//! Tasks as stored.

use crate::db::{Tx, sql};
use domain::Named;
use domain::guide::services;
use domain::money::Cents;
use domain::register::{Publication, Task, TaskContact};
use sqlx::FromRow;

/// A task with its municipality and who changed it last.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct StoredTask {
    pub(crate) id: String,
    pub(crate) municipality_id: String,
    name: String,
    service: String,
    description: String,
    clients: Option<i64>,
    volume: i64,
    unit: String,
    cost: i64,
    provider: String,
    contract_end: Option<String>,
    extension: String,
    contact_function: String,
    contact_phone: String,
    contact_email: String,
    status: String,
    pub(crate) version: i64,
    pub(crate) updated_by: String,
    pub(crate) updated_at: i64,
}

impl StoredTask {
    /// The task; nothing if a later program stored what this one does not know.
    pub(crate) fn task(&self) -> Option<Task> {
        Some(Task {
            name: self.name.clone(),
            service: services::find(&self.service)?,
            description: self.description.clone(),
            clients: self.clients.and_then(|count| u32::try_from(count).ok()),
            volume: u32::try_from(self.volume).ok()?,
            unit: self.unit.clone(),
            cost: Cents(self.cost),
            provider: self.provider.clone(),
            contract_end: self.contract_end.as_ref().and_then(|day| day.parse().ok()),
            extension: self.extension.clone(),
            contact: TaskContact {
                function: self.contact_function.clone(),
                phone: self.contact_phone.clone(),
                email: self.contact_email.parse().ok()?,
            },
            publication: Publication::from_value(&self.status)?,
        })
    }
}

/// Tasks with these ends: `$1` is that of the statement that uses it.
macro_rules! tasks_where {
    ($which:literal) => {
        sql(concat!(
            "SELECT id, municipality_id, name, service, description, clients, volume, unit, cost, provider, ",
            "contract_end, extension, contact_function, contact_phone, contact_email, status, version, updated_by, ",
            "updated_at FROM task WHERE ",
            $which
        ))
    };
}

/// All tasks of a municipality, by name.
pub(crate) async fn of_municipality(tx: &mut Tx, municipality: &str) -> Result<Vec<StoredTask>, sqlx::Error> {
    tasks_where!("municipality_id = $1 ORDER BY name, id").bind(municipality).all(tx).await
}

/// The tasks of a municipality that everybody may read: first what can be taken over soonest, and what has no last day
/// at the end.
pub(crate) async fn public(tx: &mut Tx, municipality: &str, left_out: &str) -> Result<Vec<StoredTask>, sqlx::Error> {
    tasks_where!(
        "municipality_id = $1 AND status = $2 AND $3 NOT LIKE '%,' || municipality_id || ':' || service || ',%'
         ORDER BY COALESCE(contract_end, '9999-12-31'), name, id"
    )
    .bind(municipality)
    .bind(Publication::Public.value())
    .bind(left_out)
    .all(tx)
    .await
}

/// So many of the tasks that everybody may read, behind so many, of all municipalities or of that with this id and of
/// all services or this one; empty for all.
pub(crate) async fn all_public(
    tx: &mut Tx,
    (municipality, service, left_out): (&str, &str, &str),
    (most, skipped): (i64, i64),
) -> Result<Vec<StoredTask>, sqlx::Error> {
    tasks_where!(
        "status = $1 AND ($2 = '' OR municipality_id = $2) AND ($3 = '' OR service = $3)
           AND $4 NOT LIKE '%,' || municipality_id || ':' || service || ',%'
         ORDER BY COALESCE(contract_end, '9999-12-31'), name, id LIMIT $5 OFFSET $6"
    )
    .bind(Publication::Public.value())
    .bind(municipality)
    .bind(service)
    .bind(left_out)
    .bind(most)
    .bind(skipped)
    .all(tx)
    .await
}

/// How many those are in all.
pub(crate) async fn count_public(
    tx: &mut Tx,
    (municipality, service, left_out): (&str, &str, &str),
) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sql("SELECT COUNT(*) FROM task
         WHERE status = $1 AND ($2 = '' OR municipality_id = $2) AND ($3 = '' OR service = $3)
           AND $4 NOT LIKE '%,' || municipality_id || ':' || service || ',%'")
    .bind(Publication::Public.value())
    .bind(municipality)
    .bind(service)
    .bind(left_out)
    .one(tx)
    .await?;
    Ok(count)
}

/// One task of a municipality.
pub(crate) async fn one(tx: &mut Tx, municipality: &str, id: &str) -> Result<Option<StoredTask>, sqlx::Error> {
    tasks_where!("municipality_id = $1 AND id = $2").bind(municipality).bind(id).optional(tx).await
}

/// One task that everybody may read.
pub(crate) async fn one_public(tx: &mut Tx, id: &str, left_out: &str) -> Result<Option<StoredTask>, sqlx::Error> {
    tasks_where!("id = $1 AND status = $2 AND $3 NOT LIKE '%,' || municipality_id || ':' || service || ',%'")
        .bind(id)
        .bind(Publication::Public.value())
        .bind(left_out)
        .optional(tx)
        .await
}

/// How many tasks of each municipality everybody may read.
pub(crate) async fn counts(tx: &mut Tx, left_out: &str) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sql("SELECT municipality_id, COUNT(*) FROM task
         WHERE status = $1 AND $2 NOT LIKE '%,' || municipality_id || ':' || service || ',%'
         GROUP BY municipality_id")
    .bind(Publication::Public.value())
    .bind(left_out)
    .all(tx)
    .await
}

/// Of which municipality which task is stored, by whom and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a> {
    /// Id of the municipality.
    pub(crate) municipality: &'a str,
    /// Id of the task.
    pub(crate) task: &'a str,
    /// Id of who stores it.
    pub(crate) by: &'a str,
    /// Milliseconds.
    pub(crate) now: i64,
}

/// Stores a task if its version is still `expected` (0 when there is none yet); says whether it was.
pub(crate) async fn set(tx: &mut Tx, key: Key<'_>, task: &Task, expected: i64) -> Result<bool, sqlx::Error> {
    let statement = if expected == 0 {
        sql("INSERT INTO task (id, municipality_id, name, service, description, clients, volume, unit, cost, provider,
             contract_end, extension, contact_function, contact_phone, contact_email, status, updated_by, updated_at,
             version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19 + 1)
             ON CONFLICT (id) DO NOTHING")
    } else {
        sql("UPDATE task SET name = $3, service = $4, description = $5, clients = $6, volume = $7, unit = $8, cost = $9,
             provider = $10, contract_end = $11, extension = $12, contact_function = $13, contact_phone = $14,
             contact_email = $15, status = $16, updated_by = $17, updated_at = $18, version = version + 1
             WHERE id = $1 AND municipality_id = $2 AND version = $19")
    };
    let touched = statement
        .bind(key.task)
        .bind(key.municipality)
        .bind(&task.name)
        .bind(task.service.value)
        .bind(&task.description)
        .bind(task.clients.map(i64::from))
        .bind(i64::from(task.volume))
        .bind(&task.unit)
        .bind(task.cost.0)
        .bind(&task.provider)
        .bind(task.contract_end.map(|day| day.to_string()))
        .bind(&task.extension)
        .bind(&task.contact.function)
        .bind(&task.contact.phone)
        .bind(task.contact.email.as_str())
        .bind(task.publication.value())
        .bind(key.by)
        .bind(key.now)
        .bind(expected);
    Ok(touched.run(tx).await? > 0)
}
