//! From a posted form to stored answers.

use super::edit::DraftEdit;
use super::saving::{self, Change, Saved};
use crate::App;
use crate::db::Tx;
use crate::draft::Draft;
use crate::draft::conflict::Unsaved;
use crate::draft::sql::By;
use crate::failure::{Failure, FieldRefusal};
use app::views::fields::version_of;
use app::views::{Reason, Typed};
use domain::catalogue::{Kind, Question, Section};
use domain::proposal::{Answers, Field, Shape, canonical, is_kept, readable_answer};

/// What could not be stored, after which the caller must not commit.
#[derive(Debug, Default)]
pub(crate) struct Refused {
    /// A message for each.
    pub(crate) fields: Vec<FieldRefusal>,
    /// Texts that somebody else was ahead of, by question: they wait for a choice.
    pub(crate) conflicts: Vec<Unsaved>,
}

impl Refused {
    /// Adds why a choice was not carried out, unless something was already said about it.
    pub(crate) fn and(&mut self, wrong: Option<FieldRefusal>) {
        let new = wrong.filter(|wrong| self.fields.iter().all(|said| said.field != wrong.field));
        self.fields.extend(new);
    }

    /// Keeps the texts and tells what went wrong.
    pub(crate) async fn report(self, app: &App, case: &str, by: By<'_>) -> Result<(), Failure> {
        saving::keep_conflicts(app, case, &self.conflicts, by).await?;
        Err(Failure::Fields(self.fields))
    }
}

/// Stores the typed answers of a section.
pub(crate) async fn store_answers(
    tx: &mut Tx,
    edit: &mut DraftEdit<'_>,
    section: &Section,
    draft: &Draft,
    typed: &Typed,
) -> Result<Refused, Failure> {
    let mut refused = Refused::default();
    let asked = edit.questionnaire().clone();
    for (question, value) in changed(asked.questions_of(section), draft, typed) {
        if !is_kept(question, &value) {
            refused.fields.push(too_long(question));
            continue;
        }
        let seen = typed.number(&version_of(question.id()));
        let change = Change { question: question.id(), shape: shape(question), typed: &value, seen };
        let current = draft.current(question.id());
        match saving::save(tx, edit, change, current).await? {
            Saved::At(_) => {}
            Saved::Closed => refused.fields.push(FieldRefusal::new(question.id(), Reason::NotAsked)),
            Saved::Conflict => {
                refused.fields.push(FieldRefusal::new(question.id(), conflict(question, current.value, true)));
                refused.conflicts.push(change.unsaved());
            }
        }
    }
    Ok(refused)
}

/// How the text of a question's answer is built.
pub(crate) fn shape(question: &Question) -> Shape {
    match question.kind() {
        Kind::Rows { .. } => Shape::Rows,
        _ => Shape::Whole,
    }
}

/// The answers of a section that were typed and differ from what is stored. A field that was not sent at all (because
/// the question was not asked on that page) stays as it is, except boxes, which browsers send only when ticked.
fn changed<'a>(questions: &'a [Question], draft: &Draft, typed: &Typed) -> Vec<(&'a Question, String)> {
    let asked = |question: &&Question| typed.find(&version_of(question.id())).is_some();
    let read = |question: &'a Question| (question, typed_answer(question, typed));
    let differs = |(question, value): &(&Question, String)| draft.answers.get(question.id()) != value;
    questions.iter().filter(asked).map(read).filter(differs).collect()
}

/// The answer to one question as it is stored.
pub(crate) fn typed_answer(question: &Question, typed: &Typed) -> String {
    let posted = match question.kind() {
        Kind::AnyOf(_) => typed.all(question.id()).collect::<Vec<_>>().join("\n"),
        Kind::Rows { .. } => {
            let mut answers = domain::proposal::Answers::default();
            answers.set_rows(question.id(), &typed.rows(question.id()));
            answers.get(question.id()).to_owned()
        }
        _ => typed.get(question.id()).to_owned(),
    };
    canonical(question, &posted).unwrap_or(posted)
}

/// The form with another answer to one question, given as it is stored.
pub(crate) fn with_answer(typed: &Typed, question: &Question, value: &str) -> Typed {
    let own = |field: &str| {
        field == question.id() || field.strip_prefix(question.id()).is_some_and(|rest| rest.starts_with('.'))
    };
    let others = typed.pairs().iter().filter(|(field, _)| !own(field)).cloned();
    others.chain(as_typed(question, value)).collect()
}

/// The pairs in which a form posts a stored answer.
fn as_typed(question: &Question, value: &str) -> Vec<(String, String)> {
    let pair = |value: &str| (question.id().to_owned(), value.to_owned());
    match question.kind() {
        Kind::Rows { .. } => {
            let answers: Answers = [pair(value)].into_iter().collect();
            let cells = answers.rows(question.id()).into_iter().enumerate().flat_map(|(index, row)| {
                row.into_iter()
                    .map(move |(column, cell)| (Field::cell(question.id(), index, &column).to_string(), cell))
            });
            cells.collect()
        }
        Kind::AnyOf(_) => value.lines().map(pair).collect(),
        _ => vec![pair(value)],
    }
}

/// The message for an answer that is not kept at all.
pub(crate) fn too_long(question: &Question) -> FieldRefusal {
    FieldRefusal::new(question.id(), Reason::LongAnswer)
}

/// Why an answer is not kept that somebody else changed first, to what is `stored`. `shown` says whether both texts
/// stand on the page.
pub(crate) fn conflict(question: &Question, stored: &str, shown: bool) -> Reason {
    let rows = matches!(question.kind(), Kind::Rows { .. });
    let stored = if rows { String::new() } else { readable_answer(question, stored) };
    Reason::AnswerConflict { stored, shown }
}
