//! The tasks of a municipality as a table for spreadsheets, and back. A table in which anything is wrong changes
//! nothing, and every wrong cell is named.

use super::keeping::{MOST_TASKS, excluded, managed, refused, rules, store};
use super::sql::{self, StoredTask};
use crate::App;
use crate::failure::{Failure, FieldRefusal};
use app::views::fields::FILE;
use app::views::reason::RegisterRefusal;
use app::views::{Actor, Reason};
use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use domain::Named;
use domain::profile::OrdinanceProfile;
use domain::register::{Task, TaskCell, TaskCells, read};
use encoding_rs::WINDOWS_1252;
use std::collections::BTreeSet;

/// Column with the id of a task; empty for one that is new.
const ID: &str = "id";
/// Column with the version that was downloaded.
const VERSION: &str = "versie";
/// What marks a file as UTF-8 for a spreadsheet.
const MARK: &str = "\u{feff}";

/// All tasks of a municipality as a table: fields between semicolons, as spreadsheets in Dutch write them.
///
/// # Errors
/// [`Failure::NotFound`] for who is no case manager of the municipality.
pub async fn export(app: &App, actor: &Actor, municipality: &str) -> Result<Vec<u8>, Failure> {
    let mut tx = app.db.read().await?;
    managed(&mut tx, actor, municipality).await?;
    let stored = sql::of_municipality(&mut tx, municipality).await?;
    drop(tx);
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::from(MARK));
    writer.write_record(columns()).map_err(std::io::Error::other)?;
    for one in &stored {
        let Some(task) = one.task() else { continue };
        let cells = task.cells();
        let cells = TaskCell::ALL.iter().map(|cell| shown(cells.get(*cell)));
        let row = [one.id.clone(), one.version.to_string()].into_iter().chain(cells);
        writer.write_record(row).map_err(std::io::Error::other)?;
    }
    Ok(writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?)
}

/// The headings, in their order.
fn columns() -> impl Iterator<Item = &'static str> {
    [ID, VERSION].into_iter().chain(TaskCell::ALL.iter().map(|cell| cell.value()))
}

/// What a spreadsheet would compute gets an apostrophe in front, so that it stays text.
pub(crate) fn shown(cell: &str) -> String {
    if is_computed(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The same without that apostrophe.
fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_computed(rest)).unwrap_or(cell)
}

fn is_computed(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
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
    let rows = judged(&rows(bytes)?, &stored, rules.as_ref())?;
    let new = rows.iter().filter(|row| row.stored.is_none()).count();
    if stored.len() + new > MOST_TASKS {
        return Err(refused(RegisterRefusal::ManyTasks(MOST_TASKS)));
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

/// The rows as spreadsheets count them, the first one with the headings.
type Rows = (Vec<String>, Vec<(u64, Vec<String>)>);

fn rows(bytes: &[u8]) -> Result<Rows, Failure> {
    if bytes.is_empty() {
        return Err(Failure::Refused(Reason::NoFile));
    }
    let text = text(bytes);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') {
        b';'
    } else if first.contains('\t') {
        b'\t'
    } else {
        b','
    };
    let no_table = || refused(RegisterRefusal::NoTable);
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut all = Vec::new();
    for (place, record) in reader.records().enumerate() {
        let record = record.map_err(|_| no_table())?;
        if place > MOST_TASKS + 1 {
            return Err(refused(RegisterRefusal::ManyTasks(MOST_TASKS)));
        }
        let cells = record.iter().map(|cell| meant(cell).to_owned()).collect::<Vec<String>>();
        if !is_blank(&record) {
            all.push((u64::try_from(place).unwrap_or_default() + 1, cells));
        }
    }
    let mut all = all.into_iter();
    let heads = all.next().ok_or_else(no_table)?.1;
    let heads = heads.iter().map(|head| head.trim().to_lowercase()).collect();
    Ok((demand_columns(heads)?, all.collect()))
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// The text of a file. What is no UTF-8 comes from an older spreadsheet.
fn text(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    match text.strip_prefix(MARK) {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

/// The headings, if each of ours is there once and no other.
fn demand_columns(heads: Vec<String>) -> Result<Vec<String>, Failure> {
    let mut known = BTreeSet::new();
    let strange = heads.iter().filter(|head| !columns().any(|column| column == **head) || !known.insert(head.as_str()));
    let mut wrong: Vec<RegisterRefusal> =
        strange.map(|head| RegisterRefusal::StrangeColumn(head.chars().take(40).collect())).collect();
    let missing = columns().filter(|column| !heads.iter().any(|head| head == column));
    wrong.extend(missing.map(|column| RegisterRefusal::NoColumn(column.to_owned())));
    if wrong.is_empty() { Ok(heads) } else { Err(Failure::Fields(wrong.into_iter().map(beside_file).collect())) }
}

fn beside_file(refusal: RegisterRefusal) -> FieldRefusal {
    FieldRefusal::new(FILE, refusal.into())
}

/// What every row says, or everything that is wrong.
fn judged<'a>(
    (heads, rows): &Rows,
    stored: &'a [StoredTask],
    rules: Option<&OrdinanceProfile>,
) -> Result<Vec<Row<'a>>, Failure> {
    let (mut read_rows, mut wrong, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (number, cells) in rows {
        let cell = |column: &str| {
            let place = heads.iter().position(|head| head == column);
            place.and_then(|place| cells.get(place)).map_or("", |text| text.trim())
        };
        let mut refuse = |column: &str, why: Reason| {
            wrong.push(RegisterRefusal::Cell { row: *number, column: column.to_owned(), why: why.into() });
        };
        let known = stored.iter().find(|task| task.id == cell(ID));
        if !cell(ID).is_empty() && (known.is_none() || !seen.insert(cell(ID).to_owned())) {
            refuse(ID, RegisterRefusal::NoSuchTask.into());
        }
        if known.is_some_and(|task| task.version.to_string() != cell(VERSION)) {
            refuse(VERSION, RegisterRefusal::TaskChanged.into());
        }
        match read(&TaskCells::of(|one| cell(one.value()).to_owned())) {
            Ok(task) => {
                if let Some(reason) = excluded(&task, rules) {
                    refuse(TaskCell::Service.value(), reason);
                }
                read_rows.push(Row { task, stored: known });
            }
            Err(cells) => cells.into_iter().for_each(|one| refuse(one.cell.value(), Reason::Said(one.message))),
        }
    }
    if wrong.is_empty() { Ok(read_rows) } else { Err(Failure::Fields(wrong.into_iter().map(beside_file).collect())) }
}
