//! The wage calculator: what it computes becomes a line of the budget.

use super::answers::Refused;
use super::draft::Draft;
use super::writer::Writer;
use super::{CaseFile, Services, budgeting};
use crate::failure::{Outcome, settle};
use crate::store::Tx;
use crate::store::revision::{self, BUDGET};
use app::api::wages::{WageLines, WagePage, wage_cells, wage_errors};
use app::api::{Actor, Answer, AppError, Typed};
use domain::budget::Sheet;
use domain::budget::wages::{Job, read};
use domain::workflow::Action;

#[async_trait::async_trait]
impl WageLines for Services {
    async fn wages(&self, actor: &Actor, id: &str) -> Answer<WagePage> {
        settle("show the wage calculator", self.show_wages(actor, id).await)
    }

    async fn add_wage_line(&self, actor: &Actor, id: &str, typed: &Typed) -> Answer<()> {
        settle("add wages to the budget", self.append_wages(actor, id, typed).await)
    }
}

impl Services {
    async fn show_wages(&self, actor: &Actor, id: &str) -> Outcome<WagePage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand(Action::Edit)?;
        let draft = Draft::load(&mut tx, id).await?;
        Ok(WagePage { head: draft.head(&file, self), norms: file.profile.limits.wages, version: draft.sheet_version })
    }

    /// Saves the budget that the page knew with one line more. Pressing the button twice is then the same change twice,
    /// and what somebody else changed in the meantime is joined with it.
    async fn append_wages(&self, actor: &Actor, id: &str, typed: &Typed) -> Outcome<()> {
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let job = read(&wage_cells(typed), writer.wage_norms())
            .map_err(|findings| AppError::Fields(wage_errors(&findings)))?;
        let draft = Draft::load(&mut tx, id).await?;
        let seen = typed.get("versie.begroting").parse().unwrap_or(0);
        let sheet = serde_json::to_string(&with_line(&mut tx, id, seen, &job).await?)?;
        let mut refused = Refused::default();
        budgeting::store_sheet(&mut tx, &mut writer, (&sheet, seen), &draft, &mut refused).await?;
        if !refused.rivals.is_empty() {
            let message = "Iemand anders heeft de begroting intussen veranderd. Druk nog een keer op “Zet als regel in de \
                           begroting”, dan komt uw regel erbij.";
            return Err(AppError::field("role", message).into());
        }
        if let Some(error) = refused.errors.into_iter().next() {
            return Err(AppError::field("role", error.message).into());
        }
        writer.done(tx).await
    }
}

/// The budget of a version with the line at its end. A new budget begins with three years in whole euros, as on its own
/// page.
async fn with_line(tx: &mut Tx, id: &str, seen: i64, job: &Job) -> Outcome<Sheet> {
    let mut sheet = match revision::value(tx, id, BUDGET, seen).await? {
        Some(stored) => serde_json::from_str(&stored)?,
        None => Sheet::default(),
    };
    if sheet == Sheet::default() {
        "3".clone_into(&mut sheet.settings.years);
        "euro".clone_into(&mut sheet.settings.rounding);
    }
    sheet.costs.push(job.row());
    Ok(sheet)
}
