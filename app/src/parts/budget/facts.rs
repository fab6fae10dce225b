//! What a budget comes down to, in a few figures.

use crate::parts::facts;
use crate::views::budget::BudgetView;
use crate::words::difference;
use domain::budget::{Sum, Volunteers};
use domain::money::BasisPoints;
use leptos::prelude::*;

/// What is asked, what it saves and what one unit costs.
pub fn budget_facts(view: &BudgetView) -> AnyView {
    let text = |text: String| view! { <span>{text}</span> }.into_any();
    let amounts = view.table.amounts;
    let asked = view.table.total(Sum::Requested).unwrap_or_default();
    let mut list = vec![("Gevraagd over alle jaren".to_owned(), text(amounts.euro(asked)))];
    list.extend(view.saving.map(|saving| {
        let (what, value) = difference(amounts, saving).into();
        (format!("{what} over alle jaren"), text(value))
    }));
    if let Some(unit) = &view.unit {
        let now = unit.cost.baseline.map(|now| format!(", nu {now}")).unwrap_or_default();
        let without = if unit.without_start_up { " zonder startkosten" } else { "" };
        let asked = format!("{}{without}{now}", unit.cost.requested);
        list.push((format!("Gevraagd per {} in jaar 1", unit.name), text(asked)));
        list.push((format!("Kostprijs per {} in jaar 1", unit.name), text(unit.cost.full.to_string())));
    }
    let overhead = view.overhead.map(BasisPoints::in_short);
    list.extend(overhead.map(|share| ("Overhead en kwaliteit in jaar 1".to_owned(), text(share))));
    list.extend(view.volunteers.map(|memo| ("Vrijwilligerswerk, telt niet mee".to_owned(), text(volunteers(memo)))));
    facts(list)
}

fn volunteers(memo: Volunteers) -> String {
    let (value, worth) = (memo.value.in_short(), memo.worth().in_short());
    format!("{} uur per jaar. Tegen {value} per uur is dat {worth} waard.", memo.hours)
}
