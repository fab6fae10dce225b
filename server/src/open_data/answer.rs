//! How open data is sent: with its version, where the other pages are, and a mark by which a program hears whether
//! anything changed. Nothing is kept elsewhere without asking again: what is public no longer must be gone at once.

use super::VERSION;
use super::asked::{Asked, Form};
use super::problem::{PROBLEM, Problem};
use crate::security::sha256;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LINK, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// The header with the whole version.
pub(super) const API_VERSION: HeaderName = HeaderName::from_static("api-version");

/// Een verwijzing.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct Href {
    /// Adres, vanaf de server.
    #[schema(format = "uri-reference", example = "/api/v1/uitdagingen?pagina=2")]
    href: String,
}

impl Href {
    /// To this address.
    pub(super) fn to(address: impl Into<String>) -> Self {
        Self { href: address.into() }
    }
}

/// De bladzijden van een lijst.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct PageLinks {
    /// Deze bladzijde.
    #[serde(rename = "self")]
    this: Href,
    /// De eerste bladzijde.
    first: Href,
    /// De bladzijde ervoor, als die er is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    prev: Option<Href>,
    /// De bladzijde erna, als die er is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    next: Option<Href>,
    /// De laatste bladzijde.
    last: Href,
}

impl PageLinks {
    /// Those of the page that is asked for, of a list at this address with so many pages.
    pub(super) fn of(address: &str, asked: &Asked, pages: u32) -> Self {
        let to = |page: u32| Href::to(at_page(address, asked, page));
        let page = asked.list.page;
        Self {
            this: to(page),
            first: to(1),
            prev: (page > 1).then(|| to((page - 1).min(pages))),
            next: (page < pages).then(|| to(page + 1)),
            last: to(pages),
        }
    }

    /// The same as a header (RFC 8288).
    pub(super) fn header(&self) -> String {
        let relations = [
            ("first", Some(&self.first)),
            ("prev", self.prev.as_ref()),
            ("next", self.next.as_ref()),
            ("last", Some(&self.last)),
        ];
        let links = relations.into_iter().filter_map(|(name, link)| Some(format!("<{}>; rel=\"{name}\"", link?.href)));
        links.collect::<Vec<_>>().join(", ")
    }
}

/// The address of a page of the same list in the same form. What is asked was read: nothing in it needs escaping.
fn at_page(address: &str, asked: &Asked, page: u32) -> String {
    use super::asked::{FORM, MUNICIPALITY, ON_PAGE, PAGE, SERVICE, STATUS};
    use domain::Named;
    let list = &asked.list;
    let pairs = [
        (MUNICIPALITY, list.municipality.clone()),
        (SERVICE, list.service.clone()),
        (STATUS, list.status.map(|status| status.value().to_owned())),
        (FORM, (asked.form == Form::Csv).then(|| "csv".to_owned())),
        (PAGE, Some(page.to_string())),
        (ON_PAGE, Some(asked.on_page.to_string())),
    ];
    let pairs: Vec<String> = pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    format!("{address}?{}", pairs.join("&"))
}

/// Sends data as JSON.
///
/// # Errors
/// When it is no data.
pub(super) fn json(asked: &HeaderMap, data: &impl Serialize, link: Option<String>) -> Result<Response, Problem> {
    let body = serde_json::to_vec(data).map_err(|error| Problem::from(crate::failure::Failure::from(error)))?;
    Ok(sent(asked, "application/json", body, link))
}

/// Sends a table to save under this name.
pub(super) fn csv(asked: &HeaderMap, name: &str, table: Vec<u8>, link: Option<String>) -> Response {
    let mut response = sent(asked, "text/csv; charset=utf-8; header=present", table, link);
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

/// Sends this, or says that it is still the same (RFC 9110, section 13.1.2).
pub(super) fn sent(asked: &HeaderMap, kind: &'static str, body: Vec<u8>, link: Option<String>) -> Response {
    let mark = format!("\"{}\"", &sha256(&body)[..32]);
    let known = asked.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_known = known.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == mark);
    let mut headers = HeaderMap::from_iter([
        (CACHE_CONTROL, HeaderValue::from_static("public, no-cache")),
        (CONTENT_LANGUAGE, HeaderValue::from_static("nl")),
        (VARY, HeaderValue::from_static("accept")),
    ]);
    headers.extend(HeaderValue::from_str(&mark).ok().map(|mark| (ETAG, mark)));
    headers.extend(link.and_then(|link| HeaderValue::from_str(&link).ok()).map(|link| (LINK, link)));
    if is_known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    (headers, Body::from(body)).into_response()
}

/// Puts the version on every answer, and makes a problem of every error that a handler did not make.
pub(super) async fn finished(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let is_problem = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == PROBLEM);
    let mut finished = if (status.is_client_error() || status.is_server_error()) && !is_problem {
        let mut problem = Problem::of(status).into_response();
        let allowed = response.headers().get(ALLOW).cloned();
        problem.headers_mut().extend(allowed.map(|allowed| (ALLOW, allowed)));
        problem
    } else {
        response
    };
    finished.headers_mut().insert(API_VERSION, HeaderValue::from_static(VERSION));
    finished
}
