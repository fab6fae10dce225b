//! The proposals of one person, and beginning another.

mod again;
mod routes;
mod starting;
mod taking_over;

pub use again::begin_again;
pub(crate) use routes::routes;
pub(crate) use starting::questions_of;
pub use starting::{Begun, municipalities, questions, start};

use crate::case::sql::StoredCase;
use crate::case::{self, stored_date};
use crate::draft::{Draft, Progress, ProgressBasis};
use crate::failure::Failure;
use crate::profile::reading::ReadRules;
use crate::{App, profile};
use app::views::Actor;
use app::views::proposal::drafting::ProposalCard;
use domain::case::{Side, Status};
use domain::profile::Rules;

/// Proposals of this person, newest first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ProposalCard>, Failure> {
    let mut tx = app.db.read().await?;
    let mut listed = Vec::new();
    for case in case::sql::of_member(&mut tx, &actor.id).await? {
        let name = profile::sql::by_id(&mut tx, &case.municipality_id).await?.name;
        listed.push((case, name));
    }
    drop(tx);
    let mut cards = Vec::new();
    for (case, name) in listed {
        let status = Status::from_value(&case.status).unwrap_or(Status::Draft).as_seen_by(Side::Board);
        let progress = if status == Status::Draft { Some(progress_of(app, &case).await?) } else { None };
        cards.push(ProposalCard {
            resume: progress.as_ref().and_then(Progress::first_open),
            progress: progress.map(|progress| progress.answers),
            due: stored_date(case.due_on.as_ref()),
            your_turn: status.at_turn() == Some(Side::Board),
            municipality: name,
            reference: case.reference,
            title: case.title,
            id: case.id,
            status,
        });
    }
    Ok(cards)
}

/// How far a draft is. Each that is not known is read by itself, so that no more than one is in memory.
async fn progress_of(app: &App, case: &StoredCase) -> Result<Progress, Failure> {
    let today = app.clock.today();
    let basis = ProgressBasis::of(case, today.into());
    if let Some(known) = app.kept.progress.find(&basis) {
        return Ok(known);
    }
    let mut tx = app.db.read().await?;
    let profile = profile::sql::profile(&mut tx, &case.municipality_id, case.profile_version).await?;
    let draft = Draft::load(&mut tx, &case.id).await?;
    drop(tx);
    let catalogue = u32::try_from(case.catalogue_version).unwrap_or_default();
    let ReadRules { profile, questionnaire } = profile::reading::read(profile, catalogue)?;
    draft.progress(app, Rules { questionnaire, profile: &profile }, basis).await
}
