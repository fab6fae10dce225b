//! A budget (begroting) that was submitted, to read.

use super::{budget_facts, budget_table, budget_units, budget_what_if, bullets};
use crate::api::budget::BudgetView;
use leptos::prelude::*;

/// What the budget comes down to, all its lines, and what is worth a second look.
pub fn budget_tables(view: &BudgetView) -> AnyView {
    let remarks = (!view.remarks.is_empty()).then(|| {
        view! {
            <div class="ul-stack ul-stack--tight">
                <h3 class="utrecht-heading-4">"Om op te letten"</h3>
                {bullets(view.remarks.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>())}
            </div>
        }
    });
    view! { <div class="ul-stack ul-stack--loose">{budget_facts(view)} {budget_units(view)} {budget_table(view)} {budget_what_if(view)} {remarks}</div> }.into_any()
}
