//! Requests for a link to sign in, and what was mailed for them, as stored.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A request for a link to sign in.
#[derive(Debug, Clone, FromRow)]
pub struct Request {
    /// Id.
    pub id: String,
    /// Where the link goes.
    pub email: String,
    /// Hash of the secret that the browser holds that asked.
    pub browser_hash: String,
    /// Where to go on after signing in.
    pub next_path: String,
    /// When somebody asked, in milliseconds.
    pub created_at: i64,
}

/// Adds a request. An earlier one for the same address ends, and with it everything that was mailed for it.
pub async fn add(tx: &mut Tx, request: &Request) -> Result<(), sqlx::Error> {
    sql("INSERT INTO sign_in_request (email, id, browser_hash, next_path, wrong_codes, created_at)
         VALUES ($1, $2, $3, $4, 0, $5)
         ON CONFLICT (email) DO UPDATE SET id = excluded.id, browser_hash = excluded.browser_hash,
             next_path = excluded.next_path, wrong_codes = excluded.wrong_codes, created_at = excluded.created_at")
    .bind(&request.email)
    .bind(&request.id)
    .bind(&request.browser_hash)
    .bind(&request.next_path)
    .bind(request.created_at)
    .run(tx)
    .await
    .map(drop)
}

/// The request with this id, until it is used, replaced or given up.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Request>, sqlx::Error> {
    sql("SELECT id, email, browser_hash, next_path, created_at FROM sign_in_request WHERE id = $1")
        .bind(id)
        .optional(tx)
        .await
}

/// The request of this browser for which a code can still be typed: one that was mailed and has not expired, or one
/// from after `asked_since`, whose mail may be under way.
pub async fn of_browser(
    tx: &mut Tx,
    browser_hash: &str,
    asked_since: i64,
    now: i64,
) -> Result<Option<Request>, sqlx::Error> {
    sql("SELECT id, email, browser_hash, next_path, created_at FROM sign_in_request r
         WHERE browser_hash = $1
           AND (created_at > $2 OR EXISTS (SELECT 1 FROM sign_in_link WHERE request_id = r.id AND expires_at > $3))")
    .bind(browser_hash)
    .bind(asked_since)
    .bind(now)
    .optional(tx)
    .await
}

/// Counts a code as wrong before it is looked at, so that of many at once none goes uncounted. Gives how many were
/// typed, or nothing when the request has ended.
pub async fn count_code(tx: &mut Tx, id: &str) -> Result<Option<i64>, sqlx::Error> {
    let counted: Option<(i64,)> =
        sql("UPDATE sign_in_request SET wrong_codes = wrong_codes + 1 WHERE id = $1 RETURNING wrong_codes")
            .bind(id)
            .optional(tx)
            .await?;
    Ok(counted.map(|(codes,)| codes))
}

/// Ends a request and everything that was mailed for it; says whether it was still there, so that of two clicks only
/// one signs in.
pub async fn end(tx: &mut Tx, id: &str) -> Result<bool, sqlx::Error> {
    let ended = sql("DELETE FROM sign_in_request WHERE id = $1").bind(id).run(tx).await? == 1;
    sql("DELETE FROM sign_in_link WHERE request_id = $1").bind(id).run(tx).await?;
    Ok(ended)
}

/// Adds what is mailed for a request, by hash.
pub async fn add_link(
    tx: &mut Tx,
    request: &str,
    (token_hash, code_hash): (&str, &str),
    expires: i64,
) -> Result<(), sqlx::Error> {
    sql("INSERT INTO sign_in_link (token_hash, request_id, code_hash, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(token_hash)
        .bind(request)
        .bind(code_hash)
        .bind(expires)
        .run(tx)
        .await
        .map(drop)
}

/// The request for which this link was mailed, if it can still be used.
pub async fn of_link(tx: &mut Tx, token_hash: &str, now: i64) -> Result<Option<Request>, sqlx::Error> {
    sql("SELECT r.id, r.email, r.browser_hash, r.next_path, r.created_at
         FROM sign_in_request r JOIN sign_in_link l ON l.request_id = r.id
         WHERE l.token_hash = $1 AND l.expires_at > $2")
    .bind(token_hash)
    .bind(now)
    .optional(tx)
    .await
}

/// Whether this code was mailed for a request and can still be used.
pub async fn has_code(tx: &mut Tx, request: &str, code_hash: &str, now: i64) -> Result<bool, sqlx::Error> {
    let (found,): (i64,) =
        sql("SELECT COUNT(*) FROM sign_in_link WHERE request_id = $1 AND code_hash = $2 AND expires_at > $3")
            .bind(request)
            .bind(code_hash)
            .bind(now)
            .one(tx)
            .await?;
    Ok(found > 0)
}

/// Forgets requests from before this moment, and what was mailed for requests that ended.
pub async fn forget(tx: &mut Tx, asked_before: i64) -> Result<(), sqlx::Error> {
    sql("DELETE FROM sign_in_request WHERE created_at < $1").bind(asked_before).run(tx).await?;
    sql("DELETE FROM sign_in_link WHERE request_id NOT IN (SELECT id FROM sign_in_request)").run(tx).await.map(drop)
}
