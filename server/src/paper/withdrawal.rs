//! Recording a letter that withdraws the proposal, in a case in which nobody of the board works.

use crate::case::Case;
use crate::failure::{Failure, FieldRefusal};
use crate::{App, steps};
use app::views::case::CaseHead;
use app::views::case::paper::PaperWithdrawalForm;
use app::views::{Actor, Reason};
use domain::case::{Action, Command};

/// The case of which a withdrawal is recorded.
///
/// # Errors
/// When this person may not, or not now.
pub async fn show_withdrawal(app: &App, actor: &Actor, id: &str) -> Result<CaseHead, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::WithdrawOnPaper)?;
    Ok(case.head())
}

/// Records it, which closes the case.
///
/// # Errors
/// [`Failure::Fields`] for a day that cannot be true or a missing text; as [`show_withdrawal`].
pub async fn withdraw(app: &App, actor: &Actor, id: &str, form: PaperWithdrawalForm) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::WithdrawOnPaper).await?;
    let received_on = form
        .day()
        .map_err(|error| Failure::Fields(vec![FieldRefusal::new(&error.field, Reason::Said(error.message))]))?;
    steps::take(app, actor, id, Command::WithdrawOnPaper { received_on, reason: form.reason }).await
}
