//! Addresses of questions to others, and of the page behind a link.

use super::link;
use crate::attachments::batch::{self, Batch, Sender};
use crate::failure::Failure;
use crate::security::sha256;
use crate::web::{Path, Problem, SignedIn, Web, download, see_other};
use app::forms::Returned;
use app::pages::consultation::{asked, consultations};
use app::paths;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::Response;
use axum::routing::get;
use domain::attachment::LARGEST_REQUEST;
use domain::case::consultation_fields;

/// Addresses of questions to others.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::CONSULTATIONS, get(show).post(act))
        .route(paths::ASKED, get(show_asked).post(give))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .route(paths::ASKED_FILE, get(save))
}

/// Who was asked.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || consultations(page, &Returned::default())))
}

/// Asks somebody, or says what became of a question.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let may = super::demand(&web.app, &actor, &id).await;
    let Batch { typed, received, broken } = batch::read_if(may, &web, Sender::Person(&actor), request).await?;
    let done = match broken {
        Some(failure) => Err(failure),
        None => super::act(&web.app, &actor, &id, &typed, &received).await,
    };
    match done {
        Ok(()) => Ok(see_other(&paths::consultations(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, consultations).await
        }
    }
}

/// The page behind a link, the same for whoever is signed in here.
async fn show_asked(State(web): State<Web>, Path(secret): Path<String>) -> Result<Response, Problem> {
    let page = link::show(&web.app, &secret).await?;
    Ok(web.page(None, || asked(page, &Returned::default())))
}

/// A file that came along with the answer, for who sent it.
async fn save(State(web): State<Web>, Path((secret, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let file = link::file(&web.app, &secret, &file).await?;
    Ok(download(file.kind.media_type(), &file.name, file.bytes))
}

/// Answers the question.
async fn give(State(web): State<Web>, Path(secret): Path<String>, request: Request) -> Result<Response, Problem> {
    let (may, hash) = (link::demand_open(&web.app, &secret).await, sha256(&secret));
    let Batch { typed, received, broken } = batch::read_if(may, &web, Sender::Link(&hash), request).await?;
    let given = match broken {
        Some(failure) => Err(failure),
        None => link::give(&web.app, &secret, typed.trimmed(consultation_fields::ANSWER), &received).await,
    };
    match given {
        Ok(()) => Ok(see_other(&paths::asked_by(&secret))),
        Err(failure @ Failure::NotFound) => Err(failure.into()),
        Err(failure) => {
            let page = link::show(&web.app, &secret);
            web.again(None, (typed, failure), page, asked).await
        }
    }
}
