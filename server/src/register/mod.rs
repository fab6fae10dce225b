//! What a municipality makes public (register): its front page and the tasks that can be challenged. Officers maintain
//! the tasks in a form or in a table.

mod keeping;
mod left_out;
mod public;
mod routes;
pub(crate) mod sql;
mod table;

pub use keeping::{add, change, show, show_one, start_new};
pub(crate) use public::{PublicCounts, PublicTask, all_public, public_counts};
pub(crate) use routes::{routes, uploads};
pub use table::{export, import};

use crate::App;
use crate::db::Tx;
use crate::disclosure;
use crate::failure::Failure;
use crate::profile::{self, Municipality, present_profile};
use app::views::guide::Contact;
use app::views::register::{Challenged, MunicipalityEntry, MunicipalityPage, RegisterPage, TaskPage, TaskView};
use domain::guide::services::{self, Service};
use left_out::left_out;
use sql::StoredTask;

/// All municipalities, by name.
pub async fn municipalities(app: &App) -> Result<Vec<MunicipalityEntry>, Failure> {
    let mut tx = app.db.read().await?;
    let left_out = left_out(app, &mut tx).await?;
    let counts = sql::counts(&mut tx, &left_out).await?;
    let tasks = |id: &str| counts.iter().find(|(municipality, _)| municipality == id).map_or(0, |(_, count)| *count);
    let entry = |one: Municipality| MunicipalityEntry {
        tasks: usize::try_from(tasks(&one.id)).unwrap_or_default(),
        slug: one.slug,
        name: one.name,
    };
    Ok(profile::sql::all(&mut tx).await?.into_iter().map(entry).collect())
}

/// The front page of a municipality.
///
/// # Errors
/// When the database cannot be read.
pub async fn municipality(app: &App, municipality: Municipality) -> Result<MunicipalityPage, Failure> {
    let mut tx = app.db.read().await?;
    let profile = present_profile(app, &mut tx, &municipality.id).await?;
    let left_out = left_out(app, &mut tx).await?;
    let tasks = views(app, &sql::public(&mut tx, &municipality.id, &left_out).await?);
    let challenges = disclosure::count(&mut tx, &municipality.code).await?;
    Ok(MunicipalityPage {
        slug: municipality.slug.clone(),
        challenges,
        contact: contact(municipality)?,
        profile,
        tasks,
    })
}

/// The public tasks of a municipality, all of them or those of one service.
///
/// # Errors
/// [`Failure::NotFound`] for a service that there is not.
pub async fn tasks(app: &App, municipality: Municipality, service: Option<&str>) -> Result<RegisterPage, Failure> {
    let chosen = service.map(|service| services::find(service).ok_or(Failure::NotFound)).transpose()?;
    let mut tx = app.db.read().await?;
    let left_out = left_out(app, &mut tx).await?;
    let all = views(app, &sql::public(&mut tx, &municipality.id, &left_out).await?);
    let is_there = |service: &&'static Service| all.iter().any(|view| view.task.service == *service);
    let services = services::ALL.into_iter().filter(is_there).collect();
    let tasks = all.into_iter().filter(|view| chosen.is_none_or(|chosen| view.task.service == chosen)).collect();
    Ok(RegisterPage { slug: municipality.slug.clone(), contact: contact(municipality)?, tasks, services, chosen })
}

/// One public task, under the name of its own municipality alone.
///
/// # Errors
/// [`Failure::NotFound`] for every other.
pub async fn task(app: &App, municipality: Municipality, id: &str) -> Result<TaskPage, Failure> {
    let mut tx = app.db.read().await?;
    let left_out = left_out(app, &mut tx).await?;
    let stored = sql::one_public(&mut tx, id, &left_out).await?;
    let stored = stored.filter(|task| task.municipality_id == municipality.id);
    let view = stored.and_then(|stored| view(app, &stored)).ok_or(Failure::NotFound)?;
    let profile = present_profile(app, &mut tx, &municipality.id).await?;
    let today = app.clock.today();
    let has_rules = profile.is_some();
    let submit_by = profile.and_then(|profile| view.task.submit_by(&profile)).filter(|day| *day >= today);
    let is_free = view.task.contract_end.is_some_and(|end| end < today);
    Ok(TaskPage { slug: municipality.slug, municipality: municipality.name, view, submit_by, has_rules, is_free })
}

/// The public task that somebody wants to challenge; none if the id is empty, or of no public task.
pub(crate) async fn challenged(app: &App, tx: &mut Tx, id: &str) -> Result<Option<Challenged>, Failure> {
    let left_out = left_out(app, tx).await?;
    let Some(stored) = sql::one_public(tx, id, &left_out).await? else { return Ok(None) };
    let municipality = profile::sql::by_id(tx, &stored.municipality_id).await?;
    let slug = municipality.slug.clone();
    Ok(stored.task().map(|task| Challenged {
        id: stored.id,
        task,
        municipality: (municipality.id, municipality.name),
        slug,
    }))
}

/// Ids of the tasks that are stored in a way that this program does not know, so that nobody sees them.
pub(crate) async fn unreadable(tx: &mut Tx) -> Result<Vec<String>, Failure> {
    let mut ids = Vec::new();
    for municipality in profile::sql::all(tx).await? {
        let stored = sql::of_municipality(tx, &municipality.id).await?;
        ids.extend(stored.into_iter().filter(|task| task.task().is_none()).map(|task| task.id));
    }
    Ok(ids)
}

fn contact(municipality: Municipality) -> Result<Contact, Failure> {
    let details = municipality.details()?;
    Ok(Contact { id: municipality.id, name: municipality.name, email: details.email, phone: details.phone })
}

fn views(app: &App, stored: &[StoredTask]) -> Vec<TaskView> {
    stored.iter().filter_map(|task| view(app, task)).collect()
}

fn view(app: &App, stored: &StoredTask) -> Option<TaskView> {
    Some(TaskView {
        id: stored.id.clone(),
        task: stored.task()?,
        version: stored.version,
        updated_on: app.clock.local(stored.updated_at).date(),
    })
}
