//! The page for when something does not work out: what happened, what is safe and what to do.

use crate::api::AppError;
use crate::ui::Page;
use crate::ui::forms::Tone;
use crate::ui::parts::{button_link, link};
use leptos::prelude::*;

/// The page for an error.
pub fn problem(error: &AppError) -> Page {
    let title = title(error);
    let fault = match error {
        AppError::Unavailable(reference) => Some(fault(reference.clone())),
        _ => None,
    };
    let way_on = match error {
        AppError::SignedOut => button_link(Tone::Primary, "/inloggen", "Inloggen"),
        _ => link("/", "Naar het begin"),
    };
    let body = view! {
        <div class="ul-error-page ul-stack ul-stack--loose">
            <h1 class="utrecht-heading-1">{title}</h1>
            <p class="ul-lead">{lead(error)}</p>
            {fault}
            <div class="ul-actions">{way_on}</div>
        </div>
    };
    Page::new(title, body)
}

const fn title(error: &AppError) -> &'static str {
    match error {
        AppError::Fields(_) => "Er klopt iets niet",
        AppError::Refused(_) => "Dit kan niet",
        AppError::NotFound => "Deze pagina is er niet",
        AppError::Conflict(_) => "Iemand was u voor",
        AppError::SignedOut => "U bent niet ingelogd",
        AppError::TooMany => "U hebt dit te vaak geprobeerd",
        AppError::Unavailable(_) => "Er ging iets mis bij ons",
    }
}

fn lead(error: &AppError) -> String {
    match error {
        AppError::Refused(text) | AppError::Conflict(text) => text.clone(),
        AppError::Fields(errors) => errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join(" "),
        AppError::NotFound => "De pagina bestaat niet of is niet voor u te zien.".to_owned(),
        AppError::SignedOut => "Log in om verder te gaan. Wat u hebt opgeslagen, is niet weg.".to_owned(),
        AppError::TooMany => "Wacht een paar minuten en probeer het opnieuw.".to_owned(),
        AppError::Unavailable(_) => "Het ligt niet aan u. Wat u hebt opgeslagen, is niet weg.".to_owned(),
    }
}

fn fault(reference: String) -> AnyView {
    view! {
        <p class="utrecht-paragraph">
            "Probeer het over een paar minuten opnieuw. Blijft het misgaan? Meld het uw gemeente en noem dit nummer:"
        </p>
        <p>
            <strong class="ul-reference">{reference}</strong>
        </p>
    }
    .into_any()
}
