//! The budget (begroting): the grid to fill in, and its figures to read.

pub use super::budget_cells::{differences, posted_sheet, prefix, typed_cells, typed_sheet, with_computed};

use super::FieldError;
use super::drafting::{ProposalHead, QuestionView};
use super::rivals::RivalBudget;
#[cfg(feature = "ssr")]
use super::{Actor, Answer, Typed};
use domain::budget::Sheet;
use domain::catalogue::Section;

/// The budget editor.
#[derive(Debug, Clone)]
pub struct BudgetPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The section in which the budget stands.
    pub section: &'static Section,
    /// Questions of the section around the grid.
    pub questions: Vec<QuestionView>,
    /// The cells as typed.
    pub sheet: Sheet,
    /// Version of the sheet; 0 when there is none yet.
    pub version: i64,
    /// Messages beside cells, named as [`domain::proposal::Field`] names them.
    pub findings: Vec<FieldError>,
    /// Other budgets that wait for a choice.
    pub rivals: Vec<RivalBudget>,
    /// Everything derived.
    pub view: BudgetView,
}

/// The figures of a budget, ready to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BudgetView {
    /// Headings of the years: "2027/28".
    pub years: Vec<String>,
    /// Cost lines by group.
    pub groups: Vec<GroupView>,
    /// Totaal lasten.
    pub total_costs: Vec<String>,
    /// Income lines: label, certainty and amounts.
    pub income: Vec<LineView>,
    /// Totaal baten.
    pub total_income: Vec<String>,
    /// Gevraagd van de gemeente.
    pub requested: Vec<String>,
    /// Over all years.
    pub requested_total: String,
    /// What the municipality spends now.
    pub baseline: Option<Vec<String>>,
    /// Saving over all years: amount and share.
    pub saving: Option<(String, String)>,
    /// What the municipality would pay more than now over all years, if it saves nothing: amount and share.
    pub dearer: Option<(String, String)>,
    /// Price of one unit: name, ours, now, full cost.
    pub unit: Option<UnitView>,
    /// Share of overhead in year 1.
    pub overhead: Option<String>,
    /// Memo of volunteer work.
    pub volunteers: Option<String>,
    /// Remarks on the whole: the field where to mend or explain it, and the text.
    pub remarks: Vec<(String, String)>,
    /// Bars: label and cents a year, for costs by group.
    pub cost_bars: Vec<(String, Vec<i64>)>,
    /// Bars: label and cents a year, for cover by source.
    pub cover_bars: Vec<(String, Vec<i64>)>,
    /// Bars: cents a year of what the municipality spends now.
    pub baseline_bars: Option<Vec<i64>>,
    /// Unit costs of all years, by what they are.
    pub unit_costs: Vec<(String, Vec<String>)>,
    /// From which volume a unit costs no more than now, in a sentence.
    pub break_even: Option<String>,
    /// What setbacks would cost.
    pub scenarios: Vec<ScenarioView>,
    /// What comes in and goes out each quarter.
    pub quarters: Vec<QuarterView>,
    /// The quarter in which there is too little money, in a sentence.
    pub shortage: Option<String>,
}

/// What one setback would cost in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioView {
    /// What goes otherwise.
    pub label: String,
    /// Heading of the year.
    pub year: String,
    /// Extra costs, or income that is missed.
    pub extra: String,
    /// What a unit costs the municipality then; empty when that does not change.
    pub per_unit: String,
    /// Whether the reserve of that year is enough, in words.
    pub verdict: String,
    /// Whether it is not.
    pub exceeds: bool,
    /// Volume at which a unit then costs as much as it does now; empty when that is not known.
    pub break_even: String,
    /// What it means.
    pub sentence: String,
    /// Extra costs and the reserve of that year in cents, to draw.
    pub cents: (i64, i64),
}

/// Money of one quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarterView {
    /// "2027/28, kwartaal 1".
    pub name: String,
    /// What comes in.
    pub incoming: String,
    /// What goes out.
    pub outgoing: String,
    /// What is in the bank at its end.
    pub balance: String,
    /// Whether that is less than nothing.
    pub short: bool,
}

/// A group of cost lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupView {
    /// Heading.
    pub label: String,
    /// Lines.
    pub lines: Vec<LineView>,
    /// Totals a year.
    pub totals: Vec<String>,
}

/// One line with its amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// What it is.
    pub label: String,
    /// How the amount follows, or how sure it is.
    pub note: String,
    /// Amounts a year.
    pub amounts: Vec<String>,
}

/// Price of one unit of service in year 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitView {
    /// "dagdeel".
    pub name: String,
    /// What the municipality would pay.
    pub ours: String,
    /// Whether that leaves out start-up costs that the municipality is asked for.
    pub without_start_up: bool,
    /// What it pays now.
    pub baseline: Option<String>,
    /// Full cost without start-up costs.
    pub full_cost: String,
}

/// Use cases of the budget.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Budgeting {
    /// The editor.
    async fn budget(&self, actor: &Actor, id: &str) -> Answer<BudgetPage>;
    /// Saves the grid and the questions around it, or nothing. Never fails on cells that cannot be read.
    /// Gives the version that the page on which it was typed then holds.
    async fn save_budget(&self, actor: &Actor, id: &str, typed: &Typed) -> Answer<i64>;
    /// The budget as a spreadsheet (XLSX) with live formulas.
    async fn budget_workbook(&self, actor: &Actor, id: &str) -> Answer<Vec<u8>>;
    /// The sheet that a spreadsheet would make of this budget; stores nothing. [`super::AppError::Refused`] for a file
    /// that is no spreadsheet or not a safe one, [`super::AppError::Fields`] with a message for each line that cannot be
    /// read.
    async fn read_workbook(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Answer<Sheet>;
}
