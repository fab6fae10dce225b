//! From a posted form to stored answers.

use super::Services;
use super::draft::Draft;
use super::saving::{self, Change, Saved};
use super::writer::Writer;
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::By;
use crate::store::revision::Unsaved;
use app::api::{AppError, FieldError, Typed};
use domain::catalogue::{Choice, Kind, Question, Section};
use domain::proposal::{Answers, Field, Shape, readable_answer};

/// Longest answer that is kept at all, in bytes. The questions' own limits are far lower and only draw a finding.
pub(super) const LONGEST_ANSWER: usize = 200_000;

/// What to do where both texts stand on the page.
const CHOOSE: &str = "Kies hieronder welke tekst in het voorstel komt.";

/// What could not be stored, after which the caller must not commit.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// A message for each.
    pub(super) errors: Vec<FieldError>,
    /// Texts that somebody else was ahead of, by question: they wait for a choice.
    pub(super) rivals: Vec<Unsaved>,
}

impl Refused {
    /// Adds why a choice was not carried out, unless something was already said about it.
    pub(super) fn and(&mut self, error: Option<FieldError>) {
        let new = error.filter(|error| self.errors.iter().all(|said| said.field != error.field));
        self.errors.extend(new);
    }

    /// Keeps the texts and tells what went wrong.
    pub(super) async fn report(self, services: &Services, case: &str, by: By<'_>) -> Outcome<()> {
        services.keep_rivals(case, &self.rivals, by).await?;
        Err(AppError::Fields(self.errors).into())
    }
}

/// Stores the typed answers of a section.
pub(super) async fn store_answers(
    tx: &mut Tx,
    writer: &mut Writer<'_>,
    section: &'static Section,
    draft: &Draft,
    typed: &Typed,
) -> Outcome<Refused> {
    let mut refused = Refused::default();
    for (question, value) in changed(section, draft, typed) {
        if value.len() > LONGEST_ANSWER {
            refused.errors.push(too_long(question));
            continue;
        }
        let seen = typed.get(&format!("versie.{}", question.id)).parse().unwrap_or(0);
        let change = Change { question: question.id, shape: shape(question), typed: &value, seen };
        if saving::save(tx, writer, change, draft.current(question.id)).await? == Saved::Conflict {
            refused.errors.push(FieldError::new(question.id, conflict(question, draft, CHOOSE)));
            refused.rivals.push(change.unsaved());
        }
    }
    Ok(refused)
}

/// How the text of a question's answer is built.
pub(super) const fn shape(question: &Question) -> Shape {
    match question.kind {
        Kind::Rows { .. } => Shape::Rows,
        _ => Shape::Whole,
    }
}

/// The answers of a section that were typed and differ from what is stored. A field that was not sent at all (because
/// the question was not asked on that page) stays as it is, except boxes, which browsers send only when ticked.
fn changed(section: &'static Section, draft: &Draft, typed: &Typed) -> Vec<(&'static Question, String)> {
    let asked = |question: &&Question| typed.find(&format!("versie.{}", question.id)).is_some();
    let read = |question: &'static Question| (question, typed_answer(question, typed));
    let differs = |(question, value): &(&Question, String)| draft.answers.get(question.id) != value;
    section.questions.iter().filter(asked).map(read).filter(differs).collect()
}

/// The answer to one question as it is stored.
pub(super) fn typed_answer(question: &Question, typed: &Typed) -> String {
    match question.kind {
        Kind::AnyOf(choices) => ticked(choices, typed, question.id),
        Kind::Rows { .. } => {
            let mut answers = domain::proposal::Answers::default();
            answers.set_rows(question.id, &typed.rows(question.id));
            answers.get(question.id).to_owned()
        }
        _ => typed.get(question.id).to_owned(),
    }
}

/// The form with another answer to one question, given as it is stored.
pub(super) fn with_answer(typed: &Typed, question: &Question, value: &str) -> Typed {
    let own =
        |field: &str| field == question.id || field.strip_prefix(question.id).is_some_and(|rest| rest.starts_with('.'));
    let others = typed.pairs().iter().filter(|(field, _)| !own(field)).cloned();
    others.chain(as_typed(question, value)).collect()
}

/// The pairs in which a form posts a stored answer.
fn as_typed(question: &Question, value: &str) -> Vec<(String, String)> {
    let pair = |value: &str| (question.id.to_owned(), value.to_owned());
    match question.kind {
        Kind::Rows { .. } => {
            let answers: Answers = [pair(value)].into_iter().collect();
            let cells = answers.rows(question.id).into_iter().enumerate().flat_map(|(index, row)| {
                row.into_iter().map(move |(column, cell)| (Field::cell(question.id, index, &column).to_string(), cell))
            });
            cells.collect()
        }
        Kind::AnyOf(_) => value.lines().map(pair).collect(),
        _ => vec![pair(value)],
    }
}

/// Ticked boxes in the catalogue's order, so that ticking the same again is no change; unknown values come last.
fn ticked(choices: &[Choice], typed: &Typed, question: &str) -> String {
    let mut values: Vec<&str> = typed.all(question).collect();
    values.sort_by_key(|value| choices.iter().position(|choice| choice.value == *value).unwrap_or(choices.len()));
    values.join("\n")
}

/// The message for an answer that is not kept at all.
pub(super) fn too_long(question: &Question) -> FieldError {
    FieldError::new(question.id, "Deze tekst is te lang om te bewaren. Maak de tekst korter.")
}

/// The message for an answer that somebody else changed first, and what to do about it.
pub(super) fn conflict(question: &Question, draft: &Draft, way_on: &str) -> String {
    let rows = matches!(question.kind, Kind::Rows { .. });
    let stored = if rows { String::new() } else { readable_answer(question, draft.answers.get(question.id)) };
    let now = if stored.is_empty() { String::new() } else { format!(" Daar staat nu: “{stored}”.") };
    format!("Iemand anders heeft dit antwoord intussen veranderd.{now} Uw tekst is ook bewaard. {way_on}")
}
