//! One row of a simple table as a cost line. What can be read in two ways is not read.

use super::super::cells::{Cell, Row as Cells};
use super::super::findings::Errors;
use super::headings::{Heading, Headings};
use crate::number::Style;
use domain::Named;
use domain::budget::{BasisKind, IndexClass, List, Row};
use domain::money::{Cents, Rounding};

/// What a row is.
pub(super) enum Line {
    /// A cost line, with its amount or its amounts a year.
    Cost(Box<Row>, Vec<Cents>),
    /// A total or subtotal: its name, and the numbers that stand in it, by column of amounts.
    Total(String, Vec<Option<Cents>>),
    /// A text without a number.
    Title(String),
}

/// How the name of a row says that it is a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LabelSays {
    /// By its first word, as in "Totale kosten".
    Sum,
    /// By another word, or by having no name.
    PerhapsSum,
    /// Not at all.
    Nothing,
}

/// The numbers of a row.
struct Numbers {
    quantity: Option<i64>,
    price: Option<i64>,
    amount: Option<i64>,
    years: Vec<Option<i64>>,
}

/// Reads a row; nothing if it is blank or cannot be read.
pub(super) fn read(number: u32, cells: &Cells, headings: &Headings, errors: &mut Errors) -> Option<Line> {
    let mut cell = |place: Option<u32>, style| read_cell(number, cells, place?, style, headings, errors);
    let label = cell(headings.place(Heading::Label), None).unwrap_or_default();
    let group = cell(headings.place(Heading::Group), None).unwrap_or_default();
    let note = cell(headings.place(Heading::Note), None).unwrap_or_default();
    let mut amount = |place, style| cell(place, Some(style)).and_then(|text| style.numbers(&text)?.first().copied());
    let numbers = Numbers {
        quantity: amount(headings.place(Heading::Quantity), Style::Count),
        price: amount(headings.place(Heading::Price), Style::Money),
        amount: amount(headings.place(Heading::Amount), Style::Money),
        years: headings.years.iter().map(|place| amount(Some(*place), Style::Money)).collect(),
    };
    if errors.has_row(number) || (label.is_empty() && note.is_empty() && numbers.are_none()) {
        return None;
    }
    if label_says(&label) == LabelSays::Sum {
        return Some(Line::Total(label, numbers.sums()));
    }
    if numbers.are_none() && !label.is_empty() && group.is_empty() {
        return Some(Line::Title(label));
    }
    let mut row = Row { label, note, ..Row::default() };
    match group_of(&group) {
        Ok(group) => group.clone_into(&mut row.group),
        Err(message) => errors.add(number, headings.above(Heading::Group), message),
    }
    match numbers.fill(&mut row) {
        Ok(amounts) => Some(Line::Cost(Box::new(row), amounts)),
        Err((heading, message)) => {
            errors.add(number, headings.above(heading), message);
            None
        }
    }
}

/// The text of a cell; as a number in the way of the budget, if it must be one.
fn read_cell(
    number: u32,
    cells: &Cells,
    place: u32,
    style: Option<Style>,
    headings: &Headings,
    errors: &mut Errors,
) -> Option<String> {
    let cell: &Cell = cells.get(&place)?;
    let read = cell.text(style.unwrap_or(Style::Count)).and_then(|text| match style {
        Some(style) if text.contains('/') || style.numbers(&text).is_none() => {
            Err("Vul een getal in, bijvoorbeeld 1.250 of 1.250,50.".to_owned())
        }
        _ => Ok(text),
    });
    read.map_err(|message| errors.add(number, headings.text(place), message)).ok()
}

/// What the name of a row says.
pub(super) fn label_says(label: &str) -> LabelSays {
    const SUMS: [&str; 10] = [
        "totaal",
        "totale",
        "totalen",
        "subtotaal",
        "subtotale",
        "subtotalen",
        "eindtotaal",
        "tussentotaal",
        "optelling",
        "som",
    ];
    let label = label.to_lowercase();
    let mut words = label.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_sum = |word: &str| SUMS.contains(&word);
    match words.next() {
        Some(first) if is_sum(first) => LabelSays::Sum,
        Some(first) if first != "samen" && !words.any(|word| is_sum(word) || word == "samen") => LabelSays::Nothing,
        _ => LabelSays::PerhapsSum,
    }
}

