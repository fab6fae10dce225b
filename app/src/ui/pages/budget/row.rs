//! One line of the grid: what it is and where that comes from, how its amount is made, and the amounts.

use super::cell::Cell;
use super::choices::{bases, certainties, groups, indexes};
use super::grid::{Grid, part_name};
use super::more::more;
use crate::api::budget::prefix;
use crate::api::budget_view::row_place;
use domain::budget::{Part, Row};
use leptos::prelude::*;

/// A line, counted from 0.
pub(super) fn row(grid: &Grid, part: Part, index: usize, row: &Row) -> AnyView {
    let cell = |name: &str, value: &str| Cell::new(grid, (part, index), name, value);
    let group = (part != Part::Baseline).then(|| {
        view! {
            <td>
                {cell("group", &row.group).choice(groups(part))} {cell("index", &row.index).choice(indexes())}
            </td>
        }
    });
    let certainty = (part == Part::Income).then(|| cell("certainty", &row.certainty).choice(certainties()));
    let tools = index < grid.filled(part);
    view! {
        <tr class="ul-line" id=format!("{}.{index}", prefix(part)) tabindex="-1">
            <th scope="row" class="ul-line__number">
                <span class="ul-hidden">{format!("{} regel ", part_name(part))}</span>
                {index + 1}
            </th>
            <td>
                {cell("label", &row.label).text()}
                <div class="ul-line__pair">{cell("note", &row.note).text()} {certainty}</div>
                {more(grid, part, index, row)}
            </td>
            {group}
            <td class="ul-line__basis">
                {cell("basis", &row.basis).choice(bases(part))}
                <div class="ul-line__pair ul-line__product">
                    {cell("quantity", &row.quantity).number()} <span class="ul-line__times" aria-hidden="true"></span>
                    {cell("price", &row.price).number()}
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
    let which = format!("{} regel {}", part_name(part).to_lowercase(), index + 1);
    let tool = |action: &str, label: String, class: &'static str, path: &'static str| {
        view! {
            <button class=class type="submit" name="actie" value=format!("{action}:{}:{index}", prefix(part))>
                <svg class="ul-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                    <path d=path />
                </svg>
                <span class="ul-hidden">{label}</span>
            </button>
        }
        .into_any()
    };
    let calm = "ul-icon-button ul-icon-button--calm";
    let up = (index > 0).then(|| tool("rij-omhoog", format!("Zet {which} hoger"), calm, "M10 16V4m-5 5 5-5 5 5"));
    let last = index + 1 == grid.filled(part);
    let down = (!last).then(|| tool("rij-omlaag", format!("Zet {which} lager"), calm, "M10 4v12m-5-5 5 5 5-5"));
    let remove = tool("rij-weg", format!("Verwijder {which}"), "ul-icon-button", "m5 5 10 10M15 5 5 15");
    view! { <div class="ul-line__buttons">{remove} {up} {down}</div> }.into_any()
}
