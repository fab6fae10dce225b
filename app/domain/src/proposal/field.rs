//! The name of one field on a page, so that a finding can link to it.

use crate::budget::{CellFinding, Part};
use std::fmt;

/// A field of the proposal: the `name` and `id` of its input.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(String);

impl Field {
    /// The field that a form posts under this name.
    pub fn named(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The field of a question.
    pub fn question(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// One cell of a question with repeating rows, counted from 0.
    pub fn cell(question: &str, row: usize, column: &str) -> Self {
        Self(format!("{question}.{row}.{column}"))
    }

    /// A setting of the budget.
    pub fn setting(cell: &str) -> Self {
        Self(format!("begroting.instelling.{cell}"))
    }

    /// One cell of the budget grid, counted from 0.
    pub fn budget(part: Part, row: usize, cell: &str) -> Self {
        Self(format!("begroting.{}.{row}.{cell}", part_name(part)))
    }

    /// Whether this is the field of a question, or one of its cells.
    pub fn belongs_to(&self, question: &str) -> bool {
        self.0.strip_prefix(question).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// Whether this is the name of a list of the budget, or of its settings: the cells of those are called after it.
    pub fn is_budget(&self) -> bool {
        Self(format!("{}.0.cell", self.0)).budget_cell().is_some()
    }

    /// Id of the section in which it stands.
    pub fn section(&self) -> &str {
        self.0.split_once('.').map_or(self.as_str(), |(section, _)| section)
    }

    /// Where in the budget this is, in Dutch; `None` for any other field.
    pub fn budget_place(&self) -> Option<String> {
        let (row, _) = self.budget_cell()?;
        let Some((part, row)) = row else { return Some("Uitgangspunten".to_owned()) };
        let part = match part {
            Part::Costs => "Kosten",
            Part::Income => "Eigen inkomsten",
            Part::Baseline => "Wat kost het nu?",
        };
        Some(format!("{part}, regel {}", row + 1))
    }

    /// The list and row of a cell of the budget, or no row for a setting, with the name of the cell: the inverse of
    /// [`Self::budget`] and [`Self::setting`].
    pub fn budget_cell(&self) -> Option<(Option<(Part, usize)>, &str)> {
        let (list, rest) = self.0.strip_prefix("begroting.")?.split_once('.')?;
        if list == "instelling" {
            return Some((None, rest));
        }
        let part = [Part::Costs, Part::Income, Part::Baseline].into_iter().find(|part| part_name(*part) == list)?;
        let (row, cell) = rest.split_once('.')?;
        Some((Some((part, row.parse().ok()?)), cell))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How the name of a field calls a list of the budget.
fn part_name(part: Part) -> &'static str {
    match part {
        Part::Costs => "kosten",
        Part::Income => "inkomsten",
        Part::Baseline => "nu",
    }
}

impl From<&CellFinding> for Field {
    fn from(finding: &CellFinding) -> Self {
        match finding.row {
            Some((part, row)) => Self::budget(part, row, finding.cell),
            None => Self::setting(finding.cell),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
