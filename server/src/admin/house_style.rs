//! The colours of a municipality, from the command line.

use crate::failure::{Failure, Fault};
use crate::{App, profile};
use clap::Args;
use domain::house_style::HouseStyle;
use std::path::PathBuf;

/// Colours to publish.
#[derive(Debug, Args)]
pub struct NewHouseStyle {
    /// CBS code of the municipality.
    #[arg(long)]
    code: String,
    /// File of design tokens, as `example-house-style` prints it; without it the colours of the installation return.
    #[arg(long)]
    file: Option<PathBuf>,
}

/// Gives a municipality its colours, if everything stands out on everything.
///
/// # Errors
/// When the file cannot be read, a colour does not stand out enough, or there is no such municipality.
pub(super) async fn publish(app: &App, new: &NewHouseStyle) -> Result<(), Failure> {
    let style = new.file.as_ref().map(|file| -> Result<HouseStyle, Failure> {
        let style = HouseStyle::to_publish(&std::fs::read_to_string(file)?);
        style.map_err(|problems| Fault::failure(problems.join("\n")))
    });
    let style = style.transpose()?;
    let mut tx = app.db.write().await?;
    let found = profile::sql::by_id(&mut tx, &new.code).await;
    let found = found.map_err(|_| Fault::failure(format!("there is no municipality {}", new.code)))?;
    let details = profile::sql::Details { style, ..found.details()? };
    profile::sql::set_details(&mut tx, &found.id, &serde_json::to_string(&details)?).await?;
    Ok(tx.commit().await?)
}
