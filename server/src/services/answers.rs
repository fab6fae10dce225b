//! From a posted form to stored answers.

use super::Services;
use super::draft::Draft;
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::{self as store, By};
use app::api::{FieldError, Typed};
use domain::catalogue::{Choice, Kind, Question, Section};
use domain::proposal::readable_answer;

/// Longest answer that is kept at all, in bytes. The questions' own limits are far lower and only draw a finding.
pub(super) const LONGEST_ANSWER: usize = 200_000;

impl Services {
    /// Stores the typed answers of a section; an error for each that cannot be stored, after which the caller must not
    /// commit.
    pub(super) async fn store_answers(
        &self,
        tx: &mut Tx,
        id: &str,
        section: &'static Section,
        draft: &Draft,
        typed: &Typed,
        by: By<'_>,
    ) -> Outcome<Vec<FieldError>> {
        let mut errors = Vec::new();
        for (question, value) in changed(section, draft, typed) {
            let seen = typed.get(&format!("versie.{}", question.id)).parse().unwrap_or(0);
            if value.len() > LONGEST_ANSWER {
                errors.push(too_long(question));
            } else if !store::set_answer(tx, id, question.id, &value, seen, by).await? {
                errors.push(conflict(question, draft));
            }
        }
        Ok(errors)
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
fn typed_answer(question: &Question, typed: &Typed) -> String {
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

/// The message for an answer that somebody else changed first.
pub(super) fn conflict(question: &Question, draft: &Draft) -> FieldError {
    let rows = matches!(question.kind, Kind::Rows { .. });
    let stored = if rows { String::new() } else { readable_answer(question, draft.answers.get(question.id)) };
    let now = if stored.is_empty() { String::new() } else { format!(" Daar staat nu: “{stored}”") };
    let message = format!(
        "Iemand anders heeft dit antwoord intussen veranderd.{now} Uw tekst staat hieronder nog. Bewaart u opnieuw, dan \
         vervangt uw tekst die van de ander."
    );
    FieldError::new(question.id, message)
}
