//! Letters that wait to be posted (te versturen post): what a mail would tell a board that is not reachable digitally.

use crate::App;
use crate::case::Case;
use crate::db::{Tx, sql};
use crate::failure::{Failure, Fault};
use domain::case::{Action, Event, Notice};
use jiff::civil::Date;
use sqlx::FromRow;

/// A letter as stored.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct StoredLetter {
    /// Id.
    pub(crate) id: String,
    /// Id of the case.
    pub(crate) case_id: String,
    /// Place in the record of what it tells.
    pub(crate) seq: i64,
    /// What it tells, as JSON.
    notice: String,
    /// Day of what it tells (ISO date).
    made_on: String,
}

impl StoredLetter {
    /// What it tells.
    pub(crate) fn notice(&self) -> Result<Notice, Failure> {
        Ok(serde_json::from_str(&self.notice)?)
    }

    /// Day of what it tells.
    pub(crate) fn made_on(&self) -> Result<Date, Failure> {
        self.made_on.parse().map_err(|error| Fault::failure(format!("letter {}: {error}", self.id)))
    }
}

/// Leaves the letter about the newest event of a case to be posted.
pub(super) async fn queue(tx: &mut Tx, app: &App, case: &Case, notice: Notice) -> Result<(), Failure> {
    let Some((stored, _)) = case.events.last() else { return Ok(()) };
    sql("INSERT INTO post_letter (id, case_id, seq, notice, made_on) VALUES ($1, $2, $3, $4, $5)")
        .bind(app.clock.id())
        .bind(&case.stored.id)
        .bind(stored.seq)
        .bind(serde_json::to_string(&notice)?)
        .bind(app.clock.today().to_string())
        .run(tx)
        .await?;
    Ok(())
}

/// A request for another version that was answered, withdrawn or overtaken by the end of the case before it was posted
/// need not be posted any more.
pub(super) async fn take_back(tx: &mut Tx, app: &App, case: &str, event: &Event) -> Result<(), Failure> {
    let moot: &[Notice] = match event {
        Event::RevisionRequestWithdrawn { .. } | Event::Revised { .. } => &[Notice::RevisionRequest],
        Event::SupplementRequestWithdrawn { .. } => &[Notice::SupplementRequest],
        other if other.is_supplement() => &[Notice::SupplementRequest],
        other if other.closes().is_some() => &[Notice::SupplementRequest, Notice::RevisionRequest],
        _ => &[],
    };
    for notice in moot {
        sql("UPDATE post_letter SET dropped_at = $3
             WHERE case_id = $1 AND notice = $2 AND posted_on IS NULL AND dropped_at IS NULL")
        .bind(case)
        .bind(serde_json::to_string(notice)?)
        .bind(app.clock.millis())
        .run(tx)
        .await?;
    }
    Ok(())
}

/// How many letters of a case wait for who may record that they were posted; for anybody else, none.
pub(crate) async fn to_post(tx: &mut Tx, case: &Case) -> Result<usize, Failure> {
    if !case.allowed().contains(&Action::RecordPosting) {
        return Ok(0);
    }
    let (count,): (i64,) = sql("SELECT COUNT(*) FROM post_letter
         WHERE case_id = $1 AND posted_on IS NULL AND dropped_at IS NULL")
    .bind(&case.stored.id)
    .one(tx)
    .await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// The letters that wait in the municipalities for which a person works, oldest first.
pub(crate) async fn waiting(tx: &mut Tx, person: &str) -> Result<Vec<StoredLetter>, sqlx::Error> {
    sql("SELECT l.id, l.case_id, l.seq, l.notice, l.made_on FROM post_letter l JOIN cases c ON c.id = l.case_id
         WHERE l.posted_on IS NULL AND l.dropped_at IS NULL
           AND c.municipality_id IN (SELECT municipality_id FROM officer WHERE person_id = $1)
         ORDER BY l.made_on, l.case_id, l.seq")
    .bind(person)
    .all(tx)
    .await
}

/// A letter that waits, by id.
pub(crate) async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<StoredLetter>, sqlx::Error> {
    sql("SELECT id, case_id, seq, notice, made_on FROM post_letter
         WHERE id = $1 AND posted_on IS NULL AND dropped_at IS NULL")
    .bind(id)
    .optional(tx)
    .await
}

/// Notes that a letter was posted on this day, for who was first.
pub(crate) async fn set_posted(tx: &mut Tx, id: &str, day: Date) -> Result<bool, sqlx::Error> {
    let done = sql("UPDATE post_letter SET posted_on = $2
         WHERE id = $1 AND posted_on IS NULL AND dropped_at IS NULL")
    .bind(id)
    .bind(day.to_string())
    .run(tx)
    .await?;
    Ok(done > 0)
}
