//! What a line has besides, folded away: its VAT (btw), and what the program can compute into it.

use super::cell::Cell;
use super::choices::vats;
use super::grid::{Grid, part_name};
use crate::api::budget::prefix;
use crate::ui::forms::{Tone, button};
use domain::budget::{Part, Row};
use domain::proposal::Field;
use leptos::prelude::*;

/// The rest of a line, counted from 0; nothing where there is no rest. Open when it asks for attention.
pub(super) fn more(grid: &Grid, part: Part, index: usize, row: &Row) -> Option<AnyView> {
    let name = Field::budget(part, index, "vat").to_string();
    let remark = grid.remark(&name);
    let open = remark.is_some() || grid.error(&name).is_some();
    let costs = part == Part::Costs;
    let buttons = buttons(grid, part, index, row);
    let vat = costs.then(|| Cell::new(grid, (part, index), "vat", &row.vat).choice(vats()));
    let remark = remark.map(|text| view! { <p class="ul-note">{text}</p> });
    let summary = if costs { "Btw en latere jaren" } else { "Latere jaren" };
    (costs || !buttons.is_empty()).then(|| {
        view! {
            <details class="ul-line__more" open=open>
                <summary>
                    {summary}
                    <span class="ul-hidden">{format!(" van {} regel {}", part_name(part).to_lowercase(), index + 1)}</span>
                </summary>
                {vat}
                {remark}
                {buttons}
            </details>
        }
        .into_any()
    })
}

/// Buttons for what can be computed here. Earlier versions of the budget undo them.
fn buttons(grid: &Grid, part: Part, index: usize, row: &Row) -> Vec<AnyView> {
    let action = |name: &str| Some(format!("{name}:{}:{index}", prefix(part)));
    let tool = |name: &str, label: &'static str| button(Tone::Tool, action(name), label);
    let fills = grid.alone(part, row).fill_later_years(part, 0);
    let taxes = part == Part::Costs && grid.is_exempt() && grid.alone(part, row).include_vat(0);
    let years = fills.then(|| tool("rij-jaren", "Vul latere jaren met de index"));
    let vat = taxes.then(|| tool("rij-btw", "Tel de btw op bij de prijs"));
    [vat, years].into_iter().flatten().collect()
}
