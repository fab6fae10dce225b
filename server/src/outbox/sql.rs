//! Jobs as stored, and the proof of what was sent.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A job that waits, is done, was buried because it never works, or was dropped because nobody needs it any more.
#[derive(Debug, Clone, FromRow)]
pub struct Job {
    /// Id; also the base of a mail's Message-ID.
    pub id: String,
    /// What to do.
    pub kind: String,
    /// Name of the mail's template.
    pub subject: String,
    /// Domain of the mail's recipient; empty in jobs from before migration 15.
    pub domain: String,
    /// The case it belongs to.
    pub case_id: Option<String>,
    /// With what, as JSON.
    pub payload: String,
    /// "waiting", "done", "buried" or "dropped".
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong last.
    pub error: Option<String>,
    /// When it was written, in milliseconds.
    pub created_at: i64,
    /// When it was done or dropped, in milliseconds.
    pub done_at: Option<i64>,
}

/// Kind of a mail to send.
pub const MAIL: &str = "mail";
/// Why a job was dropped whose reason is gone.
pub(super) const TAKEN_BACK: &str = "taken back: the reason for it is gone";

/// A mail to write into the outbox.
pub(super) struct NewJob<'a> {
    /// Id; also the base of the mail's Message-ID.
    pub(super) id: String,
    /// Name of the mail's template.
    pub(super) subject: &'a str,
    /// The case it belongs to.
    pub(super) case: Option<&'a str>,
    /// The mail's data, as JSON.
    pub(super) payload: String,
    /// The lowest goes first.
    pub(super) priority: i64,
    /// Domain of the recipient.
    pub(super) domain: &'a str,
    /// Address of the recipient.
    pub(super) email: &'a str,
}

/// Writes a job to run as soon as this transaction is committed.
pub(super) async fn add(tx: &mut Tx, job: NewJob<'_>, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO outbox (id, kind, subject, case_id, payload, state, attempts, due_at, created_at, priority, domain,
                              email)
         VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $6, $7, $8, $9)")
    .bind(job.id)
    .bind(MAIL)
    .bind(job.subject)
    .bind(job.case.map(str::to_owned))
    .bind(job.payload)
    .bind(now)
    .bind(job.priority)
    .bind(job.domain)
    .bind(job.email)
    .run(tx)
    .await
    .map(drop)
}