/// The group that a text without a number names: nothing if it names none. The first word is enough if no other group
/// begins with it.
pub(super) fn group_above(title: &str) -> Result<Option<&'static str>, &'static str> {
    let word = |text: &str| text.split_whitespace().next().unwrap_or_default().to_lowercase();
    let first = word(title);
    let entries = List::CostGroup.entries();
    let mut alike = entries.iter().filter(|(_, label)| word(label) == first).map(|(value, _)| *value);
    match (group_of(title), alike.next(), alike.next()) {
        (Ok(group), ..) => Ok((!group.is_empty()).then_some(group)),
        (Err(income), ..) if income == INCOME => Err(INCOME),
        (Err(_), Some(only), None) => Ok(Some(only)),
        (Err(_), ..) => Ok(None),
    }
}

/// What people write above income, beside the names of its groups.
const INCOME_TITLES: [&str; 6] = ["inkomsten", "baten", "opbrengsten", "dekking", "financiering", "subsidies"];
const INCOME: &str = "Dit zijn inkomsten. Laat in deze tabel alleen kosten staan, of gebruik ons eigen rekenblad.";

/// The stored name of a group of costs; empty if the table only says that it is a cost.
fn group_of(text: &str) -> Result<&'static str, &'static str> {
    let word = text.to_lowercase();
    if let Some(group) = List::CostGroup.value(text) {
        return Ok(group);
    }
    if ["", "kosten", "lasten", "uitgaven"].contains(&word.as_str()) {
        return Ok("");
    }
    if List::IncomeGroup.value(text).is_some() || INCOME_TITLES.contains(&word.as_str()) {
        return Err(INCOME);
    }
    Err("Wij kennen deze groep niet. Gebruik een groep van het scherm, of laat de cel leeg en kies later.")
}

/// Why numbers cannot be read together, and at which column.
type Unclear = (Heading, &'static str);

impl Numbers {
    fn are_none(&self) -> bool {
        self.quantity.or(self.price).or(self.amount).is_none() && self.years.iter().all(Option::is_none)
    }

    /// The numbers in the columns of amounts: the years, then the amount.
    fn sums(&self) -> Vec<Option<Cents>> {
        self.years.iter().chain([&self.amount]).map(|number| number.map(Cents)).collect()
    }

    /// Puts the numbers into a row, and gives the same list as [`Numbers::sums`], complete.
    fn fill(&self, row: &mut Row) -> Result<Vec<Cents>, Unclear> {
        if self.years.iter().any(Option::is_some) {
            return self.fill_years(row);
        }
        let total = match (self.quantity, self.price, self.amount) {
            (Some(quantity), Some(price), amount) => {
                let product = Cents(price).times(quantity, 100, Rounding::Cent);
                if amount.is_some_and(|amount| amount != product.0) {
                    return Err((Heading::Amount, "Dit bedrag is niet gelijk aan aantal × prijs."));
                }
                BasisKind::Count.value().clone_into(&mut row.basis);
                row.quantity = Style::Count.text(quantity);
                row.price = Style::Money.text(price);
                product
            }
            (None, None, Some(amount)) => {
                BasisKind::Amount.value().clone_into(&mut row.basis);
                row.price = Style::Money.text(amount);
                Cents(amount)
            }
            (Some(_), None, _) => return Err((Heading::Quantity, "Vul ook de prijs in, of haal het aantal weg.")),
            (None, Some(_), _) => return Err((Heading::Price, "Vul ook het aantal in, of haal de prijs weg.")),
            (None, None, None) => return Err((Heading::Amount, "Bij deze regel staat geen bedrag.")),
        };
        if self.years.is_empty() { Ok(vec![total]) } else { Err((Heading::Label, "Vul bij elk jaar een bedrag in.")) }
    }

    /// An amount for each year, which no index raises any more.
    fn fill_years(&self, row: &mut Row) -> Result<Vec<Cents>, Unclear> {
        if self.quantity.or(self.price).is_some() {
            return Err((Heading::Quantity, "Vul óf aantal en prijs in, óf een bedrag voor elk jaar."));
        }
        let amounts: Option<Vec<i64>> = self.years.iter().copied().collect();
        let amounts = amounts.ok_or((Heading::Label, "Vul bij elk jaar een bedrag in. Is er niets? Vul dan 0 in."))?;
        let total: Cents = amounts.iter().copied().map(Cents).sum();
        if self.amount.is_some_and(|amount| amount != total.0) {
            return Err((Heading::Amount, "Dit bedrag is niet gelijk aan de jaren samen."));
        }
        BasisKind::Amount.value().clone_into(&mut row.basis);
        IndexClass::Fixed.value().clone_into(&mut row.index);
        row.price = amounts.iter().map(|amount| Style::Money.text(*amount)).collect::<Vec<_>>().join(" / ");
        Ok(amounts.into_iter().map(Cents).chain([total]).collect())
    }
}
