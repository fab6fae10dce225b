//! Addresses of the public challenges, and of making a case public.

use super::{disclose, end, show};
use crate::failure::Failure;
use crate::profile::site;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Visitor, Web, pdf as to_save, see_other};
use app::forms::{Done, Returned};
use app::pages::disclosure as pages;
use app::paths;
use app::views::disclosure::{ChallengesAsked, DisclosureAction, DisclosureForm, VERSION};
use app::views::{Actor, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::case::disclosure_fields;

/// How many challenges a page lists.
pub(crate) const ON_A_PAGE: u32 = 20;

/// Addresses for everybody, and the one for officers.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::CHALLENGES, get(challenges))
        .route(paths::CHALLENGE, get(challenge))
        .route(paths::CHALLENGE_PDF, get(decision))
        .route(paths::DISCLOSURE, get(show_form).post(act))
}

/// The public challenges.
async fn challenges(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Result<Response, Problem> {
    let page = super::list(&web.app, &ChallengesAsked::from(&asked), ON_A_PAGE).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::challenges(&page)))
}

/// One of them.
async fn challenge(
    State(web): State<Web>,
    visitor: Visitor,
    Path(reference): Path<String>,
) -> Result<Response, Problem> {
    let page = super::one(&web.app, &reference).await?;
    let found = site::find(&web.app, &page.challenge.municipality.slug).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::challenge(&page)))
}

/// The decision on it, as a PDF.
async fn decision(State(web): State<Web>, Path(reference): Path<String>) -> Result<Response, Problem> {
    Ok(to_save(super::pdf(&web.app, &reference).await?))
}

/// What is public of a case, to change.
async fn show_form(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::disclosure(page, &Returned::from_address(&asked))))
}

/// Makes it public, or public no longer, as the pressed button says.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match press(&web, &actor, &id, &typed).await {
        Ok(done) => Ok(see_other(&done.at(&paths::disclosure(&id)))),
        Err(failure) => {
            let page = show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::disclosure).await
        }
    }
}

async fn press(web: &Web, actor: &Actor, id: &str, typed: &Typed) -> Result<Done, Failure> {
    match typed.action() {
        Some(DisclosureAction::Disclose) => {
            disclose(&web.app, actor, id, DisclosureForm::from(typed)).await.map(|()| Done::Disclosed)
        }
        Some(DisclosureAction::End) => {
            let reason = (typed.trimmed(disclosure_fields::REASON), typed.number(VERSION));
            end(&web.app, actor, id, reason).await.map(|()| Done::DisclosureEnded)
        }
        None => Err(Failure::NotFound),
    }
}
