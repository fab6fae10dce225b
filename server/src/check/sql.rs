//! What [`crate::check`] reads.

use crate::case::sql::{StoredCase, select_cases};
use crate::db::{Tx, sql};

/// All cases.
pub(super) async fn all_cases(tx: &mut Tx) -> Result<Vec<StoredCase>, sqlx::Error> {
    sql(select_cases!("ORDER BY c.id")).all(tx).await
}

/// How many receipts of a case are to be mailed or were, which is known for good, and how many people are on its board.
pub(super) async fn receipts(tx: &mut Tx, case: &str) -> Result<(i64, i64), sqlx::Error> {
    sql("SELECT (SELECT COUNT(*) FROM outbox WHERE case_id = $1 AND subject = 'receipt' AND state <> 'done')
                + (SELECT COUNT(*) FROM sent_mail WHERE case_id = $1 AND subject = 'receipt'),
                (SELECT COUNT(DISTINCT person_id) FROM member WHERE case_id = $1)")
    .bind(case)
    .one(tx)
    .await
}
