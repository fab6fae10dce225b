//! Pages as they reach the browser.

mod approval;
mod budget;
mod case;
mod escaping;
mod everybody;
mod fields;
mod handling;
mod mailbox;
mod preliminary;
mod queue;
mod samples;
mod section;
mod shell;
mod signing_in;
mod together;
mod unfinished;
mod whole;

use crate::page::{Frame, Page};
use crate::shell::document;
use leptos::prelude::Owner;

/// The document of a page, without the markers that Leptos leaves between texts.
fn html(page: impl FnOnce() -> Page) -> String {
    html_in(&Frame::default(), page)
}

fn html_in(frame: &Frame, page: impl FnOnce() -> Page) -> String {
    Owner::new().with(|| document(frame, page())).replace("<!---->", "")
}

/// What stands between a mark and the next other mark.
fn between<'a>(html: &'a str, begin: &str, end: &str) -> &'a str {
    let (_, rest) = html.split_once(begin).unwrap_or_else(|| panic!("{begin} is missing in {html}"));
    rest.split_once(end).map_or(rest, |(found, _)| found)
}

/// The tags that hold all of these parts, in whatever order their attributes stand.
fn tags<'a>(html: &'a str, parts: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let tags = html.split('<').filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag));
    tags.filter(|tag| parts.iter().all(|part| tag.contains(part)))
}

fn has_tag(html: &str, parts: &[&str]) -> bool {
    tags(html, parts).next().is_some()
}
