//! The talks about drafts, for case managers.

use crate::page::{Nav, Page};
use crate::parts::{Shade, badge, link, page_head};
use crate::paths;
use crate::views::preliminary::{TalksLine, TalksListPage};
use crate::words;
use leptos::prelude::*;

const TITLE: &str = "Vooroverleg";

/// All of them: what is open first.
pub fn talks_list(page: &TalksListPage) -> Page {
    let lead = format!("Besturen die met u willen praten voordat zij iets indienen. {}", super::NO_TERM);
    let list = if page.talks.is_empty() {
        view! { <p class="utrecht-paragraph">"Er is nu geen vooroverleg waaraan u meedoet."</p> }.into_any()
    } else {
        view! { <ul class="ul-members">{page.talks.iter().map(line).collect_view()}</ul> }.into_any()
    };
    Page::new(TITLE, view! { {page_head(TITLE, lead, ())} {list} }).under(Nav::Preliminary)
}

fn line(one: &TalksLine) -> AnyView {
    let (shade, state) = if one.is_open { (Shade::Good, "Open") } else { (Shade::Ended, "Gesloten") };
    let last = one.last.as_ref().map(|by| view! { <p class="ul-small ul-subtle">{words::by(by)}</p> });
    view! {
        <li>
            <div>
                <h2 class="utrecht-heading-4">{link(paths::officer_talks(&one.id), one.title.clone())}</h2>
                <p>{badge(shade, state)}</p>
                <p>{one.cooperative.clone()}</p>
                {last}
            </div>
        </li>
    }
    .into_any()
}
