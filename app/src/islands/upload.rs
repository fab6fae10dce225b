//! Shows how far large files have been sent.

use leptos::prelude::*;

/// Sends the form in which it stands, moves its progress bar, and shows the page that comes back in place of this one.
/// A connection that breaks leaves the form as it is, with the files that were chosen.
#[island]
pub fn UploadProgress() -> impl IntoView {
    view! { <div role="status" use:attach=()></div> }
}

/// Only a browser attaches anything.
fn attach(element: leptos::web_sys::Element, (): ()) {
    #[cfg(feature = "hydrate")]
    super::sending::attach(&element);
    drop(element);
}
