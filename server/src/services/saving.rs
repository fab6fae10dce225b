//! The one place where an answer or a budget is saved: what two people change at the same time is joined where it fits,
//! and otherwise both texts are kept until somebody chooses.

use super::Services;
use super::writer::Writer;
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::{self as store, By};
use crate::store::revision::{self, BUDGET, Unsaved};
use domain::budget::Sheet;
use domain::proposal::{Shape, merge};

/// One answer, or the budget under [`BUDGET`], as it was typed on a page that showed version `seen`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change<'a> {
    /// Id of the question.
    pub(super) question: &'a str,
    /// How its text is built.
    pub(super) shape: Shape,
    /// What was typed.
    pub(super) typed: &'a str,
    /// Version that the page showed; 0 when there was none yet.
    pub(super) seen: i64,
}

impl Change<'_> {
    /// The same, for when it cannot be saved.
    pub(super) fn unsaved(&self) -> Unsaved {
        Unsaved { question: self.question.to_owned(), value: self.typed.to_owned(), seen: self.seen }
    }
}

/// What is stored now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Current<'a> {
    /// Text; empty when there is none.
    pub(super) value: &'a str,
    /// Its version; 0 when there is none.
    pub(super) version: i64,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saved {
    /// It is stored. The page on which it was typed holds what this version holds; after joining two changes that is one
    /// version before the newest, so that the page cannot undo what it does not show.
    At(i64),
    /// Somebody else changed the same thing.
    Conflict,
}

/// Saves a change, or finds that somebody has to choose. Nothing is ever overwritten that its writer has not seen.
pub(super) async fn save(
    tx: &mut Tx,
    writer: &mut Writer<'_>,
    change: Change<'_>,
    current: Current<'_>,
) -> Outcome<Saved> {
    let Change { typed, seen, .. } = change;
    if typed == current.value {
        revision::settle_same(tx, writer.case(), change.question, typed, writer.by()).await?;
        return Ok(Saved::At(current.version));
    }
    if seen != current.version {
        if let Some(version) = revision::sent_before(tx, writer.case(), &change.unsaved(), writer.by().person).await? {
            return Ok(Saved::At(version));
        }
        let base = revision::value(tx, writer.case(), change.question, seen).await?.unwrap_or_default();
        if typed == base {
            return Ok(Saved::At(seen));
        }
        let Some(merged) = merge(change.shape, &base, typed, current.value) else { return Ok(Saved::Conflict) };
        let merged = canonical(change.question, merged)?;
        return join(tx, writer, change, current, &merged).await;
    }
    set(tx, writer, change.question, typed, current.version).await?;
    Ok(Saved::At(current.version + 1))
}

/// Stores what the page holds, and after it what both changes make together.
async fn join(
    tx: &mut Tx,
    writer: &mut Writer<'_>,
    change: Change<'_>,
    current: Current<'_>,
    merged: &str,
) -> Outcome<Saved> {
    set(tx, writer, change.question, change.typed, current.version).await?;
    if merged != change.typed {
        set(tx, writer, change.question, merged, current.version + 1).await?;
    }
    Ok(Saved::At(current.version + 1))
}

async fn set(tx: &mut Tx, writer: &mut Writer<'_>, question: &str, value: &str, expected: i64) -> Outcome<()> {
    let by = writer.by();
    let stored = match question {
        BUDGET => store::set_budget(tx, writer.case(), value, expected, by).await?,
        _ => store::set_answer(tx, writer.case(), question, value, expected, by).await?,
    };
    // The case is locked and its present version was just read.
    if !stored {
        return Err(crate::failure::Fault::failure(format!("{question} changed under its lock")));
    }
    writer.changed(tx, question).await?;
    Ok(revision::settle_same(tx, writer.case(), question, value, by).await?)
}

/// A sheet is always stored in the same order of cells.
fn canonical(question: &str, text: String) -> Outcome<String> {
    if question != BUDGET {
        return Ok(text);
    }
    Ok(serde_json::to_string(&serde_json::from_str::<Sheet>(&text)?)?)
}

impl Services {
    /// Keeps texts that could not be saved until somebody chooses. In a transaction of its own, because the one that
    /// found the conflict stores nothing.
    pub(super) async fn keep_rivals(&self, case: &str, texts: &[Unsaved], by: By<'_>) -> Outcome<()> {
        if texts.is_empty() {
            return Ok(());
        }
        let mut tx = self.db.write().await?;
        for text in texts {
            revision::keep_rival(&mut tx, &self.clock.id(), case, text, by).await?;
        }
        Ok(tx.commit().await?)
    }
}
