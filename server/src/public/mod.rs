//! Pages for everybody, and the answer of a running server.

use crate::health;
use crate::proposals::{municipalities, questions};
use crate::web::{Problem, Query, Visitor, Web};
use app::pages::public as pages;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// Addresses for everybody.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::WELCOME, get(welcome))
        .route(paths::QUESTIONS, get(show_questions))
        .route(paths::ACCESSIBILITY, get(accessibility))
        .route(paths::PRIVACY, get(privacy))
        .route(paths::HEALTH, get(is_healthy))
        .route(paths::SECURITY_TXT, get(security_txt))
}

/// What it is, whether you can, and how to start.
async fn welcome(State(web): State<Web>, visitor: Visitor) -> Result<Response, Problem> {
    let municipalities = municipalities(&web.app).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::welcome::welcome(municipalities, visitor.0.as_ref())))
}

/// All questions, readable before signing in.
async fn show_questions(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Result<Response, Problem> {
    let page = questions(&web.app, asked.find(paths::asked::MUNICIPALITY)).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::questions::questions(page)))
}

/// Toegankelijkheidsverklaring.
async fn accessibility(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), pages::info::accessibility)
}

/// Privacyverklaring.
async fn privacy(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), pages::info::privacy)
}

/// Says that the server runs, and reads from and writes to its database.
async fn is_healthy(State(web): State<Web>) -> Result<Response, Problem> {
    health::check(&web.app).await?;
    Ok("gezond\n".into_response())
}

/// Where to report a weakness (RFC 9116). It expires in half a year, counted from each request.
async fn security_txt(State(web): State<Web>) -> Response {
    const HALF_A_YEAR: i64 = 182 * 24 * 3_600_000;
    let expires = web.app.clock.local(web.app.clock.millis() + HALF_A_YEAR).timestamp();
    let text = format!("Contact: {}\nExpires: {expires}\nPreferred-Languages: nl, en\n", web.contact);
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
