//! Rides cost a traveller no more than they cost the board (Wet personenvervoer 2000).

use super::{Part, Plan};
use crate::budget::{CostGroup, CostLine, IncomeGroup};
use crate::money::Cents;
use crate::proposal::{Field, Finding};

/// Words by which a line is known to be what travellers pay.
const RIDES: [&str; 4] = ["rit", "ritten", "ritprijs", "ritbijdragen"];

/// Remarks a year in which contributions for rides pass what the budget spends on transport. Silent without such costs:
/// rides may be paid by another line.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    dearer(plan).into_iter().collect()
}

fn dearer(plan: &Plan) -> Option<Finding> {
    let figures = plan.figures.as_ref()?;
    let spent = figures.group_total(&plan.budget, CostGroup::Transport);
    let is_for_rides = |label: &str| {
        let label = label.to_lowercase();
        label.contains("vervoer") || label.split(|sign: char| !sign.is_alphabetic()).any(|word| RIDES.contains(&word))
    };
    // A driver or an insurance may well stand in another group.
    let is_elsewhere = |line: &CostLine| line.group != CostGroup::Transport && is_for_rides(&line.label);
    if plan.budget.costs.iter().any(is_elsewhere) {
        return None;
    }
    let lines = plan.line_numbers(Part::Income).zip(plan.budget.income.iter().zip(&figures.income));
    let lines: Vec<_> = lines
        .filter(|(_, (line, _))| line.group == IncomeGroup::ClientContribution && is_for_rides(&line.label))
        .collect();
    let paid = |year: usize| -> Cents { lines.iter().filter_map(|(_, (_, amounts))| amounts.get(year).copied()).sum() };
    let (row, _) = lines.first()?;
    let year = (0..figures.years).find(|year| spent[*year].0 > 0 && paid(*year) > spent[*year])?;
    let message = format!(
        "Reizigers betalen in jaar {} samen {}, en bij de kosten van vervoer staat {}. Vervoer zonder taxivergunning mag niet \
         meer kosten dan de rit zelf. Tel alle kosten mee, ook loon en verzekering, of verlaag de prijs.",
        year + 1,
        paid(year).euros(),
        spent[year].euros()
    );
    Some(Finding::remark(Field::budget(Part::Income, *row, "price"), message))
}
