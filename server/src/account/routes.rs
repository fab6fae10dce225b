//! Signing in and out, and the list of sessions.

use super::cookies::{begin, with_cookies};
use super::{Device, Visit, links, own_data, sessions, sign_in_page};
use crate::failure::Failure;
use crate::web::{Client, Cookie, Path, Posted, Problem, Query, SignedIn, Visitor, Web, see_other};
use app::forms::{Done, Returned};
use app::page::Page;
use app::pages::account as pages;
use app::paths;
use app::views::account::{LinkForm, LinkState, NameForm, SessionAction, fields};
use app::views::{AppError, Typed};
use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::{get, post};
use std::convert::Infallible;

/// Addresses of signing in and out.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::SIGN_IN, get(show).post(request_link))
        .route(paths::SIGN_IN_LINK, get(show_link).post(redeem_link))
        .route(paths::SIGN_IN_CODE, get(show_code).post(redeem_code))
        .route(paths::DEMO_SIGN_IN, post(demo_sign_in))
        .route(paths::SIGN_OUT, post(sign_out))
        .route(paths::SESSIONS, get(show_sessions).post(end_sessions))
        .route(paths::START, get(start))
        .route(paths::SIGNED_OUT, get(show_signed_out))
        .route(paths::OWN_DATA, get(show_own_data).post(confirm_name))
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        let user_agent = parts.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        Ok(Self {
            browser: Cookie::Request.read(&parts.headers, web.secure),
            at_provider: Cookie::Provider.read(&parts.headers, web.secure),
            session: Cookie::Session.read(&parts.headers, web.secure),
            device: Device::of(user_agent),
        })
    }
}

/// The page to sign in. Who is halfway goes on with the second step.
async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    visit: Visit,
    Query(asked): Query,
) -> Result<Response, Problem> {
    if visitor.0.is_none() && sessions::halfway(&web.app, &visit).await?.is_some() {
        let next = links::local_path(asked.get(paths::asked::NEXT));
        return Ok(see_other(&paths::second_step_then(&links::encoded(&next))));
    }
    let next = asked.get(paths::asked::NEXT);
    let page = sign_in_page(&web.app, next).await?;
    let returned = Returned::from_address(&asked);
    Ok(web.page(visitor.0.as_ref(), || pages::sign_in(next, page, &returned)))
}

/// Asks for a link. The cookie binds it to this browser.
async fn request_link(
    State(web): State<Web>,
    visitor: Visitor,
    Client(client): Client,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match links::request_link(&web.app, LinkForm::from(&typed), client).await {
        Ok(browser) => {
            let email = typed.trimmed(fields::EMAIL);
            let page = web.page(visitor.0.as_ref(), || pages::link_sent(&email, &Returned::default()));
            Ok(with_cookies(&web, [(Cookie::Request, &browser)], page))
        }
        Err(failure) => retry(&web, &visitor, typed, failure).await,
    }
}

async fn retry(web: &Web, visitor: &Visitor, typed: Typed, failure: Failure) -> Result<Response, Problem> {
    let next = typed.trimmed(fields::NEXT);
    let page = sign_in_page(&web.app, &next);
    web.again(visitor.0.as_ref(), (typed, failure), page, |page, returned| pages::sign_in(&next, page, returned)).await
}

/// The page behind a link. It signs nobody in by itself: mail scanners open links too. Who is signed in already has no
/// use for a link that was used, and goes on.
async fn show_link(
    State(web): State<Web>,
    visitor: Visitor,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let state = links::link_state(&web.app, &token, &visit).await?;
    if state == LinkState::Gone && visitor.0.is_some() {
        return Ok(see_other(paths::START));
    }
    Ok(web.page(visitor.0.as_ref(), || link_page(state, &token)))
}

fn link_page(state: LinkState, token: &str) -> Page {
    match state {
        LinkState::Open => pages::use_link(token),
        LinkState::OtherBrowser => pages::link_of_other_browser(),
        LinkState::Gone => pages::link_expired(),
    }
}

/// Uses a link up.
async fn redeem_link(
    State(web): State<Web>,
    visitor: Visitor,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    match links::redeem_link(&web.app, &token, &visit).await {
        Ok(session) => Ok(begin(&web, &session)),
        Err(Failure::NotFound) => {
            let state = links::link_state(&web.app, &token, &visit).await?;
            Ok(web.page(visitor.0.as_ref(), || link_page(state, &token)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The page that asks for the code, for the browser that asked for a mail.
async fn show_code(State(web): State<Web>, visitor: Visitor, visit: Visit) -> Result<Response, Problem> {
    Ok(match links::awaited_code(&web.app, &visit).await? {
        Some(email) => web.page(visitor.0.as_ref(), || pages::link_sent(&email, &Returned::default())),
        None => see_other(paths::SIGN_IN),
    })
}

/// Uses a code up.
async fn redeem_code(
    State(web): State<Web>,
    visitor: Visitor,
    visit: Visit,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let failure = match links::redeem_code(&web.app, typed.get(fields::CODE), &visit).await {
        Ok(session) => return Ok(begin(&web, &session)),
        Err(failure) => failure,
    };
    let awaited = links::awaited_code(&web.app, &visit).await?;
    match (failure, awaited) {
        (Failure::NotFound, _) | (Failure::Fields(_), None) => Ok(web.page(visitor.0.as_ref(), pages::link_expired)),
        (failure, awaited) => {
            let email = async { Ok(awaited.unwrap_or_default()) };
            let page = |email: String, returned: &Returned| pages::link_sent(&email, returned);
            web.again(visitor.0.as_ref(), (typed, failure), email, page).await
        }
    }
}

/// Signs in as somebody of the demo.
async fn demo_sign_in(State(web): State<Web>, visit: Visit, Posted(typed): Posted) -> Result<Response, Problem> {
    let session = super::demo_sign_in(&web.app, typed.get(fields::PERSON), typed.get(fields::NEXT), &visit).await?;
    Ok(begin(&web, &session))
}

/// Ends the session.
async fn sign_out(State(web): State<Web>, visitor: Visitor, visit: Visit) -> Result<Response, Problem> {
    sessions::sign_out(&web.app, &visit).await?;
    let next = visitor.0.map_or_else(|| paths::WELCOME.to_owned(), |actor| paths::signed_out(&actor.id));
    Ok(with_cookies(&web, [(Cookie::Session, "")], see_other(&next)))
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
    see_other(&paths::own_data_then(&links::encoded(here)))
}

/// Where somebody is signed in.
async fn show_sessions(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    visit: Visit,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let all = sessions::list(&web.app, &actor, &visit).await?;
    let returned = Returned::from_address(&asked);
    Ok(web.page(Some(&actor), || pages::sessions(all, &returned)))
}

/// Signs out everywhere, or everywhere else.
async fn end_sessions(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    visit: Visit,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match typed.action().ok_or(Problem(AppError::NotFound))? {
        SessionAction::EndOthers => {
            sessions::end_all(&web.app, &actor, Some(&visit)).await?;
            Ok(see_other(&Done::SignedOutElsewhere.at(paths::SESSIONS)))
        }
        SessionAction::EndAll => {
            sessions::end_all(&web.app, &actor, None).await?;
            Ok(with_cookies(&web, [(Cookie::Session, "")], see_other(&paths::signed_out(&actor.id))))
        }
    }
}

/// The first page of whoever signed in.
async fn start(SignedIn(actor): SignedIn) -> Response {
    see_other(if actor.is_officer { paths::CASES } else { paths::PROPOSALS })
}
