//! Texts that wait for a choice, as their page shows them.

use crate::App;
use crate::draft::conflict::Conflict;
use crate::draft::revision::BUDGET;
use crate::draft::{Draft, Written};
use crate::failure::Failure;
use app::views::Author;
use app::views::budget::differences;
use app::views::proposal::conflicts::{ConflictView, ConflictingBudget};
use domain::catalogue::Question;
use domain::proposal::{Answers, RowValues};

/// The other texts for an answer.
pub(crate) fn conflict_views(app: &App, draft: &Draft, question: &Question) -> Vec<ConflictView> {
    let own = draft.conflicts.iter().filter(|conflict| conflict.question == question.id());
    let rows = |value: &str| -> Vec<RowValues> {
        let answers: Answers = [(question.id().to_owned(), value.to_owned())].into_iter().collect();
        answers.rows(question.id())
    };
    let stored = draft.answers.get(question.id());
    let view = |conflict: &Conflict| ConflictView {
        id: conflict.id.clone(),
        stored_version: draft.version_of(question.id()),
        other_by: app.clock.author(&conflict.name, conflict.at),
        other_rows: rows(&conflict.value),
        other: conflict.value.clone(),
        stored_by: written(app, draft.written(question.id())),
        stored_rows: rows(stored),
        stored: stored.to_owned(),
    };
    own.map(view).collect()
}

/// The other budgets, with the cells in which they differ from the stored one.
pub(crate) fn conflicting_budgets(app: &App, draft: &Draft) -> Result<Vec<ConflictingBudget>, Failure> {
    let own = draft.conflicts.iter().filter(|conflict| conflict.question == BUDGET);
    let view = |conflict: &Conflict| {
        Ok(ConflictingBudget {
            id: conflict.id.clone(),
            stored_version: draft.sheet_version,
            other_by: app.clock.author(&conflict.name, conflict.at),
            stored_by: written(app, draft.sheet_written.as_ref()),
            cells: differences(&draft.sheet, &serde_json::from_str(&conflict.value)?),
        })
    };
    own.map(view).collect()
}

fn written(app: &App, written: Option<&Written>) -> Option<Author> {
    written.map(|written| app.clock.author(&written.name, written.at))
}
