//! To whom a case can be assigned, and what stands in the way of it.

use super::sql;
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::profile::officers::{self, StoredOfficer};
use app::views::case::assignment::{CandidateView, Obstacle};
use domain::case::Role;

/// Roles that do not come with a case: who reads along reads every case, and an administrator none.
const fn comes_with_a_case(role: Role) -> bool {
    !matches!(role, Role::MunicipalReader | Role::Administrator)
}

/// Everybody of the municipality to whom this case can be assigned, in each role that they hold, by role and name.
pub(super) async fn of_case(app: &App, tx: &mut Tx, case: &Case) -> Result<Vec<CandidateView>, Failure> {
    let (id, municipality) = (&case.stored.id, &case.municipality.id);
    let assigned = sql::of_case(tx, id).await?;
    let absences = officers::absences(tx, municipality, app.clock.today()).await?;
    let board = crate::case::members(tx, id).await?;
    let handed_in = sql::handed_in(tx, id).await?;
    let view = |officer: StoredOfficer| {
        let role = Role::from_value(&officer.role).filter(|role| comes_with_a_case(*role))?;
        let is_own = |(person, stored): &(String, String)| *person == officer.id && *stored == officer.role;
        let obstacle = if board.iter().any(|(member, _)| member.id == officer.id) {
            Some(Obstacle::OnBoard)
        } else if case.has_recused(&officer.id) {
            Some(Obstacle::Recused)
        } else {
            handed_in.iter().any(is_own).then_some(Obstacle::HandedIn)
        };
        Some(CandidateView {
            assigned: assigned.iter().any(|one| one.person_id == officer.id && one.role == officer.role),
            absent_until: absences.of(&officer.id).0,
            id: officer.id,
            name: officer.name,
            email: officer.email,
            role,
            obstacle,
        })
    };
    let mut all: Vec<CandidateView> =
        officers::of_municipality(tx, municipality).await?.into_iter().filter_map(view).collect();
    all.sort_by_key(|one| one.role);
    Ok(all)
}

/// Whom a new case is assigned to: one case manager, and everybody in every other role. Who is absent gets none, unless
/// nobody else holds that role. Who entered the case is its case manager.
pub(super) fn default_among<'c>(candidates: &'c [CandidateView], entered_by: Option<&str>) -> Vec<&'c CandidateView> {
    let free: Vec<&CandidateView> = candidates.iter().filter(|one| one.obstacle.is_none()).collect();
    let is_there = |one: &&CandidateView| {
        let others = free.iter().any(|other| other.role == one.role && other.absent_until.is_none());
        one.absent_until.is_none() || !others
    };
    let there: Vec<&CandidateView> = free.iter().copied().filter(is_there).collect();
    let entered = free.iter().copied().find(|one| one.role == Role::CaseManager && entered_by == Some(one.id.as_str()));
    let handler = entered.or_else(|| there.iter().copied().find(|one| one.role == Role::CaseManager));
    let others = there.iter().copied().filter(|one| one.role != Role::CaseManager);
    handler.into_iter().chain(others).collect()
}
