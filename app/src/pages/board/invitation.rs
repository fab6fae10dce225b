//! An invitation to write along (uitnodiging), for who is invited.

use crate::forms::{Entry, FieldProps, Returned, action_button, form_head, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tone, section_head};
use crate::views::board::invitation::{InvitationAction, InvitationView, fields};
use domain::case::Role;
use leptos::prelude::*;

const TITLE: &str = "U bent uitgenodigd om mee te schrijven";

/// Who invites to what, and the two answers.
pub fn invitation(invitation: InvitationView, returned: &Returned) -> Page {
    let InvitationView { inviter, title, cooperative, municipality, role, name, .. } = invitation;
    let lead =
        format!("{inviter} nodigt u uit voor het voorstel “{title}” van {cooperative} aan de gemeente {municipality}.");
    let may = match role {
        Role::Reader => "U leest het voorstel en kunt opmerkingen plaatsen. U verandert er niets aan.",
        _ => "U leest het voorstel en schrijft eraan mee.",
    };
    let own_name = FieldProps::new(fields::NAME, "Wat is uw voor- en achternaam?")
        .help("Het bestuur ziet uw naam en uw e-mailadres. Na het indienen ziet ook de gemeente uw naam.")
        .from(returned, &name);
    let body = view! {
        {form_head(returned)}
        {section_head("", TITLE, lead)}
        <form class="ul-form ul-layout--read" method="post" novalidate>
            <p class="utrecht-paragraph">
                "U doet mee als " <strong>{role.in_sentence()}</strong> ". " {may} " U kunt later altijd weer stoppen."
            </p>
            {text_field(&own_name, Entry::Line)}
            <div class="ul-actions">
                {action_button(Tone::Primary, &InvitationAction::Join, "Ja, ik doe mee")}
                {action_button(Tone::Secondary, &InvitationAction::Decline, "Nee, ik doe niet mee")}
            </div>
        </form>
    };
    Page::new(TITLE, body).under(Nav::Proposals).after(returned)
}
