//! Addresses of what a municipality makes public, and of maintaining it.

use super::{add, change, export, import, show, show_one, start_new};
use crate::profile::site;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Upload, Visitor, Web, download, see_other};
use app::forms::{Done, Returned};
use app::pages::register as pages;
use app::paths::{self, asked};
use app::views::register::{TaskAction, TaskForm};
use app::views::{AppError, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// Addresses for everybody, and those for officers.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::MUNICIPALITIES, get(municipalities))
        .route(paths::MUNICIPALITY, get(front))
        .route(paths::REGISTER, get(register))
        .route(paths::REGISTER_TASK, get(task))
        .route(paths::TASKS, get(tasks))
        .route(paths::NEW_TASK, get(show_new).post(add_new))
        .route(paths::TASK, get(show_task).post(change_task))
        .route(paths::TASKS_FILE, get(file))
}

/// Address that reads a table, for which a request may take longer.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route(paths::IMPORT_TASKS, post(read_in))
}

/// Everybody who takes part.
async fn municipalities(State(web): State<Web>, visitor: Visitor) -> Result<Response, Problem> {
    let entries = super::municipalities(&web.app).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::municipalities(entries)))
}

/// The front page of one.
async fn front(State(web): State<Web>, visitor: Visitor, Path(slug): Path<String>) -> Result<Response, Problem> {
    let found = site::find(&web.app, &slug).await?;
    let page = super::municipality(&web.app, found.municipality).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::municipality(&page)))
}

/// Its public tasks.
async fn register(
    State(web): State<Web>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let service = asked.find(asked::SERVICE).filter(|service| !service.is_empty());
    let found = site::find(&web.app, &slug).await?;
    let page = super::tasks(&web.app, found.municipality, service).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::register(&page)))
}

/// One of them.
async fn task(
    State(web): State<Web>,
    visitor: Visitor,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let found = site::find(&web.app, &slug).await?;
    let page = super::task(&web.app, found.municipality, &id).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::task(&page)))
}

/// All tasks, for officers.
async fn tasks(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let page = show(&web.app, &actor, asked.get(asked::MUNICIPALITY)).await?;
    Ok(web.page(Some(&actor), || pages::kept_tasks(&page, &Returned::from_address(&asked))))
}

/// The form for a new task.
async fn show_new(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(municipality): Path<String>,
) -> Result<Response, Problem> {
    let page = start_new(&web.app, &actor, &municipality).await?;
    Ok(web.page(Some(&actor), || pages::task_form(&page, &Returned::default())))
}

/// Adds a task.
async fn add_new(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(municipality): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match add(&web.app, &actor, &municipality, &TaskForm::from(&typed)).await {
        Ok(()) => Ok(see_other(&Done::TaskSaved.at(&paths::tasks_of(&municipality)))),
        Err(failure) => {
            let page = start_new(&web.app, &actor, &municipality);
            web.again(Some(&actor), (typed, failure), page, |page, returned| pages::task_form(&page, returned)).await
        }
    }
}

/// The form for a task that is there.
async fn show_task(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((municipality, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let page = show_one(&web.app, &actor, (&municipality, &id)).await?;
    Ok(web.page(Some(&actor), || pages::task_form(&page, &Returned::default())))
}

/// Changes a task, or takes it out of the register, as the pressed button says.
async fn change_task(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((municipality, id)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let whose = (municipality.as_str(), id.as_str());
    let action: TaskAction = typed.action().ok_or(Problem(AppError::NotFound))?;
    match change(&web.app, &actor, whose, &TaskForm::from(&typed), action == TaskAction::Withdraw).await {
        Ok(()) => Ok(see_other(&Done::TaskSaved.at(&paths::tasks_of(&municipality)))),
        Err(failure) => {
            let page = show_one(&web.app, &actor, whose);
            web.again(Some(&actor), (typed, failure), page, |page, returned| pages::task_form(&page, returned)).await
        }
    }
}

/// The table.
async fn file(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(municipality): Path<String>,
) -> Result<Response, Problem> {
    let bytes = export(&web.app, &actor, &municipality).await?;
    Ok(download("text/csv; charset=utf-8", "taken.csv", bytes))
}

/// Reads one in.
async fn read_in(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(municipality): Path<String>,
    Upload { bytes, .. }: Upload,
) -> Result<Response, Problem> {
    match import(&web.app, &actor, &municipality, &bytes).await {
        Ok(()) => Ok(see_other(&Done::TasksImported.at(&paths::tasks_of(&municipality)))),
        Err(failure) => {
            let page = show(&web.app, &actor, &municipality);
            let again = (Typed::default(), failure);
            web.again(Some(&actor), again, page, |page, returned| pages::kept_tasks(&page, returned)).await
        }
    }
}
