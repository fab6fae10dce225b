//! The headings of a simple table: what treasurers call their columns.

use super::super::cells::{Cell, Grid, Row};
use super::super::findings::Errors;
use super::super::template::HEADING_ROWS;
use crate::number::{Style, from_float};
use domain::budget::MAX_YEARS;
use std::collections::{BTreeMap, BTreeSet};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heading {
    /// What a line is for.
    Label,
    /// Its group.
    Group,
    /// How many.
    Quantity,
    /// Price of one.
    Price,
    /// Amount; beside years or a price their outcome.
    Amount,
    /// Amount of a year: 1, 2, … or 2027, 2028, …
    Year(u16),
    /// Source or remark.
    Note,
}

/// Where the headings stand.
#[derive(Debug)]
pub(super) struct Headings {
    /// Row, as a spreadsheet counts.
    pub(super) row: u32,
    /// Columns of the years, in their order.
    pub(super) years: Vec<u32>,
    columns: BTreeMap<Heading, Vec<u32>>,
    texts: BTreeMap<u32, String>,
}

impl Headings {
    /// The first row with headings of a table, among the first twenty.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        grid.rows.range(..=HEADING_ROWS).find_map(|(row, cells)| Self::of(*row, cells))
    }

    fn of(row: u32, cells: &Row) -> Option<Self> {
        let mut columns: BTreeMap<Heading, Vec<u32>> = BTreeMap::new();
        let mut texts = BTreeMap::new();
        for (place, cell) in cells {
            let text = text(cell);
            if let Some(heading) = recognised(&text) {
                columns.entry(heading).or_default().push(*place);
            }
            texts.insert(*place, text);
        }
        let has = |heading| columns.contains_key(&heading);
        let years: Vec<(u16, u32)> = columns.iter().filter_map(|(heading, places)| year_at(*heading, places)).collect();
        let amounts = has(Heading::Amount) || !years.is_empty() || has(Heading::Quantity) && has(Heading::Price);
        let years = years.into_iter().map(|(_, place)| place).collect();
        (has(Heading::Label) && amounts).then_some(Self { row, years, columns, texts })
    }

    /// Reports columns that stand twice, and years that do not follow each other.
    pub(super) fn check(&self, errors: &mut Errors) {
        for place in self.columns.values().filter_map(|places| places.get(1)) {
            errors.add(
                self.row,
                self.text(*place),
                "Er zijn twee kolommen met dit soort opschrift. Laat er één staan.",
            );
        }
        let years: Vec<u16> = self.columns.keys().filter_map(|heading| year(*heading)).collect();
        let Some(first) = years.first() else { return };
        let follow = (*first..).zip(&years).all(|(expected, year)| expected == *year);
        let begin = *first == 1 || *first >= FIRST_CALENDAR_YEAR;
        let in_order = self.years.is_sorted();
        if !follow || !begin || !in_order || years.len() > MAX_YEARS {
            let place = self.years.first().copied().unwrap_or_default();
            let message = format!("Zet de jaren op volgorde, zonder jaar over te slaan, hoogstens {MAX_YEARS}.");
            errors.add(self.row, self.text(place), message);
        }
    }

    /// Where a column stands.
    pub(super) fn place(&self, heading: Heading) -> Option<u32> {
        self.columns.get(&heading).and_then(|places| places.first()).copied()
    }

    /// What stands above a column.
    pub(super) fn text(&self, place: u32) -> String {
        self.texts.get(&place).cloned().unwrap_or_default()
    }

    /// What stands above the column of a kind; empty if there is none.
    pub(super) fn above(&self, heading: Heading) -> String {
        self.place(heading).map_or_else(String::new, |place| self.text(place))
    }

    /// What stands above the column that a cell of the budget came from.
    pub(super) fn name(&self, cell: &str) -> String {
        match cell {
            "label" => self.above(Heading::Label),
            "quantity" => self.above(Heading::Quantity),
            "price" if self.place(Heading::Price).is_some() => self.above(Heading::Price),
            "price" if self.place(Heading::Amount).is_some() => self.above(Heading::Amount),
            _ => String::new(),
        }
    }
}

/// Years from here on are calendar years; below they are counted.
const FIRST_CALENDAR_YEAR: u16 = 2000;

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        // A year that was typed as a number, without points between its digits.
        Cell::Number(number, false) => {
            from_float(*number).map_or_else(String::new, |number| Style::Count.text(number).replace('.', ""))
        }
        Cell::Number(..) | Cell::Day(_) | Cell::FieldRefusal(_) => String::new(),
    }
}

/// What a heading means, by its first word. An amount of one year is that year: "Bedrag 2027", "Kosten jaar 1".
fn recognised(text: &str) -> Option<Heading> {
    let text = text.to_lowercase();
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (first, rest) = words.split_first()?;
    match *first {
        "omschrijving" | "post" | "kostenpost" | "begrotingspost" => Some(Heading::Label),
        "soort" | "groep" | "kostensoort" | "kostengroep" => Some(Heading::Group),
        "aantal" | "hoeveelheid" => Some(Heading::Quantity),
        "prijs" | "tarief" | "stuksprijs" | "uurtarief" => Some(Heading::Price),
        "bedrag" | "bedragen" | "kosten" | "lasten" | "uitgaven" | "totaal" => {
            Some(only_year(rest).unwrap_or(Heading::Amount))
        }
        "toelichting" | "opmerking" | "opmerkingen" | "bron" => Some(Heading::Note),
        "jaar" => numbered(rest.first()?),
        "begroting" | "begroot" | "raming" | "geraamd" | "euro" | "eur" => only_year(rest),
        _ => numbered(first.strip_prefix("jaar").unwrap_or(first)),
    }
}

/// The year among the words of a heading, if there is one only: "2027", "jaar 1".
fn only_year(words: &[&str]) -> Option<Heading> {
    let counted =
        words.windows(2).filter(|pair| pair.first() == Some(&"jaar")).filter_map(|pair| numbered(pair.last()?));
    let joined = words.iter().filter_map(|word| numbered(word.strip_prefix("jaar")?));
    let calendar = words
        .iter()
        .filter_map(|word| numbered(word))
        .filter(|heading| matches!(heading, Heading::Year(year) if *year >= FIRST_CALENDAR_YEAR));
    let years: BTreeSet<Heading> = counted.chain(joined).chain(calendar).collect();
    years.first().copied().filter(|_| years.len() == 1)
}

/// A year that is counted or a calendar year. What follows, as in "2027/28", is the rest of the same year.
fn numbered(word: &str) -> Option<Heading> {
    let year: u16 = word.parse().ok()?;
    let counted = (1..=99).contains(&year);
    (counted || (FIRST_CALENDAR_YEAR..2200).contains(&year)).then_some(Heading::Year(year))
}

const fn year(heading: Heading) -> Option<u16> {
    if let Heading::Year(year) = heading { Some(year) } else { None }
}

fn year_at(heading: Heading, places: &[u32]) -> Option<(u16, u32)> {
    Some((year(heading)?, *places.first()?))
}
