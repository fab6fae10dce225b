//! Pages for everybody, and the answer of a running server.

use super::address::Query;
use super::visitor::Visitor;
use super::{Web, problem::Reply};
use app::ui::pages::{info, questions, welcome};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// What it is, whether you can, and how to start.
pub(super) async fn welcome(State(web): State<Web>, visitor: Visitor) -> Reply {
    let municipalities = web.backend.municipalities().await?;
    Ok(web.page(visitor.0.as_ref(), || welcome::welcome(municipalities, visitor.0.as_ref())))
}

/// All questions, readable before signing in.
pub(super) async fn questions(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Reply {
    let page = web.backend.questions(asked.find("gemeente")).await?;
    Ok(web.page(visitor.0.as_ref(), || questions::questions(page)))
}

/// Toegankelijkheidsverklaring.
pub(super) async fn accessibility(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), info::accessibility)
}

/// Privacyverklaring.
pub(super) async fn privacy(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), info::privacy)
}

/// Says that the server runs and reaches its database.
pub(super) async fn health(State(web): State<Web>) -> Reply {
    web.backend.municipalities().await?;
    Ok("gezond\n".into_response())
}

/// Where to report a weakness (RFC 9116). It expires in half a year, counted from each request.
pub(super) async fn security_txt(State(web): State<Web>) -> Response {
    const HALF_A_YEAR: i64 = 182 * 24 * 3_600_000;
    let expires = web.clock.local(web.clock.millis() + HALF_A_YEAR).timestamp();
    let text = format!("Contact: {}\nExpires: {expires}\nPreferred-Languages: nl, en\n", web.contact);
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
