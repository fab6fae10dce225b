//! The mail of a demonstration: it goes nowhere and is read here.

use crate::page::{Nav, Page};
use crate::parts::{crumbs, empty, linked, section_head};
use crate::paths;
use crate::views::case::files::{MailState, MailView};
use crate::words;
use leptos::prelude::*;

/// All mail, newest first.
pub fn mailbox(mails: Vec<MailView>) -> Page {
    let list = if mails.is_empty() {
        empty(
            "Er is nog geen mail",
            "Dien bijvoorbeeld een voorstel in. De mail die daarbij hoort, staat dan hier.",
            (),
        )
    } else {
        let mails = mails.into_iter().map(line).collect_view();
        view! { <ul class="ul-mails">{mails}</ul> }.into_any()
    };
    let lead = "In deze proef gaat geen mail echt weg. Hier leest u wat er verstuurd zou zijn.";
    let body = view! { <div class="ul-layout--read">{section_head("", "Verstuurde mail", lead)} {list}</div> };
    Page::new("Verstuurde mail", body).under(Nav::Mail)
}

fn line(mail: MailView) -> AnyView {
    view! {
        <li>
            <a class="ul-mails__link" href=paths::mail(&mail.id)>
                <span class="ul-mails__from">{format!("Aan {}", mail.to)}</span>
                <span class="ul-mails__subject">{mail.subject}</span>
                <span class="ul-mails__when">{format!("{} · {}", words::date_and_time(mail.at), state(&mail.state))}</span>
            </a>
        </li>
    }
    .into_any()
}

fn state(state: &MailState) -> String {
    match state {
        MailState::Sent => "verstuurd".to_owned(),
        MailState::Waiting(None) => "wacht".to_owned(),
        MailState::Waiting(Some(error)) => format!("wacht na een mislukte poging: {error}"),
        MailState::Buried(error) => format!("niet verstuurd: {error}"),
    }
}

/// One mail, as the person who got it reads it.
pub fn mail(mail: MailView) -> Page {
    let facts = [("Aan", mail.to), ("Op", words::date_and_time(mail.at)), ("Stand", state(&mail.state))].map(
        |(name, value)| {
            view! {
                <dt>{name}</dt>
                <dd>{value}</dd>
            }
        },
    );
    let title = mail.subject.clone();
    let body = view! {
        {crumbs([(paths::MAILBOX.to_owned(), "Verstuurde mail".to_owned())])}
        <article class="ul-mail ul-layout--read" aria-labelledby="kop">
            <header class="ul-mail__head">
                <h1 class="utrecht-heading-2" id="kop" tabindex="-1">
                    {mail.subject}
                </h1>
                <dl class="ul-mail__facts">{facts.collect_view()}</dl>
            </header>
            <div class="ul-mail__body ul-prose">{linked(&mail.text)}</div>
        </article>
    };
    Page::new(title, body).under(Nav::Mail)
}
