//! What happened in a case (tijdlijn).

use crate::views::case::Moment;
use crate::words;
use leptos::prelude::*;

/// Everything that happened, newest first, each with the code under which it was recorded.
pub fn timeline(moments: Vec<Moment>) -> AnyView {
    view! { <ol class="ul-timeline">{moments.into_iter().map(moment).collect_view()}</ol> }.into_any()
}

fn moment(moment: Moment) -> AnyView {
    let details =
        words::event_details(&moment).into_iter().map(|line| view! { <p class="ul-timeline__detail">{line}</p> });
    view! {
        <li class="ul-timeline__event">
            <p class="ul-timeline__when">{words::moment(moment.at)}</p>
            <p class="ul-timeline__what">{words::event_label(&moment.event)}</p>
            {details.collect_view()}
            <p class="ul-timeline__when">
                {moment.who} " · " <span class="ul-hash">{format!("code {}", moment.hash)}</span>
            </p>
        </li>
    }
    .into_any()
}
