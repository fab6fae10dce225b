//! The built files, embedded in the binary under names that contain their hash.

use super::coding::accepts;
use app::page::Assets;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use serde::Deserialize;
use std::borrow::Cow;

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

/// Codings of the compressed copies that the bundler made, smallest first, and what their names end in.
const CODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// One built file, compressed if the browser can read that. Its name changes with its content, so browsers may keep it
/// for ever.
pub(crate) async fn file(Path(name): Path<String>, asked: HeaderMap) -> Response {
    let Some(whole) = Files::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
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
        (VARY, HeaderValue::from_name(ACCEPT_ENCODING)),
    ];
    match smaller(&name, &asked) {
        Some((coding, data)) => (headers, [(CONTENT_ENCODING, coding)], data.into_owned()).into_response(),
        None => (headers, whole.data.into_owned()).into_response(),
    }
}

/// The smallest copy of a file that the browser says it can read.
fn smaller(name: &str, asked: &HeaderMap) -> Option<(&'static str, Cow<'static, [u8]>)> {
    CODINGS.into_iter().filter(|(coding, _)| accepts(asked, coding)).find_map(|(coding, ending)| {
        let file = Files::get(&format!("{name}.{ending}"))?;
        Some((coding, file.data))
    })
}

#[cfg(test)]
mod tests {
    use super::{Files, file};
    use axum::body::to_bytes;
    use axum::extract::Path;
    use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY};
    use axum::http::{HeaderMap, HeaderValue};

    /// The coding, kind and length of the answer to a browser that accepts these codings.
    async fn answer(name: &str, accepted: &'static str) -> (String, String, usize) {
        let asked = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(accepted))]);
        let response = file(Path(name.to_owned()), asked).await;
        assert_eq!(response.headers()[VARY], "accept-encoding", "{name}");
        let text = |name| response.headers().get(name).map_or("", |value| value.to_str().expect("text")).to_owned();
        let (coding, kind) = (text(CONTENT_ENCODING), text(CONTENT_TYPE));
        (coding, kind, to_bytes(response.into_body(), 1 << 24).await.expect("a body").len())
    }

    #[tokio::test]
    async fn style_and_scripts_are_compressed_for_whoever_can_read_that_and_keep_their_kind() {
        let big = |name: &str| [".css", ".js", ".wasm"].iter().any(|ending| name.ends_with(ending));
        let names: Vec<String> = Files::iter().map(Into::into).filter(|name: &String| big(name)).collect();
        assert_eq!(names.len(), 3, "{names:?}");
        for name in names {
            let (plain, packed, best) =
                (answer(&name, "").await, answer(&name, "gzip").await, answer(&name, "gzip, deflate, br").await);
            assert_eq!([&plain.0, &packed.0, &best.0], ["", "gzip", "br"], "{name}");
            assert!(plain.1 == packed.1 && plain.1 == best.1, "{name}");
            assert!(plain.2 > 2 * packed.2 && packed.2 > best.2, "{name}: {} {} {}", plain.2, packed.2, best.2);
        }
    }

    #[tokio::test]
    async fn a_file_without_a_smaller_copy_goes_as_it_is() {
        let font = Files::iter().find(|name| name.ends_with(".woff2")).expect("a font");
        assert_eq!(answer(&font, "br").await.0, "");
    }
}
