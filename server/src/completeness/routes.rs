//! Addresses of the completeness check.

use crate::web::{self, Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::completeness as pages;
use app::paths;
use app::views::case::completeness::{CheckAction, CompletenessForm, CompletenessPage, fields};
use app::views::{ACTION, FormAction as _};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// Addresses of the completeness check.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::COMPLETENESS, get(show).post(check))
        .route(paths::EXCLUDED_TASK, post(go_to_refusal))
        .route(paths::SUPPLEMENT_REQUEST, get(show_request).post(change_request))
}

/// The completeness form.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::completeness(page, &Returned::default())))
}

/// Finds complete, or asks for more.
async fn check(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let form = CompletenessForm::from(&typed);
    let done = match CheckAction::read(typed.get(ACTION)) {
        Some(CheckAction::PreviewMail) => match super::preview_mail(&web.app, &actor, &id, &form).await {
            Ok(mail) => {
                let page = super::show(&web.app, &actor, &id).await?;
                let page = CompletenessPage { mail: Some(mail), ..page };
                let returned = Returned { typed, ..Returned::default() };
                return Ok(web.page(Some(&actor), || pages::completeness(page, &returned)));
            }
            Err(failure) => Err(failure),
        },
        // The rest of the form is typed on, so it comes back as it was.
        Some(judge @ CheckAction::Judge { .. }) => match super::judge(&web.app, &actor, &id, judge, &typed).await {
            Ok(named) => {
                let page = super::show(&web.app, &actor, &id).await?;
                // What was closed is not asked again.
                let closed = matches!(judge, CheckAction::Judge { sufficient: true, .. });
                let is_closed = |field: &str, value: &str| closed && field == fields::ASKED && value == named;
                let rest = typed.pairs().iter().filter(|(field, value)| !is_closed(field, value));
                let returned = Returned { typed: rest.cloned().collect(), ..Returned::default() };
                return Ok(web.page(Some(&actor), || pages::completeness(page, &returned)));
            }
            Err(failure) => Err(failure),
        },
        Some(CheckAction::PreviewLetter) => super::preview_letter(&web.app, &actor, &id, &form).await.map(Some),
        Some(CheckAction::Record) | None => super::check(&web.app, &actor, &id, form).await.map(|()| None),
    };
    match done {
        Ok(Some(letter)) => Ok(web::pdf(letter)),
        Ok(None) => Ok(see_other(&paths::case(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::completeness).await
        }
    }
}

/// Goes on to the refusal of a task that the ordinance leaves out.
async fn go_to_refusal(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(_): Posted,
) -> Result<Response, Problem> {
    super::go_to_refusal(&web.app, &actor, &id).await?;
    Ok(see_other(&paths::decision(&id)))
}

/// The open request to supplement.
async fn show_request(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_request(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::request(page, &Returned::default())))
}

/// Changes or withdraws it.
async fn change_request(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::change_request(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::case(&id))),
        Err(failure) => {
            let page = super::show_request(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::request).await
        }
    }
}
