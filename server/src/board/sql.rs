//! Invitations to a board that wait for an answer, as stored.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// An invitation.
#[derive(Debug, Clone, FromRow)]
pub struct StoredInvitation {
    /// Id.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// Where it was sent: who signs in with this address may answer.
    pub email: String,
    /// Name that who invited typed.
    pub name: String,
    /// Stored role.
    pub role: String,
    /// Id of who invited.
    pub invited_by: String,
    /// When, in milliseconds.
    pub created_at: i64,
    /// When somebody declined, in milliseconds.
    pub declined_at: Option<i64>,
}

/// Adds an invitation.
pub async fn add(tx: &mut Tx, invitation: &StoredInvitation) -> Result<(), sqlx::Error> {
    sql("INSERT INTO invitation (id, case_id, email, name, role, invited_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(&invitation.id)
    .bind(&invitation.case_id)
    .bind(&invitation.email)
    .bind(&invitation.name)
    .bind(&invitation.role)
    .bind(&invitation.invited_by)
    .bind(invitation.created_at)
    .run(tx)
    .await
    .map(drop)
}

/// The invitations to the board of a case, declined ones too, oldest first.
pub async fn of_case(tx: &mut Tx, case: &str) -> Result<Vec<StoredInvitation>, sqlx::Error> {
    sql("SELECT id, case_id, email, name, role, invited_by, created_at, declined_at FROM invitation
         WHERE case_id = $1 ORDER BY id")
    .bind(case)
    .all(tx)
    .await
}

/// The invitations to this address that wait for an answer, oldest first.
pub async fn to(tx: &mut Tx, email: &str) -> Result<Vec<StoredInvitation>, sqlx::Error> {
    sql("SELECT id, case_id, email, name, role, invited_by, created_at, declined_at FROM invitation
         WHERE email = $1 AND declined_at IS NULL ORDER BY id")
    .bind(email)
    .all(tx)
    .await
}

/// Takes an invitation away; says whether it was there.
pub async fn remove(tx: &mut Tx, case: &str, id: &str) -> Result<bool, sqlx::Error> {
    let removed = sql("DELETE FROM invitation WHERE case_id = $1 AND id = $2").bind(case).bind(id).run(tx).await?;
    Ok(removed == 1)
}

/// Notes that somebody declined.
pub async fn decline(tx: &mut Tx, id: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE invitation SET declined_at = $2 WHERE id = $1").bind(id).bind(now).run(tx).await.map(drop)
}
