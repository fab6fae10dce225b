//! What changed between two versions: struck through what went, underlined what came. Listeners hear the same in words.

use crate::parts::table::{Column, table};
use crate::views::proposal::versions::ChangeView;
use domain::proposal::Field;
use domain::proposal::diff::{AnswerChange, CellChange, Change, Piece, RowChange, RowState};
use leptos::prelude::*;

/// What changed in an answer or in the budget.
pub fn version_changes(change: &ChangeView) -> AnyView {
    match change {
        ChangeView::Answer(change) => changes(change),
        ChangeView::Cells(cells) => {
            let rows = cells.iter().cloned().map(|(cell, before, after)| {
                view! {
                    <tr>
                        <th scope="row">{Field::named(cell).budget_label()}</th>
                        <td>{before}</td>
                        <td>{after}</td>
                    </tr>
                }
            });
            let columns = ["Cel", "Eerst", "Daarna"].map(|name| Column::Words(name.to_owned()));
            table("Wat er veranderde", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })
        }
    }
}

/// What changed in an answer.
pub fn changes(change: &AnswerChange) -> AnyView {
    match change {
        AnswerChange::Text(pieces) => view! { <p class="ul-diff">{text(pieces)}</p> }.into_any(),
        AnswerChange::Values(pieces) => {
            let values = pieces.iter().map(|piece| view! { <li>{one(piece)}</li> });
            view! { <ul class="ul-diff">{values.collect_view()}</ul> }.into_any()
        }
        AnswerChange::Rows(rows) => {
            let changed = rows.iter().filter(|row| row.state != RowState::Kept);
            view! { <ul class="ul-diff">{changed.map(row).collect_view()}</ul> }.into_any()
        }
    }
}

fn row(row: &RowChange) -> AnyView {
    let state = match row.state {
        RowState::Kept => "gelijk",
        RowState::Added => "nieuw",
        RowState::Removed => "weggehaald",
        RowState::Changed => "veranderd",
    };
    let cells = row.cells.iter().map(cell).collect_view();
    view! {
        <li>
            <strong>{format!("Regel {}, {state}", row.number)}</strong>
            {cells}
        </li>
    }
    .into_any()
}

fn cell(cell: &CellChange) -> AnyView {
    view! {
        <div>
            <span class="ul-subtle">{cell.label.clone()} {if cell.label.ends_with('?') { " " } else { ": " }}</span>
            {changes(&cell.change)}
        </div>
    }
    .into_any()
}

fn text(pieces: &[Piece]) -> AnyView {
    pieces.iter().map(one).collect_view().into_any()
}

fn one(piece: &Piece) -> AnyView {
    let text = piece.text.clone();
    let said = |words: &'static str| view! { <span class="ul-hidden">{words}</span> };
    match piece.change {
        Change::Kept => text.into_any(),
        Change::Added => view! { <ins>{said("[erbij] ")}{text}{said(" [einde]")}</ins> }.into_any(),
        Change::Removed => view! { <del>{said("[weg] ")}{text}{said(" [einde]")}</del> }.into_any(),
    }
}
