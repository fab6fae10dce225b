//! What if things go otherwise (scenario's), and how much is in the bank each quarter (liquiditeit).

use super::scenarios::{chart, heading as year};
use crate::parts::table::{Column, number_row, table};
use crate::parts::{Level, Mood, alert, heading};
use crate::views::budget::BudgetView;
use domain::Named;
use domain::budget::SettingGroup;
use domain::budget::scenarios::Outcome;
use domain::money::{Amounts, Cents};
use leptos::prelude::*;

const TITLE: &str = SettingGroup::Scenarios.label();

/// Both, folded open for the scenarios and folded away for the quarters; nothing for an empty budget.
pub fn budget_what_if(view: &BudgetView) -> Option<AnyView> {
    budget_what_if_at(Level::Two, view)
}

/// The same under a heading of this level. Deeper down it has no id, because a page can show it more than once there.
pub fn budget_what_if_at(level: Level, view: &BudgetView) -> Option<AnyView> {
    let even = view.break_even.clone().map(|text| view! { <p class="utrecht-paragraph">{text}</p> });
    let id = (level == Level::Two).then_some("wat-als");
    (!view.scenarios.is_empty()).then(|| {
        view! {
            <section class="ul-stack" id=id aria-label=TITLE>
                {heading(level, TITLE)} {even} {scenarios(view)} {chart(&view.table.years, &view.scenarios)} {quarters(view)}
            </section>
        }
        .into_any()
    })
}

fn scenarios(view: &BudgetView) -> AnyView {
    let rows = view.scenarios.iter().map(|one| {
        let exceeds = one.exceeds_reserve;
        let class = if exceeds { "ul-what-if__verdict ul-what-if__verdict--bad" } else { "ul-what-if__verdict" };
        view! {
            <tr>
                <th scope="row">
                    {one.scenario.label()} <span class="ul-queue__sub">{one.sentence.clone()}</span>
                </th>
                <td>{year(&view.table.years, one.year)}</td>
                <td class="ul-table__num">{extra(one, view.table.amounts)}</td>
                <td class="ul-table__num">{one.requested_per_unit.map(|price| price.to_string())}</td>
                <td class="ul-table__num">{one.break_even.map(|volume| volume.to_string())}</td>
                <td class=class>{one.bearing().label()}</td>
            </tr>
        }
    });
    let words = |name: &str| Column::Words(name.to_owned());
    let numbers = |name: &str| Column::Numbers(name.to_owned());
    let columns = [
        words("Wat als"),
        words("Jaar"),
        numbers("Extra kosten"),
        numbers("Per eenheid"),
        numbers("Even duur als nu bij"),
        words("Reserve van dat jaar"),
    ];
    table("Wat een tegenvaller kost", "ul-what-if", columns, view! { <tbody>{rows.collect_view()}</tbody> })
}

/// Extra costs; nothing is said without cents.
fn extra(one: &Outcome, amounts: Amounts) -> String {
    match one.extra_cost_or_shortfall {
        Cents::ZERO => Cents::ZERO.euros(),
        extra => amounts.euro(extra),
    }
}

fn quarters(view: &BudgetView) -> AnyView {
    let rows = view.quarters.iter().map(|quarter| {
        let short = if quarter.balance < Cents::ZERO { " (tekort)" } else { "" };
        let year = year(&view.table.years, quarter.year);
        let name = format!("{year}, kwartaal {}{short}", quarter.quarter + 1);
        number_row(name, view.table.amounts.row(&[quarter.incoming, quarter.outgoing, quarter.balance]), false)
    });
    let numbers = ["Erin", "Eruit", "Stand"].map(|name| Column::Numbers(name.to_owned()));
    let columns = std::iter::once(Column::Words("Kwartaal".to_owned())).chain(numbers);
    let shortage = view.shortage.clone().map(|text| alert(Mood::Warning, "Let op uw banksaldo", text));
    view! {
        {shortage}
        <details class="ul-example">
            <summary>"Bekijk het geld per kwartaal"</summary>
            {table(
                "Geld erin, geld eruit en de stand aan het eind van elk kwartaal",
                "",
                columns,
                view! { <tbody>{rows.collect_view()}</tbody> },
            )}
        </details>
    }
    .into_any()
}
