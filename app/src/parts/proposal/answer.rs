//! An answer to read, for those who cannot or need not change it.

use crate::parts::{prose, readable};
use domain::catalogue::{Column, Columns, Kind, Question};
use domain::proposal::{Field, RowValues};
use leptos::prelude::*;

/// The answer to a question; says so when there is none.
pub fn answer(question: &Question, value: &str, rows: &[RowValues]) -> AnyView {
    shown(question, value, rows, false)
}

/// The same on a page that shows every answer once: each cell of a table has its own place to link to.
pub(super) fn answer_with_places(question: &Question, value: &str, rows: &[RowValues]) -> AnyView {
    shown(question, value, rows, true)
}

fn shown(question: &Question, value: &str, rows: &[RowValues], places: bool) -> AnyView {
    match question.kind() {
        Kind::Rows { columns, .. } if !rows.is_empty() => table(question, columns, rows, places),
        _ if value.trim().is_empty() => view! { <p class="ul-subtle">"Nog niet ingevuld"</p> }.into_any(),
        Kind::Prose { .. } => prose(value),
        Kind::AnyOf(_) => list(&question.kind(), value),
        kind => view! { <p>{readable(&kind, value)}</p> }.into_any(),
    }
}

fn list(kind: &Kind, value: &str) -> AnyView {
    let items = value.lines().map(|line| view! { <li>{readable(kind, line)}</li> });
    view! {
        <div class="ul-prose">
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn table(question: &Question, columns: Columns<'_>, rows: &[RowValues], places: bool) -> AnyView {
    let heads = columns.iter().map(|column| view! { <th scope="col">{column.label.to_owned()}</th> });
    let cell = |index: usize, row: &RowValues, column: &Column| {
        let value = row.get(column.id).map_or("", String::as_str);
        let place = places.then(|| Field::cell(question.id(), index, column.id).to_string());
        view! { <td id=place>{readable(&column.kind, value)}</td> }
    };
    let lines = rows.iter().enumerate().map(|(index, row)| {
        let cells = columns.iter().map(|column| cell(index, row, &column)).collect_view();
        view! { <tr>{cells}</tr> }
    });
    view! {
        <section class="ul-scroll" tabindex="0" aria-label=question.label().to_owned()>
            <table class="utrecht-table utrecht-table--html-table ul-table ul-table--dense">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
