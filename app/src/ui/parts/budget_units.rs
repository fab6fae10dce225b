//! What one unit and one client cost each year: what is asked, what it costs now, and the full cost (kostprijs).

use super::table::{Column, number_row, table};
use crate::api::budget::BudgetView;
use leptos::prelude::*;

/// A row for each kind of cost; nothing while no volume is known.
pub fn budget_units(view: &BudgetView) -> Option<AnyView> {
    let rows = view.unit_costs.iter().map(|(name, amounts)| number_row(name.clone(), amounts.clone(), false));
    let years = view.years.iter().cloned().map(Column::Numbers);
    let columns = std::iter::once(Column::Words("Kosten".to_owned())).chain(years);
    let body = view! { <tbody>{rows.collect_view()}</tbody> };
    let caption = "Kosten per eenheid, bij hetzelfde aantal als nu";
    (!view.unit_costs.is_empty()).then(|| table(caption, "", columns, body))
}
