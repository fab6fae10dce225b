//! Addresses of the readiness page, from which a proposal is submitted.

use crate::account;
use crate::failure::Failure;
use crate::submission;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::builder::readiness as pages;
use app::paths;
use app::views::Reason;
use app::views::fields::VERSION;
use app::views::proposal::action::LOOKED_AT;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the readiness page.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::READINESS, get(show).post(submit))
}

/// What is missing, and the button to submit. Once that is done, the receipt is what there is to read.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    if !page.head.in_writing {
        return Ok(see_other(&paths::receipt(&id)));
    }
    Ok(web.page(Some(&actor), || pages::readiness(page, &Returned::from_address(&asked))))
}

/// Submits the version that the board looked at.
async fn submit(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let version = typed.number(VERSION);
    let looked_at = typed.get(LOOKED_AT) == "ja" || !super::has_remarks(&web.app, &actor, (&id, version)).await?;
    let submitted = if looked_at {
        submission::submit(&web.app, &actor, &id, version).await
    } else {
        Err(Failure::field(LOOKED_AT, Reason::RemarksNotLookedAt))
    };
    match submitted {
        Ok(()) => Ok(see_other(&paths::receipt(&id))),
        Err(Failure::Refused(Reason::UnconfirmedName)) => Ok(account::name_first(&paths::readiness(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::after_submitting).await
        }
    }
}
