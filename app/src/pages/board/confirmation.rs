//! A page that asks whether somebody really wants what a button says, because it is hard to undo.

use crate::forms::{button, hidden};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, crumbs_of, section_head};
use crate::views::proposal::head::ProposalHead;
use leptos::prelude::*;

/// What is asked, and what a yes posts.
pub(in crate::pages) struct Confirmation {
    /// What is about to happen, as heading.
    pub(in crate::pages) title: &'static str,
    /// What follows from a yes.
    pub(in crate::pages) text: String,
    /// Where a yes is posted.
    pub(in crate::pages) action: String,
    /// The fields that say to what, with their values.
    pub(in crate::pages) fields: Vec<(&'static str, String)>,
    /// The button that does it.
    pub(in crate::pages) yes: String,
    /// Where a no leads.
    pub(in crate::pages) back: String,
}

impl Confirmation {
    /// The page; `above` is the page from which it was reached.
    pub(in crate::pages) fn page(self, head: &ProposalHead, above: (String, String)) -> Page {
        let Self { title, text, action, fields, yes, back } = self;
        let body = view! {
            {crumbs_of(head, [above])}
            {section_head("", title, text)}
            <form method="post" action=action>
                {fields.into_iter().map(|(name, value)| hidden(name, value)).collect_view()}
                <div class="ul-actions">
                    {button(Tone::Primary, yes)} {button_link(Tone::Secondary, back, "Nee, terug")}
                </div>
            </form>
        };
        Page::new(title, body).under(Nav::Proposals)
    }
}
