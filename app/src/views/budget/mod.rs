//! The budget (begroting): the grid to fill in, and its figures to read.

mod cells;
pub mod figures;
pub mod read_in;
pub mod wages;

pub use self::cells::{differences, posted_sheet, prefix, typed_cells, typed_sheet, with_computed};

use super::proposal::conflicts::ConflictingBudget;
use super::proposal::drafting::QuestionView;
use crate::views::proposal::head::ProposalHead;
use domain::budget::figures::Years;
use domain::budget::liquidity::Quarter;
use domain::budget::scenarios::Outcome;
use domain::budget::units::UnitCost;
use domain::budget::{Sheet, Table, Volunteers};
use domain::case::SupplementPoint;
use domain::catalogue::Section;
use domain::money::{BasisPoints, Cents};

/// The budget editor.
#[derive(Debug, Clone)]
pub struct BudgetPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The section in which the budget stands.
    pub section: &'static Section,
    /// Questions of the section around the grid.
    pub questions: Vec<QuestionView>,
    /// Whether it may change now: while the board supplements, only if the municipality asked about it.
    pub is_open: bool,
    /// What the municipality asks about it and its attachments, while the board supplements.
    pub points: Vec<SupplementPoint>,
    /// The cells as typed.
    pub sheet: Sheet,
    /// Version of the sheet; 0 when there is none yet.
    pub version: i64,
    /// Other budgets that wait for a choice.
    pub conflicts: Vec<ConflictingBudget>,
    /// Everything derived.
    pub view: BudgetView,
}

/// The figures of a budget: facts, which pages put into words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BudgetView {
    /// Years, groups with their lines, income and sums.
    pub table: Table,
    /// What the municipality saves over all years, and that as a share of today's spending; below zero, it pays more.
    pub saving: Option<(Cents, BasisPoints)>,
    /// Price of one unit of service in year 1.
    pub unit: Option<UnitView>,
    /// Share of overhead in year 1.
    pub overhead: Option<BasisPoints>,
    /// Memo of volunteer work.
    pub volunteers: Option<Volunteers>,
    /// Remarks on the whole: the field where to mend or explain it, and the text.
    pub remarks: Vec<(String, String)>,
    /// Unit costs of all years, by what they are.
    pub unit_costs: Vec<(String, Years)>,
    /// From which volume a unit costs no more than now, in a sentence of the domain.
    pub break_even: Option<String>,
    /// What setbacks would cost.
    pub scenarios: Vec<Outcome>,
    /// What comes in and goes out each quarter.
    pub quarters: Vec<Quarter>,
    /// The quarter in which there is too little money, in a sentence of the domain.
    pub shortage: Option<String>,
}

/// Price of one unit of service in year 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitView {
    /// "dagdeel".
    pub name: String,
    /// What it costs.
    pub cost: UnitCost,
    /// Whether what is asked leaves out start-up costs that the municipality is asked for.
    pub without_start_up: bool,
}
