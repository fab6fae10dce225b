//! What a line has besides, folded away: the columns without a place in sight, such as VAT (btw), and what the program
//! can compute into it.

use super::cell::Cell;
use super::grid::Grid;
use super::row::IN_SIGHT;
use crate::forms::action_button;
use crate::parts::Tone;
use crate::views::budget::prefix;
use crate::views::proposal::action::{DraftingAction, RowChange};
use domain::budget::{Column, Part, Row};
use domain::proposal::Field;
use domain::text::{capitalised, enumeration};
use leptos::prelude::*;

/// The rest of a line, counted from 0; nothing where there is no rest. Open when it asks for attention.
pub(super) fn more(grid: &Grid, part: Part, index: usize, row: &Row) -> Option<AnyView> {
    let columns: Vec<Column> = Column::of(part).filter(|column| !IN_SIGHT.contains(column)).collect();
    let names = columns.iter().map(|column| Field::budget(part, index, column.id()).to_string());
    let names: Vec<String> = names.collect();
    let remarks: Vec<String> = names.iter().filter_map(|name| grid.remark(name)).collect();
    let open = !remarks.is_empty() || names.iter().any(|name| grid.error(name).is_some() || grid.open(name).is_some());
    let buttons = buttons(grid, part, index, row);
    let summary = columns.iter().map(|column| column.label().to_lowercase()).chain(["latere jaren".to_owned()]);
    let summary = capitalised(&enumeration(&summary.collect::<Vec<_>>()));
    let cells = columns.iter().map(|column| Cell::of(grid, (part, index), row, *column)).collect_view();
    let remarks = remarks.into_iter().map(|text| view! { <p class="ul-note">{text}</p> }).collect_view();
    (!columns.is_empty() || !buttons.is_empty()).then(|| {
        view! {
            <details class="ul-line__more" open=open>
                <summary>
                    {summary}
                    <span class="ul-hidden">{format!(" van {} regel {}", part.label().to_lowercase(), index + 1)}</span>
                </summary>
                {cells}
                {remarks}
                {buttons}
            </details>
        }
        .into_any()
    })
}

/// Buttons for what can be computed here. Earlier versions of the budget undo them.
fn buttons(grid: &Grid, part: Part, index: usize, row: &Row) -> Vec<AnyView> {
    let tool = |change: RowChange, label: &'static str| {
        let action = DraftingAction::Row { change, list: prefix(part), row: index };
        action_button(Tone::Tool, &action, label)
    };
    let fills = grid.alone(part, row).fill_later_years(part, 0);
    let taxes = part == Part::Costs && grid.is_exempt() && grid.alone(part, row).include_vat(0);
    let years = fills.then(|| tool(RowChange::FillYears, "Vul latere jaren met de index"));
    let vat = taxes.then(|| tool(RowChange::IncludeVat, "Tel de btw op bij de prijs"));
    [vat, years].into_iter().flatten().collect()
}
