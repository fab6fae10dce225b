//! The twelve provinces as a map of tiles, each of which leads to its initiatives.

use crate::paths;
use crate::views::guide::initiatives::InitiativesPage;
use domain::Named;
use domain::initiatives::{Province, Wanted};
use leptos::prelude::*;

/// Where each province lies on the map: its column from the west and its row from the north, both from 0. Provinces
/// that touch in the country touch here too, as far as squares can.
const PLACES: [(Province, u16, u16); 12] = [
    (Province::Fryslan, 2, 0),
    (Province::Groningen, 3, 0),
    (Province::NoordHolland, 1, 1),
    (Province::Flevoland, 2, 1),
    (Province::Drenthe, 3, 1),
    (Province::ZuidHolland, 0, 2),
    (Province::Utrecht, 1, 2),
    (Province::Gelderland, 2, 2),
    (Province::Overijssel, 3, 2),
    (Province::Zeeland, 0, 3),
    (Province::NoordBrabant, 1, 3),
    (Province::Limburg, 2, 3),
];
/// Width and height of a tile. The picture is as wide as a telephone shows it, so letters are 12 pixels there and
/// larger on any other screen.
const TILE: (u16, u16) = (71, 64);
/// Distance from one tile to the next.
const STEP: (u16, u16) = (74, 67);
/// Width and height of the picture.
const SIZE: (u16, u16) = (STEP.0 * 4 + 2, STEP.1 * 4 + 2);

/// The map: links under a heading, with the number of initiatives that each province has.
pub(super) fn map(page: &InitiativesPage) -> AnyView {
    let tiles = PLACES.iter().map(|(province, column, row)| {
        let found = page.provinces.iter().find(|(one, _)| one == province).map_or(0, |(_, found)| *found);
        tile(page, *province, found, (column * STEP.0 + 2, row * STEP.1 + 2))
    });
    let wanted = Wanted { province: None, ..page.asked.wanted };
    let all = page.asked.wanted.province.map(|_| {
        let all = crate::parts::link(paths::initiatives_asked(wanted, 1), "Toon alle provincies");
        view! { <p>{all}</p> }
    });
    view! {
        <nav class="ul-stack ul-stack--tight" aria-labelledby="kaart">
            <h2 class="utrecht-heading-4" id="kaart">
                "Kies op de kaart"
            </h2>
            <p class="ul-small ul-subtle">"Het getal zegt hoeveel initiatieven er in de provincie zijn."</p>
            <svg class="ul-map" viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1)>
                {tiles.collect_view()}
            </svg>
            {all}
        </nav>
    }
    .into_any()
}

/// A province. A tick marks the one that was chosen, for who sees no difference between colours.
fn tile(page: &InitiativesPage, province: Province, found: usize, (x, y): (u16, u16)) -> AnyView {
    let wanted = page.asked.wanted;
    let is_chosen = wanted.province == Some(province);
    let href = paths::initiatives_asked(Wanted { province: Some(province), ..wanted }, 1);
    let class = if found == 0 { "ul-map__tile ul-map__tile--none" } else { "ul-map__tile" };
    let middle = (x + TILE.0 / 2).to_string();
    let tick = is_chosen.then(|| {
        view! { <path class="ul-map__tick" d=format!("M{} {}l4 4 7 -8", x + TILE.0 - 17, y + 12) /> }
    });
    let initiatives = if found == 1 { " initiatief" } else { " initiatieven" };
    view! {
        <a class=class href=href aria-current=is_chosen.then_some("true")>
            <rect x=x.to_string() y=y.to_string() width=TILE.0.to_string() height=TILE.1.to_string() rx="5" />
            <text text-anchor="middle">
                {name(province, (&middle, y))}
                {said(&middle, y, ": ")}
                <tspan class="ul-map__count" x=middle.clone() y=(y + 24).to_string()>
                    {found.to_string()}
                </tspan>
                {said(&middle, y, initiatives)}
            </text>
            {tick}
        </a>
    }
    .into_any()
}

/// The name of a province, in the lines on which it fits. It stands before the number, so that it is read aloud first.
fn name(province: Province, (middle, y): (&str, u16)) -> AnyView {
    let lines = lines(province.label());
    let first = y + if lines.len() == 1 { 47 } else { 42 };
    let line = |(line, y): (&'static str, u16)| {
        view! {
            <tspan x=middle.to_owned() y=y.to_string()>
                {line}
            </tspan>
        }
    };
    lines.into_iter().zip([first, first + 14]).map(line).collect_view().into_any()
}

/// Words that are read aloud and not seen, so that "Drenthe: 2 initiatieven" is the name of a link.
fn said(middle: &str, y: u16, words: &'static str) -> AnyView {
    view! {
        <tspan class="ul-map__said" x=middle.to_owned() y=(y + 30).to_string()>
            {words}
        </tspan>
    }
    .into_any()
}

/// A name in the lines on which it fits a tile: "Noord-" and "Holland".
fn lines(name: &'static str) -> Vec<&'static str> {
    match name.find('-') {
        Some(hyphen) => vec![&name[..=hyphen], &name[hyphen + 1..]],
        None => vec![name],
    }
}

#[cfg(test)]
mod tests {
    use super::{PLACES, lines};
    use domain::Named;
    use domain::initiatives::Province;
    use std::collections::BTreeSet;

    #[test]
    fn every_province_has_a_place_of_its_own() {
        let provinces: BTreeSet<Province> = PLACES.iter().map(|(province, ..)| *province).collect();
        let places: BTreeSet<(u16, u16)> = PLACES.iter().map(|(_, column, row)| (*column, *row)).collect();
        assert_eq!((provinces.len(), places.len()), (Province::ALL.len(), Province::ALL.len()));
        assert!(places.iter().all(|(column, row)| *column < 4 && *row < 4));
    }

    #[test]
    fn every_line_of_a_name_fits_its_tile() {
        for province in Province::ALL {
            let lines = lines(province.label());
            assert_eq!(lines.concat(), province.label());
            assert!(lines.len() <= 2 && lines.iter().all(|line| line.chars().count() <= 10), "{lines:?}");
        }
    }
}
