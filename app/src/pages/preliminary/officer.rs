//! The talks for the municipality: what the board opened, to read, and what both sides say.

use super::given::given;
use super::meeting::meeting;
use super::talk::{agreements, talk};
use crate::forms::{Returned, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Level, Mood, alert, crumbs, read_answers, read_section, section_head};
use crate::paths;
use crate::views::case::ReadSection;
use crate::views::preliminary::{OfficerTalksPage, TalksView};
use domain::catalogue::Question;
use leptos::prelude::*;

/// The page with what is open now.
pub fn officer_talks(page: OfficerTalksPage, returned: &Returned) -> Page {
    let OfficerTalksPage { exploration, sections, view } = page;
    let lead = format!("{} praat met u voordat het iets indient. {}", view.cooperative, super::NO_TERM);
    let title = view.title.clone();
    let body = view! {
        {crumbs([(paths::TALKS.to_owned(), "Vooroverleg".to_owned())])}
        {form_head(returned)}
        {section_head("Vooroverleg", title.clone(), lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {standing(&view)} {draft(&exploration, &sections)} {given(&view, returned)} {meeting(&view, returned)}
            {agreements(&view, returned)} {talk(&view, returned)}
        </div>
    };
    Page::new(format!("Vooroverleg: {title}"), body).under(Nav::Preliminary).after(returned)
}

fn standing(view: &TalksView) -> AnyView {
    if view.talks.is_open() {
        let text = "U ziet de tekst van dit moment. Het bestuur kan die nog wijzigen, en kan de toegang sluiten. Deel \
                    dit concept niet met anderen.";
        return alert(Mood::Info, "Dit is een concept van het bestuur", text);
    }
    alert(
        Mood::Info,
        "Het concept is niet open",
        "U ziet het concept nu niet. Wat u aan elkaar schreef en afsprak, blijft staan.",
    )
}

/// The parts that are open.
fn draft(exploration: &[(&'static str, Vec<(Question, String)>)], sections: &[ReadSection]) -> Option<AnyView> {
    if exploration.is_empty() && sections.is_empty() {
        return None;
    }
    let groups = exploration.iter().map(|(title, answers)| {
        view! { <h4 class="utrecht-heading-4">{*title}</h4> {read_answers(answers)} }
    });
    let first = (!exploration.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="verkenning-kop">
                <h3 class="utrecht-heading-3" id="verkenning-kop">
                    "Verkenning"
                </h3>
                {groups.collect_view()}
            </section>
        }
    });
    let parts = sections.iter().map(|read| {
        let heading = format!("{}-kop", read.section.id);
        view! {
            <section class="ul-stack" aria-labelledby=heading.clone()>
                <h3 class="utrecht-heading-3" id=heading.clone()>
                    {format!("{}. {}", read.section.number, read.section.title)}
                </h3>
                {read_section(read, Level::Four, None, None)}
            </section>
        }
    });
    Some(
        view! {
            <section class="ul-stack ul-stack--loose" aria-labelledby="concept-kop">
                <h2 class="utrecht-heading-2" id="concept-kop">
                    "Wat het bestuur u laat zien"
                </h2>
                {first} {parts.collect_view()}
            </section>
        }
        .into_any(),
    )
}
