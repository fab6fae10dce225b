//! The examples of initiatives as a table for spreadsheets, and back. A table in which anything is wrong changes
//! nothing, and every wrong cell is named.

use super::keeping::{MOST, managed, store};
use super::sql::{self, StoredInitiative};
use crate::App;
use crate::failure::Failure;
use crate::table::{self, Table};
use app::views::reason::InitiativeRefusal;
use app::views::{Actor, Reason};
use domain::Named;
use domain::initiatives::{Initiative, InitiativeCell, InitiativeCells, read};
use std::collections::BTreeSet;

/// Column with the id of an initiative; empty for one that is new.
const ID: &str = "id";
/// Column with the version that was downloaded.
const VERSION: &str = "versie";

/// All initiatives as a table.
///
/// # Errors
/// [`Failure::NotFound`] for who administers no municipality.
pub async fn export(app: &App, actor: &Actor) -> Result<Vec<u8>, Failure> {
    let mut tx = app.db.read().await?;
    managed(&mut tx, actor).await?;
    let stored = sql::all(&mut tx).await?;
    drop(tx);
    let rows = stored.iter().filter_map(|one| {
        let cells = one.initiative()?.cells();
        let cells = InitiativeCell::ALL.iter().map(|cell| cells.get(*cell).to_owned());
        Some([one.id.clone(), one.version.to_string()].into_iter().chain(cells).collect::<Vec<String>>())
    });
    Ok(table::write(columns(), rows)?)
}

/// The headings, in their order.
fn columns() -> Vec<&'static str> {
    [ID, VERSION].into_iter().chain(InitiativeCell::ALL.iter().map(|cell| cell.value())).collect()
}

/// Adds the initiatives of a table that have no id, and changes the others. What is not in it stays as it is.
///
/// # Errors
/// With every cell that is wrong; then nothing is stored. [`Failure::NotFound`] for who administers no municipality.
pub async fn import(app: &App, actor: &Actor, bytes: &[u8]) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor).await?;
    let stored = sql::all(&mut tx).await?;
    let many = InitiativeRefusal::Many(MOST);
    let table = Table::read(bytes, &columns(), (MOST, many))?;
    let rows = judged(&table, &stored)?;
    if stored.len() + rows.iter().filter(|row| row.stored.is_none()).count() > MOST {
        return Err(Failure::Refused(many.into()));
    }
    for row in &rows {
        let (id, expected) = match row.stored {
            Some(stored) => (stored.id.clone(), stored.version),
            None => (app.clock.id(), 0),
        };
        if row.stored.and_then(StoredInitiative::initiative).as_ref() != Some(&row.initiative) {
            store(app, &mut tx, actor, &id, (&row.initiative, expected)).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// A row of the table, with the initiative that it says and the one that it changes.
struct Row<'a> {
    initiative: Initiative,
    stored: Option<&'a StoredInitiative>,
}

/// What every row says, or everything that is wrong.
fn judged<'a>(table: &Table, stored: &'a [StoredInitiative]) -> Result<Vec<Row<'a>>, Failure> {
    let (mut read_rows, mut wrong, mut seen) = (Vec::<Row<'a>>::new(), Vec::new(), BTreeSet::new());
    let mut once = Once::beside(table, stored);
    for row in table.rows() {
        let id = row.cell(ID);
        let known = stored.iter().find(|one| one.id == id);
        if !id.is_empty() && (known.is_none() || !seen.insert(id.to_owned())) {
            wrong.push(row.refuse(ID, InitiativeRefusal::NoSuch));
        }
        if known.is_some_and(|one| one.version.to_string() != row.cell(VERSION)) {
            wrong.push(row.refuse(VERSION, InitiativeRefusal::Changed));
        }
        match read(&InitiativeCells::of(|one| row.cell(one.value()).to_owned())) {
            Ok(initiative) => {
                if !once.is_new(&initiative) {
                    wrong.push(row.refuse(InitiativeCell::Name.value(), InitiativeRefusal::Twice));
                }
                read_rows.push(Row { initiative, stored: known });
            }
            Err(cells) => {
                wrong.extend(cells.into_iter().map(|one| row.refuse(one.cell.value(), Reason::Said(one.message))));
            }
        }
    }
    table::unless(wrong, read_rows)
}

/// Sees to it that every initiative stands in the list once.
struct Once(Vec<Initiative>);

impl Once {
    /// What stays in the list beside the rows of this table.
    fn beside(table: &Table, stored: &[StoredInitiative]) -> Self {
        let changed: BTreeSet<String> = table.rows().map(|row| row.cell(ID).to_owned()).collect();
        Self(stored.iter().filter(|one| !changed.contains(&one.id)).filter_map(StoredInitiative::initiative).collect())
    }

    /// Whether this one was not there yet; from now on it is.
    fn is_new(&mut self, initiative: &Initiative) -> bool {
        let is_new = !self.0.iter().any(|other| other.is_same_as(initiative));
        self.0.push(initiative.clone());
        is_new
    }
}
