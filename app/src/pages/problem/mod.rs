//! The page for when something does not work out: what happened, what is safe and what to do.

mod typed;

use crate::forms::{button, hidden};
use crate::page::Page;
use crate::parts::{Tone, button_link, link};
use crate::paths;
use crate::views::{AppError, Typed};
use leptos::prelude::*;

/// A form that was posted in vain, to post again.
#[derive(Debug, Clone)]
pub struct Unsent {
    /// Where it was posted.
    pub address: String,
    /// What was typed.
    pub typed: Typed,
    /// Whether files went with it, which have to be chosen again.
    pub with_files: bool,
}

/// The page for an error. A form that may work out later stands on it unseen, with a button to post it again; of any
/// other, what was typed stands there to copy.
pub fn problem(error: &AppError, unsent: Option<Unsent>) -> Page {
    let title = title(error);
    let typed = unsent.as_ref().filter(|_| !may_work_later(error)).map(|unsent| typed::to_copy(&unsent.typed));
    let unsent = unsent.filter(|_| may_work_later(error));
    let fault = match error {
        AppError::Unavailable(reference) => Some(fault(reference.clone())),
        _ => None,
    };
    let way_on = match (error, unsent) {
        (_, Some(unsent)) => again(error, unsent),
        (AppError::SignedOut, None) => button_link(Tone::Primary, paths::SIGN_IN, "Inloggen"),
        _ => link("/", "Naar het begin"),
    };
    let body = view! {
        <div class="ul-error-page ul-stack ul-stack--loose">
            <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{title}</h1>
            <p class="ul-lead">{lead(error)}</p>
            {fault} {typed}
            <div class="ul-actions">{way_on}</div>
        </div>
    };
    Page::new(title, body)
}

/// Whether the same form may be accepted in a while.
pub const fn may_work_later(error: &AppError) -> bool {
    matches!(error, AppError::SignedOut | AppError::TooMany | AppError::Busy(_) | AppError::Unavailable(_))
}

fn again(error: &AppError, Unsent { address, typed, with_files }: Unsent) -> AnyView {
    let signed_out = matches!(error, AppError::SignedOut);
    let what_to_do = if signed_out {
        "Wat u typte, is niet weg: het staat nog in deze pagina. Log in op een nieuw tabblad, kom hier terug en druk op \
         “Verstuur opnieuw”."
    } else {
        "Wat u typte, is niet weg: het staat nog in deze pagina. Laat haar open en druk straks op “Verstuur opnieuw”."
    };
    let fields = typed.pairs().iter().map(|(name, value)| hidden(name.clone(), value.clone())).collect_view();
    let sign_in = signed_out.then(|| {
        view! {
            <a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action" href=paths::SIGN_IN target="_blank">
                "Inloggen op een nieuw tabblad"
            </a>
        }
    });
    let files = with_files.then(|| {
        view! { <p class="utrecht-paragraph">"Uw bestanden kiest u daarna opnieuw: die bewaart deze pagina niet."</p> }
    });
    let encoding = with_files.then_some("multipart/form-data");
    view! {
        <form class="ul-stack ul-stack--loose" method="post" action=address enctype=encoding>
            <p class="utrecht-paragraph">{what_to_do}</p>
            {files}
            {fields}
            <div class="ul-actions">{sign_in} {button(Tone::Secondary, "Verstuur opnieuw")}</div>
        </form>
    }
    .into_any()
}

const fn title(error: &AppError) -> &'static str {
    match error {
        AppError::Fields(_) => "Er klopt iets niet",
        AppError::Refused(_) | AppError::TooLarge(_) => "Dit kan niet",
        AppError::Busy(_) => "Het is nu even druk",
        AppError::NotFound => "Deze pagina is er niet",
        AppError::Conflict(_) => "Er is intussen iets veranderd",
        AppError::SignedOut => "U bent niet ingelogd",
        AppError::TooMany => "U hebt dit te vaak geprobeerd",
        AppError::Unavailable(_) => "Er ging iets mis bij ons",
    }
}

fn lead(error: &AppError) -> String {
    match error {
        AppError::Refused(text) | AppError::Busy(text) | AppError::TooLarge(text) | AppError::Conflict(text) => {
            text.clone()
        }
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
