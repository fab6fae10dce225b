//! Addresses of letters that came on paper. Sending their scans takes longer than other requests may.

use crate::attachments::batch::{self, Sender};
use crate::steps;
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::paper as pages;
use app::paths;
use app::views::case::paper::{PaperForm, PaperSupplementForm, PaperWithdrawalForm};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::Response;
use axum::routing::get;
use domain::attachment::LARGEST_REQUEST;
use domain::case::Action;

/// Addresses of letters that came on paper.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::PAPER, get(show).post(enter))
        .route(paths::PAPER_SUPPLEMENT, get(show_supplement).post(supplement))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .route(paths::PAPER_WITHDRAWAL, get(show_withdrawal).post(withdraw))
}

/// The form of a new challenge.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || pages::entry(page, &Returned::default())))
}

/// Enters it. Nothing is read of what somebody sends who may not.
async fn enter(State(web): State<Web>, SignedIn(actor): SignedIn, request: Request) -> Result<Response, Problem> {
    super::demand_entering(&web.app, &actor).await?;
    let batch = batch::read_if(Ok(()), &web, Sender::Person(&actor), request).await?;
    let typed = batch.typed;
    let entered = match batch.broken {
        Some(failure) => Err(failure),
        None => super::enter(&web.app, &actor, PaperForm::from(&typed), batch.received).await,
    };
    match entered {
        Ok(id) => Ok(see_other(&Done::EnteredOnPaper.at(&paths::case(&id)))),
        Err(failure) => {
            let page = super::show(&web.app, &actor);
            web.again(Some(&actor), (typed, failure), page, pages::entry).await
        }
    }
}

/// The form of a supplement.
async fn show_supplement(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_supplement(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::supplement(page, &Returned::default())))
}

/// Enters it.
async fn supplement(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    steps::demand(&web.app, &actor, &id, Action::SupplementOnPaper).await?;
    let batch = batch::read_if(Ok(()), &web, Sender::Person(&actor), request).await?;
    let typed = batch.typed;
    let entered = match batch.broken {
        Some(failure) => Err(failure),
        None => super::supplement(&web.app, &actor, &id, PaperSupplementForm::from(&typed), batch.received).await,
    };
    match entered {
        Ok(()) => Ok(see_other(&Done::EnteredOnPaper.at(&paths::case(&id)))),
        Err(failure) => {
            let page = super::show_supplement(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::supplement).await
        }
    }
}

/// The form of a withdrawal.
async fn show_withdrawal(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let head = super::show_withdrawal(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::withdrawal(head, &Returned::default())))
}

/// Records it.
async fn withdraw(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::withdraw(&web.app, &actor, &id, PaperWithdrawalForm::from(&typed)).await {
        Ok(()) => Ok(see_other(&Done::EnteredOnPaper.at(&paths::case(&id)))),
        Err(failure) => {
            let head = super::show_withdrawal(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), head, pages::withdrawal).await
        }
    }
}
