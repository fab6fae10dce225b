//! Documents of a case to download.

use super::{fingerprint, link};
use crate::api::case::DocumentLink;
use leptos::prelude::*;

/// A list of documents, with their codes folded away under it.
pub fn documents(documents: &[DocumentLink]) -> AnyView {
    let items = documents.iter().map(|document| {
        view! {
            <li>
                {link(format!("/documenten/{}", document.id), document.title.clone())}
                <p class="ul-small ul-subtle">{document.details.clone()}</p>
            </li>
        }
    });
    let codes = documents.iter().map(|document| {
        view! {
            <dt>{document.title.clone()}</dt>
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
