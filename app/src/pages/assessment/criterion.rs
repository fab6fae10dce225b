//! One criterion of the assessment: what the applicant wrote at the left, the score and its reason at the right.

use super::assess::Frame;
use super::flag::flag;
use crate::forms::{FieldProps, Note, action_button, enter_saves, saved_line, saves_itself, text_area, text_versions};
use crate::islands::ScoreKeys;
use crate::parts::{Level, Marks, Mood, Tone, alert, capital, key_facts, link, read_section};
use crate::views::case::ReadSection;
use crate::views::case::assessment::{AssessmentAction, CriterionView, OUTSIDE, OneCriterion, reason_of, score_of};
use crate::views::case::comparison::{Comparison, PlaceChange};
use crate::views::case::decision::EarlierScore;
use crate::views::case::working::Work;
use crate::words;
use domain::assessment::Score;
use domain::calendar::DutchDate;
use domain::case::VersionKind;
use domain::catalogue::Question;
use leptos::prelude::*;

/// Where the reviewer judges: what the address of the next criterion leads to.
pub const JUDGEMENT: &str = "oordeel";

/// A criterion to score. What a supplement changed is marked.
pub(super) fn criterion(
    view: &CriterionView,
    one: &OneCriterion,
    changed: Option<&Comparison>,
    frame: &Frame<'_>,
) -> AnyView {
    let facts: Vec<_> = one.facts.iter().collect();
    let read = view! {
        <p class="ul-to-judgement">{link(format!("#{JUDGEMENT}"), "Ga naar uw oordeel")}</p>
        {changed.map(since)} {key_facts(frame.case, &facts)} {evidence(one, changed)}
    };
    view! {
        <form class="ul-assess" method="post" action=frame.address(&view.id) novalidate>
            {enter_saves(&AssessmentAction::Save)}
            <section class="ul-assess__read ul-stack" aria-label="Wat de indiener schrijft" tabindex="0">
                {read}
            </section>
            <div class="ul-assess__form ul-form" role="group" aria-labelledby="oordeel-kop" id=JUDGEMENT tabindex="-1">
                {judgement(view, one, frame)} {flag(&one.flags, frame)}
            </div>
        </form>
    }
    .into_any()
}

/// That the proposal was supplemented, and how that shows.
fn since(comparison: &Comparison) -> AnyView {
    let asked = comparison.requested_on.long();
    let (title, request) = if comparison.kind == VersionKind::Revision {
        ("Het voorstel is aangepast", "om een aanpassing")
    } else {
        ("Het voorstel is aangevuld", "om een aanvulling")
    };
    let text = format!(
        "De gemeente vroeg op {asked} {request}. Wat sinds versie {} veranderde, staat bij elk antwoord.",
        comparison.before
    );
    alert(Mood::Info, title, text)
}

/// The sections, of which the first stands open that the reviewer does not know from an earlier criterion.
fn evidence(one: &OneCriterion, changed: Option<&Comparison>) -> AnyView {
    let before = |read: &ReadSection| one.before.iter().find(|(id, _)| id == read.section.id);
    let first = one.evidence.iter().position(|read| before(read).is_none());
    let sections = one.evidence.iter().enumerate().map(|(index, read)| {
        let known = before(read).map(|(_, criterion)| format!("ook bij {criterion}"));
        let count = changed.map(|comparison| changes(read, comparison)).filter(|count| *count > 0);
        view! {
            <details class="ul-evidence" open=first == Some(index)>
                <summary>
                    {format!("{}. {}", read.section.number, read.section.title)}
                    {known.map(|known| view! { " " <span class="ul-count">{known}</span> })}
                    {count.map(|count| view! { " " <span class="ul-count">{format!("{count} veranderd")}</span> })}
                </summary>
                {read_section(read, Level::Three, changed.map(Marks::Bare), Some(cite))}
            </details>
        }
    });
    view! {
        <div class="ul-stack">
            <h2 class="utrecht-heading-3">"Wat de indiener schrijft"</h2>
            {sections.collect_view()}
        </div>
    }
    .into_any()
}

/// Puts an answer into the reason.
fn cite(question: &Question) -> AnyView {
    let label = view! {
        "Haal aan"
        <span class="ul-hidden">{format!(" in uw reden: {}", question.label())}</span>
    };
    action_button(Tone::Tool, &AssessmentAction::Cite(question.id().to_owned()), label)
}

/// How many answers of a section a supplement changed.
fn changes(read: &ReadSection, comparison: &Comparison) -> usize {
    let questions = read.answers.iter().map(|(question, _)| question.id()).chain([read.section.id]);
    questions.filter(|id| comparison.place(id).is_some_and(PlaceChange::is_changed)).count()
}

