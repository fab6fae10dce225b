//! All questions, readable and printable before signing in (alle vragen vooraf).

use super::question::note;
use crate::ui::forms::Note;
use crate::ui::parts::{choices, section_head};
use crate::ui::{Nav, Page};
use domain::catalogue::{self, Condition, Kind, Question, Section};
use leptos::prelude::*;

/// The whole catalogue on one page.
pub fn questions() -> Page {
    let body = view! {
        {section_head(
            "",
            "Alle vragen vooraf",
            "Zo weet u wat er komt. U kunt deze pagina afdrukken en samen bespreken.",
        )}
        <div class="ul-layout--read ul-stack ul-stack--loose">
            <nav aria-label="Onderdelen">
                <ol class="ul-links">{catalogue::sections().map(contents).collect_view()}</ol>
            </nav>
            {catalogue::sections().map(section).collect_view()}
        </div>
    };
    Page::new("Alle vragen vooraf", body).under(Nav::Questions)
}

fn contents(section: &'static Section) -> AnyView {
    view! {
        <li>
            <a class="utrecht-link utrecht-link--html-a" href=format!("#{}", section.id)>
                {heading(section)}
            </a>
        </li>
    }
    .into_any()
}

fn heading(section: &Section) -> String {
    format!("{}. {}", section.number, section.title)
}

fn section(section: &'static Section) -> AnyView {
    view! {
        <section class="ul-stack" id=section.id>
            <h2 class="utrecht-heading-2">{heading(section)}</h2>
            <p class="utrecht-paragraph">{section.intro}</p>
            <dl class="ul-answers">{section.questions.iter().map(question).collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn question(question: &'static Question) -> AnyView {
    let note = match note(question) {
        Note::Ground(ground) => format!("Nodig: {ground}"),
        Note::Voluntary => "Vrijwillig".to_owned(),
    };
    let only = question.show_if.and_then(condition).map(|only| format!("{only} "));
    view! {
        <dt>
            {question.label} <span class="ul-ground">{only} {note}</span>
        </dt>
        <dd>
            <p>{question.help}</p>
            {shape(&question.kind).map(|shape| view! { <p class="ul-small">{shape}</p> })}
        </dd>
    }
    .into_any()
}

/// When the question is asked, in words.
fn condition(condition: Condition) -> Option<String> {
    let source = catalogue::question(condition.question)?;
    let (_, label) = choices(&source.kind).into_iter().find(|(value, _)| value == condition.is)?;
    Some(format!("Alleen als u bij “{}” kiest voor “{label}”.", source.label))
}

/// What kind of answer is expected, where the question does not say so itself.
fn shape(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Prose { max_words } => Some(format!("Hoogstens {max_words} woorden.")),
        Kind::OneOf(options) => Some(format!("Kies uit: {}.", labels(options.iter().map(|choice| choice.label)))),
        Kind::AnyOf(options) => {
            Some(format!("Kies een of meer: {}.", labels(options.iter().map(|choice| choice.label))))
        }
        Kind::Rows { item, columns, .. } => {
            Some(format!("Per {item}: {}.", labels(columns.iter().map(|column| column.label))))
        }
        _ => None,
    }
}

fn labels(labels: impl Iterator<Item = &'static str>) -> String {
    labels.collect::<Vec<_>>().join("; ")
}
