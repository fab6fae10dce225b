//! What the municipality would pay against what it spends now: columns for each year.

use super::charts::cents;
use crate::parts::charts::chart_table::{Series, chart_table, euros, legend};
use crate::views::budget::BudgetView;
use domain::Named;
use domain::budget::{IncomeGroup, Sum, Table};
use domain::money::Cents;
use leptos::prelude::*;
use std::cmp::Ordering;
use std::iter::once;

/// Where the columns stand, in pixels.
const GROUND: i64 = 220;
/// Height of the tallest column, in pixels.
const TALLEST: i64 = 190;
/// Room for the amounts at the left, in thousandths of the width.
const MARGIN: usize = 240;
const NOW: &str = "ul-fill--4";

/// Our costs by who pays them, beside the present costs where those are known.
pub(super) fn comparison(view: &BudgetView) -> AnyView {
    let (years, table) = (view.table.headings(), &view.table);
    let stack = stack(table);
    let now = table.sum(Sum::Baseline).map(|amounts| cents(amounts));
    let now = now.as_deref();
    let most = tallest(&stack, now, years.len());
    let (title, text) = words(table);
    let columns = years.iter().enumerate().map(|(year, name)| {
        let slot = Slot { year, years: years.len(), most };
        slot.columns(name, &stack, now)
    });
    let now = now.map(|now| (NOW, (Sum::Baseline.short().to_owned(), now.to_vec())));
    let series: Vec<(&str, Series)> = now.into_iter().chain(stack.clone()).collect();
    let lines: Vec<Series> = series.iter().map(|(_, line)| line.clone()).collect();
    view! {
        <figure class="ul-chart">
            <figcaption class="ul-chart__title" id="vergelijking">
                {title}
            </figcaption>
            <svg class="ul-chart__plot" height="250" role="img" aria-labelledby="vergelijking vergelijking-tekst">
                <desc id="vergelijking-tekst">{text}</desc>
                {scale(most)}
                {columns.collect_view()}
                <line class="ul-chart__axis" x1="0" x2="100%" y1=GROUND y2=GROUND />
            </svg>
            {legend(series.into_iter().map(|(fill, (name, _))| (fill, name)))}
            {chart_table(title, "Wat", &years, &lines)}
        </figure>
    }
    .into_any()
}

/// The layers of a column from the ground up: the municipality, then funds, then all other income.
fn stack(table: &Table) -> Vec<(&'static str, Series)> {
    let together = |is_fund: bool| {
        let groups = table.income_groups.iter().filter(|(group, _)| (*group == IncomeGroup::Fund) == is_fund);
        let groups: Vec<_> = groups.collect();
        let year = |year: usize| groups.iter().filter_map(|(_, amounts)| amounts.get(year)).map(|cents| cents.0).sum();
        (0..table.years.len()).map(year).collect::<Vec<i64>>()
    };
    let asked = table.sum(Sum::Requested).map(|amounts| cents(amounts)).unwrap_or_default();
    let layers = [
        ("ul-fill--1", (Sum::Requested.short().to_owned(), asked)),
        ("ul-fill--2", (Sum::Income.short().to_owned(), together(false))),
        ("ul-fill--3", (IncomeGroup::Fund.label().to_owned(), together(true))),
    ];
    layers.into_iter().filter(|(_, (_, amounts))| amounts.iter().any(|cents| *cents > 0)).collect()
}

fn tallest(stack: &[(&str, Series)], now: Option<&[i64]>, years: usize) -> i64 {
    let column =
        |year: usize| stack.iter().filter_map(|(_, (_, cents))| cents.get(year)).map(|cents| cents.max(&0)).sum();
    (0..years).map(column).chain(now.into_iter().flatten().copied()).fold(1, i64::max)
}

/// The title says what the picture shows.
fn words(table: &Table) -> (&'static str, String) {
    let now = table.sum(Sum::Baseline);
    let title = match table.total(Sum::Saving).map(|saving| saving.cmp(&Cents::ZERO)) {
        None => "Wie betaalt wat per jaar?",
        Some(Ordering::Greater) => "De gemeente betaalt minder dan nu",
        Some(Ordering::Equal) => "De gemeente betaalt evenveel als nu",
        Some(Ordering::Less) => "De gemeente betaalt meer dan nu",
    };
    let asked = table.sum(Sum::Requested).into_iter().flatten();
    let years = table.headings().into_iter().zip(asked).enumerate().map(|(year, (name, asked))| {
        let now = now.and_then(|now| now.get(year)).map(|now| format!(" tegen {} nu", now.euros()));
        format!("{name}: {} gevraagd{}.", asked.euros(), now.unwrap_or_default())
    });
    (title, once("Kolommen per jaar.".to_owned()).chain(years).collect::<Vec<_>>().join(" "))
}

fn height(cents: i64, most: i64) -> i64 {
    cents.max(0) * TALLEST / most
}

/// Lines at round amounts: four at most.
fn scale(most: i64) -> AnyView {
    let steps = (2..15).flat_map(|zeros| [1, 2, 5].map(|digit| digit * 10_i64.pow(zeros)));
    let step = steps.into_iter().find(|step| most / step <= 4).unwrap_or(most);
    let line = |amount: i64| {
        let y = GROUND - height(amount, most);
        view! {
            <line class="ul-chart__grid" x1="0" x2="100%" y1=y y2=y />
            <text class="ul-chart__label" x="0" y=y - 4>
                {euros(amount)}
            </text>
        }
    };
    (1..=most / step).map(|count| line(count * step)).collect_view().into_any()
}

/// The room of one year.
struct Slot {
    year: usize,
    years: usize,
    most: i64,
}

impl Slot {
    fn columns(&self, name: &str, stack: &[(&'static str, Series)], now: Option<&[i64]>) -> AnyView {
        let ours_at = if now.is_some() { 51 } else { 26 };
        let mut top = GROUND;
        let layers = stack.iter().map(|(fill, (_, amounts))| {
            let height = amounts.get(self.year).map_or(0, |cents| height(*cents, self.most));
            top -= height;
            self.column(fill, ours_at, top, height)
        });
        let layers = layers.collect_view();
        let now = now.and_then(|now| now.get(self.year)).map(|cents| {
            let height = height(*cents, self.most);
            self.column(NOW, 5, GROUND - height, height)
        });
        view! {
            {now}
            {layers}
            <text class="ul-chart__label" x=self.at(49) y=GROUND + 20 text-anchor="middle">
                {name.to_owned()}
            </text>
        }
        .into_any()
    }

    fn column(&self, fill: &'static str, at: usize, top: i64, height: i64) -> AnyView {
        view! { <rect class=fill x=self.at(at) y=top width=percent(self.width() * 44 / 100) height=height /> }
            .into_any()
    }

    const fn width(&self) -> usize {
        (1000 - MARGIN) / self.years
    }

    /// A place in this room, in hundredths of its width.
    fn at(&self, hundredths: usize) -> String {
        percent(MARGIN + self.width() * self.year + self.width() * hundredths / 100)
    }
}

fn percent(thousandths: usize) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
