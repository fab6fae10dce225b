//! The open request to supplement: changing its last day, or withdrawing it.

use super::sure;
use crate::forms::{Entry, FieldProps, Note, Returned, action_button, form_head, text_area, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tab, Tone, points, work_head};
use crate::views::case::completeness::{RequestAction, RequestPage, fields};
use domain::calendar::DutchDate;
use leptos::prelude::*;

/// What was asked, and the form with which the officer changes or withdraws that.
pub fn request(page: RequestPage, returned: &Returned) -> Page {
    let RequestPage { head, request } = page;
    let sentence = format!("Gevraagd op {}. De beslistermijn staat stil.", request.requested_on.long());
    let until = FieldProps {
        note: Some(Note::Ground("hersteltermijn, Awb 4:5 lid 1".into())),
        ..FieldProps::new(fields::UNTIL, "Laatste dag om aan te vullen")
    }
    .help("Het bestuur krijgt de nieuwe dag per mail. Is de dag voorbij, dan loopt de beslistermijn vanzelf weer.")
    .from(returned, &request.until.numeric());
    let reason = FieldProps::new(fields::REASON, "Waarom wijzigt u het verzoek, of trekt u het in?")
        .help("Het bestuur leest dit.")
        .from(returned, "");
    let body = view! {
        {work_head(&head, Tab::Request, ("Aanvulverzoek", sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form class="ul-form" method="post" novalidate>
                {text_field(&until, Entry::Date)} {sure(returned)} {text_area(&reason, 3, None)}
                <div class="ul-actions">
                    {action_button(Tone::Primary, &RequestAction::ChangeTerm, "Geef deze laatste dag door")}
                    {action_button(Tone::Remove, &RequestAction::Withdraw, "Trek het verzoek in")}
                </div>
            </form>
            <aside class="ul-panel ul-stack ul-stack--tight" aria-labelledby="gevraagd">
                <h2 class="utrecht-heading-3" id="gevraagd">
                    "Waar u om vroeg"
                </h2>
                {points(&request.points)}
            </aside>
        </div>
    };
    Page::new(format!("Aanvulverzoek: {}", head.title), body).under(Nav::Cases).after(returned)
}
