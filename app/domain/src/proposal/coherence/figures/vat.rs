//! The board says the same of its VAT (btw) in the section on law, in the budget and where it explains its amounts.

use crate::proposal::coherence::Plan;
use crate::proposal::{Field, Finding};

/// What the section on law says of the service.
const REGIME: &str = "juridisch.btw";

/// Whether the amounts hold VAT.
const AMOUNTS: &str = "begroting.btw";

/// Remarks a budget that says otherwise than the section on law, and an exempt service whose amounts are without VAT:
/// it gets none back.
pub(in crate::proposal::coherence) fn check(plan: &Plan) -> Vec<Finding> {
    contradiction(plan).into_iter().chain(without_vat(plan)).collect()
}

fn contradiction(plan: &Plan) -> Option<Finding> {
    let (here, there) = match (plan.asked(REGIME)?, plan.budget.vat_exempt?) {
        ("belast", true) => ("belast is met btw", "dat zij is vrijgesteld van btw"),
        ("vrijgesteld", false) => ("is vrijgesteld van btw", "dat zij dat niet is"),
        _ => return None,
    };
    let message = format!("Bij Juridische toets staat dat uw dienst {here}, in de begroting {there}. Maak dit gelijk.");
    Some(Finding::remark(Field::setting("vat_exempt"), message))
}

fn without_vat(plan: &Plan) -> Option<Finding> {
    // The two may contradict each other; the budget, which reckons with it, then counts.
    let exempt = plan.budget.vat_exempt.unwrap_or_else(|| plan.asked(REGIME) == Some("vrijgesteld"));
    let message = "Uw dienst is vrijgesteld, maar u rekent exclusief btw. Reken inclusief btw.";
    (exempt && plan.asked(AMOUNTS) == Some("exclusief")).then(|| Finding::remark(Field::question(AMOUNTS), message))
}
