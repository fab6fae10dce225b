//! All questions, readable and printable before signing in (alle vragen vooraf).

use crate::forms::Note;
use crate::page::{Nav, Page};
use crate::pages::builder::question::note;
use crate::parts::{building_block, choices, link, section_head};
use crate::paths;
use crate::views::proposal::drafting::{MunicipalityChoice, QuestionsPage};
use domain::catalogue::{Condition, Kind, Question, Questionnaire, Section, Tier};
use leptos::prelude::*;

const LEAD: &str = "Zo weet u wat er komt. U kunt deze pagina afdrukken en samen bespreken.";

/// All questions of a municipality on one page.
pub fn questions(page: QuestionsPage) -> Page {
    let asked = &page.questionnaire;
    let body = view! {
        {section_head("", "Alle vragen vooraf", LEAD)}
        {whose(&page)}
        <div class="ul-layout--read ul-stack ul-stack--loose">
            <nav aria-label="Onderdelen">
                <ol class="ul-links">{asked.sections().map(contents).collect_view()}</ol>
            </nav>
            {asked.sections().map(|one| section(one, asked)).collect_view()}
        </div>
    };
    Page::new("Alle vragen vooraf", body).about(LEAD).under(Nav::Questions)
}

/// Whose questions these are, and where those of another municipality stand.
fn whose(page: &QuestionsPage) -> AnyView {
    let now = page.chosen.as_ref().map_or_else(
        || "Een gemeente kan vragen toevoegen of weglaten. Dit zijn de vragen die overal gelden.".to_owned(),
        |chosen| format!("Dit zijn de vragen van de gemeente {}.", chosen.name),
    );
    let is_other = |one: &&MunicipalityChoice| page.chosen.as_ref().is_none_or(|chosen| chosen.id != one.id);
    let others = page.municipalities.iter().filter(is_other).map(|one| {
        let href = paths::questions_of(&one.id);
        view! { <li>{link(href, format!("Vragen van de gemeente {}", one.name))}</li> }
    });
    let others: Vec<_> = others.collect();
    let others = (!others.is_empty()).then(|| view! { <ul class="ul-links">{others}</ul> });
    view! {
        <p class="utrecht-paragraph">{now}</p>
        {others}
    }
    .into_any()
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

fn section(section: &'static Section, asked: &Questionnaire) -> AnyView {
    view! {
        <section class="ul-stack" id=section.id>
            <h2 class="utrecht-heading-2">{heading(section)}</h2>
            <p class="utrecht-paragraph">{section.intro}</p>
            {blocks(section)}
            <dl class="ul-answers">{asked.questions_of(section).iter().map(|one| question(one, asked)).collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Where to read more about what the section is about.
fn blocks(section: &Section) -> Option<AnyView> {
    let links = section.blocks.iter().map(|block| view! { <li>{building_block(*block)}</li> });
    (!section.blocks.is_empty()).then(|| {
        view! {
            <p class="ul-small">"Lees meer in deze bouwstenen:"</p>
            <ul class="ul-links">{links.collect_view()}</ul>
        }
        .into_any()
    })
}

fn question(question: &Question, asked: &Questionnaire) -> AnyView {
    let note = match (note(question), asked.required_from(question.id())) {
        (Note::Ground(ground), Some(Tier::Middle)) => format!("Nodig als uw voorstel niet klein is: {ground}"),
        (Note::Ground(ground), Some(Tier::Large)) => format!("Nodig bij een groot voorstel: {ground}"),
        (Note::Ground(ground), _) => format!("Nodig: {ground}"),
        (Note::Voluntary, _) => "Vrijwillig".to_owned(),
    };
    let only = question.show_if().and_then(|only| condition(only, asked)).map(|only| format!("{only} "));
    view! {
        <dt>
            {question.label().to_owned()} <span class="ul-ground">{only} {note}</span>
        </dt>
        <dd>
            <p>{question.help().to_owned()}</p>
            {shape(&question.kind()).map(|shape| view! { <p class="ul-small">{shape}</p> })}
        </dd>
    }
    .into_any()
}

/// When the question is asked, in words.
fn condition(condition: Condition<'_>, asked: &Questionnaire) -> Option<String> {
    let source = asked.question(condition.question)?;
    let choice = choices(&source.kind()).into_iter().find(|(value, _)| value == condition.is);
    let (does, word) = choice.map_or(("schrijft", condition.is.to_owned()), |(_, label)| ("kiest voor", label));
    let only = if condition.holds { "Alleen als" } else { "Niet als" };
    Some(format!("{only} u bij “{}” {does} “{word}”.", source.label()))
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

fn labels<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    labels.collect::<Vec<_>>().join("; ")
}
