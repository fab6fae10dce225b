//! Signing in and out.

use super::{demo_people, link_is_valid, own_data};
use crate::failure::Failure;
use crate::web::{Client, Path, Posted, Problem, Query, SignedIn, Visitor, Web, cookie, see_other};
use app::forms::{Done, Returned};
use app::pages::account as pages;
use app::paths;
use app::views::Typed;
use app::views::account::{LinkForm, NameForm, SignedIn as Session, fields};
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

/// Addresses of signing in and out.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::SIGN_IN, get(show).post(request_link))
        .route(paths::SIGN_IN_LINK, get(show_link).post(redeem_link))
        .route(paths::DEMO_SIGN_IN, post(demo_sign_in))
        .route(paths::SIGN_OUT, post(sign_out))
        .route(paths::START, get(start))
        .route(paths::SIGNED_OUT, get(show_signed_out))
        .route(paths::OWN_DATA, get(show_own_data).post(confirm_name))
}

/// The page to sign in.
async fn show(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Result<Response, Problem> {
    let people = demo_people(&web.app).await?;
    let returned = Returned::default();
    Ok(web.page(visitor.0.as_ref(), || pages::sign_in(asked.get(paths::asked::NEXT), people, &returned)))
}

/// Asks for a link.
async fn request_link(
    State(web): State<Web>,
    visitor: Visitor,
    Client(client): Client,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::request_link(&web.app, LinkForm::from(&typed), client).await {
        Ok(()) => Ok(web.page(visitor.0.as_ref(), || pages::link_sent(&typed.trimmed(fields::EMAIL)))),
        Err(failure) => retry(&web, &visitor, typed, failure).await,
    }
}

async fn retry(web: &Web, visitor: &Visitor, typed: Typed, failure: Failure) -> Result<Response, Problem> {
    let next = typed.trimmed(fields::NEXT);
    let people = demo_people(&web.app);
    web.again(visitor.0.as_ref(), (typed, failure), people, |people, returned| pages::sign_in(&next, people, returned))
        .await
}

/// The page behind a link. It signs nobody in by itself: mail scanners open links too. Who is signed in already has no
/// use for a link that was used, and goes on.
async fn show_link(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Problem> {
    let valid = link_is_valid(&web.app, &token).await?;
    if !valid && visitor.0.is_some() {
        return Ok(see_other(paths::START));
    }
    Ok(web.page(visitor.0.as_ref(), || if valid { pages::use_link(&token) } else { pages::link_expired() }))
}

/// Uses a link up.
async fn redeem_link(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Problem> {
    match super::redeem_link(&web.app, &token).await {
        Ok(session) => Ok(begin(&web, &session)),
        Err(Failure::NotFound) => Ok(web.page(visitor.0.as_ref(), pages::link_expired)),
        Err(failure) => Err(failure.into()),
    }
}

/// Signs in as somebody of the demo.
async fn demo_sign_in(State(web): State<Web>, Posted(typed): Posted) -> Result<Response, Problem> {
    let session = super::demo_sign_in(&web.app, typed.get(fields::PERSON)).await?;
    Ok(begin(&web, &session))
}

/// Ends the session.
async fn sign_out(State(web): State<Web>, visitor: Visitor, headers: HeaderMap) -> Result<Response, Problem> {
    if let Some(session) = cookie::session(&headers, web.secure) {
        super::sign_out(&web.app, &session).await?;
    }
    let next = visitor.0.map_or_else(|| paths::WELCOME.to_owned(), |actor| paths::signed_out(&actor.id));
    Ok(with_session("", web.secure, see_other(&next)))
}

/// What somebody reads who signed out.
async fn show_signed_out(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Response {
    match visitor.0 {
        Some(_) => see_other(paths::START),
        None => web.page(None, || pages::signed_out(asked.get(paths::asked::WHO))),
    }
}

/// What is known of who is signed in.
async fn show_own_data(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = own_data(&web.app, &actor).await?;
    let returned = Returned::from_address(&asked);
    Ok(web.page(Some(&actor), || pages::own_data(page, asked.get(paths::asked::NEXT), &returned)))
}

/// Stores the own name, and goes on to where it was asked.
async fn confirm_name(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::confirm_name(&web.app, &actor, NameForm::from(&typed)).await {
        Ok(next) if next.is_empty() => Ok(see_other(&Done::Named.at(paths::OWN_DATA))),
        Ok(next) => Ok(see_other(&next)),
        Err(failure) => {
            let next = typed.trimmed(fields::NEXT);
            let page = own_data(&web.app, &actor);
            let again = |page, returned: &Returned| pages::own_data(page, &next, returned);
            web.again(Some(&actor), (typed.clone(), failure), page, again).await
        }
    }
}

/// The way to the own name, for who is asked for it before going on here.
pub(crate) fn name_first(here: &str) -> Response {
    see_other(&paths::own_data_then(&super::encoded(here)))
}

/// The first page of whoever signed in.
async fn start(SignedIn(actor): SignedIn) -> Response {
    see_other(if actor.is_officer { paths::CASES } else { paths::PROPOSALS })
}

fn begin(web: &Web, session: &Session) -> Response {
    with_session(&session.session, web.secure, see_other(&session.next))
}

fn with_session(session: &str, secure: bool, response: Response) -> Response {
    (cookie::set(session, secure).map(|cookie| [(SET_COOKIE, cookie)]), response).into_response()
}
