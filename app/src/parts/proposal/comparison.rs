//! What a supplement changed: a summary, and at each place what became of it.

use super::changes::version_changes;
use crate::parts::link;
use crate::views::case::comparison::{Comparison, PlaceChange};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::VersionKind;
use leptos::prelude::*;

/// Everything that was asked or changed, in three lists with links.
pub fn comparison(comparison: &Comparison) -> AnyView {
    let Comparison { before, requested_on, kind, whole, places } = comparison;
    let request = if *kind == VersionKind::Revision { "verzoek om aanpassing" } else { "aanvulverzoek" };
    let whole =
        |changed: bool| whole.iter().filter(move |(_, found)| changed == *found).map(|(one, _)| words::point(one));
    let of = |is_meant: fn(&PlaceChange) -> bool| {
        places.iter().filter(|place| is_meant(place)).map(item).collect::<Vec<_>>()
    };
    let points = |changed: bool| whole(changed).map(|point| view! { <li>{point}</li> }.into_any());
    let answered: Vec<AnyView> = points(true).chain(of(|place| place.is_asked && place.is_answered)).collect();
    let unanswered: Vec<AnyView> = points(false).chain(of(|place| !place.is_answered)).collect();
    view! {
        <section class="ul-panel ul-stack" id="veranderd" aria-labelledby="veranderd-kop" tabindex="-1">
            <h2 class="utrecht-heading-2" id="veranderd-kop">
                {format!("Wat het bestuur veranderde sinds versie {before}")}
            </h2>
            <p class="utrecht-paragraph">
                {format!("Dit is het antwoord op het {request} van {}.", requested_on.long())}
            </p>
            {list("Gevraagd en veranderd", answered)} {list("Gevraagd en niet veranderd", unanswered)}
            {list("Veranderd zonder dat erom gevraagd was", of(|place| !place.is_asked))}
        </section>
    }
    .into_any()
}

fn list(heading: &'static str, items: Vec<AnyView>) -> AnyView {
    let heading = format!("{heading}: {}", items.len());
    let items = (!items.is_empty()).then(|| {
        view! {
            <div class="ul-prose">
                <ul>{items}</ul>
            </div>
        }
    });
    view! {
        <div class="ul-stack ul-stack--tight">
            <h3 class="utrecht-heading-4">{heading}</h3>
            {items}
        </div>
    }
    .into_any()
}

fn item(place: &PlaceChange) -> AnyView {
    if place.is_shown {
        return view! { <li>{link(format!("#{}", anchor(&place.id)), place.label.clone())}</li> }.into_any();
    }
    view! { <li>{place.label.clone()} " (deze vraag geldt door een ander antwoord niet meer)"</li> }.into_any()
}

fn anchor(place: &str) -> String {
    format!("veranderd-{place}")
}

/// Where what a supplement changed is marked.
#[derive(Debug, Clone, Copy)]
pub enum Marks<'a> {
    /// On a page that shows every place once, so that the summary leads there.
    Led(&'a Comparison),
    /// On a page that may show a place more than once.
    Bare(&'a Comparison),
}

/// What became of one place, below its answer; nothing where nothing was asked and nothing changed.
pub fn place_change(marks: Option<Marks<'_>>, place: &str) -> Option<AnyView> {
    let (comparison, is_led) = match marks? {
        Marks::Led(comparison) => (comparison, true),
        Marks::Bare(comparison) => (comparison, false),
    };
    let place = comparison.place(place)?;
    let (id, focusable) = if is_led { (Some(anchor(&place.id)), Some("-1")) } else { (None, None) };
    let title = match (place.is_asked, place.is_answered, place.is_changed()) {
        (false, ..) => "Veranderd, zonder dat de gemeente erom vroeg",
        (true, true, true) => "Veranderd, zoals gevraagd",
        (true, true, false) => "Hier niet veranderd, wel bij de vragen eromheen",
        (true, false, true) => "Niet alles veranderd waar de gemeente om vroeg",
        (true, false, false) => "Niet veranderd, terwijl de gemeente erom vroeg",
    };
    let asked =
        place.points.iter().map(|point| view! { <p class="ul-small">{format!("Gevraagd: {}", point.reason)}</p> });
    let came = place.added.iter().map(|name| format!("Bijlage erbij: {name}"));
    let files = came.chain(place.removed.iter().map(|name| format!("Bijlage weg: {name}")));
    Some(
        view! {
            <div class="ul-note" id=id tabindex=focusable>
                <p>
                    <strong>{title}</strong>
                </p>
                {asked.collect_view()}
                {place.change.as_ref().map(version_changes)}
                {files.map(|file| view! { <p>{file}</p> }).collect_view()}
            </div>
        }
        .into_any(),
    )
}
