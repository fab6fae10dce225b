//! A reviewer's own scores together: to hand in, and to read once that was done.

use super::assess::Frame;
use crate::forms::{FieldProps, action_button, text_area};
use crate::parts::{Tone, capital, prose};
use crate::paths;
use crate::views::case::assessment::{AssessmentAction, CriterionView, HAND_IN, OUTSIDE, reason_of, score_of};
use crate::words;
use domain::assessment::Score;
use domain::case::command_fields;
use leptos::prelude::*;

/// Longest beginning of a reason in the list, in characters.
const BEGINNING: usize = 160;

/// How far a criterion is, as its name in the style and in words.
pub(super) fn state(view: &CriterionView, frame: &Frame<'_>) -> (&'static str, &'static str) {
    let (score, reason) = (frame.value(&score_of(&view.id)), frame.value(&reason_of(&view.id)));
    match (score.trim(), reason.trim().is_empty()) {
        (OUTSIDE, _) => ("outside", ", buiten uw vak"),
        ("", true) => ("open", ", nog open"),
        ("", false) | (_, true) => ("busy", ", bezig"),
        _ => ("done", ", klaar"),
    }
}

/// What will be handed in, each with the way back to it, and the button that does it.
pub(super) fn hand_in(frame: &Frame<'_>) -> AnyView {
    let listed = |view: &&CriterionView| view.asked || state(view, frame).0 != "open";
    let lines = frame.criteria.iter().filter(listed).map(|view| line(view, frame)).collect_view();
    view! {
        <form class="ul-stack ul-stack--loose ul-layout--read" method="post" action=frame.address(HAND_IN) novalidate>
            <ul class="ul-own-scores">{lines}</ul>
            <div class="ul-foot">
                <p class="ul-small ul-subtle">"Na het inleveren kunt u uw scores niet meer veranderen."</p>
                <div class="ul-actions">
                    {action_button(Tone::Primary, &AssessmentAction::HandIn, "Beoordeling inleveren")}
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn line(view: &CriterionView, frame: &Frame<'_>) -> AnyView {
    let (score_field, reason_field) = (score_of(&view.id), reason_of(&view.id));
    let (score, reason) = (frame.value(&score_field), frame.value(&reason_field));
    let outside = score.trim() == OUTSIDE;
    let (score, to_score) = match given(&score) {
        Some(given) => (format!("Score {given}. "), "Wijzig de score"),
        None if outside => ("Buiten uw vak. ".to_owned(), "Geef toch een score"),
        None => (String::new(), "Geef een score"),
    };
    let (reason, to_reason) = match reason.trim() {
        "" => (String::new(), "Geef een reden"),
        text => {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            (format!("{} ", words::start(&line, BEGINNING)), "Wijzig de reden")
        }
    };
    let score = way_back(&score_field, view, (score, to_score), frame);
    let reason = (!outside || !reason.is_empty()).then(|| way_back(&reason_field, view, (reason, to_reason), frame));
    view! {
        <li class="ul-own-score">
            <h2 class="utrecht-heading-4">{view.label.clone()}</h2>
            {score}
            {reason}
        </li>
    }
    .into_any()
}

/// What stands in a field, with the way to it on the screen of its criterion; here the link stands for the field, with
/// what is wrong with it.
fn way_back(field: &str, view: &CriterionView, (text, words): (String, &'static str), frame: &Frame<'_>) -> AnyView {
    let error_id = format!("{field}-fout");
    let error = frame.returned.error(field);
    let described = error.is_some().then(|| error_id.clone());
    let error = error.map(|text| {
        view! {
            <span class="utrecht-form-field__error-message utrecht-form-field-error-message" id=error_id>
                {text}
            </span>
        }
    });
    view! {
        <p>
            {error} {text}
            <a
                class="utrecht-link utrecht-link--html-a"
                id=field.to_owned()
                href=format!("{}#{field}", frame.address(&view.id))
                aria-describedby=described
            >
                {words}
                <span class="ul-hidden">{format!(" bij {}", view.label)}</span>
            </a>
        </p>
    }
    .into_any()
}

fn given(score: &str) -> Option<String> {
    score.trim().parse().ok().and_then(Score::new).map(words::score)
}

/// The scores as they were handed in, with the way to open them again if this person may ask for that.
pub(super) fn handed_in(frame: &Frame<'_>, may_ask: bool) -> AnyView {
    let scored = frame.criteria.iter().map(|view| {
        let score = frame.texts.value(&score_of(&view.id));
        let words = match given(score) {
            Some(given) => format!("uw score: {given}"),
            None if score.trim() == OUTSIDE => "buiten uw vak".to_owned(),
            None => "niet gescoord".to_owned(),
        };
        view! {
            <li class="ul-own-score" id=view.id.clone() tabindex="-1">
                <h2 class="utrecht-heading-4">{view.label.clone()}</h2>
                <p>
                    <strong>{capital(&words)}</strong>
                </p>
                {prose(frame.texts.value(&reason_of(&view.id)))}
            </li>
        }
    });
    let ask = may_ask.then(|| ask(frame));
    view! {
        <ul class="ul-own-scores ul-layout--read">{scored.collect_view()}</ul>
        {ask}
    }
    .into_any()
}

fn ask(frame: &Frame<'_>) -> AnyView {
    let open = frame.returned.error(command_fields::REASON).is_some();
    let reason = FieldProps::new(command_fields::REASON, "Waarom wilt u uw beoordeling veranderen?")
        .help("De behandelaar leest dit en kan uw beoordeling heropenen. Uw reden komt in het dossier.")
        .from(frame.returned, "");
    let action = paths::assessment_as(frame.case, frame.role.value());
    view! {
        <details class="ul-example" open=open>
            <summary>"Klopt er iets niet in uw beoordeling?"</summary>
            <form class="ul-form ul-layout--read" method="post" action=action novalidate>
                {text_area(&reason, 3, None)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &AssessmentAction::AskToReopen, "Vraag om te heropenen")}
                </div>
            </form>
        </details>
    }
    .into_any()
}
