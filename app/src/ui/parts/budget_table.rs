//! A budget to read.

use super::table::{Column, number_row, table};
use crate::api::budget::{BudgetView, GroupView, LineView};
use leptos::prelude::*;
use std::iter::once;

/// All lines by group with their amounts a year, and what is asked of the municipality.
pub fn budget_table(view: &BudgetView) -> AnyView {
    let columns = once(Column::Words("Regel".to_owned())).chain(view.years.iter().cloned().map(Column::Numbers));
    let income = view.income.iter().map(line).collect_view();
    let now = view.baseline.clone().map(|now| number_row("Kosten nu", now, true));
    let body = view! {
        {view.groups.iter().map(group).collect_view()}
        <tbody>{number_row("Totaal kosten", view.total_costs.clone(), true)} {income}</tbody>
        <tfoot>
            {number_row("Totaal eigen inkomsten", view.total_income.clone(), true)}
            {number_row("Gevraagd van de gemeente", view.requested.clone(), true)} {now}
        </tfoot>
    };
    table("Bedragen in euro’s", "", columns, body)
}

/// A group with its totals on the line of its name.
fn group(group: &GroupView) -> AnyView {
    let totals = group.totals.iter().map(|total| {
        view! {
            <td class="ul-table__num">
                <strong>{total.clone()}</strong>
            </td>
        }
    });
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup">
                    <strong>{group.label.clone()}</strong>
                </th>
                {totals.collect_view()}
            </tr>
            {group.lines.iter().map(line).collect_view()}
        </tbody>
    }
    .into_any()
}

fn line(line: &LineView) -> AnyView {
    let name = view! {
        {line.label.clone()}
        <br />
        <span class="ul-small ul-subtle">{line.note.clone()}</span>
    };
    number_row(name, line.amounts.clone(), false)
}
