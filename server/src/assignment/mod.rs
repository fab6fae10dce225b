//! Who of the municipality has a case (wie behandelt dit?): its handler, and a panel of named people.

mod candidates;
mod handing_over;
mod routes;
pub mod sql;

pub(crate) use handing_over::{end_role, replace_handler};
pub(crate) use routes::routes;

use self::sql::StoredAssignment;
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{OfficerFacts, OfficerNotice};
use crate::outbox::{self, MailJob, Recipient};
use crate::security::events::{SecurityEvent, log_role};
use crate::security::sha256;
use app::paths;
use app::views::case::assignment::{AssignmentForm, AssignmentPage, CandidateView, Obstacle, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::case::{Action, Event, Role};

/// Who has a case, and who could.
///
/// # Errors
/// [`Failure::NotFound`] for who may not assign it.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<AssignmentPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_to_assign(&mut tx, id, actor).await?;
    case.demand(Action::Assign)?;
    Ok(AssignmentPage {
        head: case.head(),
        sees_case: case.roles.iter().any(|role| *role != Role::Administrator),
        candidates: candidates::of_case(app, &mut tx, &case).await?,
        version: version(&sql::of_case(&mut tx, id).await?),
    })
}

/// Stands for exactly these assignments, so that nobody undoes unseen what somebody else assigned meanwhile.
fn version(assigned: &[StoredAssignment]) -> String {
    sha256(assigned.iter().map(|one| format!("{}:{}\n", one.person_id, one.role)).collect::<String>())
}

/// Assigns a case to exactly this handler and panel. Who hands in or has handed in scores keeps the case.
///
/// # Errors
/// When somebody cannot have it, nobody assesses or decides, or somebody else assigned it meanwhile.
/// [`Failure::NotFound`] for who may not assign it.
pub async fn assign(app: &App, actor: &Actor, id: &str, form: &AssignmentForm) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    crate::case::sql::lock(&mut tx, id).await?;
    let mut case = Case::load_to_assign(&mut tx, id, actor).await?;
    case.demand(Action::Assign)?;
    let stored = sql::of_case(&mut tx, id).await?;
    if version(&stored) != form.version {
        return Err(Failure::Conflict(Reason::PeopleChanged));
    }
    let candidates = candidates::of_case(app, &mut tx, &case).await?;
    let chosen = chosen(&candidates, form)?;
    let is_chosen = |one: &StoredAssignment| {
        chosen.iter().any(|chosen| chosen.id == one.person_id && chosen.role.value() == one.role)
    };
    let mut changed = Vec::new();
    for gone in stored.iter().filter(|one| !is_chosen(one)) {
        let Some(role) = Role::from_value(&gone.role) else { continue };
        sql::remove(&mut tx, id, gone).await?;
        let person = crate::account::sql::person(&mut tx, &gone.person_id).await?;
        let event = Event::Unassigned { name: person.name, role: gone.role.clone() };
        case.append(&mut tx, app, actor, &event).await?;
        changed.push((SecurityEvent::RoleTaken, gone.person_id.clone(), role));
    }
    let new: Vec<&CandidateView> = chosen.iter().copied().filter(|one| !one.assigned).collect();
    give(app, &mut tx, (&mut case, actor), &new).await?;
    changed.extend(new.iter().map(|one| (SecurityEvent::RoleGiven, one.id.clone(), one.role)));
    tx.commit().await?;
    app.wake.notify_one();
    for (event, person, role) in &changed {
        log_role(*event, &actor.id, (id, person), role.value());
    }
    Ok(())
}

/// Everybody who is to have the case by this form, with those who keep it in any case.
fn chosen<'c>(candidates: &'c [CandidateView], form: &AssignmentForm) -> Result<Vec<&'c CandidateView>, Failure> {
    let find = |person: &str, role: Role| {
        candidates.iter().find(|one| one.id == person && one.role == role && one.obstacle.is_none())
    };
    let unknown = |field: &str| Failure::field(field, Reason::NotInList(Choice::People));
    let handler = find(&form.handler, Role::CaseManager);
    let handler = handler.ok_or_else(|| Failure::field(fields::HANDLER, Reason::NotInList(Choice::Handler)))?;
    let mut chosen = vec![handler];
    for (person, role) in form.panel() {
        let role = role.filter(|role| *role != Role::CaseManager).ok_or_else(|| unknown(fields::PANEL))?;
        chosen.push(find(person, role).ok_or_else(|| unknown(fields::PANEL))?);
    }
    chosen.extend(candidates.iter().filter(|one| one.assigned && one.obstacle == Some(Obstacle::HandedIn)));
    if !chosen.iter().any(|one| matches!(one.role, Role::Reviewer(_))) {
        return Err(Failure::field(fields::PANEL, Reason::NoReviewer));
    }
    if !chosen.iter().any(|one| one.role == Role::DecisionMaker) {
        return Err(Failure::field(fields::PANEL, Reason::NoDecisionMaker));
    }
    Ok(chosen)
}

/// Gives the case to these people, records it, and mails each of them once.
async fn give(
    app: &App,
    tx: &mut Tx,
    (case, actor): (&mut Case, &Actor),
    new: &[&CandidateView],
) -> Result<(), Failure> {
    let id = case.stored.id.clone();
    for one in new {
        let row = StoredAssignment { person_id: one.id.clone(), role: one.role.value().to_owned() };
        sql::add(tx, &id, &row, app.clock.millis()).await?;
        case.append(tx, app, actor, &Event::Assigned { name: one.name.clone(), role: row.role }).await?;
    }
    let mut mailed: Vec<&str> = Vec::new();
    for one in new.iter().filter(|one| one.id != actor.id) {
        if mailed.contains(&one.id.as_str()) {
            continue;
        }
        mailed.push(&one.id);
        let roles = new.iter().filter(|other| other.id == one.id).map(|other| other.role.value().to_owned());
        let facts = OfficerFacts { roles: roles.collect(), ..facts(case, actor) };
        let to = Recipient { name: one.name.clone(), email: one.email.clone() };
        let mail = MailJob::Officer { notice: OfficerNotice::Assigned, to, facts };
        outbox::enqueue(tx, app, Some(&id), &mail).await?;
    }
    Ok(())
}

/// What every mail to an officer about this case says, when this person causes it.
pub(crate) fn facts(case: &Case, actor: &Actor) -> OfficerFacts {
    OfficerFacts {
        municipality: case.municipality.name.clone(),
        path: paths::case(&case.stored.id),
        sender: actor.name.clone(),
        sender_email: actor.email.clone(),
        title: case.stored.title.clone(),
        cooperative: case.stored.cooperative.clone(),
        reference: case.record.reference().unwrap_or_default().to_owned(),
        ..OfficerFacts::default()
    }
}

/// Assigns a case that was just submitted: to one case manager, and to everybody in every other role. That follows from
/// a rule, so it is not recorded beside the submission. Who entered it from paper handles it.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn assign_by_default(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    entered_by: Option<&str>,
) -> Result<(), Failure> {
    let candidates = candidates::of_case(app, tx, case).await?;
    for one in candidates::default_among(&candidates, entered_by) {
        let row = StoredAssignment { person_id: one.id.clone(), role: one.role.value().to_owned() };
        sql::add(tx, &case.stored.id, &row, app.clock.millis()).await?;
    }
    Ok(())
}
