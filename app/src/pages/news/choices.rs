//! How somebody wants mails: what there is to choose, and what always comes at once.

use crate::forms::{FieldProps, Returned, button, form_head, radio_group};
use crate::page::{Nav, Page};
use crate::parts::{Tone, bullets, crumbs, section_head};
use crate::paths;
use crate::views::news::{MailChoicesPage, choice_field};
use domain::Named;
use domain::case::MailChoice;
use leptos::prelude::*;

const TITLE: &str = "Hoe u mails krijgt";

/// A choice for each kind of mail, and why there is none for the rest.
pub fn mail_choices(page: MailChoicesPage, returned: &Returned) -> Page {
    let choices = page.choices.into_iter().map(|(kind, choice)| {
        let field = FieldProps::new(choice_field(kind), kind.label()).from(returned, choice.value());
        let options = MailChoice::ALL.iter().map(|choice| (choice.value().to_owned(), choice.label().to_owned()));
        radio_group(&field, options)
    });
    let formal = page.formal.iter().map(|ground| format!("{} ({})", ground.label(), ground.article()));
    let lead = "Wat u ook kiest: alles staat altijd bij uw meldingen.";
    let body = view! {
        {crumbs([(paths::NEWS.to_owned(), "Meldingen".to_owned())])}
        {form_head(returned)}
        {section_head("", TITLE, lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <form class="ul-form" method="post" action=paths::MAIL_CHOICES novalidate>
                {choices.collect_view()}
                <div class="ul-actions">{button(Tone::Primary, "Bewaar mijn keuze")}</div>
            </form>
            <section class="ul-panel ul-stack" aria-labelledby="altijd">
                <h2 class="utrecht-heading-3" id="altijd">
                    "Dit mailen wij altijd meteen"
                </h2>
                <p class="utrecht-paragraph">
                    "Hier hangt een laatste dag of een recht van af. Daarom kunt u deze mails niet uitzetten. Achter elk punt staat het artikel van de Algemene wet bestuursrecht (Awb)."
                </p>
                {bullets(formal)}
            </section>
        </div>
    };
    Page::new(TITLE, body).under(Nav::News).after(returned)
}
