//! What the grid shows: cells as typed, what is wrong with them, and every amount that follows from them.

use super::blank::with_blanks;
use crate::forms::Returned;
use crate::views::budget::figures::outputs;
use crate::views::budget::{BudgetPage, prefix, typed_sheet};
use domain::budget::{CellFinding, Part, Row, Settings, Sheet, YearName, read};
use domain::proposal::Field;
use std::collections::BTreeMap;

/// The grid of one page.
pub(super) struct Grid {
    /// Cells as typed, with blank rows after the filled ones.
    sheet: Sheet,
    /// Cells that cannot be read, or are not filled in yet.
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
        let years = YearName::of(&budget).into_iter().map(YearName::heading).collect();
        let is_new = typed == Sheet::default();
        let remarks = page.view.remarks.clone();
        Self { sheet, findings, returned: returned.clone(), years, texts, is_new, remarks }
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
        self.returned.error(name).or_else(|| self.found(name, false))
    }

    /// What is still to be filled in there.
    pub(super) fn open(&self, name: &str) -> Option<String> {
        self.found(name, true)
    }

    fn found(&self, name: &str, is_missing: bool) -> Option<String> {
        let mut so = self.findings.iter().filter(|finding| finding.is_missing == is_missing);
        so.find(|finding| Field::from(*finding).as_str() == name).map(|finding| finding.message.clone())
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
