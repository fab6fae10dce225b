//! A radar: how far something is on each of several spokes. Its page has the same as a table.

use leptos::prelude::*;
use std::f64::consts::TAU;

/// Side of the square in which it is drawn.
const SIDE: f64 = 320.0;
/// From the middle to the end of a spoke.
const REACH: f64 = 124.0;
/// From the middle to the number of a spoke.
const NUMBERS: f64 = 144.0;

/// One spoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoke {
    /// What is drawn at its end: a number or a sign.
    pub mark: String,
    /// What it says, read aloud.
    pub words: String,
    /// How far it is.
    pub value: u8,
}

/// A radar of these spokes, of which each goes up to `most`.
pub fn radar(title: &'static str, spokes: &[Spoke], most: u8) -> AnyView {
    let words: Vec<&str> = spokes.iter().map(|spoke| spoke.words.as_str()).collect();
    let rings = (1..=3_u8).map(|third| polygon("ul-radar__ring", spokes, |_| REACH * f64::from(third) / 3.0));
    let axes = (0..spokes.len()).map(|index| axis(index, spokes.len()));
    let far = |spoke: &Spoke| REACH * f64::from(spoke.value) / f64::from(most);
    let dots = spokes.iter().enumerate().map(|(index, spoke)| dot(point(index, spokes.len(), far(spoke))));
    let marks = spokes.iter().enumerate().map(|(index, spoke)| mark(point(index, spokes.len(), NUMBERS), spoke));
    view! {
        <svg
            class="ul-radar"
            viewBox=format!("0 0 {SIDE} {SIDE}")
            role="img"
            aria-labelledby="radar-titel radar-uitleg"
            focusable="false"
        >
            <title id="radar-titel">{title}</title>
            <desc id="radar-uitleg">{words.join(" ")}</desc>
            {rings.collect_view()}
            {axes.collect_view()}
            {polygon("ul-radar__area", spokes, far)}
            {dots.collect_view()}
            {marks.collect_view()}
        </svg>
    }
    .into_any()
}

/// Where a spoke is, so far from the middle. The first one points up, the others follow the clock.
#[expect(clippy::cast_precision_loss, reason = "a radar has a handful of spokes")]
fn point(index: usize, count: usize, far: f64) -> (f64, f64) {
    let angle = TAU * index as f64 / count as f64;
    (SIDE / 2.0 + far * angle.sin(), SIDE / 2.0 - far * angle.cos())
}

fn polygon(class: &'static str, spokes: &[Spoke], far: impl Fn(&Spoke) -> f64) -> AnyView {
    let corner = |(index, spoke): (usize, &Spoke)| {
        let (x, y) = point(index, spokes.len(), far(spoke));
        format!("{x:.1},{y:.1}")
    };
    let points: Vec<String> = spokes.iter().enumerate().map(corner).collect();
    view! { <polygon class=class points=points.join(" ") /> }.into_any()
}

fn axis(index: usize, count: usize) -> AnyView {
    let (x, y) = point(index, count, REACH);
    let middle = (SIDE / 2.0).to_string();
    view! {
        <line class="ul-chart__grid" x1=middle.clone() y1=middle x2=format!("{x:.1}") y2=format!("{y:.1}") />
    }
    .into_any()
}

fn dot((x, y): (f64, f64)) -> AnyView {
    view! { <circle class="ul-radar__dot" cx=format!("{x:.1}") cy=format!("{y:.1}") r="5" /> }.into_any()
}

fn mark((x, y): (f64, f64), spoke: &Spoke) -> AnyView {
    view! {
        <text class="ul-radar__mark" x=format!("{x:.1}") y=format!("{y:.1}")>
            {spoke.mark.clone()}
        </text>
    }
    .into_any()
}
