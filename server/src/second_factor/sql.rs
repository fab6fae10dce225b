//! Second factors and recovery codes, as stored.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A second factor as stored.
#[derive(FromRow)]
pub struct StoredFactor {
    /// Secret, in base32.
    pub secret: String,
    /// When it was confirmed with a code, in milliseconds; `None` while it is being set up.
    pub confirmed_at: Option<i64>,
    /// Step of the newest code that was taken.
    pub last_step: i64,
}

/// The second factor of a person.
pub async fn of(tx: &mut Tx, person: &str) -> Result<Option<StoredFactor>, sqlx::Error> {
    sql("SELECT secret, confirmed_at, last_step FROM second_factor WHERE person_id = $1")
        .bind(person)
        .optional(tx)
        .await
}

/// Begins to set up a second factor with this secret, unless there is one already.
pub async fn begin(tx: &mut Tx, person: &str, secret: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO second_factor (person_id, secret, confirmed_at, last_step) VALUES ($1, $2, NULL, 0)
         ON CONFLICT (person_id) DO NOTHING")
    .bind(person)
    .bind(secret)
    .run(tx)
    .await
    .map(drop)
}

/// Notes that the code of a step was taken; says whether none of that step or a later one was taken before, so that of
/// two who type the same code only one gets in.
pub async fn take_step(tx: &mut Tx, person: &str, step: i64) -> Result<bool, sqlx::Error> {
    let taken = sql("UPDATE second_factor SET last_step = $2 WHERE person_id = $1 AND last_step < $2");
    Ok(taken.bind(person).bind(step).run(tx).await? == 1)
}

/// Notes that the secret was confirmed.
pub async fn confirm(tx: &mut Tx, person: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE second_factor SET confirmed_at = $2 WHERE person_id = $1")
        .bind(person)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// Adds a recovery code, by hash.
pub async fn add_recovery_code(tx: &mut Tx, person: &str, hash: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)")
        .bind(person)
        .bind(hash)
        .run(tx)
        .await
        .map(drop)
}

/// Uses a recovery code up, by hash; says whether it was there.
pub async fn use_recovery_code(tx: &mut Tx, person: &str, hash: &str) -> Result<bool, sqlx::Error> {
    let used = sql("DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2");
    Ok(used.bind(person).bind(hash).run(tx).await? == 1)
}

/// How many recovery codes are left.
pub async fn recovery_codes_left(tx: &mut Tx, person: &str) -> Result<i64, sqlx::Error> {
    let (left,): (i64,) = sql("SELECT COUNT(*) FROM recovery_code WHERE person_id = $1").bind(person).one(tx).await?;
    Ok(left)
}

/// Forgets the second factor of a person; says whether there was one.
pub async fn forget(tx: &mut Tx, person: &str) -> Result<bool, sqlx::Error> {
    sql("DELETE FROM recovery_code WHERE person_id = $1").bind(person).run(tx).await?;
    Ok(sql("DELETE FROM second_factor WHERE person_id = $1").bind(person).run(tx).await? == 1)
}

/// Counts a code as wrong before it is looked at, so that of many at once none goes uncounted. Gives how many were
/// typed in this session, or nothing when it has ended.
pub async fn count_code(tx: &mut Tx, session_hash: &str) -> Result<Option<i64>, sqlx::Error> {
    let counted: Option<(i64,)> =
        sql("UPDATE session SET wrong_codes = wrong_codes + 1 WHERE id_hash = $1 RETURNING wrong_codes")
            .bind(session_hash)
            .optional(tx)
            .await?;
    Ok(counted.map(|(codes,)| codes))
}

/// Notes that a session passed the second step.
pub async fn pass(tx: &mut Tx, session_hash: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE session SET second_factor_at = $2 WHERE id_hash = $1")
        .bind(session_hash)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}
