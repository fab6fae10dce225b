//! The proposals of one person, and beginning another.

mod routes;
mod starting;

pub(crate) use routes::routes;
pub use starting::{municipalities, questions, start};

use crate::case::sql::StoredCase;
use crate::case::{self, stored_date};
use crate::db::Tx;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::{App, profile};
use app::views::Actor;
use app::views::proposal::drafting::ProposalCard;
use domain::case::{Side, Status};
use domain::profile::OrdinanceProfile;
use domain::proposal::Readiness;

/// Proposals of this person, newest first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ProposalCard>, Failure> {
    let mut tx = app.db.read().await?;
    let mut listed = Vec::new();
    for case in case::sql::of_member(&mut tx, &actor.id).await? {
        let name = profile::sql::by_id(&mut tx, &case.municipality_id).await?.name;
        let status = Status::from_value(&case.status).unwrap_or(Status::Draft).as_seen_by(Side::Board);
        let written = if status == Status::Draft { Some(written(&mut tx, &case).await?) } else { None };
        listed.push((case, name, status, written));
    }
    drop(tx);
    let (mut cards, today) = (Vec::new(), app.clock.today());
    for (case, name, status, written) in listed {
        let readiness = match written {
            Some((draft, profile)) => {
                let catalogue = u32::try_from(case.catalogue_version).unwrap_or_default();
                Some(draft.judge(app, profile.rules(catalogue), move |judged| judged.readiness(today)).await?)
            }
            None => None,
        };
        cards.push(ProposalCard {
            resume: readiness.as_ref().and_then(Readiness::first_open),
            progress: readiness.as_ref().map(Readiness::progress),
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

/// A draft, and the profile that holds for it.
async fn written(tx: &mut Tx, case: &StoredCase) -> Result<(Draft, OrdinanceProfile), Failure> {
    let profile = profile::sql::profile(tx, &case.municipality_id, case.profile_version).await?;
    Ok((Draft::load(tx, &case.id).await?, serde_json::from_str(&profile)?))
}
