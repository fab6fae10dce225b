//! A page that asks whether somebody really wants what a button says, because it is hard to undo.

use crate::api::drafting::ProposalHead;
use crate::ui::forms::{Tone, button, hidden};
use crate::ui::parts::{button_link, crumbs_of, section_head};
use crate::ui::{Nav, Page};
use leptos::prelude::*;

/// What is asked, and what a yes posts.
pub(super) struct Asked {
    /// What is about to happen, as heading.
    pub(super) title: &'static str,
    /// What follows from a yes.
    pub(super) text: String,
    /// Where a yes is posted.
    pub(super) action: String,
    /// The fields that say to what, with their values.
    pub(super) fields: Vec<(&'static str, String)>,
    /// The button that does it.
    pub(super) yes: String,
    /// Where a no leads.
    pub(super) back: String,
}

impl Asked {
    /// The page; `above` is the page from which it was reached.
    pub(super) fn page(self, head: &ProposalHead, above: (String, String)) -> Page {
        let Self { title, text, action, fields, yes, back } = self;
        let body = view! {
            {crumbs_of(head, [above])}
            {section_head("", title, text)}
            <form method="post" action=action>
                {fields.into_iter().map(|(name, value)| hidden(name, value)).collect_view()}
                <div class="ul-actions">
                    {button(Tone::Primary, None, yes)} {button_link(Tone::Secondary, back, "Nee, terug")}
                </div>
            </form>
        };
        Page::new(title, body).under(Nav::Proposals)
    }
}
