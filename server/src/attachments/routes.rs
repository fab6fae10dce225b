//! Attachments: their pages, uploading, removing and downloading.

use super::batch::{self, Batch};
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, demand_same, download, see_other};
use app::forms::Returned;
use app::pages::attachments;
use app::paths;
use app::views::proposal::attachments::{ALL, AttachForm, fields};
use app::views::{Actor, AppError, Typed};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::Response;
use axum::routing::get;
use domain::attachment::LARGEST_REQUEST;

/// Addresses of attachments. Uploading takes longer than other requests may.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::ATTACHMENTS, get(show_all).post(add))
        .route(paths::ATTACHMENTS_OF, get(show_one).post(add_to_one))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .route(paths::REMOVAL, get(ask_to_remove).post(remove))
        .route(paths::ATTACHMENT, get(save))
}

/// All attachments of a draft.
async fn show_all(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    show(&web, &actor, (&id, None), Returned::default()).await
}

/// Those of one question.
async fn show_one(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response, Problem> {
    show(&web, &actor, (&id, Some(&question)), Returned::default()).await
}

/// Adds files to the question that was chosen.
async fn add(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    upload(&web, &actor, (&id, None), request).await
}

/// Adds files to one question.
async fn add_to_one(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    upload(&web, &actor, (&id, Some(&question)), request).await
}

async fn show(
    web: &Web,
    actor: &Actor,
    (id, question): (&str, Option<&str>),
    returned: Returned,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, actor, id, question).await?;
    Ok(web.page(Some(actor), || attachments::attachments(page, &returned)))
}

/// Nothing is read of what somebody sends who may not attach anything.
async fn upload(
    web: &Web,
    actor: &Actor,
    (id, question): (&str, Option<&str>),
    request: Request,
) -> Result<Response, Problem> {
    super::demand_attaching(&web.app, actor, id).await?;
    let Batch { typed, received, broken } = batch::read(web, batch::Sender::Person(actor), request).await?;
    let broken = broken.or_else(|| demand_same(&typed, actor).err());
    let mut form = AttachForm::from(&typed);
    if let Some(question) = question {
        question.clone_into(&mut form.question);
    }
    let attached = match broken {
        Some(failure) => {
            super::discard(&web.app, &received).await;
            Err(failure)
        }
        None => super::attach(&web.app, actor, id, form, received).await,
    };
    match attached {
        Ok(known) if known.is_empty() => Ok(see_other(&address(id, question))),
        Ok(known) => show(web, actor, (id, question), attachments::known_already(&known)).await,
        Err(failure) => {
            let page = super::show(&web.app, actor, id, question);
            web.again(Some(actor), (typed, failure), page, attachments::attachments).await
        }
    }
}

fn address(id: &str, question: Option<&str>) -> String {
    question.map_or_else(|| paths::attachments(id), |question| paths::attachments_of(id, question))
}

/// Asks whether an attachment is really to be removed.
async fn ask_to_remove(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id, Some(&question)).await?;
    let file = attachments::removable(&page, asked.get(fields::ATTACHMENT)).ok_or(Problem(AppError::NotFound))?;
    let back = address(&id, asked_at(&asked, &question));
    Ok(web.page(Some(&actor), || attachments::removal(&page.head, file, back)))
}

/// Takes an attachment off the draft, and goes back to the page on which that was asked: of all attachments, or of one
/// question.
async fn remove(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    super::remove(&web.app, &actor, &id, typed.get(fields::ATTACHMENT)).await?;
    Ok(see_other(&address(&id, asked_at(&typed, &question))))
}

/// The question whose attachments the page showed on which somebody asked; none when it showed those of all.
fn asked_at<'a>(asked: &Typed, question: &'a str) -> Option<&'a str> {
    (asked.get(fields::FROM) != ALL).then_some(question)
}

/// The file, to save and never to show.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(attachment): Path<String>,
) -> Result<Response, Problem> {
    let file = super::file(&web.app, &actor, &attachment).await?;
    Ok(download(file.kind.media_type(), &file.name, file.bytes))
}
