//! A browser without scripts: it keeps its cookies and follows nothing by itself.

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use std::convert::Infallible;
use tower::ServiceExt;

/// A browser without scripts.
#[derive(Clone)]
pub(crate) struct Browser {
    pub(super) router: Router,
    pub(crate) cookie: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub location: String,
    /// The methods that work, if this one does not.
    pub allow: String,
    pub body: String,
}

impl Browser {
    /// Begins a request, with whatever session this browser has.
    pub(crate) fn request(&self, method: Method, path: &str) -> Builder {
        Request::builder().method(method).uri(path).header(HOST, "loket.test").header(COOKIE, self.cookie.clone())
    }

    /// Opens a page.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path);
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Posts a form.
    pub(crate) async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.post_raw(path, body.into_bytes()).await
    }

    /// Posts a form body as it is.
    pub(crate) async fn post_raw(&mut self, path: &str, body: Vec<u8>) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header(ORIGIN, "http://loket.test")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// Sends one file with a form.
    pub(crate) async fn upload(&mut self, path: &str, field: &str, file: &[u8]) -> Answer {
        self.post_files(path, &[], &[(field, "bestand.xlsx", file)]).await
    }

    /// Sends a form with fields and files, each file as its field, its name and its content.
    pub(crate) async fn post_files(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const EDGE: &str = "een-rand-die-nergens-voorkomt";
        let mut body = Vec::new();
        for (field, value) in fields {
            let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        for (field, name, content) in files {
            // As browsers write a quotation mark.
            let name = name.replace('"', "%22");
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend([head.as_bytes(), content, b"\r\n"].concat());
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header(ORIGIN, "http://loket.test")
            .header(CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
        // In pieces, as it comes over a line.
        let pieces: Vec<_> =
            body.chunks(16 << 10).map(|piece| Ok::<_, Infallible>(Bytes::copy_from_slice(piece))).collect();
        let body = Body::from_stream(tokio_stream::iter(pieces));
        self.send(request.body(body).expect("a request")).await
    }

    /// Downloads a file.
    pub(crate) async fn download(&mut self, path: &str) -> Vec<u8> {
        self.saved(path).await.1
    }

    /// Downloads a file with its headers.
    pub(crate) async fn saved(&mut self, path: &str) -> (HeaderMap, Vec<u8>) {
        let request = self.request(Method::GET, path).body(Body::empty()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("the site answers");
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let headers = response.headers().clone();
        (headers, to_bytes(response.into_body(), 1 << 24).await.expect("a body").to_vec())
    }

    /// Sends a request and keeps the session that comes back.
    pub(crate) async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the site answers");
        let text = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (location, allow) = (text(LOCATION).to_owned(), text(ALLOW).to_owned());
        for header in response.headers().get_all(SET_COOKIE) {
            let header = header.to_str().expect("text");
            self.keep(header.split(';').next().expect("a cookie"));
        }
        let status = response.status();
        let kept = text(CACHE_CONTROL);
        assert!(!kept.is_empty() && (!status.is_redirection() || kept == "no-store"), "{status} may be kept: {kept:?}");
        let bytes = to_bytes(response.into_body(), 1 << 24).await.expect("a body");
        Answer { status, location, allow, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Keeps a cookie in place of the one of the same name; an empty one goes.
    fn keep(&mut self, cookie: &str) {
        let (name, value) = cookie.split_once('=').expect("a name and a value");
        let others = self.cookie.split("; ").filter(|one| !one.is_empty() && !one.starts_with(&format!("{name}=")));
        let kept = others.chain((!value.is_empty()).then_some(cookie));
        self.cookie = kept.collect::<Vec<_>>().join("; ");
    }

    /// The fields of the form on a page, as they stand: what a browser would post again.
    pub(crate) async fn fields(&mut self, path: &str) -> Vec<(String, String)> {
        super::html::fields(&self.get(path).await.body)
    }
}
