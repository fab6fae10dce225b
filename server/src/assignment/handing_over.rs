//! What becomes of the cases of somebody whose role ends.

use super::sql::{self, StoredAssignment};
use super::{candidates, give};
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::profile::officers;
use app::views::case::assignment::CandidateView;
use app::views::{Actor, Reason};
use domain::case::{Event, Role};

/// Takes every open case of a municipality from somebody in a role that ends. A case of which that was the handler goes
/// to who stands in, or else to another case manager, so that no case is without one.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn end_role(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    municipality: &str,
    (person, role): (&str, Role),
) -> Result<(), Failure> {
    let deputy = officers::absences(tx, municipality, app.clock.today()).await?.of(person).1.map(str::to_owned);
    for id in sql::open_of(tx, municipality, person, role.value()).await? {
        crate::case::sql::lock(tx, &id).await?;
        let gone = StoredAssignment { person_id: person.to_owned(), role: role.value().to_owned() };
        let mut case = match Case::load_to_assign(tx, &id, actor).await {
            // An administrator who is on the board of a case has no part in it, not even now.
            Err(Failure::NotFound) => {
                sql::remove(tx, &id, &gone).await?;
                continue;
            }
            case => case?,
        };
        sql::remove(tx, &id, &gone).await?;
        let name = crate::account::sql::person(tx, person).await?.name;
        case.append(tx, app, actor, &Event::Unassigned { name, role: gone.role }).await?;
        if role == Role::CaseManager {
            let candidates = candidates::of_case(app, tx, &case).await?;
            let next = next_handler(&candidates, person, deputy.as_deref());
            give(app, tx, (&mut case, actor), &next.into_iter().collect::<Vec<_>>()).await?;
        }
    }
    Ok(())
}

/// Gives a case whose handler leaves it to who stands in for them, or else to another case manager.
///
/// # Errors
/// [`Reason::NoOtherHandler`] when there is nobody.
pub(crate) async fn replace_handler(app: &App, tx: &mut Tx, (case, actor): (&mut Case, &Actor)) -> Result<(), Failure> {
    let absences = officers::absences(tx, &case.municipality.id, app.clock.today()).await?;
    let deputy = absences.of(&actor.id).1.map(str::to_owned);
    let candidates = candidates::of_case(app, tx, case).await?;
    let next = next_handler(&candidates, &actor.id, deputy.as_deref());
    give(app, tx, (case, actor), &[next.ok_or(Failure::Refused(Reason::NoOtherHandler))?]).await
}

fn next_handler<'c>(candidates: &'c [CandidateView], leaving: &str, deputy: Option<&str>) -> Option<&'c CandidateView> {
    let mut free: Vec<&CandidateView> = candidates
        .iter()
        .filter(|one| one.role == Role::CaseManager && one.obstacle.is_none() && one.id != leaving)
        .collect();
    free.sort_by_key(|one| (Some(one.id.as_str()) != deputy, one.absent_until.is_some()));
    free.into_iter().next()
}
