//! The route of procurement (route) fits what is asked of the municipality, and how much.

use super::Plan;
use crate::proposal::{Field, Finding};

const ROUTE: &str = "juridisch.route";

/// Remarks a grant by way of a contract or the other way round, and a contract below the European threshold that is
/// not.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let Some(route) = plan.asked(ROUTE) else { return vec![] };
    let found = otherwise_asked(plan, route).or_else(|| too_much(plan, route));
    found.map(|message| Finding::remark(Field::question(ROUTE), message)).into_iter().collect()
}

fn otherwise_asked(plan: &Plan, route: &str) -> Option<String> {
    let (asked, chosen) = match (plan.asked("samenvatting.besluit")?, route) {
        ("opdracht", "subsidie") => ("een opdracht", "een subsidie"),
        ("subsidie", "sas" | "voorbehouden") => ("een subsidie", "een opdracht"),
        _ => return None,
    };
    Some(format!("Bij Samenvatting vraagt u {asked}, hier kiest u {chosen}. Maak dit gelijk."))
}

fn too_much(plan: &Plan, route: &str) -> Option<String> {
    let (asked, limit) = (plan.figures.as_ref()?.requested_total(), plan.profile.limits.procurement);
    (route == "sas" && limit.0 > 0 && asked >= limit).then(|| {
        format!(
            "U vraagt over alle jaren samen {}. Dat is niet onder de Europese drempel van {}. Kies een andere route, of \
             laat dit aan de gemeente over.",
            asked.euros(),
            limit.euros()
        )
    })
}
