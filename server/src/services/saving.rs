//! The one place where an answer or a budget is saved: what two people change at the same time is joined where it fits,
//! and otherwise both texts are kept until somebody chooses.

use super::Services;
use super::writer::Writer;
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::{self as store, By};
use crate::store::revision::{self, BUDGET, Rival};
use app::api::Typed;
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
        revision::settle_own(tx, writer.case(), change.question, writer.by()).await?;
        return Ok(Saved::At(current.version));
    }
    if seen != current.version {
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
    Ok(revision::settle_own(tx, writer.case(), question, by).await?)
}

/// A sheet is always stored in the same order of cells.
fn canonical(question: &str, text: String) -> Outcome<String> {
    if question != BUDGET {
        return Ok(text);
    }
    Ok(serde_json::to_string(&serde_json::from_str::<Sheet>(&text)?)?)
}

/// A choice between two texts, as its button says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// Whether the other text takes the place of the stored one, or is laid aside.
    pub(super) take: bool,
    /// Id of the question, or [`BUDGET`].
    pub(super) question: String,
    /// Id of the other text.
    pub(super) rival: String,
}

impl Choice {
    /// Reads the pressed button.
    pub(super) fn read(typed: &Typed) -> Option<Self> {
        let parts: Vec<&str> = typed.get("actie").split(':').collect();
        let [action @ ("andere-neem" | "andere-weg"), question, rival] = parts[..] else { return None };
        Some(Self { take: action == "andere-neem", question: question.to_owned(), rival: rival.to_owned() })
    }

    /// The other text, if it still waits for a choice.
    pub(super) async fn rival(&self, tx: &mut Tx, case: &str) -> Outcome<Option<Rival>> {
        let open = revision::rivals(tx, case).await?;
        Ok(open.into_iter().find(|rival| rival.id == self.rival && rival.question == self.question))
    }
}

impl Services {
    /// Keeps texts that could not be saved until somebody chooses. In a transaction of its own, because the one that
    /// found the conflict stores nothing.
    pub(super) async fn keep_rivals(&self, case: &str, texts: &[(String, String)], by: By<'_>) -> Outcome<()> {
        if texts.is_empty() {
            return Ok(());
        }
        let mut tx = self.db.write().await?;
        for (question, text) in texts {
            revision::keep_rival(&mut tx, &self.clock.id(), case, question, text, by).await?;
        }
        Ok(tx.commit().await?)
    }
}

#[cfg(test)]
mod tests {
    use super::Choice;

    fn read(action: &str) -> Option<(bool, String)> {
        let typed = [("actie".to_owned(), action.to_owned())].into_iter().collect();
        Choice::read(&typed).map(|choice| (choice.take, choice.question))
    }

    #[test]
    fn only_the_two_buttons_of_a_choice_are_one() {
        assert_eq!(read("andere-neem:taak.variant:7"), Some((true, "taak.variant".to_owned())));
        assert_eq!(read("andere-weg:taak.variant:7"), Some((false, "taak.variant".to_owned())));
        assert_eq!(read("rij-weg:taak.variant:7"), None);
        assert_eq!(read("opslaan"), None);
    }
}
