//! What is worth a look, above the grid. What is wrong links to its cell.

use super::grid::Grid;
use crate::parts::link;
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::Field;
use leptos::prelude::*;

/// Cells and answers that cannot be read or are not filled in yet, and remarks on the whole; nothing on a budget that
/// was not begun.
pub(super) fn list(grid: &Grid, answers: Vec<(String, String)>, remarks: &[(String, String)]) -> Option<AnyView> {
    let cells = grid.findings.iter().map(|finding| {
        let field = Field::from(finding);
        let mark = if finding.is_missing { "ask" } else { "block" };
        (mark, field.to_string(), field.budget_label(), finding.message.clone())
    });
    let cells = cells.map(|(mark, field, name, message)| {
        let target = link(format!("#{field}"), name);
        view! { <li data-kind=mark><span>{target} ": " {message}</span></li> }.into_any()
    });
    let answers = answers.into_iter().map(|(field, text)| {
        let target = link(format!("#{field}"), text);
        view! { <li data-kind="block"><span>{target}</span></li> }.into_any()
    });
    let remarks = remarks
        .iter()
        .filter(|_| !grid.is_new)
        .map(|(field, text)| view! { <li data-kind="weak"><span>{linked(field, text.clone())}</span></li> }.into_any());
    let items: Vec<AnyView> = cells.chain(answers).chain(remarks).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="ul-stack ul-stack--tight" aria-labelledby="vondsten">
                <h2 class="utrecht-heading-3" id="vondsten">
                    "Kijk hier nog naar"
                </h2>
                <ul class="ul-findings">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// A remark as a link to its field, if that stands on this page.
fn linked(field: &str, text: String) -> AnyView {
    let here = field.split('.').next() == Some(BUDGET_SECTION);
    if here { link(format!("#{field}"), text) } else { text.into_any() }
}
