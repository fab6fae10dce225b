//! From typed cells to a budget: every cell that cannot be read gets a finding, and its line stays out of the totals.

use super::scenarios::Assumptions;
use super::values::{money, money_from_zero, percentage, percentage_from_zero, quantity, spread};
use super::{
    Baseline, BaselineLine, Basis, Budget, Certainty, CostGroup, CostLine, IncomeGroup, IncomeLine, IndexClass,
    MAX_YEARS, Part, Row, ShareOf, Sheet, Spread, Vat, Volunteers,
};
use crate::Named;
use crate::calendar::parse_date;
use crate::money::{BasisPoints, Rounding};

/// A cell that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFinding {
    /// The row, or `None` for a setting.
    pub row: Option<(Part, usize)>,
    /// Name of the cell: a field of [`Row`], of [`super::Settings`] or of [`super::scenarios::Assumptions`].
    pub cell: &'static str,
    /// Whether nothing was filled in where something has to stand: not wrong, only not there yet.
    pub is_missing: bool,
    /// What to do, in Dutch.
    pub message: String,
}

const CHOOSE: &str = "Maak een keuze uit de lijst.";

/// Most characters of the name of a line; who names a line elsewhere may write as many.
const LONGEST_LABEL: usize = 200;
/// Most characters of the source or remark of a line.
const LONGEST_NOTE: usize = 300;
/// Most characters of the name of a unit.
const LONGEST_UNIT: usize = 40;

impl CellFinding {
    /// Whether the line of the cell stays out of the totals: not for what is wrong with words only.
    pub fn keeps_line_out(&self) -> bool {
        !matches!(self.cell, "label" | "note")
    }
}

/// Reads a sheet. The budget holds every line that could be read; the findings name every cell that could not.
pub fn read(sheet: &Sheet) -> (Budget, Vec<CellFinding>) {
    let mut reader = Reader::default();
    let settings = &sheet.settings;
    let years = reader.years(&settings.years);
    let mut budget = Budget {
        starts_on: reader.filled("starts_on", &settings.starts_on, |text| parse_date(text).map_err(|e| e.to_string())),
        years,
        rounding: if settings.rounding == "euro" { Rounding::WholeEuro } else { Rounding::Cent },
        wage_index: reader.spread_or_zero("wage_index", &settings.wage_index),
        price_index: reader.spread_or_zero("price_index", &settings.price_index),
        volume: reader.filled("volume", &settings.volume, |text| spread(text, quantity)),
        unit: reader.words("unit", &settings.unit, LONGEST_UNIT),
        baseline: Baseline {
            handling: reader.filled("handling", &settings.handling, percentage_from_zero).unwrap_or_default(),
            index: reader.filled("baseline_index", &settings.baseline_index, percentage).unwrap_or_default(),
            lines: reader.rows(sheet, Part::Baseline, Reader::baseline_line),
        },
        volunteers: reader.volunteers(settings),
        vat_exempt: reader.filled("vat_exempt", &settings.vat_exempt, |text| match text {
            "ja" => Ok(true),
            "nee" => Ok(false),
            _ => Err(CHOOSE.to_owned()),
        }),
        assumptions: reader.assumptions(settings),
        costs: reader.rows(sheet, Part::Costs, Reader::cost_line),
        income: reader.rows(sheet, Part::Income, Reader::income_line),
        unread: Vec::new(),
    };
    budget.unread = reader.findings.iter().map(|finding| finding.row.map(|(part, _)| part)).collect();
    (budget, reader.findings)
}

#[derive(Default)]
struct Reader {
    findings: Vec<CellFinding>,
    row: Option<(Part, usize)>,
}

impl Reader {
    /// Reports a cell in which this is typed.
    fn report(&mut self, cell: &'static str, typed: &str, message: impl Into<String>) {
        let is_missing = typed.trim().is_empty();
        self.findings.push(CellFinding { row: self.row, cell, is_missing, message: message.into() });
    }

