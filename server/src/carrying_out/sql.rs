//! On which day somebody is to be reminded of a commitment, as stored.

use crate::db::{Tx, sql};
use jiff::civil::Date;

/// Keeps the first day of a case on which somebody is to be reminded; nothing for none.
pub async fn set_reminder(tx: &mut Tx, case: &str, on: Option<Date>) -> Result<(), sqlx::Error> {
    sql("DELETE FROM commitment_reminder WHERE case_id = $1").bind(case).run(tx).await?;
    if let Some(on) = on {
        sql("INSERT INTO commitment_reminder (case_id, remind_on) VALUES ($1, $2)")
            .bind(case)
            .bind(on.to_string())
            .run(tx)
            .await?;
    }
    Ok(())
}

/// Ids of the cases in which somebody is to be reminded by this day.
pub async fn to_remind(tx: &mut Tx, today: Date) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<(String,)> = sql("SELECT case_id FROM commitment_reminder WHERE remind_on <= $1 ORDER BY case_id")
        .bind(today.to_string())
        .all(tx)
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}
