//! Running text that people wrote, as elements: never as markup of their own.

use domain::markdown::{Block, Run, parse};
use leptos::prelude::*;

/// Paragraphs, lists and bold.
pub fn prose(text: &str) -> AnyView {
    let blocks = parse(text).into_iter().map(|block| match block {
        Block::Paragraph { runs } => view! { <p>{words(runs)}</p> }.into_any(),
        Block::Bullets { items } => view! { <ul>{lines(items)}</ul> }.into_any(),
        Block::Numbers { items } => view! { <ol>{lines(items)}</ol> }.into_any(),
    });
    view! { <div class="ul-prose">{blocks.collect_view()}</div> }.into_any()
}

fn lines(items: Vec<Vec<Run>>) -> AnyView {
    items.into_iter().map(|item| view! { <li>{words(item)}</li> }).collect_view().into_any()
}

fn words(runs: Vec<Run>) -> AnyView {
    let run = |run: Run| {
        let text = with_line_ends(&run.text);
        if run.bold { view! { <strong>{text}</strong> }.into_any() } else { text }
    };
    runs.into_iter().map(run).collect_view().into_any()
}

fn with_line_ends(text: &str) -> AnyView {
    let line = |(index, line): (usize, &str)| ((index > 0).then(|| view! { <br /> }), line.to_owned());
    text.split('\n').enumerate().map(line).collect_view().into_any()
}
