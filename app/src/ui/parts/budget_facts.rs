//! What a budget comes down to, in a few figures.

use super::facts;
use crate::api::budget::BudgetView;
use leptos::prelude::*;

/// What is asked, what it saves and what one unit costs.
pub fn budget_facts(view: &BudgetView) -> AnyView {
    let text = |text: String| view! { <span>{text}</span> }.into_any();
    let mut list = vec![("Gevraagd over alle jaren".to_owned(), text(view.requested_total.clone()))];
    if let Some((saving, share)) = &view.saving {
        list.push(("Besparing over alle jaren".to_owned(), text(format!("{saving} ({share})"))));
    }
    if let Some((more, share)) = &view.dearer {
        let told = format!("De gemeente betaalt {more} meer dan nu ({share})");
        list.push(("Verschil over alle jaren".to_owned(), text(told)));
    }
    if let Some(unit) = &view.unit {
        let now = unit.baseline.as_ref().map(|now| format!(", nu {now}")).unwrap_or_default();
        let without = if unit.without_start_up { " zonder startkosten" } else { "" };
        list.push((format!("Gevraagd per {} in jaar 1", unit.name), text(format!("{}{without}{now}", unit.ours))));
        list.push((format!("Kostprijs per {} in jaar 1", unit.name), text(unit.full_cost.clone())));
    }
    list.extend(view.overhead.clone().map(|share| ("Overhead en kwaliteit in jaar 1".to_owned(), text(share))));
    list.extend(view.volunteers.clone().map(|memo| ("Vrijwilligerswerk, telt niet mee".to_owned(), text(memo))));
    facts(list)
}
