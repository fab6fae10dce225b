//! Codes by which anybody can check that something was not changed (controlecode, SHA-256).

use leptos::prelude::*;

/// A code in groups of four, which can be compared by eye.
pub fn fingerprint(code: &str) -> AnyView {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    view! { <p class="ul-hash">{groups.join(" ")}</p> }.into_any()
}
