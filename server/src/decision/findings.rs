//! The findings of a decision in preparation, for who reads them before it is taken.

use super::draft::{Asked, proposals};
use crate::assessment::panel::{self, Scores};
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen;
use crate::working::Working;
use app::views::Actor;
use app::views::case::assessment::Shown;
use app::views::case::working::Work;
use domain::assessment::Criterion;
use domain::case::{DraftFinding, decision_fields};
use jiff::civil::Date;

/// The findings as they stand in the decision in preparation; nothing while somebody still scores.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn draft_findings(
    tx: &mut Tx,
    case: &Case,
    actor: &Actor,
    today: Date,
) -> Result<Option<Vec<DraftFinding>>, Failure> {
    let id = &case.stored.id;
    let panel = panel::progress(tx, id).await?;
    if panel::shown(case, &panel) != Shown::All {
        return Ok(None);
    }
    let asked = Asked::of(&frozen::newest(tx, id).await?, case.questionnaire());
    let scores = Scores::load(tx, id).await?;
    let working = Working::load(tx, id, Work::Decision, &actor.id).await?;
    let working = working.proposing(proposals(case, &asked, &scores, today));
    let finding = |criterion: &Criterion| DraftFinding {
        criterion: criterion.id.clone(),
        label: criterion.label.clone(),
        text: working.value(&decision_fields::reason_of(&criterion.id)).trim().to_owned(),
    };
    Ok(Some(case.profile.criteria.iter().map(finding).collect()))
}
