//! The budget to and from a spreadsheet.

use super::draft::Draft;
use super::{CaseFile, Services};
use crate::failure::{Fault, Outcome};
use app::api::{Actor, AppError, FieldError};
use domain::budget::Sheet;
use domain::workflow::Action;
use tokio::task::spawn_blocking;
use workbook::{Imported, Kind, RowError};

/// Most lines of a file about which something is said at once.
const MOST_ERRORS: usize = 20;

impl Services {
    pub(super) async fn export_budget(&self, actor: &Actor, id: &str) -> Outcome<Vec<u8>> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        drop(tx);
        let title = file.challenge.title;
        let written = spawn_blocking(move || workbook::export(&draft.sheet, &title)).await?;
        written.map_err(|error| match error {
            workbook::ExportError::Writing(_) => Fault::failure(error.to_string()),
            too_much => AppError::Refused(too_much.to_string()).into(),
        })
    }

    /// The sheet that a file holds: our own template replaces all of it, a simple table only the costs.
    pub(super) async fn import_budget(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Outcome<Sheet> {
        let mut tx = self.db.read().await?;
        CaseFile::load(&mut tx, id, actor).await?.demand(Action::Edit)?;
        let draft = Draft::load(&mut tx, id).await?;
        drop(tx);
        if bytes.is_empty() {
            return Err(AppError::Refused("Kies eerst een bestand.".to_owned()).into());
        }
        let imported = spawn_blocking(move || workbook::import(&bytes)).await?;
        let imported = imported.map_err(|refusal| AppError::Refused(format!("{refusal} Er is niets veranderd.")))?;
        if !imported.errors.is_empty() {
            return Err(AppError::Fields(imported.errors.iter().take(MOST_ERRORS).map(error).collect()).into());
        }
        Ok(joined(imported, draft.sheet))
    }
}

fn joined(imported: Imported, stored: Sheet) -> Sheet {
    match imported.kind {
        Kind::OwnTemplate => imported.sheet,
        Kind::SimpleTable => {
            let mut settings = stored.settings;
            if !imported.sheet.settings.years.is_empty() {
                settings.years = imported.sheet.settings.years;
            }
            Sheet { settings, costs: imported.sheet.costs, income: stored.income, baseline: stored.baseline }
        }
    }
}

/// "Blad Kosten, rij 7, kolom Prijs: vul een bedrag in.", beside the field of the file.
fn error(error: &RowError) -> FieldError {
    let RowError { sheet, row, column, message } = error;
    FieldError::new("bestand", format!("Blad {sheet}, rij {row}, kolom {column}: {message}"))
}