/// Takes the job that goes first of those that are due, and keeps others off it until `lease_until`. Several servers
/// can do this at once: the update counts only for the one that still finds the job as it read it.
///
/// Jobs for the domains in `full`, each between commas, are left to wait, and so is what comes after an earlier mail
/// about the same case to the same person that is not through yet.
pub async fn claim(tx: &mut Tx, now: i64, lease_until: i64, full: &str) -> Result<Option<Job>, sqlx::Error> {
    let due: Option<(String, i64)> = sql("SELECT id, attempts FROM outbox
         WHERE state = 'waiting' AND due_at <= $1 AND $2 NOT LIKE '%,' || domain || ',%'
           AND NOT EXISTS (
               SELECT 1 FROM outbox earlier
               WHERE earlier.case_id = outbox.case_id AND earlier.email = outbox.email AND earlier.id < outbox.id
                 AND earlier.state = 'waiting' AND earlier.email <> '')
         ORDER BY priority, due_at, id LIMIT 1")
    .bind(now)
    .bind(full)
    .optional(tx)
    .await?;
    let Some((id, attempts)) = due else { return Ok(None) };
    sql("UPDATE outbox SET due_at = $3, attempts = attempts + 1
         WHERE id = $1 AND attempts = $2 AND state = 'waiting'
         RETURNING id, kind, subject, domain, case_id, payload, state, attempts, error, created_at, done_at")
    .bind(id)
    .bind(attempts)
    .bind(lease_until)
    .optional(tx)
    .await
}

/// Notes that a mail was sent to this address. Of a mail about a case the proof stays when the job is purged, once even
/// if the mail left twice.
pub async fn finish(tx: &mut Tx, id: &str, email: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO sent_mail (id, case_id, subject, email, sent_at)
         SELECT id, case_id, subject, $2, $3 FROM outbox WHERE id = $1 AND case_id IS NOT NULL
         ON CONFLICT (id) DO NOTHING")
    .bind(id)
    .bind(email)
    .bind(now)
    .run(tx)
    .await?;
    sql("UPDATE outbox SET state = 'done', done_at = $2, error = NULL WHERE id = $1")
        .bind(id)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// Removes the jobs that came to an end before this moment, and says how many. What waits stays, and so does a mail
/// about a case that was never delivered, unless it was taken back.
pub async fn purge(tx: &mut Tx, before: i64) -> Result<u64, sqlx::Error> {
    sql("DELETE FROM outbox WHERE (state = 'done' AND done_at < $1)
            OR (state = 'dropped' AND error = $2 AND done_at < $1)
            OR (case_id IS NULL AND state IN ('dropped', 'buried') AND created_at < $1)")
    .bind(before)
    .bind(TAKEN_BACK)
    .run(tx)
    .await
}

/// Puts a job back to try again at `due_at`, unless it was taken back meanwhile.
pub async fn retry(tx: &mut Tx, id: &str, due_at: i64, error: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE outbox SET due_at = $2, error = $3 WHERE id = $1 AND state <> 'dropped'")
        .bind(id)
        .bind(due_at)
        .bind(error)
        .run(tx)
        .await
        .map(drop)
}

/// Gives a job up, visibly, unless it was taken back meanwhile.
pub async fn bury(tx: &mut Tx, id: &str, error: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE outbox SET state = 'buried', error = $2 WHERE id = $1 AND state <> 'dropped'")
        .bind(id)
        .bind(error)
        .run(tx)
        .await
        .map(drop)
}

/// Leaves a job undone that nobody needs any more; says whether it was not done yet.
pub async fn drop_job(tx: &mut Tx, id: &str, reason: &str, now: i64) -> Result<bool, sqlx::Error> {
    sql("UPDATE outbox SET state = 'dropped', error = $2, done_at = $3 WHERE id = $1 AND state IN ('waiting', 'buried')")
        .bind(id)
        .bind(reason)
        .bind(now)
        .run(tx)
        .await
        .map(|dropped| dropped == 1)
}

/// Makes a buried job wait again, as if it were new; says whether it was buried.
pub async fn dig_up(tx: &mut Tx, id: &str, now: i64) -> Result<bool, sqlx::Error> {
    sql("UPDATE outbox SET state = 'waiting', attempts = 0, due_at = $2, error = NULL WHERE id = $1 AND state = 'buried'")
        .bind(id)
        .bind(now)
        .run(tx)
        .await
        .map(|waiting| waiting == 1)
}

/// All buried jobs, the oldest first.
pub async fn buried(tx: &mut Tx) -> Result<Vec<Job>, sqlx::Error> {
    sql("SELECT id, kind, subject, domain, case_id, payload, state, attempts, error, created_at, done_at FROM outbox
         WHERE state = 'buried' ORDER BY id")
    .all(tx)
    .await
}

/// The jobs of a case that wait or are buried, the oldest first.
pub(super) async fn unsent_of_case(tx: &mut Tx, case: &str) -> Result<Vec<Job>, sqlx::Error> {
    sql("SELECT id, kind, subject, domain, case_id, payload, state, attempts, error, created_at, done_at FROM outbox
         WHERE case_id = $1 AND state IN ('waiting', 'buried') ORDER BY id")
    .bind(case)
    .all(tx)
    .await
}

/// The buried jobs of a case, the oldest first.
pub async fn buried_of_case(tx: &mut Tx, case: &str) -> Result<Vec<Job>, sqlx::Error> {
    sql("SELECT id, kind, subject, domain, case_id, payload, state, attempts, error, created_at, done_at FROM outbox
         WHERE case_id = $1 AND state = 'buried' ORDER BY id")
    .bind(case)
    .all(tx)
    .await
}

/// The newest mails, for the demo's mailbox.
pub async fn newest_mails(tx: &mut Tx, limit: i64) -> Result<Vec<Job>, sqlx::Error> {
    sql("SELECT id, kind, subject, domain, case_id, payload, state, attempts, error, created_at, done_at FROM outbox
         WHERE kind = 'mail' ORDER BY id DESC LIMIT $1")
    .bind(limit)
    .all(tx)
    .await
}

/// One job.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Job>, sqlx::Error> {
    sql("SELECT id, kind, subject, domain, case_id, payload, state, attempts, error, created_at, done_at FROM outbox WHERE id = $1")
        .bind(id)
        .optional(tx)
        .await
}
