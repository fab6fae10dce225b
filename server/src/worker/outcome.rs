//! What becomes of a job after an attempt: done, tried again later, buried, or dropped.

use crate::db::Db;
use crate::outbox::sql::{self, Job};

const MINUTE: i64 = 60_000;
/// Attempts in about five days (RFC 5321, 4.5.4.1), so that a long weekend without a mail server loses nothing; after
/// the last one a job is buried.
const ATTEMPTS: i64 = 124;

/// Why a job did not get done; the text is for operators.
pub(crate) enum Setback {
    /// It may work later.
    TryAgain(String),
    /// It never will.
    GiveUp(String),
    /// Nobody needs it any more.
    Moot(String),
}

/// What becomes of a job.
pub(crate) enum JobResult {
    /// The mail was sent to this address.
    Done(String),
    /// It is tried again after so many milliseconds.
    Again(i64, String),
    /// It is never tried again, and stays where people see it.
    Buried(String),
    /// It is not tried again, and nobody misses it.
    Dropped(String),
}

impl JobResult {
    /// The result on a job after so many attempts.
    pub(crate) fn after(attempts: i64, outcome: Result<String, Setback>) -> Self {
        match (outcome, wait(attempts)) {
            (Ok(to), _) => Self::Done(to),
            (Err(Setback::Moot(reason)), _) => Self::Dropped(reason),
            (Err(Setback::TryAgain(error)), Some(wait)) => Self::Again(wait, error),
            (Err(Setback::TryAgain(error) | Setback::GiveUp(error)), _) => Self::Buried(error),
        }
    }

    /// Logs a failure.
    pub(crate) fn log(&self, job: &Job) {
        let Job { id, kind, attempts, .. } = job;
        match self {
            Self::Done(_) => {}
            Self::Again(wait, error) => {
                tracing::warn!(id, attempts, error, "{kind} failed, next attempt in {} minutes", wait / MINUTE);
            }
            Self::Dropped(reason) => tracing::info!(id, attempts, reason, "{kind} was dropped"),
            Self::Buried(error) => tracing::error!(id, attempts, error, "{kind} failed for good and was buried"),
        }
    }

    /// Notes it in the outbox.
    pub(crate) async fn note(&self, db: &Db, id: &str, now: i64) -> Result<(), sqlx::Error> {
        let mut tx = db.write().await?;
        match self {
            Self::Done(to) => sql::finish(&mut tx, id, to, now).await?,
            Self::Again(wait, error) => sql::retry(&mut tx, id, now + wait, error).await?,
            Self::Buried(error) => sql::bury(&mut tx, id, error).await?,
            Self::Dropped(reason) => drop(sql::drop_job(&mut tx, id, reason, now).await?),
        }
        tx.commit().await
    }
}

/// How long to wait after so many attempts, in milliseconds; `None` after the last.
fn wait(attempts: i64) -> Option<i64> {
    let minutes = match attempts {
        ..=1 => 1,
        2 => 5,
        3 => 15,
        _ => 60,
    };
    (attempts < ATTEMPTS).then_some(minutes * MINUTE)
}

#[cfg(test)]
mod tests {
    use super::{JobResult, MINUTE, Setback, wait};

    #[test]
    fn attempts_spread_over_five_days_and_then_end() {
        let waits: Vec<i64> = (1..).map_while(wait).map(|wait| wait / MINUTE).collect();
        assert_eq!(waits[..5], [1, 5, 15, 60, 60]);
        assert_eq!(waits.iter().sum::<i64>() / 60, 120);
    }

    #[test]
    fn what_can_never_work_is_not_tried_twice() {
        let outcome = Err(Setback::GiveUp("550".to_owned()));
        assert!(matches!(JobResult::after(1, outcome), JobResult::Buried(error) if error == "550"));
    }
}
