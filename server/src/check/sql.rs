//! What [`crate::check`] reads.

use crate::case::sql::{StoredCase, select_cases};
use crate::db::{Tx, sql};
use crate::failure::Failure;
use domain::case::Notice;

/// All cases.
pub(super) async fn all_cases(tx: &mut Tx) -> Result<Vec<StoredCase>, sqlx::Error> {
    sql(select_cases!("ORDER BY c.id")).all(tx).await
}

/// How many receipts of a case are to be mailed or were, which is known for good; how many there are by post; and how
/// many people are on its board.
pub(super) async fn receipts(tx: &mut Tx, case: &str) -> Result<(i64, i64, i64), Failure> {
    let counts =
        sql("SELECT (SELECT COUNT(*) FROM outbox WHERE case_id = $1 AND subject = 'receipt' AND state <> 'done')
                + (SELECT COUNT(*) FROM sent_mail WHERE case_id = $1 AND subject = 'receipt'),
                (SELECT COUNT(*) FROM post_letter WHERE case_id = $1 AND notice = $2),
                (SELECT COUNT(DISTINCT person_id) FROM member WHERE case_id = $1)")
        .bind(case)
        .bind(serde_json::to_string(&Notice::Receipt)?)
        .one(tx)
        .await?;
    Ok(counts)
}
