//! An answer to read, for those who cannot or need not change it.

use super::{prose, readable};
use domain::catalogue::{Column, Kind, Question};
use domain::proposal::RowValues;
use leptos::prelude::*;

/// The answer to a question; says so when there is none.
pub fn answer(question: &Question, value: &str, rows: &[RowValues]) -> AnyView {
    match question.kind {
        Kind::Rows { columns, .. } if !rows.is_empty() => table(question, columns, rows),
        _ if value.trim().is_empty() => view! { <p class="ul-subtle">"Nog niet ingevuld"</p> }.into_any(),
        Kind::Prose { .. } => prose(value),
        Kind::AnyOf(_) => list(&question.kind, value),
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

fn table(question: &Question, columns: &'static [Column], rows: &[RowValues]) -> AnyView {
    let heads = columns.iter().map(|column| view! { <th scope="col">{column.label}</th> });
    let cell = |row: &RowValues, column: &Column| {
        let value = row.get(column.id).map_or("", String::as_str);
        view! { <td>{readable(&column.kind, value)}</td> }
    };
    let lines = rows.iter().map(|row| {
        let cells = columns.iter().map(|column| cell(row, column)).collect_view();
        view! { <tr>{cells}</tr> }
    });
    view! {
        <div class="ul-scroll" role="region" tabindex="0" aria-label=question.label>
            <table class="utrecht-table utrecht-table--html-table ul-table ul-table--dense">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
