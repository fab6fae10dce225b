//! A letter to print, and to record as posted (gepost op).

use crate::forms::{Entry, FieldProps, Returned, button, form_head, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, button_link, link, work_head};
use crate::paths;
use crate::views::case::post::{Counts, LetterPage};
use crate::views::case::undelivered::MessageKind;
use crate::words;
use domain::calendar::DutchDate;
use domain::case::post_fields;
use leptos::prelude::*;

/// The letter with what goes along, and the day on which it was posted.
pub fn letter(page: LetterPage, returned: &Returned) -> Page {
    let LetterPage { head, line, address, enclosures, counts, today } = page;
    let what = words::message(MessageKind::Step(line.notice));
    let sentence = format!("Dit is {what}, van {}.", line.made_on.long());
    let day = FieldProps::new(post_fields::POSTED_ON, "Op welke dag ging de brief op de post?")
        .help("Vul de dag in waarop de post haar meenam, niet die waarop u dit vastlegt.")
        .from(returned, &today.numeric());
    let files = enclosures.into_iter().map(|(path, title)| view! { <li>{link(path, title)}</li> });
    let body = view! {
        {work_head(&head, Tab::Overview, ("Brief per post", sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <div class="ul-stack ul-stack--loose">
                {waits(counts).map(|(title, text)| alert(Mood::Warning, title, text))}
                <section class="ul-stack" aria-labelledby="afdrukken">
                    <h2 class="utrecht-heading-3" id="afdrukken">
                        "1. Druk af"
                    </h2>
                    <p class="utrecht-paragraph">
                        "Het adres staat op de plek van het venster van een vensterenvelop."
                    </p>
                    <p>{button_link(Tone::Secondary, paths::printed_letter(&line.id), "Open de brief (pdf)")}</p>
                    <ul class="ul-approvals">{files.collect_view()}</ul>
                </section>
                <form class="ul-form" method="post" novalidate>
                    <h2 class="utrecht-heading-3">"2. Leg vast wanneer de brief is gepost"</h2>
                    {text_field(&day, Entry::Date)}
                    <div class="ul-actions">{button(Tone::Primary, "Leg vast dat de brief is gepost")}</div>
                </form>
            </div>
            {envelope(address, &head.id)}
        </div>
    };
    Page::new(format!("Brief per post: {}", head.title), body).under(Nav::Post).after(returned)
}

/// Where the letter goes, and the way to change that.
fn envelope(address: Vec<String>, case: &str) -> AnyView {
    view! {
        <aside class="ul-panel ul-stack ul-stack--tight" aria-labelledby="adres">
            <h2 class="utrecht-heading-3" id="adres">
                "Naar dit adres"
            </h2>
            <p class="utrecht-paragraph">{address.into_iter().map(|line| view! { {line} <br /> }).collect_view()}</p>
            <p>{link(paths::delivery(case), "Wijzig het adres")}</p>
            <p>{link(paths::LETTERS_TO_POST, "Alle brieven die klaarliggen")}</p>
        </aside>
    }
    .into_any()
}

/// What does not count before the letter was posted.
const fn waits(counts: Counts) -> Option<(&'static str, &'static str)> {
    match counts {
        Counts::Nothing => None,
        Counts::Supplement => Some((
            "De hersteltermijn loopt nog niet",
            "Zij begint op de dag na die waarop de brief op de post ging. Tot dan staat de beslistermijn niet stil.",
        )),
        Counts::End => Some((
            "Nog niet bekendgemaakt",
            "De beslistermijn loopt door tot de brief op de post is. Staat bezwaar open, dan begint die termijn op de dag \
             daarna (Awb 3:41 en 6:8).",
        )),
        Counts::Postponement => Some((
            "Het verdagen geldt nog niet",
            "De brief moet op de post zijn voordat de beslistermijn voorbij is. Anders is er niet verdaagd.",
        )),
    }
}
