//! Attachments: their pages, uploading, removing and downloading.

use super::Web;
use super::address::{Path, Query};
use super::posted::Posted;
use super::problem::{Problem, Reply};
use super::uploads::{self, Batch};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::attachments::AttachForm;
use app::api::{Actor, AppError, Typed};
use app::ui::Returned;
use app::ui::pages::attachments;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::routing::get;
use domain::attachment::LARGEST_REQUEST;

/// Addresses of attachments. Uploading takes longer than other requests may.
pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/voorstellen/{id}/bijlagen", get(show_all).post(add))
        .route("/voorstellen/{id}/bijlagen/{question}", get(show_one).post(add_to_one))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .route("/voorstellen/{id}/bijlagen/{question}/verwijderen", get(ask_to_remove).post(remove))
        .route("/bijlagen/{attachment}", get(download))
}

/// All attachments of a draft.
async fn show_all(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    show(&web, &actor, (&id, None), StatusCode::OK, Returned::default()).await
}

/// Those of one question.
async fn show_one(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Reply {
    show(&web, &actor, (&id, Some(&question)), StatusCode::OK, Returned::default()).await
}

/// Adds files to the question that was chosen.
async fn add(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>, request: Request) -> Reply {
    upload(&web, &actor, (&id, None), request).await
}

/// Adds files to one question.
async fn add_to_one(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    request: Request,
) -> Reply {
    upload(&web, &actor, (&id, Some(&question)), request).await
}

async fn show(
    web: &Web,
    actor: &Actor,
    (id, question): (&str, Option<&str>),
    code: StatusCode,
    returned: Returned,
) -> Reply {
    let page = web.backend.attachments(actor, id, question).await?;
    Ok(web.page_with(code, Some(actor), || attachments::attachments(page, &returned)))
}

/// Nothing is read of what somebody sends who may not attach anything.
async fn upload(web: &Web, actor: &Actor, (id, question): (&str, Option<&str>), request: Request) -> Reply {
    web.backend.may_attach(actor, id).await?;
    let Batch { typed, received, broken } = uploads::read(web, actor, request).await?;
    if let Some(error) = broken {
        web.backend.discard(&received).await;
        return again(web, actor, (id, question), Returned::new(typed, error)).await;
    }
    let mut form = AttachForm::from(&typed);
    if let Some(question) = question {
        question.clone_into(&mut form.vraag);
    }
    match web.backend.attach(actor, id, form, received).await {
        Ok(known) if known.is_empty() => Ok(see_other(&address(id, question))),
        Ok(known) => {
            show(
                web,
                actor,
                (id, question),
                StatusCode::OK,
                Returned::done("Dit bestand hadden wij al", already(&known)),
            )
            .await
        }
        Err(error @ (AppError::Fields(_) | AppError::Refused(_))) => {
            again(web, actor, (id, question), Returned::new(typed, error)).await
        }
        Err(error) => Err(Problem(error)),
    }
}

async fn again(web: &Web, actor: &Actor, place: (&str, Option<&str>), returned: Returned) -> Reply {
    show(web, actor, place, StatusCode::UNPROCESSABLE_ENTITY, returned).await
}

fn address(id: &str, question: Option<&str>) -> String {
    let all = format!("/voorstellen/{id}/bijlagen");
    question.map_or_else(|| all.clone(), |question| format!("{all}/{question}"))
}

/// Sending the same twice, as a double click does, is no mistake of anybody.
fn already(known: &[String]) -> String {
    let names: Vec<String> = known.iter().map(|name| format!("“{name}”")).collect();
    let (stands, them) = if known.len() == 1 { ("staat", "het") } else { ("staan", "ze") };
    format!("Uw bestanden zijn bewaard. {} {stands} al bij deze vraag; wij bewaren {them} één keer.", names.join(", "))
}

/// Asks whether an attachment is really to be removed.
async fn ask_to_remove(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Query(asked): Query,
) -> Reply {
    let page = web.backend.attachments(&actor, &id, Some(&question)).await?;
    let file = attachments::removable(&page, asked.get("bijlage")).ok_or(Problem(AppError::NotFound))?;
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
) -> Reply {
    web.backend.remove_attachment(&actor, &id, typed.get("bijlage")).await?;
    Ok(see_other(&address(&id, asked_at(&typed, &question))))
}

/// The question whose attachments the page showed on which somebody asked; none when it showed those of all.
fn asked_at<'a>(asked: &Typed, question: &'a str) -> Option<&'a str> {
    (asked.get("vanaf") != attachments::ALL).then_some(question)
}

/// The file, to save and never to show.
async fn download(State(web): State<Web>, SignedIn(actor): SignedIn, Path(attachment): Path<String>) -> Reply {
    let file = web.backend.attachment_file(&actor, &attachment).await?;
    Ok(super::download::download(file.kind.media_type(), &file.name, file.bytes))
}
