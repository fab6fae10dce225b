//! A budget (begroting) that was submitted, to read.

use crate::parts::{Level, budget_facts, budget_table, budget_units, budget_what_if_at, bullets, heading};
use crate::views::budget::BudgetView;
use leptos::prelude::*;

/// What the budget comes down to, all its lines, and what is worth a second look. `level` is that of its headings.
pub fn budget_tables(view: &BudgetView, level: Level) -> AnyView {
    let remarks = (!view.remarks.is_empty()).then(|| {
        view! {
            <div class="ul-stack ul-stack--tight">
                {heading(level, "Om op te letten")}
                {bullets(view.remarks.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>())}
            </div>
        }
    });
    view! { <div class="ul-stack ul-stack--loose">{budget_facts(view)} {budget_units(view)} {budget_table(view)} {budget_what_if_at(level, view)} {remarks}</div> }.into_any()
}
