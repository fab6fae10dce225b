//! What the municipality gives: what the task is and costs now, in its own figures.

use super::fields;
use super::read::{LONGEST_TEXT, too_long, wrong};
use crate::budget::{BasisKind, Part, Row, Setting, Sheet};
use crate::calendar::{DutchDate, parse_date};
use crate::case::Refusal;
use crate::catalogue::Tier;
use crate::exploration::FROM_TALKS;
use crate::money::Cents;
use crate::proposal::{Finding, whole_number};
use crate::{Named, exploration, typed};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Most characters of what one of the volume is called.
const LONGEST_UNIT: usize = 40;

/// What the municipality says of the task; each part may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    /// How much is done in a year.
    pub volume: Option<u32>,
    /// Of what; may be empty.
    pub unit: String,
    /// What it costs in a year now, in cents.
    pub cost: Option<Cents>,
    /// Last day of the contract of now.
    pub contract_end: Option<Date>,
    /// How large a proposal it takes this for.
    pub tier: Option<Tier>,
    /// What else the board must know, such as questions that do not apply.
    pub note: String,
}

/// The same as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenCells {
    /// How much.
    pub volume: String,
    /// Of what.
    pub unit: String,
    /// Cost.
    pub cost: String,
    /// Last day of the contract.
    pub contract_end: String,
    /// Stored name of the size.
    pub tier: String,
    /// The rest.
    pub note: String,
}

impl Given {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Everything that is wrong, and when nothing is there.
    pub fn read(cells: &GivenCells) -> Result<Self, Refusal> {
        let mut findings = Vec::new();
        let mut note = |finding: Option<Finding>| findings.extend(finding);
        let given = Self {
            volume: cell(&cells.volume, |text| whole(text).ok_or_else(|| wrong(fields::VOLUME, WHOLE)), &mut note),
            unit: typed::line(&cells.unit),
            cost: cell(&cells.cost, cost, &mut note),
            contract_end: cell(
                &cells.contract_end,
                |text| parse_date(text).map_err(|error| wrong(fields::CONTRACT_END, error.to_string())),
                &mut note,
            ),
            tier: Tier::from_value(&cells.tier),
            note: typed::prose(&cells.note).trim().to_owned(),
        };
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        note(is_long(&given.unit, LONGEST_UNIT).then(|| too_long(fields::UNIT, LONGEST_UNIT)));
        note(is_long(&given.note, LONGEST_TEXT).then(|| too_long(fields::NOTE, LONGEST_TEXT)));
        if findings.is_empty() && given == Self::default() {
            findings.push(wrong(fields::VOLUME, "Vul minstens één gegeven in."));
        }
        if findings.is_empty() { Ok(given) } else { Err(Refusal::Incomplete(findings)) }
    }

    /// As the form shows it.
    pub fn cells(&self) -> GivenCells {
        GivenCells {
            volume: self.volume.map(|volume| volume.to_string()).unwrap_or_default(),
            unit: self.unit.clone(),
            cost: self.cost.map(Cents::plain_in_short).unwrap_or_default(),
            contract_end: self.contract_end.map(DutchDate::numeric).unwrap_or_default(),
            tier: self.tier.map(|tier| tier.value().to_owned()).unwrap_or_default(),
            note: self.note.clone(),
        }
    }

    /// The answers of a proposal that follow, as typed, with where they come from.
    pub fn answers(&self, municipality: &str, on: Date) -> Vec<(&'static str, String)> {
        let mut answers = Vec::new();
        if let Some(cost) = self.cost {
            answers.push((exploration::PRESENT, cost.plain_in_short()));
            answers.push(("begroting.vergelijking", format!("{}.", source(municipality, on))));
        }
        if let Some(end) = self.contract_end {
            answers.extend([("taak.contract", "ja".to_owned()), ("taak.contracteinde", end.numeric())]);
        }
        answers
    }

    /// The budget with what is still empty in it filled in.
    #[must_use]
    pub fn fill(&self, mut sheet: Sheet, municipality: &str, on: Date) -> Sheet {
        if let Some(volume) = self.volume.filter(|_| sheet.settings.volume.trim().is_empty()) {
            sheet.settings.set(Setting::Volume, volume.to_string());
        }
        if !self.unit.is_empty() && sheet.settings.unit.trim().is_empty() {
            sheet.settings.set(Setting::Unit, self.unit.clone());
        }
        if let Some(cost) = self.cost.filter(|_| sheet.baseline.is_empty()) {
            sheet.rows_mut(Part::Baseline).push(Row {
                label: "Kosten nu, volgens de gemeente".to_owned(),
                basis: BasisKind::Amount.value().to_owned(),
                price: cost.plain_in_short(),
                note: source(municipality, on),
                ..Row::default()
            });
        }
        sheet
    }
}

const WHOLE: &str = "Vul een heel getal in dat hoger is dan nul.";

fn source(municipality: &str, on: Date) -> String {
    format!("{FROM_TALKS} {municipality}, {}", on.long())
}

/// What a cell holds, if anything.
fn cell<T>(text: &str, read: impl Fn(&str) -> Result<T, Finding>, note: &mut impl FnMut(Option<Finding>)) -> Option<T> {
    if typed::is_blank(text) {
        return None;
    }
    match read(text) {
        Ok(value) => Some(value),
        Err(finding) => {
            note(Some(finding));
            None
        }
    }
}

fn whole(text: &str) -> Option<u32> {
    whole_number(&typed::code(text)).and_then(|number| u32::try_from(number).ok()).filter(|number| *number > 0)
}

fn cost(text: &str) -> Result<Cents, Finding> {
    match Cents::parse(text) {
        Ok(cost) if cost.0 > 0 => Ok(cost),
        Ok(_) => Err(wrong(fields::COST, "Vul een bedrag in dat hoger is dan nul.")),
        Err(error) => Err(wrong(fields::COST, error.to_string())),
    }
}
