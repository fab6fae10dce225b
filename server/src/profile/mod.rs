//! Municipalities with their ordinance profiles (verordening) and officers.

pub mod officers;
pub(crate) mod reading;
pub(crate) mod site;
pub mod sql;

pub use sql::{Details, Municipality};

use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use domain::profile::OrdinanceProfile;

/// The rules that a municipality has today; none while it has none.
pub(crate) async fn present_profile(
    app: &App,
    tx: &mut Tx,
    municipality: &str,
) -> Result<Option<OrdinanceProfile>, Failure> {
    let profile = sql::profile_on(tx, municipality, &app.clock.today().to_string()).await?;
    Ok(profile.map(|profile| serde_json::from_str(&profile)).transpose()?)
}
