//! Asks whether an example is really to be removed.

use super::above;
use crate::forms::{Returned, action_button, form_head, hidden};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, crumbs, section_head};
use crate::paths;
use crate::views::fields::VERSION;
use crate::views::guide::initiatives::{InitiativeAction, KeptInitiative};
use leptos::prelude::*;

/// The question, with the initiative as it is now.
pub fn removal(kept: &KeptInitiative, returned: &Returned) -> Page {
    let one = &kept.initiative;
    let title = format!("{} verwijderen", one.name);
    let text = format!("Dan leest niemand meer over {} in {}. U kunt dit niet terugdraaien.", one.name, one.place);
    let body = view! {
        {crumbs(above())}
        {form_head(returned)}
        {section_head("", title.clone(), text)}
        <form method="post">
            {hidden(VERSION, kept.version.to_string())}
            <div class="ul-actions">
                {action_button(Tone::Remove, &InitiativeAction::Remove, "Ja, verwijder dit initiatief")}
                {button_link(Tone::Secondary, paths::KEPT_INITIATIVES, "Nee, terug")}
            </div>
        </form>
    };
    Page::new(title, body).under(Nav::Officers).after(returned)
}
