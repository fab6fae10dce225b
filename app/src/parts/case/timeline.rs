//! What happened in a case (tijdlijn).

use super::attachments::enclosed_files;
use crate::views::case::TimelineEntry;
use crate::words;
use leptos::prelude::*;

/// Everything that happened, newest first, each with the code under which it was recorded.
pub fn timeline(entries: Vec<TimelineEntry>) -> AnyView {
    view! { <ol class="ul-timeline">{entries.into_iter().map(entry).collect_view()}</ol> }.into_any()
}

fn entry(entry: TimelineEntry) -> AnyView {
    let details =
        words::event_details(&entry).into_iter().map(|line| view! { <p class="ul-timeline__detail">{line}</p> });
    view! {
        <li class="ul-timeline__event">
            <p class="ul-timeline__when">{words::date_and_time(entry.at)}</p>
            <p class="ul-timeline__what">{words::event_label(&entry.event)}</p>
            {details.collect_view()}
            {enclosed_files(&entry.files)}
            <p class="ul-timeline__when">
                {entry.who} " · " <span class="ul-hash">{format!("code {}", entry.hash)}</span>
            </p>
        </li>
    }
    .into_any()
}
