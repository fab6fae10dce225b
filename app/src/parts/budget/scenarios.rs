//! The scenarios in a picture: what each costs extra, beside the reserve of that year.

use crate::parts::charts::chart_table::{euros, legend};
use crate::parts::table::{Column, number_row, table};
use domain::Named;
use domain::budget::YearName;
use domain::budget::scenarios::Outcome;
use domain::money::Cents;
use leptos::prelude::*;

const TITLE: &str = "Kan de reserve een tegenvaller dragen?";
const EXTRA: &str = "ul-fill--3";
const RESERVE: &str = "ul-fill--4";

/// Bars for every scenario that costs something, with their numbers in a table; nothing if none does.
pub(super) fn chart(years: &[YearName], scenarios: &[Outcome]) -> Option<AnyView> {
    let costly: Vec<&Outcome> = scenarios.iter().filter(|one| one.extra_cost_or_shortfall > Cents::ZERO).collect();
    let most = costly.iter().flat_map(|one| <[i64; 2]>::from(cents(one))).fold(1, i64::max);
    let rows = costly.iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{format!("{} ({})", one.scenario.label(), heading(years, one.year))}</th>
                <td>{bars(cents(one), most)}</td>
                <td>{one.extra_cost_or_shortfall.euros()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    (!costly.is_empty()).then(|| {
        view! {
            <figure class="ul-chart">
                <table class="ul-bars ul-bars--years">
                    <caption>{TITLE}</caption>
                    <thead class="ul-hidden">
                        <tr>
                            <th scope="col">"Wat als"</th>
                            <th scope="col">"Balken"</th>
                            <th scope="col">"Extra kosten"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {legend([(EXTRA, "Extra kosten".to_owned()), (RESERVE, "Reserve van dat jaar".to_owned())].into_iter())}
                {numbers(&costly)}
            </figure>
        }
        .into_any()
    })
}

/// The heading of a year, counted from 0.
pub(super) fn heading(years: &[YearName], year: usize) -> String {
    years.get(year).map(|name| name.heading()).unwrap_or_default()
}

/// Extra costs and the reserve of that year, to draw.
const fn cents(one: &Outcome) -> (i64, i64) {
    (one.extra_cost_or_shortfall.0, one.reserve.0)
}

fn bars((extra, reserve): (i64, i64), most: i64) -> AnyView {
    let width = |cents: i64| format!("{}%", (cents.max(0) * 100 + most / 2) / most);
    view! {
        <svg aria-hidden="true" focusable="false">
            <rect class=EXTRA y="0%" width=width(extra) height="40%" rx="1" />
            <rect class=RESERVE y="50%" width=width(reserve) height="40%" rx="1" />
        </svg>
    }
    .into_any()
}

fn numbers(costly: &[&Outcome]) -> AnyView {
    let rows = costly.iter().map(|one| {
        let (extra, reserve) = cents(one);
        number_row(one.scenario.label(), [extra, reserve, reserve - extra].map(euros), false)
    });
    let names = ["Extra kosten", "Reserve", "Blijft over"].map(|name| Column::Numbers(name.to_owned()));
    let columns = std::iter::once(Column::Words("Wat als".to_owned())).chain(names);
    view! {
        <details class="ul-example">
            <summary>"Bekijk als tabel" <span class="ul-hidden">{format!(": {TITLE}")}</span></summary>
            {table(TITLE, "", columns, view! { <tbody>{rows.collect_view()}</tbody> })}
        </details>
    }
    .into_any()
}
