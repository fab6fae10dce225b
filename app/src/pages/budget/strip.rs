//! The strip that always shows the totals, whichever row is being filled in.

use super::grid::Grid;
use crate::views::budget::figures::strip_place;
use domain::budget::Sum;
use leptos::prelude::*;

/// The sums that are always in sight.
const SUMS: [Sum; 5] = [Sum::Costs, Sum::Income, Sum::Requested, Sum::Baseline, Sum::Saving];

/// Costs, cover, requested and saving a year.
pub(super) fn strip(grid: &Grid) -> AnyView {
    let rows = grid.years.iter().enumerate().map(|(year, heading)| {
        view! {
            <tr>
                <th scope="row">{heading.clone()}</th>
                {SUMS.map(|sum| figure(grid, sum, year)).into_iter().collect_view()}
            </tr>
        }
    });
    let heads = SUMS.into_iter().map(|sum| view! { <th scope="col">{sum.short()}</th> });
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
    let place = strip_place(sum, year);
    let text = grid.text(&place);
    let class = (sum == Sum::Requested).then_some("ul-totals__asked");
    view! {
        <td class=class id=place>
            {text}
        </td>
    }
    .into_any()
}
