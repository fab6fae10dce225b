//! Examples of initiatives: everybody reads them, and the administrators of all municipalities maintain them together,
//! in a form or in a table.

mod keeping;
mod routes;
mod sql;
mod table;

pub use keeping::{add, change, remove, show, show_one};
pub(crate) use keeping::{managed, unreadable};
pub(crate) use routes::{routes, uploads};
pub use table::{export, import};

use crate::App;
use crate::failure::Failure;
use app::views::guide::initiatives::{InitiativesAsked, InitiativesPage};
use domain::initiatives::{Initiative, in_each_province};

/// How many initiatives a page lists.
const ON_A_PAGE: usize = 24;

/// The initiatives that are asked for, by name, on the page that is asked for or the last one before it.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(app: &App, asked: InitiativesAsked) -> Result<InitiativesPage, Failure> {
    let mut tx = app.db.read().await?;
    let stored = sql::all(&mut tx).await?;
    drop(tx);
    let all: Vec<Initiative> = stored.iter().filter_map(sql::StoredInitiative::initiative).collect();
    let provinces = in_each_province(all.iter(), asked.wanted);
    let found: Vec<Initiative> = all.into_iter().filter(|one| asked.wanted.takes(one)).collect();
    let (total, pages) = (found.len(), found.len().div_ceil(ON_A_PAGE).max(1));
    let page = asked.page.min(pages);
    let initiatives = found.into_iter().skip((page - 1) * ON_A_PAGE).take(ON_A_PAGE).collect();
    Ok(InitiativesPage { asked: InitiativesAsked { page, ..asked }, initiatives, total, pages, provinces })
}
