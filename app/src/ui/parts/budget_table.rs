//! A budget to read.

use crate::api::budget::{BudgetView, GroupView, LineView};
use leptos::prelude::*;

/// All lines by group with their amounts a year, and what is asked of the municipality.
pub fn budget_table(view: &BudgetView) -> AnyView {
    let years = view.years.iter().map(|year| {
        view! {
            <th scope="col" class="ul-table__num">
                {year.clone()}
            </th>
        }
    });
    let income = view.income.iter().map(line).collect_view();
    let now = view.baseline.as_ref().map(|now| sum("Kosten nu", now));
    view! {
        <div class="ul-scroll" role="region" tabindex="0" aria-label="Begroting, schuif opzij voor alle jaren">
            <table class="utrecht-table utrecht-table--html-table ul-table ul-table--dense">
                <thead>
                    <tr>
                        <th scope="col">"Regel"</th>
                        {years.collect_view()}
                    </tr>
                </thead>
                {view.groups.iter().map(group).collect_view()}
                <tbody>{sum("Totaal kosten", &view.total_costs)} {income}</tbody>
                <tfoot>
                    {sum("Totaal eigen inkomsten", &view.total_income)}
                    {sum("Gevraagd van de gemeente", &view.requested)} {now}
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

fn group(group: &GroupView) -> AnyView {
    let many = group.lines.len() > 1;
    let total = many.then(|| sum(&format!("Samen {}", group.label.to_lowercase()), &group.totals));
    let columns = group.totals.len() + 1;
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan=columns.to_string()>
                    <strong>{group.label.clone()}</strong>
                </th>
            </tr>
            {group.lines.iter().map(line).collect_view()}
            {total}
        </tbody>
    }
    .into_any()
}

fn line(line: &LineView) -> AnyView {
    view! {
        <tr>
            <th scope="row">
                {line.label.clone()} <br /> <span class="ul-small ul-subtle">{line.note.clone()}</span>
            </th>
            {amounts(&line.amounts)}
        </tr>
    }
    .into_any()
}

fn sum(label: &str, totals: &[String]) -> AnyView {
    view! {
        <tr class="ul-table__total">
            <th scope="row">{label.to_owned()}</th>
            {amounts(totals)}
        </tr>
    }
    .into_any()
}

fn amounts(amounts: &[String]) -> AnyView {
    let cell = |amount: &String| view! { <td class="ul-table__num">{amount.clone()}</td> };
    amounts.iter().map(cell).collect_view().into_any()
}
