//! The way to the comments on a question.

use crate::parts::link;
use crate::views::proposal::head::CommentCount;
use leptos::prelude::*;

/// "2 opmerkingen", or the invitation to place one. Nothing where there are none and nobody may place one.
pub fn comments_link(href: String, label: &str, count: CommentCount, may_comment: bool) -> Option<AnyView> {
    let text = match count {
        CommentCount { total: 0, .. } if !may_comment => return None,
        CommentCount { total: 0, .. } => "Opmerking plaatsen".to_owned(),
        CommentCount { open: 0, .. } => "Opmerkingen (opgelost)".to_owned(),
        CommentCount { open, .. } => in_words(open),
    };
    let label = view! {
        {text}
        <span class="ul-hidden">{format!(" bij “{label}”")}</span>
    };
    Some(link(href, label))
}

/// "1 opmerking", "2 opmerkingen".
pub fn in_words(count: i64) -> String {
    if count == 1 { "1 opmerking".to_owned() } else { format!("{count} opmerkingen") }
}
