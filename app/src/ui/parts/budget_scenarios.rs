//! The scenarios in a picture: what each costs extra, beside the reserve of that year.

use super::chart_table::{euros, legend};
use super::table::{Column, number_row, table};
use crate::api::budget::ScenarioView;
use leptos::prelude::*;

const TITLE: &str = "Kan de reserve een tegenvaller dragen?";
const EXTRA: &str = "ul-fill--3";
const RESERVE: &str = "ul-fill--4";

/// Bars for every scenario that costs something, with their numbers in a table; nothing if none does.
pub(super) fn chart(scenarios: &[ScenarioView]) -> Option<AnyView> {
    let costly: Vec<&ScenarioView> = scenarios.iter().filter(|one| one.cents.0 > 0).collect();
    let most = costly.iter().flat_map(|one| [one.cents.0, one.cents.1]).fold(1, i64::max);
    let rows = costly.iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{format!("{} ({})", one.label, one.year)}</th>
                <td>{bars(one.cents, most)}</td>
                <td>{euros(one.cents.0)}</td>
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

fn numbers(costly: &[&ScenarioView]) -> AnyView {
    let rows = costly.iter().map(|one| {
        let (extra, reserve) = one.cents;
        number_row(one.label.clone(), [extra, reserve, reserve - extra].map(euros), false)
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
