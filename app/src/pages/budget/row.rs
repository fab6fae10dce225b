//! One line of the grid: what it is and where that comes from, how its amount is made, and the amounts.

use super::cell::Cell;
use super::grid::Grid;
use super::more::more;
use crate::views::budget::figures::row_place;
use crate::views::budget::prefix;
use crate::views::proposal::action::{DraftingAction, RowChange};
use crate::views::{ACTION, FormAction};
use domain::budget::{Column, Part, Row};
use leptos::prelude::*;

/// The columns that have their own place in a line; all others are folded away.
pub(super) const IN_SIGHT: [Column; 8] = [
    Column::Group,
    Column::Index,
    Column::Label,
    Column::Note,
    Column::Certainty,
    Column::Basis,
    Column::Quantity,
    Column::Price,
];

/// A line, counted from 0.
pub(super) fn row(grid: &Grid, part: Part, index: usize, row: &Row) -> AnyView {
    let cell = |column: Column| column.is_in(part).then(|| Cell::of(grid, (part, index), row, column));
    let group = Column::Group.is_in(part).then(|| {
        view! { <td>{cell(Column::Group)} {cell(Column::Index)}</td> }
    });
    let tools = index < grid.filled(part);
    view! {
        <tr class="ul-line" id=format!("{}.{index}", prefix(part)) tabindex="-1">
            <th scope="row" class="ul-line__number">
                <span class="ul-hidden">{format!("{} regel ", part.label())}</span>
                {index + 1}
            </th>
            <td>
                {cell(Column::Label)}
                <div class="ul-line__pair">{cell(Column::Note)} {cell(Column::Certainty)}</div>
                {more(grid, part, index, row)}
            </td>
            {group}
            <td class="ul-line__basis">
                {cell(Column::Basis)}
                <div class="ul-line__pair ul-line__product">
                    {cell(Column::Quantity)} <span class="ul-line__times" aria-hidden="true"></span> {cell(Column::Price)}
                </div>
            </td>
            {amounts(grid, part, index)}
            <td class="ul-line__tools">{tools.then(|| buttons(grid, part, index))}</td>
        </tr>
    }
    .into_any()
}

fn amounts(grid: &Grid, part: Part, index: usize) -> AnyView {
    let amount = |(year, heading): (usize, &String)| {
        let place = row_place(part, index, year);
        let text = grid.text(&place);
        view! {
            <td class="ul-grid__num" data-label=heading.clone() id=place>
                {text}
            </td>
        }
    };
    grid.years.iter().enumerate().map(amount).collect_view().into_any()
}

fn buttons(grid: &Grid, part: Part, index: usize) -> AnyView {
    let which = format!("{} regel {}", part.label().to_lowercase(), index + 1);
    let tool = |change: RowChange, label: String, class: &'static str, path: &'static str| {
        let action = DraftingAction::Row { change, list: prefix(part), row: index };
        view! {
            <button class=class type="submit" name=ACTION value=action.value()>
                <svg class="ul-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                    <path d=path />
                </svg>
                <span class="ul-hidden">{label}</span>
            </button>
        }
        .into_any()
    };
    let calm = "ul-icon-button ul-icon-button--calm";
    let up = (index > 0).then(|| tool(RowChange::MoveUp, format!("Zet {which} hoger"), calm, "M10 16V4m-5 5 5-5 5 5"));
    let last = index + 1 == grid.filled(part);
    let down = (!last).then(|| tool(RowChange::MoveDown, format!("Zet {which} lager"), calm, "M10 4v12m-5-5 5 5 5-5"));
    let remove = tool(RowChange::Remove, format!("Verwijder {which}"), "ul-icon-button", "m5 5 10 10M15 5 5 15");
    view! { <div class="ul-line__buttons">{remove} {up} {down}</div> }.into_any()
}
