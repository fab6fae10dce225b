//! Recalculates the budget while somebody types, and makes its grid work as a spreadsheet.

use leptos::prelude::*;

/// Fills every computed place of the grid in which it stands, with the same rules as the server. Says what did not fit
/// after a block was pasted.
#[island]
pub fn LiveTotals() -> impl IntoView {
    view! { <div role="status" use:attach=()></div> }
}

/// Only a browser attaches anything.
fn attach(element: leptos::web_sys::Element, (): ()) {
    #[cfg(feature = "hydrate")]
    browser::attach(&element);
    drop(element);
}

#[cfg(feature = "hydrate")]
mod browser {
    use crate::islands::finding;
    use crate::islands::grid::keys;
    use crate::islands::saving::page_form::{PageForm, field_of, name, value};
    use crate::views::budget::figures::outputs;
    use crate::views::budget::typed_cells;
    use domain::budget::read;
    use domain::catalogue::BUDGET_SECTION;
    use domain::proposal::Field;
    use leptos::leptos_dom::helpers::debounce;
    use leptos::prelude::document;
    use std::time::Duration;
    use web_sys::{Element, Event};

    /// Short enough to feel immediate.
    const PAUSE: Duration = Duration::from_millis(120);

    pub(super) fn attach(element: &Element) {
        let Some(form) = PageForm::around(element) else { return };
        let shown = form.clone();
        let mut later = debounce(PAUSE, move |()| show(&shown));
        let status = element.clone();
        form.on("input", move |_| {
            status.set_class_name("");
            status.set_text_content(None);
            later(());
        });
        let checked = form.clone();
        form.on("change", move |event| check(&checked, &event));
        keys::attach(&form, element.clone());
    }

    fn show(form: &PageForm) {
        for (place, text) in outputs(&typed_cells(&form.typed())) {
            if let Some(element) = document().get_element_by_id(&place) {
                element.set_text_content(Some(&text));
            }
        }
    }

    /// Takes away every message that no longer holds, and adds one only for the cell that was just left: somebody who
    /// is filling in a row has not forgotten the rest of it.
    fn check(form: &PageForm, event: &Event) {
        let (_, findings) = read(&typed_cells(&form.typed()));
        let wrong: Vec<(Field, String)> = findings
            .into_iter()
            .filter(|finding| !finding.is_missing)
            .map(|finding| (Field::from(&finding), finding.message))
            .collect();
        let left = field_of(event).map(|field| name(&field)).unwrap_or_default();
        for field in form.fields(BUDGET_SECTION) {
            let name = name(&field);
            let found = wrong.iter().find(|(field, _)| field.as_str() == name);
            if name == left || found.is_none() {
                finding::show(&name, found.map(|(_, message)| message.as_str()));
            }
            if !value(&field).trim().is_empty() {
                finding::done(&name);
            }
        }
    }
}
