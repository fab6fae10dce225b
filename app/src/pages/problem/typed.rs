//! What was typed in a form that can no longer be sent, to read and to copy.

use crate::views::Typed;
use crate::views::action::ACTION;
use crate::views::fields::{PERSON, VERSION};
use domain::catalogue::{Kind, Question, Questionnaire, standard};
use leptos::prelude::*;

/// Shortest text that is worth copying, in characters: choices, numbers and codes are soon typed again.
const WORTH_COPYING: usize = 3;

/// Everything that was typed, each text with the question that it answers.
pub(super) fn to_copy(typed: &Typed) -> Option<AnyView> {
    let asked = &standard();
    let texts = typed.pairs().iter().filter(|(name, text)| is_text(name, text));
    let texts = texts.map(|(name, text)| (question(asked, name), text));
    let texts = texts.filter(|(question, _)| question.is_none_or(|question| !is_chosen(question)));
    let texts: Vec<AnyView> = texts.map(|(question, text)| one(question.map(Question::label), text.clone())).collect();
    (!texts.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="getypt">
                <h2 class="utrecht-heading-3" id="getypt">
                    "Dit had u getypt"
                </h2>
                <p class="utrecht-paragraph">
                    "Het is hier niet bewaard. Kopieer wat u nodig hebt voordat u deze pagina sluit."
                </p>
                <dl class="ul-answers">{texts}</dl>
            </section>
        }
        .into_any()
    })
}

/// Versions, buttons and what the page sends along unseen are not typed.
fn is_text(name: &str, text: &str) -> bool {
    let unseen = name == ACTION || name == PERSON || name.starts_with(VERSION) || name.is_empty();
    !unseen && text.trim().chars().count() >= WORTH_COPYING
}

/// The question to which a field belongs, if it is one of the catalogue.
fn question<'a>(asked: &'a Questionnaire, field: &str) -> Option<&'a Question> {
    let mut parts = field.splitn(3, '.');
    let id = [parts.next()?, parts.next()?].join(".");
    asked.question(&id)
}

/// Whether its answer is chosen, not typed.
fn is_chosen(question: &Question) -> bool {
    matches!(question.kind(), Kind::OneOf(_) | Kind::AnyOf(_) | Kind::YesNo | Kind::Declaration)
}

fn one(label: Option<&str>, text: String) -> AnyView {
    view! {
        <dt>{label.unwrap_or("Uw tekst").to_owned()}</dt>
        <dd class="ul-typed">{text}</dd>
    }
    .into_any()
}
