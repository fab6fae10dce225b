//! What one unit and one client cost each year: what is asked, what it costs now, and the full cost (kostprijs).

use crate::parts::table::{Column, number_row, table};
use crate::views::budget::BudgetView;
use domain::budget::figures::Years;
use leptos::prelude::*;

/// A row for each kind of cost; nothing while no volume is known.
pub fn budget_units(view: &BudgetView) -> Option<AnyView> {
    let row = |(name, amounts): &(String, Years)| {
        number_row(name.clone(), amounts.iter().map(ToString::to_string).collect::<Vec<_>>(), false)
    };
    let rows = view.unit_costs.iter().map(row);
    let years = view.table.headings().into_iter().map(Column::Numbers);
    let columns = std::iter::once(Column::Words("Kosten".to_owned())).chain(years);
    let body = view! { <tbody>{rows.collect_view()}</tbody> };
    let caption = "Kosten per eenheid, bij hetzelfde aantal als nu";
    (!view.unit_costs.is_empty()).then(|| table(caption, "", columns, body))
}
