//! The one place where an answer or a budget is saved: what two people change at the same time is joined where it fits,
//! and otherwise both texts are kept until somebody chooses.

use super::edit::DraftEdit;
use crate::App;
use crate::db::Tx;
use crate::draft::conflict::Unsaved;
use crate::draft::revision::BUDGET;
use crate::draft::sql::By;
use crate::draft::{self, Current};
use crate::failure::Failure;
use domain::budget::Sheet;
use domain::proposal::{Shape, merge};

/// One answer, or the budget under [`BUDGET`], as it was typed on a page that showed version `seen`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Change<'a> {
    /// Id of the question.
    pub(crate) question: &'a str,
    /// How its text is built.
    pub(crate) shape: Shape,
    /// What was typed.
    pub(crate) typed: &'a str,
    /// Version that the page showed; 0 when there was none yet.
    pub(crate) seen: i64,
}

impl Change<'_> {
    /// The same, for when it cannot be saved.
    pub(crate) fn unsaved(&self) -> Unsaved {
        Unsaved { question: self.question.to_owned(), value: self.typed.to_owned(), seen: self.seen }
    }
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saved {
    /// It is stored. The page on which it was typed holds what this version holds; after joining two changes that is
    /// one version before the newest, so that the page cannot undo what it does not show.
    At(i64),
    /// Somebody else changed the same thing.
    Conflict,
    /// The board supplements, and the municipality did not ask about this.
    Closed,
}

/// Saves a change, or finds that somebody has to choose. Nothing is ever overwritten that its writer has not seen.
pub(crate) async fn save(
    tx: &mut Tx,
    edit: &mut DraftEdit<'_>,
    change: Change<'_>,
    current: Current<'_>,
) -> Result<Saved, Failure> {
    let Change { typed, seen, .. } = change;
    if typed == current.value {
        draft::conflict::settle_same(tx, edit.case(), change.question, typed, edit.by()).await?;
        return Ok(Saved::At(current.version));
    }
    let mut base = String::new();
    if seen != current.version {
        if let Some(version) =
            draft::revision::sent_before(tx, edit.case(), &change.unsaved(), edit.by().person).await?
        {
            return Ok(Saved::At(version));
        }
        base = draft::revision::value(tx, edit.case(), change.question, seen).await?.unwrap_or_default();
        if typed == base {
            return Ok(Saved::At(seen));
        }
    }
    if !edit.opens(tx, change.question).await? {
        return Ok(Saved::Closed);
    }
    if seen == current.version {
        set(tx, edit, change.question, typed, current.version).await?;
        return Ok(Saved::At(current.version + 1));
    }
    let Some(merged) = merge(change.shape, &base, typed, current.value) else { return Ok(Saved::Conflict) };
    let merged = canonical(change.question, merged)?;
    join(tx, edit, change, current, &merged).await
}

/// Stores what the page holds, and after it what both changes make together.
async fn join(
    tx: &mut Tx,
    edit: &mut DraftEdit<'_>,
    change: Change<'_>,
    current: Current<'_>,
    merged: &str,
) -> Result<Saved, Failure> {
    set(tx, edit, change.question, change.typed, current.version).await?;
    if merged != change.typed {
        set(tx, edit, change.question, merged, current.version + 1).await?;
    }
    Ok(Saved::At(current.version + 1))
}

async fn set(tx: &mut Tx, edit: &mut DraftEdit<'_>, question: &str, value: &str, expected: i64) -> Result<(), Failure> {
    let by = edit.by();
    let stored = match question {
        BUDGET => draft::sql::set_budget(tx, edit.case(), value, expected, by).await?,
        _ => draft::sql::set_answer(tx, edit.case(), question, value, expected, by).await?,
    };
    // The case is locked and its present version was just read.
    if !stored {
        return Err(crate::failure::Fault::failure(format!("{question} changed under its lock")));
    }
    edit.changed(tx, question).await?;
    edit.renamed(tx, question, value).await?;
    Ok(draft::conflict::settle_same(tx, edit.case(), question, value, by).await?)
}

/// A sheet is always stored in the same order of cells.
fn canonical(question: &str, text: String) -> Result<String, Failure> {
    if question != BUDGET {
        return Ok(text);
    }
    Ok(serde_json::to_string(&serde_json::from_str::<Sheet>(&text)?)?)
}

/// Keeps texts that could not be saved until somebody chooses. In a transaction of its own, because the one that
/// found the conflict stores nothing.
pub(crate) async fn keep_conflicts(app: &App, case: &str, texts: &[Unsaved], by: By<'_>) -> Result<(), Failure> {
    if texts.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    for text in texts {
        draft::conflict::keep_conflict(&mut tx, &app.clock.id(), case, text, by).await?;
    }
    Ok(tx.commit().await?)
}
