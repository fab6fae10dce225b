//! What reviewers say of a criterion on which their scores lie far apart (bespreking), and their second scores.

use crate::forms::{FieldProps, Returned, action_button, select, text_area};
use crate::parts::{Tone, capital, prose};
use crate::views::case::assessment::{AllAction, DiscussionView, Rescore, all_fields};
use crate::words;
use domain::assessment::Score;
use leptos::prelude::*;

/// The thread with its forms, under the scores of its criterion.
pub(super) fn discussion(view: &DiscussionView, label: &str, (address, returned): (&str, &Returned)) -> AnyView {
    let messages = view.messages.iter().map(|(by, text)| {
        view! {
            <li class="ul-stack ul-stack--tight">
                <p class="ul-small ul-subtle">{words::by(by)}</p>
                {prose(text)}
            </li>
        }
    });
    let nobody = view.messages.is_empty().then(|| view! { <p class="ul-subtle">"Nog niemand schreef hier iets."</p> });
    let speak = view.may_speak.then(|| speak(view, label, (address, returned)));
    let again = view.rescores.iter().map(|one| again(view, one, (address, returned))).collect_view();
    view! {
        <div class="ul-panel ul-stack">
            <h3 class="utrecht-heading-4">"Bespreking: de scores liggen twee of meer uit elkaar"</h3>
            {nobody}
            <ol class="ul-discussion">{messages.collect_view()}</ol>
            {speak}
            {again}
        </div>
    }
    .into_any()
}

fn speak(view: &DiscussionView, label: &str, (address, returned): (&str, &Returned)) -> AnyView {
    let name = all_fields::message_of(&view.criterion);
    let message = FieldProps::new(name, "Wat vindt u ervan?")
        .help("De andere beoordelaars en de behandelaar lezen dit. Het komt in het dossier.")
        .from(returned, "");
    let button = view! {
        "Zeg dit"
        <span class="ul-hidden">{format!(" over {label}")}</span>
    };
    view! {
        <form class="ul-form ul-layout--read" method="post" action=address.to_owned() novalidate>
            {text_area(&message, 3, None)}
            <div class="ul-actions">
                {action_button(Tone::Secondary, &AllAction::Say(view.criterion.clone()), button)}
            </div>
        </form>
    }
    .into_any()
}

/// The form for a second score in one role.
fn again(view: &DiscussionView, own: &Rescore, (address, returned): (&str, &Returned)) -> AnyView {
    let (criterion, role) = (view.criterion.as_str(), own.role.value());
    let (score_field, reason_field) = (all_fields::score_of(criterion, role), all_fields::reason_of(criterion, role));
    let wrong = returned.error(&score_field).is_some() || returned.error(&reason_field).is_some();
    let score = FieldProps::new(score_field, "Uw nieuwe score").from(returned, "");
    let reason = FieldProps::new(reason_field, "Waarom?").from(returned, &own.reason);
    let scores = Score::all().map(|one| (one.get().to_string(), words::score(one)));
    let action = AllAction::ScoreAgain(format!("{criterion}.{role}"));
    let summary = format!("{}: geef een tweede score (nu {})", capital(&own.role.in_sentence()), own.score.get());
    view! {
        <details class="ul-example" open=wrong>
            <summary>{summary}</summary>
            <form class="ul-form ul-layout--read" method="post" action=address.to_owned() novalidate>
                {select(&score, scores)} {text_area(&reason, 4, None)}
                <p class="ul-small ul-subtle">"Uw eerste score blijft zichtbaar."</p>
                <div class="ul-actions">{action_button(Tone::Secondary, &action, "Bewaar mijn tweede score")}</div>
            </form>
        </details>
    }
    .into_any()
}
