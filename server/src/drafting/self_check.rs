//! The self-check with which a board began a proposal. The municipality never sees it.

use crate::db::{Tx, sql};
use domain::catalogue::BuildingBlock;
use domain::guide::self_check::{Answers, Score, Scores, code, from_code};

/// Keeps it with a draft that is new.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn keep(tx: &mut Tx, case: &str, answers: &Answers, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO self_check (case_id, answers, created_at) VALUES ($1, $2, $3)")
        .bind(case)
        .bind(code(answers))
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// Takes it over from the proposal that is begun again.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn copy(tx: &mut Tx, (from, to): (&str, &str)) -> Result<(), sqlx::Error> {
    sql("INSERT INTO self_check (case_id, answers, created_at)
         SELECT $1, answers, created_at FROM self_check WHERE case_id = $2")
    .bind(to)
    .bind(from)
    .run(tx)
    .await
    .map(drop)
}

/// How firm these building blocks stood; nothing without a self-check.
///
/// # Errors
/// When the database refuses.
pub(super) async fn of_blocks(tx: &mut Tx, case: &str, blocks: &[BuildingBlock]) -> Result<Vec<Score>, sqlx::Error> {
    let row: Option<(String,)> =
        sql("SELECT answers FROM self_check WHERE case_id = $1").bind(case).optional(tx).await?;
    let answers = row.and_then(|(code,)| from_code(&code));
    Ok(answers.map(|answers| Scores::of(&answers).of_blocks(blocks)).unwrap_or_default())
}
