//! What the grid shows: cells as typed, what is wrong with them, and every amount that follows from them.

use super::blank::with_blanks;
use crate::api::budget::{BudgetPage, prefix, typed_sheet};
use crate::api::budget_view::{headings, outputs};
use crate::ui::Returned;
use domain::budget::{CellFinding, Part, Row, Settings, Sheet, read};
use domain::proposal::Field;
use std::collections::BTreeMap;

/// The grid of one page.
pub(super) struct Grid {
    /// Cells as typed, with blank rows after the filled ones.
    sheet: Sheet,
    /// Cells that cannot be read.
    pub(super) findings: Vec<CellFinding>,
    /// Errors of a form that came back, by field.
    returned: Returned,
    /// Headings of the years.
    pub(super) years: Vec<String>,
    /// Computed texts, by place.
    texts: BTreeMap<String, String>,
    /// Whether nothing was ever filled in.
    pub(super) is_new: bool,
    /// What is worth a second look, by field.
    remarks: Vec<(String, String)>,
}

impl Grid {
    /// The stored cells, or those of a form that came back.
    pub(super) fn new(page: &BudgetPage, returned: &Returned) -> Self {
        let typed = if returned.posted() { typed_sheet(&returned.typed) } else { page.sheet.clone() };
        let (budget, findings) = read(&typed);
        let rows = |part| with_blanks(part, typed.rows(part), returned.blank_rows(&prefix(part)));
        let sheet = Sheet {
            costs: rows(Part::Costs),
            income: rows(Part::Income),
            baseline: rows(Part::Baseline),
            settings: typed.settings.clone(),
        };
        let texts = outputs(&sheet).into_iter().collect();
        let is_new = typed == Sheet::default();
        let remarks = page.view.remarks.clone();
        Self { sheet, findings, returned: returned.clone(), years: headings(&budget), texts, is_new, remarks }
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.sheet.settings
    }

    /// Whether the board said that its service bears no VAT, so that VAT on costs is not refunded.
    pub(super) fn is_exempt(&self) -> bool {
        self.sheet.settings.vat_exempt == "ja"
    }

    pub(super) fn rows(&self, part: Part) -> &[Row] {
        self.sheet.rows(part)
    }

    /// The rows that somebody filled in; they come first.
    pub(super) fn filled(&self, part: Part) -> usize {
        self.rows(part).iter().filter(|row| !row.is_blank()).count()
    }

    /// What is wrong with the cell of this name.
    pub(super) fn error(&self, name: &str) -> Option<String> {
        let found = || self.findings.iter().find(|finding| Field::from(*finding).as_str() == name);
        self.returned.error(name).or_else(|| found().map(|finding| finding.message.clone()))
    }

    /// What is worth a second look at the cell of this name.
    pub(super) fn remark(&self, name: &str) -> Option<String> {
        self.remarks.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone())
    }

    /// A row as the only one of a budget with these settings, to try what a button would do.
    pub(super) fn alone(&self, part: Part, row: &Row) -> Sheet {
        let mut only = Sheet { settings: self.sheet.settings.clone(), ..Sheet::default() };
        only.rows_mut(part).push(row.clone());
        only
    }

    /// The computed text of a place; empty where there is nothing to show.
    pub(super) fn text(&self, place: &str) -> String {
        self.texts.get(place).cloned().unwrap_or_default()
    }
}

/// What a part is called in the names of its cells, for people.
pub(super) const fn part_name(part: Part) -> &'static str {
    match part {
        Part::Costs => "Kosten",
        Part::Income => "Inkomsten",
        Part::Baseline => "Kosten nu",
    }
}

/// What a field of the budget is called, with its place: "Kosten regel 3, prijs of bedrag".
pub fn cell_words(field: &Field) -> String {
    match field.budget_cell() {
        Some((Some((part, row)), cell)) => {
            format!("{} regel {}, {}", part_name(part), row + 1, cell_name(cell).to_lowercase())
        }
        Some((None, cell)) => setting_name(cell).to_owned(),
        None => field.to_string(),
    }
}

/// What a cell is called.
pub(super) fn cell_name(cell: &str) -> &'static str {
    match cell {
        "group" => "Groep",
        "label" => "Omschrijving",
        "basis" => "Opbouw",
        "quantity" => "Aantal of %",
        "price" => "Prijs of bedrag",
        "index" => "Stijging",
        "certainty" => "Zekerheid",
        "vat" => "Btw",
        _ => "Bron of toelichting",
    }
}

/// What a setting is called.
pub(super) fn setting_name(cell: &str) -> &'static str {
    match cell {
        "starts_on" => "Eerste dag van jaar 1",
        "years" => "Aantal jaren",
        "rounding" => "Afronden op",
        "wage_index" => "Loonstijging per jaar (%)",
        "price_index" => "Prijsstijging per jaar (%)",
        "volume" => "Hoeveel levert u per jaar?",
        "unit" => "Hoe heet één daarvan?",
        "handling" => "Uitvoeringskosten van de gemeente (%)",
        "baseline_index" => "Prijsstijging van de kosten nu (%)",
        "volunteer_hours" => "Uren vrijwilligerswerk per jaar",
        "vat_exempt" => "Is uw dienst vrijgesteld van btw?",
        "volume_down" => "Hoeveel minder gebruik? (%)",
        "volume_up" => "Hoeveel meer gebruik? (%)",
        "wages_up" => "Hoeveel stijgen de lonen extra? (%)",
        "fewer_volunteers" => "Hoeveel vrijwilligers stoppen? (%)",
        "replaced" => "Hoeveel van hun uren huurt u in? (%)",
        "replacement_wage" => "Wat kost een ingehuurd uur?",
        "lost_funds" => "Hoeveel valt weg van onzekere fondsen? (%)",
        _ => "Waarde van één uur",
    }
}
