//! What [`crate::check`] reads.

use super::challenge::{Challenge, select_challenges};
use super::draft::Submission;
use super::{Done, Tx, sql};

/// All cases.
pub async fn all_challenges(tx: &mut Tx) -> Done<Vec<Challenge>> {
    sql(select_challenges!("ORDER BY c.id")).all(tx).await
}

/// All frozen versions of a case, oldest first.
pub async fn submissions(tx: &mut Tx, challenge: &str) -> Done<Vec<Submission>> {
    sql("SELECT version, draft_version, content, sha256, submitted_at FROM submission
         WHERE challenge_id = $1 ORDER BY version")
    .bind(challenge)
    .all(tx)
    .await
}

/// How many receipts were mailed for a case, and how many people are on its board.
pub async fn receipts(tx: &mut Tx, challenge: &str) -> Done<(i64, i64)> {
    sql("SELECT (SELECT COUNT(*) FROM outbox WHERE challenge_id = $1 AND subject = 'receipt'),
                (SELECT COUNT(DISTINCT person_id) FROM member WHERE challenge_id = $1)")
    .bind(challenge)
    .one(tx)
    .await
}
