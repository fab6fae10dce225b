//! The budget exactly as typed: what is stored, and shown again, even when wrong.

use super::{Row, Settings};
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

impl Part {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Costs, Self::Income, Self::Baseline];

    /// Its name in the fields of a form.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Costs => "kosten",
            Self::Income => "inkomsten",
            Self::Baseline => "nu",
        }
    }

    /// Dutch name of one of its lines: "Kosten regel 3".
    pub const fn label(self) -> &'static str {
        match self {
            Self::Costs => "Kosten",
            Self::Income => "Inkomsten",
            Self::Baseline => "Kosten nu",
        }
    }

    /// Dutch heading of its table.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Costs => "Kosten",
            Self::Income => "Eigen inkomsten",
            Self::Baseline => "Wat kost het nu?",
        }
    }
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
