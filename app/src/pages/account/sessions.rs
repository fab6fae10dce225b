//! Where somebody is signed in (waar u bent aangemeld).

use crate::forms::{Returned, action_button, form_head};
use crate::page::Page;
use crate::parts::{Tone, page_head};
use crate::views::account::{SessionAction, SessionView};
use crate::words;
use leptos::prelude::*;

const TITLE: &str = "Waar u bent aangemeld";

/// Every session, the one of this browser first, and the buttons that end them.
pub fn sessions(sessions: Vec<SessionView>, returned: &Returned) -> Page {
    let others = sessions.iter().any(|session| !session.here);
    let end_others =
        others.then(|| action_button(Tone::Primary, &SessionAction::EndOthers, "Log uit op alle andere apparaten"));
    let list = sessions.into_iter().map(session).collect_view();
    let lead = "Herkent u iets niet, of bent u een apparaat kwijt? Log daar dan uit. U hoeft daar zelf niet te zijn.";
    let body = view! {
        {form_head(returned)}
        {page_head(TITLE, lead, ())}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <ul class="ul-members">{list}</ul>
            <form method="post" class="ul-actions">
                {end_others} {action_button(Tone::Secondary, &SessionAction::EndAll, "Log overal uit, ook hier")}
            </form>
        </div>
    };
    Page::new(TITLE, body).after(returned)
}

fn session(session: SessionView) -> AnyView {
    let name = match (session.browser.as_str(), session.system.as_str()) {
        ("", "") => "Onbekende browser".to_owned(),
        ("", system) => format!("Browser op {system}"),
        (browser, "") => browser.to_owned(),
        (browser, system) => format!("{browser} op {system}"),
    };
    let here = session.here.then_some(" (hier kijkt u nu)");
    view! {
        <li>
            <div>
                <h2 class="utrecht-heading-4">{name} {here}</h2>
                <p class="ul-small ul-subtle">
                    {format!("Aangemeld sinds {}.", words::date_and_time(session.since))} <br />
                    {format!("Laatst gebruikt: {}.", words::date_and_time(session.seen))}
                </p>
            </div>
        </li>
    }
    .into_any()
}
