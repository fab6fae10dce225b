//! Proofs of sending.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A mail about a case that was sent.
#[derive(Debug, Clone, FromRow)]
pub(super) struct SentMail {
    /// Name of its template.
    pub(super) subject: String,
    /// Address to which it went.
    pub(super) email: String,
    /// When, in milliseconds.
    pub(super) sent_at: i64,
}

/// The mails about a case that were sent, oldest first.
pub(super) async fn sent_mails(tx: &mut Tx, case: &str) -> Result<Vec<SentMail>, sqlx::Error> {
    sql("SELECT subject, email, sent_at FROM sent_mail WHERE case_id = $1 ORDER BY sent_at, id")
        .bind(case)
        .all(tx)
        .await
}
