//! Whose document is typeset when.

use crate::failure::Failure;
use app::views::Reason;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// How many documents of one person stand in line: a double click and another tab.
const OWN: usize = 3;

/// How long somebody waits for a turn.
const LONGEST_WAIT: Duration = Duration::from_secs(15);

/// The lines in which documents wait.
#[derive(Debug, Clone)]
pub(super) struct Turns {
    /// As many documents at a time as there are cores.
    all: Arc<Semaphore>,
    /// Drafts wait here for each other, so that one core stays free of them where there are more, and no more than a
    /// few ever stand before a submission.
    drafts: Arc<Semaphore>,
    people: Arc<Mutex<HashMap<String, Line>>>,
}

/// The line of one person, whose documents are made one after the other.
#[derive(Debug)]
struct Line {
    length: usize,
    first: Arc<Semaphore>,
}

/// The right to have a document made now; dropping it lets the next one go.
#[derive(Debug)]
#[must_use = "who drops a turn has lost it"]
pub struct Turn {
    _all: OwnedSemaphorePermit,
    _draft: Option<OwnedSemaphorePermit>,
    _own: OwnedSemaphorePermit,
    _in_line: InLine,
}

/// A place in the line of one person.
#[derive(Debug)]
struct InLine {
    turns: Turns,
    person: String,
}

impl Turns {
    /// Lines for so many documents at a time.
    pub(super) fn on(cores: usize) -> Self {
        let drafts = Semaphore::new(cores.saturating_sub(1).max(1));
        Self { all: Arc::new(Semaphore::new(cores)), drafts: Arc::new(drafts), people: Arc::default() }
    }

    /// The turn of a document that goes on record.
    pub(super) async fn for_record(&self, person: &str) -> Result<Turn, Failure> {
        in_time(async {
            let (in_line, own) = self.own(person).await?;
            Ok(Turn { _all: permit(&self.all).await?, _draft: None, _own: own, _in_line: in_line })
        })
        .await
    }

    /// The turn of a draft.
    pub(super) async fn for_draft(&self, person: &str) -> Result<Turn, Failure> {
        in_time(async {
            let (in_line, own) = self.own(person).await?;
            let draft = permit(&self.drafts).await?;
            Ok(Turn { _all: permit(&self.all).await?, _draft: Some(draft), _own: own, _in_line: in_line })
        })
        .await
    }

    async fn own(&self, person: &str) -> Result<(InLine, OwnedSemaphorePermit), Failure> {
        let (in_line, first) = self.stand_in_line(person).ok_or(Failure::TooMany)?;
        Ok((in_line, permit(&first).await?))
    }

    fn stand_in_line(&self, person: &str) -> Option<(InLine, Arc<Semaphore>)> {
        let mut people = self.people();
        let line =
            people.entry(person.to_owned()).or_insert_with(|| Line { length: 0, first: Arc::new(Semaphore::new(1)) });
        if line.length >= OWN {
            return None;
        }
        line.length += 1;
        let first = Arc::clone(&line.first);
        Some((InLine { turns: self.clone(), person: person.to_owned() }, first))
    }

    /// A count cannot be half written, so one that was left behind by a panic is as good as any.
    fn people(&self) -> MutexGuard<'_, HashMap<String, Line>> {
        self.people.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for InLine {
    fn drop(&mut self) {
        let mut people = self.turns.people();
        match people.get_mut(&self.person) {
            Some(line) if line.length > 1 => line.length -= 1,
            _ => drop(people.remove(&self.person)),
        }
    }
}

/// Whoever waits too long is told so, and may try again.
async fn in_time(turn: impl Future<Output = Result<Turn, Failure>>) -> Result<Turn, Failure> {
    timeout(LONGEST_WAIT, turn).await.unwrap_or(Err(Failure::Refused(Reason::DocumentsWait)))
}

async fn permit(semaphore: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, Failure> {
    Ok(Arc::clone(semaphore).acquire_owned().await?)
}

#[cfg(test)]
mod tests {
    use super::Turns;
    use crate::failure::Failure;
    use std::time::Duration;
    use tokio::time::timeout;

    #[tokio::test]
    async fn documents_of_one_person_are_made_one_by_one_and_a_fourth_is_refused() {
        let turns = Turns::on(4);
        let first = turns.for_record("a").await.expect("a turn");
        let wait = |turns: Turns| tokio::spawn(async move { turns.for_draft("a").await.map(drop) });
        let (second, third) = (wait(turns.clone()), wait(turns.clone()));
        tokio::task::yield_now().await;
        assert!(matches!(turns.for_record("a").await, Err(Failure::TooMany)));
        assert!(!second.is_finished() && !third.is_finished());
        turns.for_record("b").await.map(drop).expect("a turn for somebody else");
        drop(first);
        for waiting in [second, third] {
            waiting.await.expect("no panic").expect("a turn");
        }
        assert!(turns.people().is_empty(), "nobody is remembered without a document");
    }

    #[tokio::test]
    async fn drafts_leave_a_core_for_what_goes_on_record() {
        let turns = Turns::on(2);
        let draft = turns.for_draft("a").await.expect("a turn");
        let late = timeout(Duration::from_millis(50), turns.for_draft("b")).await;
        assert!(late.is_err(), "a second draft took the last core");
        turns.for_record("c").await.map(drop).expect("a turn");
        drop(draft);
        turns.for_draft("b").await.map(drop).expect("a turn");
    }

    #[tokio::test]
    async fn who_goes_away_while_waiting_leaves_the_line() {
        let turns = Turns::on(1);
        let first = turns.for_record("a").await.expect("a turn");
        for _ in 0..5 {
            let given_up = timeout(Duration::from_millis(5), turns.for_draft("a")).await;
            assert!(given_up.is_err(), "it waits");
        }
        drop(first);
        assert!(turns.people().is_empty());
    }
}
