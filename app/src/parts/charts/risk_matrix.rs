//! The risks by chance and impact (risicomatrix): a table in colours and words, with the table of its numbers.

use super::chart_table::legend;
use crate::parts::table::{Column, number_row, table};
use domain::proposal::risks::{Matrix, Place, Risk, Weight};
use leptos::prelude::*;
use std::iter::once;

const TITLE: &str = "Risico's naar kans en impact";

/// The picture of five by five; nothing while no risk has a place in it.
pub fn risk_matrix(matrix: &Matrix) -> Option<AnyView> {
    let rows = matrix.rows.iter().map(|places| row(places));
    (!matrix.risks().is_empty()).then(|| {
        view! {
            <figure class="ul-chart">
                <table class="ul-matrix">
                    <caption>
                        {TITLE}
                        <span class="ul-chart__note">
                            "De nummers zijn die van uw lijst, zoals die nu is bewaard. Klein staat kans maal impact."
                        </span>
                    </caption>
                    {head()}
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                {legend(Weight::ALL.into_iter().map(|weight| (class(weight), range(weight))))}
                {left_out(matrix.left_out)} {numbers(&matrix.risks())}
            </figure>
        }
        .into_any()
    })
}

fn head() -> AnyView {
    let levels = (1..=5_u8).map(|impact| view! { <th scope="col">{impact.to_string()}</th> });
    view! {
        <thead>
            <tr>
                <td></td>
                <th scope="colgroup" colspan="5">
                    "Impact"
                </th>
            </tr>
            <tr>
                <th scope="col">"Kans"</th>
                {levels.collect_view()}
            </tr>
        </thead>
    }
    .into_any()
}

fn row(places: &[Place]) -> AnyView {
    let chance = places.first().map(|place| place.chance.to_string());
    view! {
        <tr>
            <th scope="row">{chance}</th>
            {places.iter().map(place).collect_view()}
        </tr>
    }
    .into_any()
}

/// Read aloud it is one sentence; seen it is a colour, a score and the numbers of the risks.
fn place(place: &Place) -> AnyView {
    let numbers: Vec<String> = place.risks.iter().map(|risk| risk.number.to_string()).collect();
    view! {
        <td class=class(place.weight)>
            <span class="ul-hidden">{place.label()}</span>
            <span aria-hidden="true">
                <span class="ul-matrix__score">{place.score().to_string()}</span>
                <strong>{numbers.join(", ")}</strong>
            </span>
        </td>
    }
    .into_any()
}

const fn class(weight: Weight) -> &'static str {
    match weight {
        Weight::Low => "ul-weight--low",
        Weight::Middle => "ul-weight--middle",
        Weight::High => "ul-weight--high",
    }
}

fn range(weight: Weight) -> String {
    let (least, most) = weight.scores();
    format!("{} ({least} tot en met {most})", weight.label())
}

/// Rows that are not in the picture.
fn left_out(rows: usize) -> Option<AnyView> {
    let text = match rows {
        0 => return None,
        1 => "1 risico heeft nog geen kans en impact van 1 tot en met 5, en staat er niet in.".to_owned(),
        more => format!("{more} risico's hebben nog geen kans en impact van 1 tot en met 5, en staan er niet in."),
    };
    Some(view! { <p class="ul-small">{text}</p> }.into_any())
}

/// The same as a table, folded away under the picture.
fn numbers(risks: &[&Risk]) -> AnyView {
    let heads = ["Kans", "Impact", "Kans × impact"].map(|head| Column::Numbers(head.to_owned()));
    let columns = once(Column::Words("Risico".to_owned())).chain(heads);
    let rows = risks.iter().map(|risk| {
        let score = format!("{} ({})", risk.score(), risk.weight().label());
        let name = format!("{}. {}", risk.number, risk.label);
        number_row(name, [risk.chance.to_string(), risk.impact.to_string(), score], false)
    });
    let body = view! { <tbody>{rows.collect_view()}</tbody> };
    view! {
        <details class="ul-example">
            <summary>"Bekijk als tabel" <span class="ul-hidden">{format!(": {TITLE}")}</span></summary>
            {table("Risico's met kans en impact", "", columns, body)}
        </details>
    }
    .into_any()
}
