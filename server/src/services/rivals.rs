//! Texts that wait for a choice, as their page shows them.

use super::Services;
use super::draft::{Draft, Written};
use super::moments::moment;
use crate::failure::Outcome;
use crate::store::revision::{BUDGET, Rival};
use app::api::budget::differences;
use app::api::rivals::{RivalBudget, RivalView};
use domain::catalogue::Question;
use domain::proposal::{Answers, RowValues};

impl Services {
    /// The other texts for an answer.
    pub(super) fn rival_views(&self, draft: &Draft, question: &Question) -> Vec<RivalView> {
        let own = draft.rivals.iter().filter(|rival| rival.question == question.id);
        let rows = |value: &str| -> Vec<RowValues> {
            let answers: Answers = [(question.id.to_owned(), value.to_owned())].into_iter().collect();
            answers.rows(question.id)
        };
        let stored = draft.answers.get(question.id);
        let view = |rival: &Rival| RivalView {
            id: rival.id.clone(),
            stored_version: draft.version_of(question.id),
            other_by: self.by(&rival.name, rival.at),
            other_rows: rows(&rival.value),
            other: rival.value.clone(),
            stored_by: self.written(draft.written(question.id)),
            stored_rows: rows(stored),
            stored: stored.to_owned(),
        };
        own.map(view).collect()
    }

    /// The other budgets, with the cells in which they differ from the stored one.
    pub(super) fn rival_budgets(&self, draft: &Draft) -> Outcome<Vec<RivalBudget>> {
        let own = draft.rivals.iter().filter(|rival| rival.question == BUDGET);
        let view = |rival: &Rival| {
            Ok(RivalBudget {
                id: rival.id.clone(),
                stored_version: draft.sheet_version,
                other_by: self.by(&rival.name, rival.at),
                stored_by: self.written(draft.sheet_written.as_ref()),
                cells: differences(&draft.sheet, &serde_json::from_str(&rival.value)?),
            })
        };
        own.map(view).collect()
    }

    fn written(&self, written: Option<&Written>) -> String {
        written.map(|written| self.by(&written.name, written.at)).unwrap_or_default()
    }

    fn by(&self, name: &str, at: i64) -> String {
        format!("{name}, {}", moment(&self.clock, at))
    }
}
