//! What if things go otherwise (scenario's), and how much is in the bank each quarter (liquiditeit).

use super::budget_scenarios::chart;
use super::table::{Column, number_row, table};
use super::{Level, Mood, alert, heading};
use crate::api::budget::{BudgetView, ScenarioView};
use leptos::prelude::*;

const TITLE: &str = "Wat als het anders loopt?";

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
                {heading(level, TITLE)} {even} {scenarios(&view.scenarios)} {chart(&view.scenarios)} {quarters(view)}
            </section>
        }
        .into_any()
    })
}

fn scenarios(scenarios: &[ScenarioView]) -> AnyView {
    let rows = scenarios.iter().cloned().map(|one| {
        let class = if one.exceeds { "ul-what-if__verdict ul-what-if__verdict--bad" } else { "ul-what-if__verdict" };
        view! {
            <tr>
                <th scope="row">
                    {one.label} <span class="ul-queue__sub">{one.sentence}</span>
                </th>
                <td>{one.year}</td>
                <td class="ul-table__num">{one.extra}</td>
                <td class="ul-table__num">{one.per_unit}</td>
                <td class="ul-table__num">{one.break_even}</td>
                <td class=class>{one.verdict}</td>
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

fn quarters(view: &BudgetView) -> AnyView {
    let rows = view.quarters.iter().cloned().map(|quarter| {
        let name = if quarter.short { format!("{} (tekort)", quarter.name) } else { quarter.name };
        number_row(name, [quarter.incoming, quarter.outgoing, quarter.balance], false)
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
