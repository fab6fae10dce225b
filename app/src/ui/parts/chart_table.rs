//! What every chart has beside its picture: a legend and the table of its numbers.

use domain::money::Cents;
use leptos::prelude::*;

/// A name with its cents a year.
pub(super) type Series = (String, Vec<i64>);

/// Cents as whole euros.
pub(super) fn euros(cents: i64) -> String {
    Cents(cents).euros()
}

/// Colours with their names.
pub(super) fn legend(names: impl Iterator<Item = (&'static str, String)>) -> AnyView {
    let items = names.map(|(fill, name)| {
        view! {
            <li>
                <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <rect class=fill x="1" y="1" width="14" height="14" />
                </svg>
                {name}
            </li>
        }
    });
    view! { <ul class="ul-legend">{items.collect_view()}</ul> }.into_any()
}

/// The numbers of a chart, a row for each series, folded away under it.
pub(super) fn chart_table(title: &str, kind: &'static str, years: &[String], lines: &[Series]) -> AnyView {
    let heads = years.iter().cloned().chain((years.len() > 1).then(|| "Samen".to_owned()));
    let heads = heads.map(|head| {
        view! {
            <th scope="col" class="ul-table__num">
                {head}
            </th>
        }
    });
    let rows = lines.iter().map(|(label, amounts)| {
        let together = (years.len() > 1).then(|| amounts.iter().sum());
        let cells = amounts.iter().copied().chain(together);
        let cells = cells.map(|cents| view! { <td class="ul-table__num">{euros(cents)}</td> });
        view! {
            <tr>
                <th scope="row">{label.clone()}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <details class="ul-example">
            <summary>"Bekijk als tabel" <span class="ul-hidden">{format!(": {title}")}</span></summary>
            <div class="ul-scroll" role="region" tabindex="0" aria-label=format!("{title} Als tabel")>
                <table class="utrecht-table utrecht-table--html-table ul-table ul-table--dense">
                    <thead>
                        <tr>
                            <th scope="col">{kind}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
