//! A budget in pictures, each with the table of its numbers. Places are percentages and whole pixels, so the words keep
//! their size on a phone; colours are classes.

use super::columns::comparison;
use crate::parts::charts::chart_table::{Series, chart_table, euros};
use crate::views::budget::BudgetView;
use domain::Named;
use domain::budget::{Sum, Table};
use domain::money::Cents;
use leptos::prelude::*;

/// Ours against what the municipality spends now, costs by group and cover by source; nothing for an empty budget.
pub fn budget_charts(view: &BudgetView) -> AnyView {
    let (years, costs, cover) = (view.table.headings(), cost_series(&view.table), cover_series(&view.table));
    let mut bars = costs.iter().chain(&cover).flat_map(|(_, years)| years);
    let charts = bars.any(|cents| *cents != 0).then(|| {
        view! {
            <div class="ul-charts">
                {comparison(view)} {by_line("Waar gaat het geld heen?", "Groep", &years, &costs)}
                {by_line("Wie betaalt het?", "Bron", &years, &cover)}
            </div>
        }
    });
    charts.into_any()
}

/// Costs by group.
fn cost_series(table: &Table) -> Vec<Series> {
    table.cost_groups().map(|(group, amounts)| (group.label().to_owned(), cents(amounts))).collect()
}

/// Who pays: the municipality first, then each kind of income.
pub(super) fn cover_series(table: &Table) -> Vec<Series> {
    let asked = table.sum(Sum::Requested).map(|amounts| (Sum::Requested.label().to_owned(), cents(amounts)));
    let income = table.income_groups.iter().map(|(group, amounts)| (group.label().to_owned(), cents(amounts)));
    asked.into_iter().chain(income).collect()
}

/// Amounts to draw.
pub(super) fn cents(amounts: &[Cents]) -> Vec<i64> {
    amounts.iter().map(|amount| amount.0).collect()
}

/// A row for each line with a bar for each year and the amount of all years.
fn by_line(title: &'static str, kind: &'static str, years: &[String], lines: &[Series]) -> AnyView {
    let most = lines.iter().flat_map(|(_, amounts)| amounts).copied().fold(1, i64::max);
    let rows = lines.iter().map(|(label, amounts)| {
        view! {
            <tr>
                <th scope="row">{label.clone()}</th>
                <td>{bars(amounts, most)}</td>
                <td>{euros(amounts.iter().sum())}</td>
            </tr>
        }
    });
    let together = if years.len() > 1 { "Alle jaren samen" } else { "Bedrag" };
    view! {
        <figure class="ul-chart">
            <table class="ul-bars ul-bars--years">
                <caption>{title} {explanation(years)}</caption>
                <thead class="ul-hidden">
                    <tr>
                        <th scope="col">{kind}</th>
                        <th scope="col">"Balken"</th>
                        <th scope="col">{together}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {chart_table(title, kind, years, lines)}
        </figure>
    }
    .into_any()
}

fn explanation(years: &[String]) -> Option<AnyView> {
    let (first, last) = (years.first()?, years.last()?);
    let text = format!("Een balk per jaar, van {first} tot en met {last}; het bedrag is van alle jaren samen.");
    (years.len() > 1).then(|| view! { <span class="ul-chart__note">{text}</span> }.into_any())
}

fn bars(amounts: &[i64], most: i64) -> AnyView {
    let room = 100 / amounts.len().max(1);
    let bars = amounts.iter().enumerate().map(|(year, amount)| {
        let width = format!("{}%", (amount.max(&0) * 100 + most / 2) / most);
        let (top, height) = (format!("{}%", year * room), format!("{}%", room * 3 / 4));
        view! { <rect class="ul-fill--1" y=top width=width height=height rx="1" /> }
    });
    view! { <svg aria-hidden="true" focusable="false">{bars.collect_view()}</svg> }.into_any()
}
