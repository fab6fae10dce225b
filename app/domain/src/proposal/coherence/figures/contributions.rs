//! Who collects what clients pay (eigen bijdrage): for a maatwerkvoorziening that is the CAK (Uitvoeringsbesluit Wmo
//! 2015, chapter 3).

use crate::budget::IncomeGroup;
use crate::proposal::coherence::{Part, Plan};
use crate::proposal::{Field, Finding};

/// Remarks contributions of clients in the budget of a maatwerkvoorziening.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(figures) = plan.figures.as_ref().filter(|_| plan.asked("taak.voorziening") == Some("maatwerk")) else {
        return vec![];
    };
    let mut lines = plan.budget.income.iter().zip(&figures.income);
    let paid = lines.find(|(line, amounts)| {
        line.group == IncomeGroup::ClientContribution && amounts.iter().any(|amount| amount.0 != 0)
    });
    let message = "Bij maatwerk int het CAK de eigen bijdrage. Vraag de gemeente of u dit zelf mag vragen.";
    paid.map(|(line, _)| Finding::remark(Field::budget(Part::Income, line.row, "group"), message)).into_iter().collect()
}
