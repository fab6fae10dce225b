//! The budget as one table to read: cost groups with their lines and totals, income, and the sums.

use super::{Sum, YearName};
use crate::Named;
use crate::budget::figures::Years;
use crate::budget::{Basis, Budget, Certainty, CostGroup, Figures, IncomeGroup};
use crate::money::{Amounts, Cents};

/// A budget as it is shown to readers, on screen as on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// How its amounts are written.
    pub amounts: Amounts,
    /// The years.
    pub years: Vec<YearName>,
    /// Cost lines by group; groups without lines are left out.
    pub groups: Vec<Group>,
    /// Income lines, in the board's order.
    pub income: Vec<Line>,
    /// Income by kind; kinds without an amount are left out.
    pub income_groups: Vec<(IncomeGroup, Years)>,
    /// What the municipality pays now, before what comes on top, in the board's order.
    pub baseline: Vec<Line>,
    /// Sums that are known.
    sums: Vec<(Sum, Years)>,
}

/// A group of cost lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The group.
    pub group: CostGroup,
    /// Its lines, in the board's order.
    pub lines: Vec<Line>,
    /// Totals a year.
    pub totals: Years,
}

/// One line with its amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub label: String,
    /// How sure it is, for income.
    pub certainty: Option<Certainty>,
    /// What its amount is made of; nothing for a plain amount.
    pub made_of: Option<String>,
    /// Source or remark of the board; may be empty.
    pub note: String,
    /// Amounts a year.
    pub amounts: Years,
}

impl Table {
    /// The table of a budget.
    pub fn of(budget: &Budget, figures: &Figures) -> Self {
        const SUMS: [Sum; 6] = [Sum::Costs, Sum::Income, Sum::Requested, Sum::Growth, Sum::Baseline, Sum::Saving];
        let kind = |group: &IncomeGroup| (*group, figures.income_total(budget, *group));
        Self {
            amounts: Amounts(budget.rounding),
            years: YearName::of(budget),
            groups: CostGroup::ALL.iter().filter_map(|group| Group::of(*group, budget, figures)).collect(),
            income: income(budget, figures),
            income_groups: IncomeGroup::ALL.iter().map(kind).filter(|(_, amounts)| is_something(amounts)).collect(),
            baseline: baseline(budget, figures),
            sums: SUMS.iter().filter_map(|sum| Some((*sum, figures.sum(*sum)?))).collect(),
        }
    }

    /// The amounts of a sum a year; nothing about the baseline while that is unknown.
    pub fn sum(&self, sum: Sum) -> Option<&Years> {
        self.sums.iter().find(|(known, _)| *known == sum).map(|(_, amounts)| amounts)
    }

    /// The years above its columns.
    pub fn headings(&self) -> Vec<String> {
        self.years.iter().map(|year| year.heading()).collect()
    }

    /// A sum over all years together.
    pub fn total(&self, sum: Sum) -> Option<Cents> {
        self.sum(sum).map(|amounts| amounts.iter().copied().sum())
    }

    /// The groups with their totals, without those that cost nothing.
    pub fn cost_groups(&self) -> impl Iterator<Item = (CostGroup, &Years)> {
        self.groups.iter().map(|group| (group.group, &group.totals)).filter(|(_, amounts)| is_something(amounts))
    }
}

impl Group {
    /// The lines of a group; nothing if there are none.
    fn of(group: CostGroup, budget: &Budget, figures: &Figures) -> Option<Self> {
        let lines = budget.costs.iter().zip(&figures.costs).filter(|(line, _)| line.group == group);
        let line = |(line, amounts): (&crate::budget::CostLine, &Years)| Line {
            certainty: None,
            ..Line::of(&line.label, &line.basis, &line.note, budget.years, amounts)
        };
        let lines: Vec<Line> = lines.map(line).collect();
        (!lines.is_empty()).then(|| Self { group, lines, totals: figures.group_total(budget, group) })
    }
}

fn income(budget: &Budget, figures: &Figures) -> Vec<Line> {
    let lines = budget.income.iter().zip(&figures.income);
    let line = |(line, amounts): (&crate::budget::IncomeLine, &Years)| Line {
        certainty: Some(line.certainty),
        ..Line::of(&line.label, &line.basis, &line.note, budget.years, amounts)
    };
    lines.map(line).collect()
}

fn baseline(budget: &Budget, figures: &Figures) -> Vec<Line> {
    let lines = budget.baseline.lines.iter().zip(&figures.baseline_lines);
    lines.map(|(line, amounts)| Line::of(&line.label, &line.basis, &line.note, budget.years, amounts)).collect()
}

impl Line {
    fn of(label: &str, basis: &Basis, note: &str, years: usize, amounts: &Years) -> Self {
        Self {
            label: label.to_owned(),
            certainty: None,
            made_of: basis.made_of(years),
            note: note.to_owned(),
            amounts: amounts.clone(),
        }
    }

    /// What stands beside the label: how sure it is, what its amount is made of, and the remark of the board.
    pub fn details(&self) -> String {
        let certainty = self.certainty.map(Certainty::label);
        let parts = [certainty, self.made_of.as_deref(), Some(self.note.as_str())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }
}

fn is_something(amounts: &[Cents]) -> bool {
    amounts.iter().any(|amount| *amount != Cents::ZERO)
}
