//! Addresses of the proposals of one person.

use super::starting::{Begun, municipalities, start};
use crate::failure::Failure;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use crate::{App, board, register};
use app::forms::{Done, Returned};
use app::pages::proposals as pages;
use app::paths::{self, asked};
use app::views::proposal::drafting::{StartForm, StartPage};
use app::views::proposal::orientation::Orientation;
use app::views::reason::RegisterRefusal;
use app::views::{Actor, AppError, Reason, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// Addresses of the proposals of one person.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::PROPOSALS, get(list))
        .route(paths::NEW_PROPOSAL, get(show_start).post(begin))
        .route(paths::BEGIN_AGAIN, post(again))
}

/// The board's home page.
async fn list(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let cards = super::list(&web.app, &actor).await?;
    let invitations = board::invitations_to(&web.app, &actor).await?;
    let returned = Returned::from_address(&asked);
    Ok(web.page(Some(&actor), || pages::list::proposals(cards, &invitations, &returned)))
}

/// The form that begins a proposal, about a task of the register if the address names one.
async fn show_start(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let task = asked.get(asked::TASK);
    let page = start_page(&web.app, &actor, task, Orientation::read(&asked)).await?;
    let is_gone = !task.is_empty() && page.challenged.is_none();
    let gone = is_gone.then(|| AppError::Refused(Reason::from(RegisterRefusal::TaskGone).to_string()));
    let returned = gone.map(|gone| Returned::new(Typed::default(), gone)).unwrap_or_default();
    Ok(web.page(Some(&actor), || pages::start::start(page, &actor, &returned)))
}

/// Begins a proposal.
async fn begin(State(web): State<Web>, SignedIn(actor): SignedIn, Posted(typed): Posted) -> Result<Response, Problem> {
    let form = StartForm::from(&typed);
    let (task, orientation) = (form.task.clone(), form.orientation.clone());
    match start(&web.app, &actor, form).await {
        Ok(Begun { id, is_new }) if is_new && !task.is_empty() => {
            Ok(see_other(&Done::TakenOver.at(&paths::exploration(&id))))
        }
        Ok(Begun { id, .. }) => Ok(see_other(&paths::exploration(&id))),
        Err(failure) => {
            let page = start_page(&web.app, &actor, &task, orientation);
            web.again(Some(&actor), (typed, failure), page, |page, returned| {
                pages::start::start(page, &actor, returned)
            })
            .await
        }
    }
}

/// Begins again with the text of a proposal that ended without a yes.
async fn again(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let Begun { id, .. } = super::begin_again(&web.app, &actor, &id).await?;
    Ok(see_other(&Done::BegunAgain.at(&paths::readiness(&id))))
}

async fn start_page(app: &App, actor: &Actor, task: &str, orientation: Orientation) -> Result<StartPage, Failure> {
    let (municipalities, proposals) = (municipalities(app).await?, super::list(app, actor).await?);
    let mut tx = app.db.read().await?;
    let challenged = register::challenged(app, &mut tx, task).await?;
    Ok(StartPage { municipalities, proposals, challenged, orientation })
}