fn judgement(view: &CriterionView, one: &OneCriterion, frame: &Frame<'_>) -> AnyView {
    let (score_field, reason_field) = (score_of(&view.id), reason_of(&view.id));
    let versions = |field: &str| text_versions(frame.texts, (field, &view.label), AssessmentAction::Choose);
    let (score_versions, reason_versions) = (versions(&score_field), versions(&reason_field));
    let score = FieldProps::new(score_field.clone(), "Score").from(frame.returned, frame.texts.value(&score_field));
    let scores = Score::all().map(|one| choice(&score, view, one)).collect_view();
    let outside = outside(&score, view.asked);
    let needed = Some(Note::Ground("Awb 3:46, deugdelijke motivering".into()));
    let reason = FieldProps { note: needed, ..FieldProps::new(reason_field.clone(), "Waarom deze score?") }
        .help("Verwijs naar wat de indiener schrijft; dit kan in het besluit komen.")
        .from(frame.returned, frame.texts.value(&reason_field));
    view! {
        <h2 class="utrecht-heading-3" id="oordeel-kop">
            {place(view, frame)}
        </h2>
        {one.earlier.iter().map(earlier).collect_view()}
        {saves_itself(Work::Assessment(frame.role).subject(frame.case))}
        <ScoreKeys />
        {score.group(None, view! { <div class="ul-scores">{scores} {outside}</div> })}
        {score_versions}
        {text_area(&reason, 3, None)}
        {reason_versions}
        <div class="ul-actions">
            {action_button(Tone::Primary, &AssessmentAction::Next, "Bewaren en volgende")}
            {action_button(Tone::Secondary, &AssessmentAction::Save, "Bewaren")} {saved(frame)}
        </div>
        {saved_line()}
        <p class="ul-small ul-subtle ul-keys">
            "Toets 1 tot en met 5 geeft een score, Ctrl+Enter bewaart en gaat verder."
        </p>
    }
    .into_any()
}

/// What this reviewer gave an earlier version.
fn earlier(given: &EarlierScore) -> AnyView {
    let score = format!("Bij versie {} gaf u {}.", given.version, words::score(given.score));
    view! { <p class="ul-small ul-subtle">{score}</p> }.into_any()
}

/// Which of the asked criteria this is, and how much it counts.
fn place(view: &CriterionView, frame: &Frame<'_>) -> String {
    let asked: Vec<&CriterionView> = frame.criteria.iter().filter(|one| one.asked).collect();
    let number = asked.iter().position(|one| one.id == view.id);
    match number {
        Some(number) => format!("Uw oordeel: criterium {} van {}, weegt {}%", number + 1, asked.len(), view.weight),
        None => format!("Uw oordeel, als u dat wilt geven: weegt {}%", view.weight),
    }
}

/// That it was saved, beside the button that did it.
fn saved(frame: &Frame<'_>) -> Option<AnyView> {
    frame.returned.tells(JUDGEMENT).then(|| {
        view! {
            <p class="ul-note" role="status">
                "Uw score is bewaard"
            </p>
        }
        .into_any()
    })
}

/// One score a line. The first has the field's name as id, so that a message can link to it.
fn choice(field: &FieldProps, view: &CriterionView, score: Score) -> AnyView {
    let value = score.get().to_string();
    let id = if score.get() == *Score::RANGE.start() { field.name.clone() } else { format!("{}-{value}", field.name) };
    let meaning = view.anchors.get(usize::from(score.get() - Score::RANGE.start()));
    let meaning = meaning.cloned().unwrap_or_else(|| meaning_of(score).to_owned());
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
                <span class="ul-score__anchor">{meaning}</span>
            </label>
        </div>
    }
    .into_any()
}

/// Leaves the criterion to others.
fn outside(field: &FieldProps, asked: bool) -> AnyView {
    let id = format!("{}-{OUTSIDE}", field.name);
    let words = if asked { "Buiten mijn vak: ik laat dit aan anderen" } else { "Ik laat dit aan anderen" };
    view! {
        <div class="ul-score ul-score--outside">
            <input
                class="utrecht-radio-button utrecht-radio-button--html-input"
                type="radio"
                id=id.clone()
                name=field.name.clone()
                value=OUTSIDE
                checked=field.value == OUTSIDE
            />
            <label for=id>{words}</label>
        </div>
    }
    .into_any()
}

/// What a reviewer looks for before giving this score, where the profile does not say it for the criterion.
const fn meaning_of(score: Score) -> &'static str {
    match score.get() {
        1 => "Hier staat niets over",
        2 => "Belangrijke dingen missen",
        3 => "De basis is geregeld",
        4 => "Geregeld en met bewijs",
        _ => "Geregeld, bewezen en getoetst",
    }
}
