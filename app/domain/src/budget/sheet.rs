//! The budget exactly as typed: what is stored, and shown again, even when wrong.

use serde::{Deserialize, Serialize};

/// The three lists of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Lasten.
    Costs,
    /// Baten.
    Income,
    /// Vergelijkingsbasis.
    Baseline,
}

/// All cells of a budget as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    /// Cells that hold for the whole budget.
    pub settings: Settings,
    /// Cost lines.
    pub costs: Vec<Row>,
    /// Income lines.
    pub income: Vec<Row>,
    /// Components of what the municipality spends today.
    pub baseline: Vec<Row>,
}

/// Cells that hold for the whole budget.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// First day of year 1.
    pub starts_on: String,
    /// Number of years.
    pub years: String,
    /// "euro" or "cent".
    pub rounding: String,
    /// Growth of wages a year, in percent.
    pub wage_index: String,
    /// Growth of prices a year, in percent.
    pub price_index: String,
    /// Units of service a year.
    pub volume: String,
    /// Name of a unit.
    pub unit: String,
    /// Municipality's handling costs, in percent.
    pub handling: String,
    /// Growth of the baseline a year, in percent.
    pub baseline_index: String,
    /// Volunteer hours a year.
    pub volunteer_hours: String,
    /// Replacement value of a volunteer hour.
    pub volunteer_value: String,
    /// Whether the service is exempt from VAT: "ja", "nee", or empty while nobody said so. Cells that were added later
    /// are left out while they are empty, so that older sheets stay as they were stored.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vat_exempt: String,
    /// How much less is used in a scenario, in percent; like all that follow, the usual when empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub volume_down: String,
    /// How much more is used.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub volume_up: String,
    /// How much wages rise on top of the budget.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub wages_up: String,
    /// Which part of the volunteer hours falls away.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fewer_volunteers: String,
    /// Which part of those hours is replaced by paid ones.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub replaced: String,
    /// What such a paid hour costs.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub replacement_wage: String,
    /// Which part of uncertain funds falls away.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lost_funds: String,
}

/// One line as typed. A cell may hold one value, or one a year separated by " / ".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// Stored name of a cost or income group.
    pub group: String,
    /// What it is.
    pub label: String,
    /// "fte", "aantal", "bedrag", "loonkosten%" or "kosten%".
    pub basis: String,
    /// Quantity or percentage.
    pub quantity: String,
    /// Price or amount.
    pub price: String,
    /// Stored name of an index class.
    pub index: String,
    /// Stored name of a certainty (income).
    pub certainty: String,
    /// Source or remark.
    pub note: String,
    /// Stored name of what VAT there is on it (costs); empty while nobody said so.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vat: String,
}

impl Row {
    /// Whether nothing was typed: such a row is passed over. Only what a person types counts, not the lists.
    pub fn is_blank(&self) -> bool {
        [&self.label, &self.quantity, &self.price, &self.note].iter().all(|cell| cell.trim().is_empty())
    }
}

impl Sheet {
    /// The names of the cost lines that have one, in their order.
    pub fn cost_lines(&self) -> impl Iterator<Item = &str> {
        self.costs.iter().map(|row| row.label.trim()).filter(|label| !label.is_empty())
    }

    /// The rows of one part.
    pub fn rows(&self, part: Part) -> &[Row] {
        match part {
            Part::Costs => &self.costs,
            Part::Income => &self.income,
            Part::Baseline => &self.baseline,
        }
    }

    /// The rows of one part, to change.
    pub fn rows_mut(&mut self, part: Part) -> &mut Vec<Row> {
        match part {
            Part::Costs => &mut self.costs,
            Part::Income => &mut self.income,
            Part::Baseline => &mut self.baseline,
        }
    }
}
