//! A budget to read.

use crate::parts::table::{Column, number_row, table};
use crate::views::budget::BudgetView;
use domain::Named;
use domain::budget::table::{Group, Line};
use domain::budget::{Sum, YearName};
use domain::money::Amounts;
use leptos::prelude::*;
use std::iter::once;

/// All lines by group with their amounts a year, and what is asked of the municipality. All
/// amounts stand bare, as on paper.
pub fn budget_table(view: &BudgetView) -> AnyView {
    let budget = &view.table;
    let amounts = budget.amounts;
    let columns = once(Column::Words("Regel".to_owned()))
        .chain(YearName::columns(&budget.years).into_iter().map(Column::Numbers));
    let income = budget.income.iter().map(|income| line(income, amounts)).collect_view();
    let baseline = budget.baseline.iter().map(|now| line(now, amounts)).collect_view();
    let sum = |sum: Sum| budget.sum(sum).map(|years| number_row(sum.label(), amounts.with_sum(years), true));
    let body = view! {
        {budget.groups.iter().map(|costs| group(costs, amounts)).collect_view()}
        <tbody>{sum(Sum::Costs)} {income}</tbody>
        <tbody>{sum(Sum::Income)} {sum(Sum::Requested)} {baseline}</tbody>
        <tfoot>
            {sum(Sum::Growth)} {sum(Sum::Baseline)} {sum(Sum::Saving)}
        </tfoot>
    };
    table("Bedragen in euro’s", "", columns, body)
}

/// A group with its totals on the line of its name.
fn group(group: &Group, amounts: Amounts) -> AnyView {
    let totals = amounts.with_sum(&group.totals).into_iter().map(|total| {
        view! {
            <td class="ul-table__num">
                <strong>{total}</strong>
            </td>
        }
    });
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup">
                    <strong>{group.group.label()}</strong>
                </th>
                {totals.collect_view()}
            </tr>
            {group.lines.iter().map(|costs| line(costs, amounts)).collect_view()}
        </tbody>
    }
    .into_any()
}

fn line(line: &Line, amounts: Amounts) -> AnyView {
    let name = view! {
        {line.label.clone()}
        <br />
        <span class="ul-small ul-subtle">{line.details()}</span>
    };
    number_row(name, amounts.with_sum(&line.amounts), false)
}
