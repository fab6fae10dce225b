//! Tables of figures and facts.

use leptos::prelude::*;

/// A column with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// Words, at the left.
    Words(String),
    /// Numbers, at the right.
    Numbers(String),
}

/// A table that scrolls sideways where it does not fit. `body` is one or more `tbody` and perhaps a `tfoot`.
pub fn table(
    caption: impl Into<String>,
    class: &str,
    columns: impl IntoIterator<Item = Column>,
    body: impl IntoView + 'static,
) -> AnyView {
    let caption = caption.into();
    let label = caption.clone();
    let heads = columns.into_iter().map(|column| {
        let (class, label) = match column {
            Column::Words(label) => (None, label),
            Column::Numbers(label) => (Some("ul-table__num"), label),
        };
        view! {
            <th scope="col" class=class>
                {label}
            </th>
        }
    });
    view! {
        <section class="ul-scroll" tabindex="0" aria-label=label>
            <table class=format!("utrecht-table utrecht-table--html-table ul-table ul-table--dense {class}")>
                <caption>{caption}</caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                {body.into_view()}
            </table>
        </section>
    }
    .into_any()
}

/// A row of a table: its name and its numbers.
pub fn number_row(name: impl IntoView + 'static, numbers: impl IntoIterator<Item = String>, total: bool) -> AnyView {
    let cells = numbers.into_iter().map(|number| view! { <td class="ul-table__num">{number}</td> });
    view! {
        <tr class=total.then_some("ul-table__total")>
            <th scope="row">{name.into_view()}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
