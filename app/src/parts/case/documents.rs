//! Documents of a case to download.

use crate::parts::{fingerprint, link};
use crate::paths;
use crate::views::case::DocumentLink;
use crate::words;
use domain::attachment::size_in_words;
use domain::calendar::DutchDate;
use leptos::prelude::*;

/// A list of documents, with their codes folded away under it.
pub fn documents(documents: &[DocumentLink]) -> AnyView {
    let items = documents.iter().map(|document| {
        view! {
            <li>
                {link(paths::document(&document.id), words::document_title(document))}
                <p class="ul-small ul-subtle">{details(document)}</p>
            </li>
        }
    });
    let codes = documents.iter().map(|document| {
        view! {
            <dt>{words::document_title(document)}</dt>
            <dd>{fingerprint(&document.sha256)}</dd>
        }
    });
    view! {
        <ul class="ul-links">{items.collect_view()}</ul>
        <details class="ul-example">
            <summary>"Controlecodes (SHA-256)"</summary>
            <dl class="ul-answers ul-small">{codes.collect_view()}</dl>
        </details>
    }
    .into_any()
}

/// "PDF, 98 kB, 8 september 2026".
fn details(document: &DocumentLink) -> String {
    format!("PDF, {}, {}", size_in_words(document.bytes), document.made_on.long())
}
