//! The strip that always shows the totals, whichever row is being filled in.

use super::grid::Grid;
use crate::api::budget_view::Sum;
use leptos::prelude::*;

/// Costs, cover, requested and difference a year.
pub(super) fn strip(grid: &Grid) -> AnyView {
    let rows = grid.years.iter().enumerate().map(|(year, heading)| {
        view! {
            <tr>
                <th scope="row">{heading.clone()}</th>
                {figure(grid, Sum::Costs, year)}
                {figure(grid, Sum::Income, year)}
                {figure(grid, Sum::Requested, year)}
                {figure(grid, Sum::Baseline, year)}
                {figure(grid, Sum::Difference, year)}
            </tr>
        }
    });
    let names = ["Kosten", "Eigen inkomsten", "Gevraagd", "Kosten nu", "Verschil met nu"];
    let heads = names.into_iter().map(|name| view! { <th scope="col">{name}</th> });
    view! {
        <section class="ul-totals ul-scroll" tabindex="0" aria-label="Totalen per jaar">
            <table>
                <thead>
                    <tr>
                        <th scope="col">
                            <span class="ul-hidden">"Jaar"</span>
                        </th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn figure(grid: &Grid, sum: Sum, year: usize) -> AnyView {
    let place = sum.in_strip(year);
    let text = grid.text(&place);
    let class = (sum == Sum::Requested).then_some("ul-totals__asked");
    view! {
        <td class=class id=place>
            {text}
        </td>
    }
    .into_any()
}
