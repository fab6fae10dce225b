//! The built files, embedded in the binary under names that contain their hash.

use app::page::Assets;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use serde::Deserialize;

#[derive(RustEmbed)]
#[folder = "../style/dist"]
struct Files;

/// Names of the built files, as the bundler wrote them.
#[derive(Debug, Clone, Deserialize)]
pub struct Manifest {
    css: String,
    fonts: Vec<String>,
    /// Of the browser's module and its glue, without what tells them apart.
    name: String,
}

impl Manifest {
    /// The manifest embedded in this binary.
    ///
    /// # Errors
    /// When the binary was built without its assets; `make` builds both.
    pub fn embedded() -> Result<Self, crate::failure::Failure> {
        let file = Files::get("manifest.json")
            .ok_or_else(|| crate::failure::Fault::failure("this binary was built without style/dist; run make"))?;
        Ok(serde_json::from_slice(&file.data)?)
    }

    /// Addresses for a page.
    pub fn assets(&self) -> Assets {
        let address = |file: &String| format!("/pkg/{file}");
        Assets {
            css: address(&self.css),
            fonts: self.fonts.iter().map(address).collect(),
            output_name: self.name.clone(),
        }
    }
}

/// The mark of the site, for tabs and bookmarks.
pub(crate) async fn icon() -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("image/svg+xml")),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400")),
    ];
    (headers, include_str!("icon.svg")).into_response()
}

/// One built file. Its name changes with its content, so browsers may keep it for ever.
pub(crate) async fn file(Path(name): Path<String>) -> Response {
    let Some(file) = Files::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, file.data.into_owned()).into_response()
}
