//! The budget begins with what the board estimates in the verkenning.

use super::edit::DraftEdit;
use super::saving::{self, Change};
use crate::db::Tx;
use crate::draft::revision::BUDGET;
use crate::draft::{Current, Draft};
use crate::failure::Failure;
use domain::exploration::{PRESENT, START};
use domain::proposal::Shape;

/// Whether the budget follows the answer to this question.
pub(super) fn is_followed(question: &str) -> bool {
    [PRESENT, START].contains(&question)
}

/// Lets the budget follow the estimates after a change, as far as it followed them `before`.
pub(crate) async fn follow_estimates(tx: &mut Tx, edit: &mut DraftEdit<'_>, before: &Draft) -> Result<(), Failure> {
    let after = Draft::load(tx, edit.case()).await?;
    let sheet = before.sheet.clone().with_estimates(&before.answers, &after.answers);
    if sheet == before.sheet {
        return Ok(());
    }
    let (typed, stored) = (serde_json::to_string(&sheet)?, serde_json::to_string(&before.sheet)?);
    let version = before.sheet_version;
    let change = Change { question: BUDGET, shape: Shape::Grid, typed: &typed, seen: version };
    // A budget about which the municipality did not ask stays as it has it.
    saving::save(tx, edit, change, Current { value: &stored, version }).await.map(drop)
}
