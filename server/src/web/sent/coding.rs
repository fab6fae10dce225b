//! Content codings: what a browser can read, and pages that are compressed for it.

use crate::security::random_bytes;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use flate2::{Compression, GzBuilder};
use std::io::{self, Write};

/// A page that fits one packet gets no faster.
const SMALL: usize = 1_200;
/// More than any page, in bytes.
const LARGEST_PAGE: usize = 64 << 20;

/// Whether the browser can read this coding (RFC 9110, section 12.5.3). A weight of nothing refuses it.
pub(super) fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    let accepted = asked.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        is_named && parts.filter_map(|part| part.strip_prefix("q=")).all(|weight| weight.parse() != Ok(0.0))
    })
}

/// Compresses pages for browsers that can read that. Built files have smaller copies, files to save are small already.
pub(crate) async fn compress_pages(request: Request, next: Next) -> Response {
    let wanted = request.method() != Method::HEAD && accepts(request.headers(), "gzip");
    let mut response = next.run(request).await;
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
        return response;
    }
    response.headers_mut().insert(VARY, HeaderValue::from_name(ACCEPT_ENCODING));
    if wanted { compressed(response).await } else { response }
}

async fn compressed(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, LARGEST_PAGE).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    match gzip(&page) {
        Ok(smaller) if page.len() > SMALL => {
            parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            parts.headers.remove(CONTENT_LENGTH);
            Response::from_parts(parts, Body::from(smaller))
        }
        _ => Response::from_parts(parts, Body::from(page)),
    }
}

/// A page holds what only its reader may know, and sometimes words from its address. By the length of what is sent,
/// who watches the line could learn how far these are alike (BREACH). No other site can have such pages asked for
/// unseen, because it brings no session along (`SameSite`), pages hold no secret that signs anybody in, and a part
/// that browsers skip, the name of the file, gets a length by chance.
fn gzip(page: &[u8]) -> io::Result<Vec<u8>> {
    let [length] = random_bytes::<1>();
    let name = vec![b'p'; usize::from(length) + 1];
    let mut writer = GzBuilder::new().filename(name).write(Vec::new(), Compression::default());
    writer.write_all(page)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::{accepts, compress_pages};
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, VARY};
    use axum::http::{HeaderMap, HeaderValue, Request, Response};
    use axum::middleware::from_fn;
    use axum::response::Html;
    use axum::routing::get;
    use flate2::read::GzDecoder;
    use std::collections::BTreeSet;
    use std::io::Read;
    use tower::ServiceExt;

    fn page() -> String {
        "<p>Alle vragen vooraf. ".repeat(400)
    }

    /// The answer at an address, to a request with this method, from a browser that accepts these codings.
    async fn answer(method: &str, path: &str, accepted: &str) -> Response<Body> {
        let site = Router::new()
            .route("/pagina", get(async || Html(page())))
            .route("/kort", get(async || Html("<p>Kort")))
            .route("/tekst", get(async || page()))
            .layer(from_fn(compress_pages));
        let request = Request::builder().method(method).uri(path).header(ACCEPT_ENCODING, accepted);
        site.oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer")
    }

    async fn bytes(response: Response<Body>) -> Vec<u8> {
        to_bytes(response.into_body(), 1 << 20).await.expect("a body").to_vec()
    }

    #[tokio::test]
    async fn a_page_is_compressed_for_whoever_can_read_that_and_holds_the_same() {
        let response = answer("GET", "/pagina", "gzip, deflate, br").await;
        assert_eq!(response.headers()[CONTENT_ENCODING], "gzip");
        assert_eq!(response.headers()[VARY], "accept-encoding");
        let sent = bytes(response).await;
        let mut read = String::new();
        GzDecoder::new(sent.as_slice()).read_to_string(&mut read).expect("gzip");
        assert!(read == page() && sent.len() < read.len() / 4, "{}", sent.len());
    }

    #[tokio::test]
    async fn other_browsers_small_pages_files_and_questions_about_a_page_get_what_there_is() {
        for (method, path, accepted) in
            [("GET", "/pagina", "br"), ("GET", "/kort", "gzip"), ("GET", "/tekst", "gzip"), ("HEAD", "/pagina", "gzip")]
        {
            let response = answer(method, path, accepted).await;
            assert!(response.headers().get(CONTENT_ENCODING).is_none(), "{method} {path}");
            let is_whole = bytes(response).await.len() == if path == "/kort" { 7 } else { page().len() };
            assert!(is_whole || method == "HEAD", "{method} {path}");
        }
    }

    #[tokio::test]
    async fn the_length_of_a_page_says_nothing_exact() {
        let mut lengths = BTreeSet::new();
        for _ in 0..20 {
            lengths.insert(bytes(answer("GET", "/pagina", "gzip").await).await.len());
        }
        assert!(lengths.len() > 5, "{lengths:?}");
    }

    #[test]
    fn a_browser_gets_only_codings_that_it_can_read() {
        let accepts = |accepted: &'static str, coding: &str| {
            accepts(&HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(accepted))]), coding)
        };
        assert!(accepts("gzip, deflate, br, zstd", "br") && accepts("br;q=0.5", "br") && accepts("GZIP", "gzip"));
        assert!(!accepts("gzip, brotli", "br") && !accepts("br;q=0, gzip", "br") && !accepts("", "br"));
        assert!(!accepts("br; q=0.000", "br"));
    }
}
