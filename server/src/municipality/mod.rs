//! The own pages of a municipality: what stands on each of them, its colours, and what it asks, judges and makes public
//! under its own address. Its front page and its tasks are in `register`.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::failure::Failure;
use crate::profile::{self, Municipality};
use crate::security::sha256;
use app::page::MunicipalitySite;
use app::paths;
use domain::house_style::HouseStyle;

/// A municipality with what stands on each of its pages.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The municipality.
    pub(crate) municipality: Municipality,
    /// What stands on its pages.
    pub(crate) site: MunicipalitySite,
}

/// The municipality with this name in addresses.
///
/// # Errors
/// [`Failure::NotFound`] for a name that no municipality has.
pub(crate) async fn find(app: &App, slug: &str) -> Result<Found, Failure> {
    let mut tx = app.db.read().await?;
    let municipality = profile::sql::by_slug(&mut tx, slug).await?.ok_or(Failure::NotFound)?;
    let details = municipality.details()?;
    let site = MunicipalitySite {
        slug: municipality.slug.clone(),
        name: municipality.name.clone(),
        phone: details.phone,
        email: details.email,
        style: details.style.map(|style| style_address(&municipality.slug, &style)),
    };
    Ok(Found { municipality, site })
}

/// Where the colours stand: another address when they change, so that browsers may keep them.
fn style_address(slug: &str, style: &HouseStyle) -> String {
    format!("{}?{VERSION}={}", paths::house_style(slug), version(&style.style_sheet()))
}

/// What tells one style sheet of a municipality from its next.
const VERSION: &str = "v";

fn version(sheet: &str) -> String {
    let mut hash = sha256(sheet);
    hash.truncate(12);
    hash
}

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