    /// Reads a cell that may be empty.
    fn filled<T>(&mut self, cell: &'static str, text: &str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        if text.trim().is_empty() {
            return None;
        }
        self.needed(cell, text, read)
    }

    /// Reads a cell that must hold a value.
    fn needed<T>(&mut self, cell: &'static str, text: &str, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        read(text.trim()).map_err(|message| self.report(cell, text, message)).ok()
    }

    /// Words that are not longer than this.
    fn words(&mut self, cell: &'static str, text: &str, most: usize) -> String {
        let text = text.trim();
        if text.chars().count() > most {
            self.report(cell, text, format!("Schrijf hoogstens {most} tekens."));
        }
        text.to_owned()
    }

    fn spread_or_zero(&mut self, cell: &'static str, text: &str) -> Spread<BasisPoints> {
        self.filled(cell, text, |text| spread(text, percentage)).unwrap_or(Spread::Same(BasisPoints::default()))
    }

    fn years(&mut self, text: &str) -> usize {
        let read = |text: &str| match text.parse::<usize>() {
            Ok(years) if (1..=MAX_YEARS).contains(&years) => Ok(years),
            _ => Err(format!("Kies een aantal jaren van 1 tot en met {MAX_YEARS}.")),
        };
        self.filled("years", text, read).unwrap_or(3)
    }

    fn volunteers(&mut self, settings: &super::Settings) -> Option<Volunteers> {
        let hours = self.filled("volunteer_hours", &settings.volunteer_hours, quantity);
        let value = self.filled("volunteer_value", &settings.volunteer_value, money_from_zero);
        Some(Volunteers { hours: hours?, value: value? })
    }

    /// What is left empty is as usual.
    fn assumptions(&mut self, settings: &super::Settings) -> Assumptions {
        let usual = Assumptions::default();
        let mut share = |cell, text: &String, usual| self.filled(cell, text, percentage).unwrap_or(usual);
        let assumptions = Assumptions {
            volume_down: share("volume_down", &settings.volume_down, usual.volume_down),
            volume_up: share("volume_up", &settings.volume_up, usual.volume_up),
            wages_up: share("wages_up", &settings.wages_up, usual.wages_up),
            fewer_volunteers: share("fewer_volunteers", &settings.fewer_volunteers, usual.fewer_volunteers),
            replaced: share("replaced", &settings.replaced, usual.replaced),
            lost_funds: share("lost_funds", &settings.lost_funds, usual.lost_funds),
            replacement_wage: self
                .filled("replacement_wage", &settings.replacement_wage, money)
                .unwrap_or(usual.replacement_wage),
        };
        let wrong = assumptions.findings();
        if wrong.is_empty() {
            return assumptions;
        }
        self.findings.extend(wrong);
        usual
    }

    fn rows<T>(&mut self, sheet: &Sheet, part: Part, read: impl Fn(&mut Self, &Row) -> Option<T>) -> Vec<T> {
        let mut lines = Vec::new();
        for (index, row) in sheet.rows(part).iter().enumerate().filter(|(_, row)| !row.is_blank()) {
            self.row = Some((part, index));
            if row.label.trim().is_empty() {
                self.report("label", &row.label, "Schrijf waarvoor dit bedrag is.");
            }
            self.words("label", &row.label, LONGEST_LABEL);
            self.words("note", &row.note, LONGEST_NOTE);
            lines.extend(read(self, row));
        }
        self.row = None;
        lines
    }

    fn cost_line(&mut self, row: &Row) -> Option<CostLine> {
        let group = self.named("group", &row.group, CostGroup::from_value);
        let index = self.named("index", &row.index, IndexClass::from_value);
        let vat = self.optional_vat(row);
        let basis = self.basis(row);
        Some(CostLine {
            row: self.number(),
            group: group?,
            label: row.label.trim().to_owned(),
            basis: basis?,
            index: index?,
            note: row.note.trim().to_owned(),
            vat: vat?,
        })
    }

    /// Nothing when the cell cannot be read, and nothing within something when it is empty.
    #[expect(clippy::option_option, reason = "an empty cell is no mistake")]
    fn optional_vat(&mut self, row: &Row) -> Option<Option<Vat>> {
        if row.vat.is_empty() { Some(None) } else { self.named("vat", &row.vat, Vat::from_value).map(Some) }
    }

    /// The number of the row that is being read.
    fn number(&self) -> usize {
        self.row.map_or(0, |(_, row)| row)
    }

    fn income_line(&mut self, row: &Row) -> Option<IncomeLine> {
        let group = self.named("group", &row.group, IncomeGroup::from_value);
        let index = self.named("index", &row.index, IndexClass::from_value);
        let certainty = self.named("certainty", &row.certainty, Certainty::from_value);
        let basis = self.basis(row);
        Some(IncomeLine {
            row: self.number(),
            group: group?,
            label: row.label.trim().to_owned(),
            basis: basis?,
            index: index?,
            certainty: certainty?,
            note: row.note.trim().to_owned(),
        })
    }

    fn baseline_line(&mut self, row: &Row) -> Option<BaselineLine> {
        let basis = self.basis(row)?;
        Some(BaselineLine { label: row.label.trim().to_owned(), basis, note: row.note.trim().to_owned() })
    }

    fn named<T>(&mut self, cell: &'static str, value: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.needed(cell, value, |value| find(value).ok_or_else(|| CHOOSE.to_owned()))
    }

    fn basis(&mut self, row: &Row) -> Option<Basis> {
        let (of, counted) = match row.basis.as_str() {
            "fte" | "aantal" => (None, true),
            "bedrag" => (None, false),
            "loonkosten%" => (Some(ShareOf::Wages), false),
            "kosten%" => (Some(ShareOf::Costs), false),
            _ => {
                self.report("basis", &row.basis, "Kies hoe het bedrag is opgebouwd.");
                return None;
            }
        };
        if let Some(of) = of {
            return Some(Basis::Share { of, rate: self.needed("quantity", &row.quantity, percentage_from_zero)? });
        }
        let quantity =
            if counted { self.needed("quantity", &row.quantity, |text| spread(text, quantity)) } else { None };
        // What the municipality pays now may go down: costs that stay behind count up or down (resterende kosten).
        let sum = if matches!(self.row, Some((Part::Baseline, _))) { money } else { money_from_zero };
        let price = self.needed("price", &row.price, |text| spread(text, sum))?;
        match row.basis.as_str() {
            "fte" => Some(Basis::Fte { fte: quantity?, yearly: price }),
            "aantal" => Some(Basis::Count { quantity: quantity?, price }),
            _ => Some(Basis::Amount(price)),
        }
    }
}
