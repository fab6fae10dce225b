//! What stands on each of the own pages of a municipality.

use super::{Municipality, sql};
use crate::App;
use crate::failure::Failure;
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
    let municipality = sql::by_slug(&mut tx, slug).await?.ok_or(Failure::NotFound)?;
    let details = municipality.details()?;
    let site = MunicipalitySite {
        slug: municipality.slug.clone(),
        name: municipality.name.clone(),
        phone: details.phone,
        email: details.email,
        style: details.style.map(|style| style_address(&municipality.slug, style)),
    };
    Ok(Found { municipality, site })
}

/// Where the colours stand: another address when they change, so that browsers may keep them.
fn style_address(slug: &str, style: HouseStyle) -> String {
    format!("{}?{VERSION}={}", paths::house_style(slug), version(&style.style_sheet()))
}

/// What tells one style sheet of a municipality from its next.
pub(crate) const VERSION: &str = "v";

/// The version of a style sheet.
pub(crate) fn version(sheet: &str) -> String {
    let mut hash = sha256(sheet);
    hash.truncate(12);
    hash
}
