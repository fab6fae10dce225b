//! What every chart has beside its picture: a legend and the table of its numbers.

use crate::parts::table::{Column, number_row, table};
use domain::money::Cents;
use leptos::prelude::*;
use std::iter::once;

/// A name with its cents a year.
pub(in crate::parts) type Series = (String, Vec<i64>);

/// Cents as whole euros.
pub(in crate::parts) fn euros(cents: i64) -> String {
    Cents(cents).euros()
}

/// Colours with their names.
pub(in crate::parts) fn legend(names: impl Iterator<Item = (&'static str, String)>) -> AnyView {
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
pub(in crate::parts) fn chart_table(title: &str, kind: &str, years: &[String], lines: &[Series]) -> AnyView {
    let several = years.len() > 1;
    let names = years.iter().cloned().chain(several.then(|| "Samen".to_owned()));
    let columns = once(Column::Words(kind.to_owned())).chain(names.map(Column::Numbers));
    let rows = lines.iter().map(|(label, amounts)| {
        let together = several.then(|| amounts.iter().sum());
        number_row(label.clone(), amounts.iter().copied().chain(together).map(euros), false)
    });
    let body = view! { <tbody>{rows.collect_view()}</tbody> };
    view! {
        <details class="ul-example">
            <summary>"Bekijk als tabel" <span class="ul-hidden">{format!(": {title}")}</span></summary>
            {table(title, "", columns, body)}
        </details>
    }
    .into_any()
}
