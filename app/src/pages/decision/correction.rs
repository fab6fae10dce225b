//! Mending the letter of a decision that was sent (herstelbrief).

use crate::forms::{Entry, FieldProps, Returned, action_button, form_head, text_area, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tab, Tone, bullets, work_head};
use crate::paths;
use crate::views::case::correction::{CorrectionAction, CorrectionPage};
use domain::calendar::DutchDate;
use domain::case::command_fields;
use leptos::prelude::*;

/// What was wrong, who signs, the letter to read and the button that sends it.
pub fn correction(page: CorrectionPage, returned: &Returned) -> Page {
    let CorrectionPage { head, sent } = page;
    let lead = format!(
        "Staat er een fout in de brief van {}? Stuur dan een tweede brief die daarnaar verwijst. Het besluit zelf verandert \
         niet.",
        sent.long()
    );
    let text = FieldProps::new(command_fields::REASON, "Wat staat er fout, en wat moet het zijn?")
        .help("Bijvoorbeeld: op bladzijde 2 staat 24 maanden. Dat moet 36 maanden zijn, zoals het college besloot.")
        .from(returned, "");
    let signatory = FieldProps::new(command_fields::SIGNATORY, "Wie ondertekent de brief?")
        .help("Naam, functie en het mandaat, zoals het onder de brief komt.")
        .from(returned, "");
    let by_post = head.by_post;
    let body = view! {
        {work_head(&head, Tab::Overview, ("Herstelbrief sturen", lead), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form class="ul-form" method="post" action=paths::correction(&head.id) novalidate>
                {text_area(&text, 6, None)} {text_field(&signatory, Entry::Line)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &CorrectionAction::Preview, "Lees eerst de brief (pdf)")}
                    {action_button(Tone::Primary, &CorrectionAction::Send, "Verstuur de herstelbrief")}
                </div>
            </form>
            <aside class="ul-panel ul-stack" aria-labelledby="gevolgen">
                <h2 class="utrecht-heading-3" id="gevolgen">
                    "Dit gebeurt er als u verstuurt"
                </h2>
                {bullets(what_happens(by_post))}
            </aside>
        </div>
    };
    Page::new(format!("Herstelbrief: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn what_happens(by_post: bool) -> [String; 4] {
    let sent = if by_post {
        "De brief komt klaar te liggen bij de post."
    } else {
        "Het hele bestuur krijgt een mail met de brief."
    };
    [
        "De brief komt als pdf in het dossier, naast het besluit.",
        sent,
        "De bezwaartermijn blijft die van het besluit.",
        "Moet het besluit zelf anders? Dan is een nieuw besluit nodig, met een eigen bezwaartermijn.",
    ]
    .map(str::to_owned)
}
