//! Remarks on single lines, and on what is missing beside them.

use super::{BudgetCheck, BudgetLimits, first, remark};
use crate::Named;
use crate::budget::figures::share;
use crate::budget::{Budget, CostGroup, Figures, IncomeGroup, Part};
use crate::field::Field;

/// Large cost lines without a note (toelichting of offerte), as a share of all costs of year 1. Not the reserve: it has
/// its own limits.
pub(super) fn unexplained(budget: &Budget, figures: &Figures, limits: &BudgetLimits) -> Vec<BudgetCheck> {
    let whole = figures.total_costs.first().copied().unwrap_or_default();
    let lines = budget.costs.iter().zip(&figures.costs);
    let lines = lines.filter(|(line, _)| line.group != CostGroup::Reserve && line.note.trim().is_empty());
    let large = lines.filter_map(|(line, amounts)| {
        let share = share(*amounts.first()?, whole).filter(|share| *share > limits.large_line)?;
        let name = name(&line.label, line.group.label());
        Some(remark(
            Field::budget(Part::Costs, line.row, "note"),
            format!(
                "“{name}” is {} van de kosten. Schrijf erbij hoe u aan dit bedrag komt, bijvoorbeeld met een offerte.",
                share.in_short()
            ),
        ))
    });
    large.collect()
}

/// Income that is not there to pay for Wmo services: no cross-subsidy (geen kruissubsidie).
pub(super) fn cross_subsidy(budget: &Budget, figures: &Figures) -> Vec<BudgetCheck> {
    let lines = budget.income.iter().zip(&figures.income);
    let lines = lines.filter(|(_, amounts)| amounts.iter().any(|amount| amount.0 != 0));
    let apart = lines.filter_map(|(line, _)| {
        let name = name(&line.label, line.group.label());
        let field = Field::budget(Part::Income, line.row, "group");
        match line.group {
            IncomeGroup::MemberCapital => Some(remark(field, format!(
                "“{name}” is geld van de leden, geen inkomen. Betaal daar geen Wmo-hulp van: leden kunnen het \
                 terugvragen."
            ))),
            IncomeGroup::HealthInsurance => Some(remark(field, format!(
                "“{name}” is bedoeld voor zorg uit de Zvw of Wlz. Betaal daar geen Wmo-hulp van. Maak voor die zorg een \
                 aparte begroting."
            ))),
            _ => None,
        }
    });
    apart.collect()
}

/// Without a baseline (vergelijkingsbasis) nobody can see what the proposal saves.
pub(super) fn comparison(figures: &Figures) -> Option<BudgetCheck> {
    figures.baseline.is_none().then(|| {
        remark(
            first(Part::Baseline),
            "Vul bij de huidige kosten in wat de gemeente nu betaalt. Dan ziet zij wat uw voorstel scheelt.".into(),
        )
    })
}

/// Who pays for volunteers has volunteers: their hours belong in the memo (pro memorie).
pub(super) fn memo(budget: &Budget) -> Option<BudgetCheck> {
    let paid = budget.costs.iter().any(|line| line.group == CostGroup::Volunteers);
    (paid && budget.volunteers.is_none()).then(|| {
        remark(
            Field::setting("volunteer_hours"),
            "U rekent kosten voor vrijwilligers. Vul ook in hoeveel uur zij per jaar helpen en wat een uur waard is."
                .into(),
        )
    })
}

pub(super) fn name<'a>(label: &'a str, group: &'a str) -> &'a str {
    if label.is_empty() { group } else { label }
}
