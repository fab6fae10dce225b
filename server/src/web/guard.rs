//! What holds for every request: origin, size, pace, headers, and no dropped connection.

use super::problem::{PostedForm, Problem};
use super::visitor::Visitor;
use super::watch::without_secret;
use super::{Cookie, Web};
use crate::failure::Failure;
use app::pages::problem::Unsent;
use app::views::{AppError, Reason};
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Duration;
use tokio::time::timeout;

/// Largest body without files that is read, in bytes.
pub(crate) const LARGEST_BODY: usize = 4 << 20;

/// Policy for everything that is not a page.
const CLOSED: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// Policy for a page; only scripts with its nonce run.
pub(crate) fn page_policy(nonce: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; \
         form-action 'self'; object-src 'none'; manifest-src 'self'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(CLOSED))
}

/// Refuses forms that another site posts, and too many of them.
pub(crate) async fn guard_posts(State(web): State<Web>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    if !web.origin.sent(request.headers()) {
        return Problem::from(Failure::Refused(Reason::ForeignForm)).into_response();
    }
    let too_many = too_many(&web, &request);
    // Who is not signed in has no text to lose, and is not worth reading for.
    let known = matches!(request.extensions().get(), Some(Visitor(Some(_))));
    let kept = if too_many && !known { Ok(request) } else { PostedForm::keep(&web, request).await };
    match kept {
        Ok(_) if too_many => Problem::from(Failure::TooMany).into_response(),
        Ok(request) => next.run(request).await,
        Err(refused) => refused,
    }
}

/// What was typed in a form that goes no further, if this site posted it and not too many came.
pub(crate) async fn unsent(web: &Web, request: Request) -> Option<Unsent> {
    let is_own = !request.method().is_safe() && web.origin.sent(request.headers());
    if !is_own || too_many(web, &request) {
        return None;
    }
    PostedForm::keep_alone(web, request).await
}

/// Whether more forms come from this browser or address than one may send.
fn too_many(web: &Web, request: &Request) -> bool {
    let address = web.client(request);
    let browser = Cookie::Session.read(request.headers(), web.secure);
    address.is_some_and(|address| !web.app.limits.may_post(address, browser.as_deref()))
}

/// Headers for every response.
pub(crate) async fn add_headers(State(web): State<Web>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(CLOSED));
    // What a page did not say of itself is for nobody to keep: redirects, saving while typing, small texts.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if web.secure {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
    response
}

/// A panic becomes a logged fault with a reference instead of a dropped connection.
pub(crate) fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
    let reference = crate::failure::reference();
    tracing::error!(%reference, "panic: {}", text.unwrap_or("without a message"));
    Problem(AppError::Unavailable(reference)).into_response()
}

/// Answers a request that takes too long; the caller may try again.
pub(crate) async fn in_time(limit: Duration, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if let Ok(response) = timeout(limit, next.run(request)).await {
        return response;
    }
    let reference = crate::failure::reference();
    tracing::error!(%reference, path = without_secret(&path), "a request took longer than {} seconds", limit.as_secs());
    let mut response = Problem(AppError::Unavailable(reference)).into_response();
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}

#[cfg(test)]
mod tests {
    use super::in_time;
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::middleware::from_fn;
    use axum::routing::get;
    use std::time::Duration;
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_page_that_takes_too_long_becomes_a_problem_to_show() {
        let slow = async || tokio::time::sleep(Duration::from_mins(1)).await;
        let site = Router::new()
            .route("/traag", get(slow))
            .route("/snel", get(async || "klaar"))
            .layer(from_fn(|request, next| in_time(Duration::from_millis(20), request, next)));
        let answer = async |path: &str| {
            let request = Request::get(path).body(Body::empty()).expect("a request");
            site.clone().oneshot(request).await.expect("an answer")
        };
        let (slow, quick) = (answer("/traag").await, answer("/snel").await);
        assert_eq!((slow.status(), quick.status()), (StatusCode::SERVICE_UNAVAILABLE, StatusCode::OK));
        assert!(!slow.extensions().is_empty() && quick.extensions().is_empty(), "its page still has to be made");
    }
}
