//! The own pages of a municipality: its colours, and what it asks, judges and makes public under its own address. Its
//! front page and its tasks are in `register`.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::failure::Failure;
use crate::profile::site::{find, version};

/// The style sheet of a municipality and its version.
///
/// # Errors
/// [`Failure::NotFound`] for a municipality without colours of its own.
async fn style_sheet(app: &App, slug: &str) -> Result<(String, String), Failure> {
    let found = find(app, slug).await?;
    let sheet = found.municipality.details()?.style.ok_or(Failure::NotFound)?.style_sheet();
    let version = version(&sheet);
    Ok((sheet, version))
}
