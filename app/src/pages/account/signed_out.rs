//! After signing out (uitgelogd).

use crate::islands::Autosave;
use crate::page::Page;
use crate::parts::{Tone, button_link, section_head};
use crate::paths;
use leptos::prelude::*;

/// Says that somebody signed out and, with scripts, what this device still keeps of this person. Of somebody else it
/// says nothing.
pub fn signed_out(person: &str) -> Page {
    let left_behind = view! {
        <div hidden data-person=person.to_owned()>
            {view! { <Autosave case=String::new() /> }.into_any()}
            <div class="utrecht-alert utrecht-alert--warning ul-alert" role="alert">
                <div class="utrecht-alert__content">
                    <div class="utrecht-alert__message ul-stack ul-stack--tight">
                        <p class="ul-alert__title">"Niet alles is opgeslagen"</p>
                        <p>
                            "Op dit apparaat staat nog tekst van u bij: " <strong data-found></strong>
                            ". Log weer in en open dat onderdeel. Dan kunt u de tekst terugzetten."
                        </p>
                    </div>
                </div>
            </div>
        </div>
    };
    let body = view! {
        {section_head("", "U bent uitgelogd", "Anderen op dit apparaat zien uw voorstellen nu niet.")}
        <div class="ul-stack">
            {left_behind}
            <div class="ul-actions">{button_link(Tone::Secondary, paths::SIGN_IN, "Weer inloggen")}</div>
        </div>
    };
    Page::new("Uitgelogd", body).with_islands()
}
