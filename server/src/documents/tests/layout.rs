//! How the proposal of the worked case comes out on paper.

use super::{print_proposal, submitted};
use lopdf::{Dictionary, Document, Object};
use std::sync::LazyLock;

static PRINTED: LazyLock<Document> =
    LazyLock::new(|| Document::load_mem(&print_proposal(submitted())).expect("a document that can be read"));

fn dictionaries() -> impl Iterator<Item = &'static Dictionary> {
    PRINTED.objects.values().filter_map(|object| object.as_dict().ok())
}

/// The text of a key, as PDF writes it: in ASCII or in UTF-16.
fn text(dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let bytes = dictionary.get(key).and_then(Object::as_str).ok()?;
    Some(bytes.strip_prefix(b"\xfe\xff").map_or_else(
        || String::from_utf8_lossy(bytes).into_owned(),
        |wide| {
            let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        },
    ))
}

#[test]
fn the_worked_case_takes_at_most_thirty_two_pages() {
    assert!(PRINTED.get_pages().len() <= 32, "{} pages", PRINTED.get_pages().len());
}

#[test]
fn bookmarks_lead_to_chapters_and_to_the_parts_of_them() {
    let titles: Vec<String> =
        dictionaries().filter(|entry| entry.has(b"Dest")).filter_map(|entry| text(entry, b"Title")).collect();
    for name in ["Begroting", "Kosten", "Kosten nu en besparing", "Toelichting", "Maatregelen per kwaliteitseis"] {
        assert!(titles.iter().any(|title| title.ends_with(name)), "{name}: {titles:?}");
    }
}

#[test]
fn every_row_of_a_table_has_a_header() {
    let role = |dictionary: &Dictionary, name: &str| {
        dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|role| role == name.as_bytes())
    };
    let scoped = |cell: &&Dictionary| format!("{cell:?}").contains("Row");
    let headers = dictionaries().filter(|cell| role(cell, "TH")).filter(scoped).count();
    let rows = dictionaries().filter(|row| role(row, "TR")).count();
    let tables = dictionaries().filter(|table| role(table, "Table")).count();
    assert!(headers + 2 * tables >= rows && headers > 100, "{headers} headers of rows, {rows} rows, {tables} tables");
}

/// A proposal whose answers hold addresses, long words and signs of many scripts.
fn with_addresses() -> Document {
    let mut facts = submitted();
    let long = "Zie https://www.lindewaard.example/documenten/beleid/2026/verordening-artikel-12.pdf?versie=3, of mail \
                iemand.met.een.lange.naam@organisatie-lindehof.example. \
                Donaudampfschifffahrtsgesellschaftskapitänsmützenfabriksarbeitergewerkschaftsbund: → ✓ − 漢字 שלום 🙂";
    for question in ["taak.omschrijving", "taak.uitvoerder", "taak.budgetpost"] {
        facts.answers.set(question, long);
    }
    Document::load_mem(&print_proposal(facts)).expect("a document that can be read")
}

#[test]
fn addresses_are_links() {
    let document = with_addresses();
    let links = document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"A").ok()?.as_dict().ok());
    let targets: Vec<String> = links.filter_map(|link| text(link, b"URI")).collect();
    for target in [
        "https://www.lindewaard.example/documenten/beleid/2026/verordening-artikel-12.pdf?versie=3",
        "mailto:iemand.met.een.lange.naam@organisatie-lindehof.example",
    ] {
        assert!(targets.iter().any(|one| one == target), "{target}: {targets:?}");
    }
}

#[test]
fn what_is_copied_has_its_signs_and_no_invisible_ones() {
    let document = with_addresses();
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok()?.decompressed_content().ok());
    let maps: Vec<String> = streams
        .map(|bytes| String::from_utf8_lossy(&bytes).to_uppercase())
        .filter(|text| text.contains("BEGINCMAP"))
        .collect();
    let mapped = |unit: &str| maps.iter().any(|map| map.contains(&format!("<{unit}>")));
    for sign in ["2192", "2713", "2212", "6F22", "05E9", "D83DDE42"] {
        assert!(mapped(sign), "{sign}");
    }
    assert!(!mapped("200B"), "where a word may break is no character");
}
