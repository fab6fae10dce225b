//! Views, pages and islands of Uitdaagloket.
//!
//! Pages are plain functions from data to HTML and exist on the server only; islands are the only code that browsers
//! load.

#[cfg(feature = "ssr")]
pub mod forms;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
pub mod paths;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
pub mod views;
#[cfg(feature = "ssr")]
pub mod words;

/// Attaches the islands to the page; called by the browser once the module has loaded.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
