//! The tasks of a municipality as a table for spreadsheets, and back. A table in which anything is wrong changes
//! nothing, and every wrong cell is named.

use super::keeping::{MOST_TASKS, excluded, managed, refused, rules, store};
use super::sql::{self, StoredTask};
use crate::App;
use crate::failure::Failure;
use crate::table::{self, Table};
use app::views::reason::RegisterRefusal;
use app::views::{Actor, Reason};
use domain::Named;
use domain::profile::OrdinanceProfile;
use domain::register::{Task, TaskCell, TaskCells, read};
use std::collections::BTreeSet;

/// Column with the id of a task; empty for one that is new.
const ID: &str = "id";
/// Column with the version that was downloaded.
const VERSION: &str = "versie";

/// All tasks of a municipality as a table.
///
/// # Errors
/// [`Failure::NotFound`] for who is no case manager of the municipality.
pub async fn export(app: &App, actor: &Actor, municipality: &str) -> Result<Vec<u8>, Failure> {
    let mut tx = app.db.read().await?;
    managed(&mut tx, actor, municipality).await?;
    let stored = sql::of_municipality(&mut tx, municipality).await?;
    drop(tx);
    let rows = stored.iter().filter_map(|one| {
        let cells = one.task()?.cells();
        let cells = TaskCell::ALL.iter().map(|cell| cells.get(*cell).to_owned());
        Some([one.id.clone(), one.version.to_string()].into_iter().chain(cells).collect::<Vec<String>>())
    });
    Ok(table::write(columns(), rows)?)
}

/// The headings, in their order.
fn columns() -> Vec<&'static str> {
    [ID, VERSION].into_iter().chain(TaskCell::ALL.iter().map(|cell| cell.value())).collect()
}

/// Adds the tasks of a table that have no id, and changes the others. Tasks that are not in it stay as they are.
///
/// # Errors
/// With every cell that is wrong; then nothing is stored. [`Failure::NotFound`] for who is no case manager.
pub async fn import(app: &App, actor: &Actor, municipality: &str, bytes: &[u8]) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor, municipality).await?;
    let stored = sql::of_municipality(&mut tx, municipality).await?;
    let rules = rules(app, &mut tx, municipality).await?;
    let many = RegisterRefusal::ManyTasks(MOST_TASKS);
    let table = Table::read(bytes, &columns(), (MOST_TASKS, many.clone()))?;
    let rows = judged(&table, &stored, rules.as_ref())?;
    let new = rows.iter().filter(|row| row.stored.is_none()).count();
    if stored.len() + new > MOST_TASKS {
        return Err(refused(many));
    }
    for row in &rows {
        let (id, expected) = match row.stored {
            Some(stored) => (stored.id.clone(), stored.version),
            None => (app.clock.id(), 0),
        };
        if row.stored.and_then(StoredTask::task).as_ref() != Some(&row.task) {
            store(app, &mut tx, actor, (municipality, &id), &row.task, expected).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// A row of the table, with the task that it says and the one that it changes.
struct Row<'a> {
    task: Task,
    stored: Option<&'a StoredTask>,
}

/// What every row says, or everything that is wrong.
fn judged<'a>(
    table: &Table,
    stored: &'a [StoredTask],
    rules: Option<&OrdinanceProfile>,
) -> Result<Vec<Row<'a>>, Failure> {
    let (mut read_rows, mut wrong, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for row in table.rows() {
        let id = row.cell(ID);
        let known = stored.iter().find(|task| task.id == id);
        if !id.is_empty() && (known.is_none() || !seen.insert(id.to_owned())) {
            wrong.push(row.refuse(ID, RegisterRefusal::NoSuchTask));
        }
        if known.is_some_and(|task| task.version.to_string() != row.cell(VERSION)) {
            wrong.push(row.refuse(VERSION, RegisterRefusal::TaskChanged));
        }
        match read(&TaskCells::of(|one| row.cell(one.value()).to_owned())) {
            Ok(task) => {
                wrong.extend(excluded(&task, rules).map(|reason| row.refuse(TaskCell::Service.value(), reason)));
                read_rows.push(Row { task, stored: known });
            }
            Err(cells) => {
                wrong.extend(cells.into_iter().map(|one| row.refuse(one.cell.value(), Reason::Said(one.message))));
            }
        }
    }
    table::unless(wrong, read_rows)
}
