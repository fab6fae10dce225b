//! One criterion of the assessment: what the applicant wrote at the left, the score and its reason at the right.

use crate::forms::{FieldProps, Note, Returned, action_button, text_area, text_versions};
use crate::parts::{Level, Marks, Tone, capital, key_facts, prose, read_section};
use crate::views::case::ReadSection;
use crate::views::case::assessment::{AssessmentAction, CriterionView, reason_of, score_of};
use crate::views::case::comparison::{Comparison, PlaceChange};
use crate::views::case::working::WorkingTexts;
use domain::assessment::Score;
use domain::proposal::key_facts::KeyFact;
use leptos::prelude::*;

/// What stands with every criterion.
pub(super) struct Beside<'a> {
    /// Id of the case.
    pub(super) case: &'a str,
    /// What the program works out of the proposal.
    pub(super) facts: &'a [KeyFact],
    /// What a supplement changed.
    pub(super) changed: Option<&'a Comparison>,
    /// Own scores and reasons.
    pub(super) texts: &'a WorkingTexts,
}

/// A criterion with its place among all. `form` is the form it belongs to; without one it is there to read.
pub(super) fn criterion(
    view: &CriterionView,
    beside: &Beside<'_>,
    (number, total): (usize, usize),
    form: Option<&Returned>,
) -> AnyView {
    let heading = format!("{}-kop", view.id);
    let named_by = heading.clone();
    let texts = beside.texts;
    let judgement = form.map_or_else(|| given(view, texts), |returned| fields(view, texts, returned));
    let facts: Vec<&KeyFact> = beside.facts.iter().filter(|fact| view.rests_on(fact.section())).collect();
    view! {
        <section class="ul-stack" id=view.id.clone() aria-labelledby=named_by tabindex="-1">
            <div class="ul-stack ul-stack--tight">
                <p class="ul-eyebrow">{format!("Criterium {number} van {total}, weegt {}%", view.weight)}</p>
                <h2 class="utrecht-heading-2" id=heading>
                    {view.label.clone()}
                </h2>
                <p class="ul-lead">{view.question.clone()}</p>
            </div>
            {key_facts(beside.case, &facts)}
            <div class="ul-assess">
                {evidence(&view.evidence, beside.changed)} <div class="ul-assess__form ul-form">{judgement}</div>
            </div>
        </section>
    }
    .into_any()
}

/// How far a criterion is, as its name in the style and in words.
pub(super) fn state(view: &CriterionView, texts: &WorkingTexts, returned: &Returned) -> (&'static str, &'static str) {
    let filled = |name: String| !returned.value(&name, texts.value(&name)).trim().is_empty();
    match (filled(score_of(&view.id)), filled(reason_of(&view.id))) {
        (true, true) => ("done", ", klaar"),
        (false, false) => ("open", ", nog open"),
        _ => ("busy", ", bezig"),
    }
}

fn evidence(sections: &[ReadSection], changed: Option<&Comparison>) -> AnyView {
    let sections = sections.iter().enumerate().map(|(index, read)| {
        let first = index == 0;
        let count = changed.map(|comparison| changes(read, comparison)).filter(|count| *count > 0);
        view! {
            <details class="ul-evidence" open=first>
                <summary>
                    {format!("{}. {}", read.section.number, read.section.title)}
                    {count.map(|count| view! { " " <span class="ul-count">{format!("{count} veranderd")}</span> })}
                </summary>
                {read_section(read, Level::Four, changed.map(Marks::Bare))}
            </details>
        }
    });
    view! {
        <div class="ul-stack">
            <h3 class="utrecht-heading-3">"Wat de indiener schrijft"</h3>
            {sections.collect_view()}
        </div>
    }
    .into_any()
}

/// How many answers of a section a supplement changed.
fn changes(read: &ReadSection, comparison: &Comparison) -> usize {
    let questions = read.answers.iter().map(|(question, _)| question.id()).chain([read.section.id]);
    questions.filter(|id| comparison.place(id).is_some_and(PlaceChange::is_changed)).count()
}

fn fields(view: &CriterionView, texts: &WorkingTexts, returned: &Returned) -> AnyView {
    let (score_field, reason_field) = (score_of(&view.id), reason_of(&view.id));
    let versions = |field: &str| text_versions(texts, (field, &view.label), AssessmentAction::Choose);
    let (score_versions, reason_versions) = (versions(&score_field), versions(&reason_field));
    let score = FieldProps::new(score_field.clone(), "Score").from(returned, texts.value(&score_field));
    let scores = Score::all().map(|one| choice(&score, one)).collect_view();
    let needed = Some(Note::Ground("Awb 3:46, deugdelijke motivering".into()));
    let reason = FieldProps { note: needed, ..FieldProps::new(reason_field.clone(), "Waarom deze score?") }
        .help("Verwijs naar wat de indiener schrijft. De tekst kan in het besluit komen.")
        .from(returned, texts.value(&reason_field));
    let name = format!(" tot en met {}", view.label.to_lowercase());
    let keep = view! { "Bewaren" <span class="ul-hidden">{name}</span> };
    view! {
        <h3 class="utrecht-heading-3">"Uw oordeel"</h3>
        {score.group(None, view! { <div class="ul-scores">{scores}</div> })}
        {score_versions}
        {text_area(&reason, 5, None)}
        {reason_versions}
        <div class="ul-actions">
            {action_button(Tone::Tool, &AssessmentAction::SaveBeside(view.id.clone()), keep)} {saved(&view.id, returned)}
        </div>
    }
    .into_any()
}

/// That scores were saved, beside the button that did it.
pub(super) fn saved(part: &str, returned: &Returned) -> Option<AnyView> {
    returned.tells(part).then(|| {
        view! {
            <p class="ul-note" role="status">
                "Uw scores zijn bewaard"
            </p>
        }
        .into_any()
    })
}

/// One score a line. The first has the field's name as id, so that a message can link to it.
fn choice(field: &FieldProps, score: Score) -> AnyView {
    let value = score.get().to_string();
    let id = if score.get() == *Score::RANGE.start() { field.name.clone() } else { format!("{}-{value}", field.name) };
    view! {
        <div class="ul-score">
            <input
                class="utrecht-radio-button utrecht-radio-button--html-input"
                type="radio"
                id=id.clone()
                name=field.name.clone()
                value=value.clone()
                checked=field.value == value
            />
            <label for=id>
                <span class="ul-score__number">{value}</span>
                <span class="ul-score__word">{capital(score.anchor())}</span>
                <span class="ul-score__anchor">{meaning(score)}</span>
            </label>
        </div>
    }
    .into_any()
}

/// What a reviewer looks for before giving this score.
const fn meaning(score: Score) -> &'static str {
    match score.get() {
        1 => "Hier staat niets over",
        2 => "Belangrijke dingen missen",
        3 => "De basis is geregeld",
        4 => "Geregeld en met bewijs",
        _ => "Geregeld, bewezen en getoetst",
    }
}

fn given(view: &CriterionView, texts: &WorkingTexts) -> AnyView {
    let score = texts.value(&score_of(&view.id)).parse().ok().and_then(Score::new);
    let score = score.map(|score| format!("{} ({})", score.get(), score.anchor()));
    view! {
        <h3 class="utrecht-heading-3">{format!("Uw score: {}", score.unwrap_or_else(|| "geen".to_owned()))}</h3>
        {prose(texts.value(&reason_of(&view.id)))}
    }
    .into_any()
}
