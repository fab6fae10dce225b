//! The names of the fields of a budget.

use super::{CellFinding, Column, Part, Setting, SettingGroup};
use crate::field::Field;

impl Field {
    /// A setting of the budget.
    pub fn setting(cell: &str) -> Self {
        Self::named(format!("begroting.instelling.{cell}"))
    }

    /// One cell of the budget grid, counted from 0.
    pub fn budget(part: Part, row: usize, cell: &str) -> Self {
        Self::named(format!("begroting.{}.{row}.{cell}", part.id()))
    }

    /// Whether this is the name of a list of the budget, or of its settings: the cells of those are called after it.
    pub fn is_budget(&self) -> bool {
        Self::named(format!("{}.0.cell", self.as_str())).budget_cell().is_some()
    }

    /// Where in the budget this is, in Dutch; `None` for any other field.
    pub fn budget_place(&self) -> Option<String> {
        let (row, _) = self.budget_cell()?;
        let Some((part, row)) = row else { return Some(SettingGroup::Start.label().to_owned()) };
        Some(format!("{}, regel {}", part.title(), row + 1))
    }

    /// What a cell of the budget is called, with its place: "Kosten regel 3, prijs of bedrag". Any other field goes by
    /// its own name.
    pub fn budget_label(&self) -> String {
        match self.budget_cell() {
            Some((Some((part, row)), cell)) => {
                let column = Column::from_id(cell).map_or(cell, |column| column.label()).to_lowercase();
                format!("{} regel {}, {column}", part.label(), row + 1)
            }
            Some((None, cell)) => Setting::from_id(cell).map_or(cell, |setting| setting.label()).to_owned(),
            None => self.to_string(),
        }
    }

    /// The list and row of a cell of the budget, or no row for a setting, with the name of the cell: the inverse of
    /// [`Self::budget`] and [`Self::setting`].
    pub fn budget_cell(&self) -> Option<(Option<(Part, usize)>, &str)> {
        let (list, rest) = self.as_str().strip_prefix("begroting.")?.split_once('.')?;
        if list == "instelling" {
            return Some((None, rest));
        }
        let part = Part::ALL.into_iter().find(|part| part.id() == list)?;
        let (row, cell) = rest.split_once('.')?;
        Some((Some((part, row.parse().ok()?)), cell))
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
