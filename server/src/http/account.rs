//! Signing in and out.

use super::address::{Path, Query};
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::{SignedIn, Visitor};
use super::web::see_other;
use super::{Web, cookie};
use app::api::account::{LinkForm, SignedIn as Session};
use app::api::{AppError, Typed};
use app::ui::Returned;
use app::ui::pages::account as pages;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};

/// The page to sign in.
pub(super) async fn show(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Reply {
    let people = web.backend.demo_people().await?;
    let returned = Returned::default();
    Ok(web.page(visitor.0.as_ref(), || pages::sign_in(asked.get("verder"), people, &returned)))
}

/// Asks for a link.
pub(super) async fn request_link(State(web): State<Web>, visitor: Visitor, Posted(typed): Posted) -> Reply {
    match web.backend.request_link(LinkForm::from(&typed)).await {
        Ok(()) => Ok(web.page(visitor.0.as_ref(), || pages::link_sent(&typed.trimmed("email")))),
        Err(error @ (AppError::Fields(_) | AppError::TooMany)) => retry(&web, &visitor, typed, error).await,
        Err(error) => Err(Problem(error)),
    }
}

async fn retry(web: &Web, visitor: &Visitor, typed: Typed, error: AppError) -> Reply {
    let people = web.backend.demo_people().await?;
    let (code, next) = (status(&error), typed.trimmed("next"));
    let returned = Returned::new(typed, error);
    Ok(web.page_with(code, visitor.0.as_ref(), || pages::sign_in(&next, people, &returned)))
}

/// The page behind a link. It signs nobody in by itself: mail scanners open links too.
pub(super) async fn show_link(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Reply {
    let valid = web.backend.link_is_valid(&token).await?;
    Ok(web.page(visitor.0.as_ref(), || if valid { pages::use_link(&token) } else { pages::link_expired() }))
}

/// Uses a link up.
pub(super) async fn redeem_link(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Reply {
    match web.backend.redeem_link(&token).await {
        Ok(session) => Ok(begin(&web, &session)),
        Err(AppError::NotFound) => Ok(web.page(visitor.0.as_ref(), pages::link_expired)),
        Err(error) => Err(Problem(error)),
    }
}

/// Signs in as somebody of the demo.
pub(super) async fn demo_sign_in(State(web): State<Web>, Posted(typed): Posted) -> Reply {
    let session = web.backend.demo_sign_in(typed.get("person")).await?;
    Ok(begin(&web, &session))
}

/// Ends the session.
pub(super) async fn sign_out(State(web): State<Web>, headers: HeaderMap) -> Reply {
    if let Some(session) = cookie::session(&headers, web.secure) {
        web.backend.sign_out(&session).await?;
    }
    Ok(with_session("", web.secure, see_other("/")))
}

/// The first page of whoever signed in.
pub(super) async fn start(SignedIn(actor): SignedIn) -> Response {
    see_other(if actor.is_officer { "/dossiers" } else { "/voorstellen" })
}

fn begin(web: &Web, session: &Session) -> Response {
    with_session(&session.session, web.secure, see_other(&session.next))
}

fn with_session(session: &str, secure: bool, response: Response) -> Response {
    (cookie::set(session, secure).map(|cookie| [(SET_COOKIE, cookie)]), response).into_response()
}
