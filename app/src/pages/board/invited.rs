//! Inviting somebody, and who was invited and did not join yet: parts of the page of a board.

use crate::forms::{Entry, FieldProps, Returned, action_button, button, list_with_buttons, radio_group, text_field};
use crate::parts::Tone;
use crate::views::board::members::{BoardAction, INVITED_ROLES, InvitedView, fields};
use crate::words;
use domain::case::Role;
use leptos::prelude::*;

/// Who was invited and did not join yet; nothing if there is nobody.
pub(super) fn invitations(invited: &[InvitedView], may_manage: bool) -> Option<AnyView> {
    let list = invited.iter().map(|one| line(one, may_manage)).collect_view();
    (!invited.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="uitgenodigd">
                <h2 class="utrecht-heading-2" id="uitgenodigd">
                    "Uitgenodigd"
                </h2>
                <p class="utrecht-paragraph">"Deze mensen zien het voorstel pas als zij meedoen."</p>
                {list_with_buttons(None, may_manage, list)}
            </section>
        }
        .into_any()
    })
}

fn line(one: &InvitedView, may_manage: bool) -> AnyView {
    let at = words::date_and_time(one.at);
    let answer = if one.declined { "Wil niet meedoen.".to_owned() } else { format!("Uitgenodigd op {at}.") };
    let take_back = may_manage.then(|| {
        let (label, name) = (if one.declined { "Haal weg" } else { "Trek in" }, format!(": {}", one.name));
        let again = (!one.declined).then(|| {
            let label = view! {
                "Stuur opnieuw"
                <span class="ul-hidden">{name.clone()}</span>
            };
            action_button(Tone::Tool, &BoardAction::InviteAgain(one.id.clone()), label)
        });
        let label = view! {
            {label}
            <span class="ul-hidden">{name}</span>
        };
        let take_back = action_button(Tone::Remove, &BoardAction::Uninvite(one.id.clone()), label);
        view! { <div class="ul-actions">{again} {take_back}</div> }
    });
    view! {
        <li>
            <div>
                <h3 class="utrecht-heading-4">{one.name.clone()}</h3>
                <p>{one.role.label()}</p>
                <p class="ul-small ul-subtle">{one.email.clone()} <br /> {answer}</p>
            </div>
            {take_back}
        </li>
    }
    .into_any()
}

/// The form to invite somebody.
pub(super) fn invite(returned: &Returned) -> AnyView {
    let name = FieldProps::new(fields::NAME, "Voor- en achternaam").from(returned, "");
    let email = FieldProps::new(fields::EMAIL, "E-mailadres")
        .help("Hierheen sturen wij de uitnodiging. Met dit adres logt deze persoon in.")
        .from(returned, "");
    let role = FieldProps::new(fields::ROLE, "Wat doet deze persoon?").from(returned, "");
    let roles = INVITED_ROLES.map(|role| (role.value().to_owned(), described(role)));
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="uitnodigen">
            <h2 class="utrecht-heading-2" id="uitnodigen">
                "Nodig iemand uit"
            </h2>
            <form class="ul-form" method="post" novalidate>
                {text_field(&name, Entry::Line)} {text_field(&email, Entry::Email)} {radio_group(&role, roles)}
                <div class="ul-actions">{button(Tone::Primary, "Verstuur de uitnodiging")}</div>
            </form>
        </section>
    }
    .into_any()
}

fn described(role: Role) -> String {
    let may = if role == Role::Reader { "leest mee en verandert niets" } else { "schrijft mee" };
    format!("{}: {may}", role.label())
}
