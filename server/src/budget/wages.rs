//! The wage calculator: what it computes becomes a line of the budget.

use crate::case::Case;
use crate::db::Tx;
use crate::draft::revision::BUDGET;
use crate::draft::{self, Draft};
use crate::drafting::answers::Refused;
use crate::drafting::edit::DraftEdit;
use crate::failure::{Failure, FieldRefusal};
use crate::{App, budget};
use app::views::budget::wages::{WagePage, wage_cells};
use app::views::fields::version_of;
use app::views::{Actor, Reason, Typed};
use domain::budget::wages::{Job, cells, read};
use domain::budget::{CellFinding, Sheet};
use domain::case::Action;

/// The calculator, for who may write the budget.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<WagePage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Edit)?;
    let draft = Draft::load(&mut tx, id).await?;
    drop(tx);
    Ok(WagePage { head: draft.head(&case, app).await?, norms: case.profile.limits.wages, version: draft.sheet_version })
}

/// Adds what was computed to the budget as its last cost line, as if somebody had typed it there.
///
/// Saves the budget that the page knew with one line more. Pressing the button twice is then the same change twice,
/// and what somebody else changed in the meantime is joined with it.
pub async fn add_line(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let job = read(&wage_cells(typed), edit.wage_norms()).map_err(|findings| wrong_wages(&findings))?;
    let draft = Draft::load(&mut tx, id).await?;
    let seen = typed.number(&version_of(BUDGET));
    let sheet = serde_json::to_string(&with_line(&mut tx, id, seen, &job).await?)?;
    let mut refused = Refused::default();
    budget::store_sheet(&mut tx, &mut edit, (&sheet, seen), &draft, &mut refused).await?;
    if !refused.conflicts.is_empty() {
        return Err(Failure::field(cells::ROLE, Reason::BudgetChanged));
    }
    if let Some(wrong) = refused.fields.into_iter().next() {
        return Err(Failure::field(cells::ROLE, wrong.reason));
    }
    edit.done(tx).await
}

/// The budget of a version with the line at its end. A new budget begins with three years in whole euros, as on its own
/// page.
async fn with_line(tx: &mut Tx, id: &str, seen: i64, job: &Job) -> Result<Sheet, Failure> {
    let mut sheet = match draft::revision::value(tx, id, BUDGET, seen).await? {
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

/// Findings beside the fields of the calculator.
fn wrong_wages(findings: &[CellFinding]) -> Failure {
    let wrong = findings.iter().map(|finding| FieldRefusal::new(finding.cell, Reason::Said(finding.message.clone())));
    Failure::Fields(wrong.collect())
}
