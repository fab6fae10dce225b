//! Texts that wait for a choice, as their page shows them.

use super::draft::{Draft, Written};
use super::moments::moment;
use super::saving::Choice;
use super::{Services, answers};
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::By;
use crate::store::revision::{self, BUDGET, Rival};
use app::api::Typed;
use app::api::budget::differences;
use app::api::rivals::{RivalBudget, RivalView};
use domain::catalogue::{Question, Questionnaire};
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

/// The form as it is after a choice between two texts: with the other text in its place, or as typed when that was laid
/// aside. The other budget comes along as it is stored, when that was taken.
pub(super) async fn chosen(
    tx: &mut Tx,
    id: &str,
    questionnaire: Questionnaire,
    typed: &Typed,
    by: By<'_>,
) -> Outcome<(Typed, Option<String>)> {
    let Some(choice) = Choice::read(typed) else { return Ok((typed.clone(), None)) };
    let Some(rival) = choice.rival(tx, id).await? else { return Ok((typed.clone(), None)) };
    revision::settle_rival(tx, &rival.id, by).await?;
    if choice.take && choice.question == BUDGET {
        return Ok((typed.clone(), Some(rival.value)));
    }
    let typed = match questionnaire.question(&rival.question).filter(|_| choice.take) {
        Some(question) => answers::with_answer(typed, question, &rival.value),
        None => typed.clone(),
    };
    Ok((typed, None))
}
