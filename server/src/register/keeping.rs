//! Maintaining the tasks of a municipality: officers see them, its case managers (accountmanagers) change them.

use super::sql::{self, Key};
use super::{contact, view, views};
use crate::db::Tx;
use crate::failure::{Failure, FieldRefusal};
use crate::profile::{self, Municipality, officers, present_profile};
use crate::{App, account};
use app::views::officers::MunicipalityName;
use app::views::reason::RegisterRefusal;
use app::views::register::{TaskForm, TaskFormPage, TasksPage};
use app::views::{Actor, Reason};
use domain::Named;
use domain::case::Role;
use domain::profile::OrdinanceProfile;
use domain::register::{Publication, Task, TaskCell, TaskCells, WrongCell, read};

/// Most tasks of a municipality; far more than any has.
pub(super) const MOST_TASKS: usize = 500;

/// All tasks of the municipality that was asked for, or of the first one for which this person works.
///
/// # Errors
/// [`Failure::NotFound`] for who does not work for it.
pub async fn show(app: &App, actor: &Actor, asked: &str) -> Result<TasksPage, Failure> {
    let mut tx = app.db.read().await?;
    let all = officers::municipalities_of(&mut tx, &actor.id).await?;
    let chosen: MunicipalityName =
        all.iter().find(|(id, _)| asked.is_empty() || id == asked).ok_or(Failure::NotFound)?.clone();
    let slug = profile::sql::by_id(&mut tx, &chosen.0).await?.slug;
    let tasks = views(app, &sql::of_municipality(&mut tx, &chosen.0).await?);
    let may_change = is_manager(&mut tx, actor, &chosen.0).await?;
    Ok(TasksPage {
        others: all.into_iter().filter(|one| *one != chosen).collect(),
        municipality: chosen,
        slug,
        tasks,
        may_change,
    })
}

async fn is_manager(tx: &mut Tx, actor: &Actor, municipality: &str) -> Result<bool, Failure> {
    let roles = profile::sql::officer_roles(tx, municipality, &actor.id).await?;
    Ok(roles.iter().any(|role| role == Role::CaseManager.value()))
}

/// The municipality, for its case managers.
pub(super) async fn managed(tx: &mut Tx, actor: &Actor, municipality: &str) -> Result<Municipality, Failure> {
    if is_manager(tx, actor, municipality).await? {
        Ok(profile::sql::by_id(tx, municipality).await?)
    } else {
        Err(Failure::NotFound)
    }
}

/// The form for a new task.
///
/// # Errors
/// [`Failure::NotFound`] for who is no case manager of the municipality.
pub async fn start_new(app: &App, actor: &Actor, municipality: &str) -> Result<TaskFormPage, Failure> {
    let mut tx = app.db.read().await?;
    let municipality = managed(&mut tx, actor, municipality).await?;
    Ok(TaskFormPage {
        slug: municipality.slug.clone(),
        municipality: (municipality.id.clone(), municipality.name.clone()),
        stored: None,
        changed_by: None,
        contact: contact(municipality)?,
    })
}

/// The form for a task that is there.
///
/// # Errors
/// [`Failure::NotFound`] for who is no case manager of the municipality, and for a task that is not its own.
pub async fn show_one(app: &App, actor: &Actor, (municipality, id): (&str, &str)) -> Result<TaskFormPage, Failure> {
    let page = start_new(app, actor, municipality).await?;
    let mut tx = app.db.read().await?;
    let stored = sql::one(&mut tx, municipality, id).await?.ok_or(Failure::NotFound)?;
    let changed_by = account::sql::person(&mut tx, &stored.updated_by).await?.name;
    Ok(TaskFormPage { stored: view(app, &stored), changed_by: Some(changed_by), ..page })
}

/// Adds a task.
///
/// # Errors
/// With everything that is wrong beside its field. [`Failure::NotFound`] for who is no case manager.
pub async fn add(app: &App, actor: &Actor, municipality: &str, form: &TaskForm) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor, municipality).await?;
    let task = task(form, rules(app, &mut tx, municipality).await?.as_ref())?;
    if sql::of_municipality(&mut tx, municipality).await?.len() >= MOST_TASKS {
        return Err(refused(RegisterRefusal::ManyTasks(MOST_TASKS)));
    }
    let id = app.clock.id();
    store(app, &mut tx, actor, (municipality, &id), &task, 0).await?;
    Ok(tx.commit().await?)
}

/// Changes a task, or takes it out of the register.
///
/// # Errors
/// As [`add`], [`Failure::NotFound`] for a task of another municipality, and [`Failure::Conflict`] if somebody else
/// changed it first.
pub async fn change(
    app: &App,
    actor: &Actor,
    (municipality, id): (&str, &str),
    form: &TaskForm,
    withdraw: bool,
) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor, municipality).await?;
    let stored = sql::one(&mut tx, municipality, id).await?.ok_or(Failure::NotFound)?;
    if form.version != stored.version {
        return Err(Failure::Conflict(RegisterRefusal::TaskChanged.into()));
    }
    let form = if withdraw { withdrawn(form) } else { form.clone() };
    let task = task(&form, rules(app, &mut tx, municipality).await?.as_ref())?;
    if stored.task().as_ref() != Some(&task) {
        store(app, &mut tx, actor, (municipality, id), &task, form.version).await?;
    }
    Ok(tx.commit().await?)
}

fn withdrawn(form: &TaskForm) -> TaskForm {
    let cells = TaskCells::of(|cell| match cell {
        TaskCell::Publication => Publication::Withdrawn.value().to_owned(),
        other => form.cells.get(other).to_owned(),
    });
    TaskForm { cells, version: form.version }
}

/// The rules of today; none while the municipality has none.
pub(super) async fn rules(app: &App, tx: &mut Tx, municipality: &str) -> Result<Option<OrdinanceProfile>, Failure> {
    present_profile(app, tx, municipality).await
}

fn task(form: &TaskForm, rules: Option<&OrdinanceProfile>) -> Result<Task, Failure> {
    let task = read(&form.cells).map_err(|wrong| Failure::Fields(wrong.into_iter().map(beside).collect()))?;
    match excluded(&task, rules) {
        Some(reason) => Err(Failure::field(TaskCell::Service.value(), reason)),
        None => Ok(task),
    }
}

/// Why a task cannot be public, if the ordinance leaves its service out.
pub(super) fn excluded(task: &Task, rules: Option<&OrdinanceProfile>) -> Option<Reason> {
    let article =
        rules.filter(|_| task.publication == Publication::Public).and_then(|rules| task.excluded_by(rules))?;
    Some(RegisterRefusal::ExcludedService(article.to_owned()).into())
}

fn beside(wrong: WrongCell) -> FieldRefusal {
    FieldRefusal::new(wrong.cell.value(), Reason::Said(wrong.message))
}

pub(super) fn refused(refusal: RegisterRefusal) -> Failure {
    Failure::Refused(refusal.into())
}

/// Stores a task if its version is still the expected one.
pub(super) async fn store(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (municipality, task_id): (&str, &str),
    task: &Task,
    expected: i64,
) -> Result<(), Failure> {
    let key = Key { municipality, task: task_id, by: &actor.id, now: app.clock.millis() };
    if sql::set(tx, key, task, expected).await? {
        Ok(())
    } else {
        Err(Failure::Conflict(RegisterRefusal::TaskChanged.into()))
    }
}
