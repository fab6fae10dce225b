//! The proposal beside what the task costs now.

use crate::documents::words::{bold, in_letters, paragraph, plain, sentence};
use app::words::{Difference, difference};
use domain::budget::{Budget, Figures, Sum, YearName};
use domain::markdown::Block;
use domain::money::{Amounts, Cents};
use serde::Serialize;

/// A table with the prose around it.
#[derive(Debug, Serialize)]
pub(super) struct BaselineView {
    intro: Vec<Block>,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    conclusion: Vec<Block>,
}

impl BaselineView {
    /// The comparison, if the present costs are known.
    pub(super) fn of(budget: &Budget, figures: &Figures) -> Option<Self> {
        let [now, saving] = [figures.sum(Sum::Baseline)?, figures.sum(Sum::Saving)?];
        let amounts = Amounts(budget.rounding);
        let row = |label: &str, of_years: &[Cents]| [vec![label.to_owned()], amounts.with_sum(of_years)].concat();
        let years = YearName::columns(&YearName::of(budget));
        Some(Self {
            intro: vec![sentence(
                "Wij vergeleken wat u vraagt met wat de taak nu kost, bij dezelfde omvang. Bedragen in euro's:",
            )],
            columns: ["Per jaar".to_owned()].into_iter().chain(years).collect(),
            rows: vec![
                row(Sum::Baseline.short(), &now),
                row("Uw voorstel", &figures.requested),
                row(Sum::Saving.label(), &saving),
            ],
            conclusion: conclusion(figures, amounts).into_iter().collect(),
        })
    }
}

fn conclusion(figures: &Figures, amounts: Amounts) -> Option<Block> {
    let saving = figures.saving()?;
    let Difference { amount, share, .. } = difference(amounts, saving);
    let word = if saving.0 < Cents::ZERO { "duurder" } else { "goedkoper" };
    let opening = format!("Over {} jaar is uw voorstel ", in_letters(figures.years));
    Some(paragraph([plain(opening), bold(amount), plain(format!(" {word}. Dat is {share}."))]))
}
