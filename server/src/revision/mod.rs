//! Asking the board to change its proposal while it is assessed (aanpassing), and opening the criteria again that the
//! new version touches. The new version itself comes through [`crate::submission`].

mod routes;

pub(crate) use routes::routes;

use crate::assessment::{reopening, sql};
use crate::case::Case;
use crate::comparison::Supplement;
use crate::db::Tx;
use crate::failure::Failure;
use crate::{App, frozen, notices, steps};
use app::views::case::decision::revision::{Reopening, RevisionAction, RevisionPage, RevisionRight, TouchedCriterion};
use app::views::{Actor, Typed};
use domain::calendar::{HolidayTable, Term, parse_date};
use domain::case::{
    Action, Command, PointSubject, RevisionStep, SupplementPoint, command_fields, revision_fields as fields,
    touched_criteria,
};
use domain::proposal::Differences;
use jiff::civil::Date;

/// What was asked, and what this person can do now.
///
/// # Errors
/// [`Failure::NotFound`] for who does not manage the case; [`Failure::NotNow`] outside the assessment.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<RevisionPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let may = if case.demand(Action::ReopenCriteria).is_ok() {
        RevisionRight::Reopen(Box::new(reopening(&mut tx, &case).await?))
    } else if case.demand(Action::WithdrawRevisionRequest).is_ok() {
        RevisionRight::Withdraw
    } else {
        case.demand(Action::RequestRevision)?;
        let sections = case.questionnaire().sections().map(|section| (section.id, section.title));
        let due = case.record.decision_term(case.profile.decision_term).map(|term| term.due(&HolidayTable::default()));
        let today = app.clock.today();
        if due == Some(today) {
            RevisionRight::NoTime
        } else {
            RevisionRight::Request { sections: sections.collect(), until: usual_until(due, today), due }
        }
    };
    let requests = case.record.revisions.iter().rev().cloned().collect();
    Ok(RevisionPage { head: case.head(), requests, may })
}

/// Two weeks, but if that can be before the last day for the decision, which is what there is else.
fn usual_until(due: Option<Date>, today: Date) -> Date {
    let holidays = HolidayTable::default();
    let usual = Term::Weeks(2).end(today, &holidays);
    let before = due.map(|due| holidays.working_day_before(due, 1)).filter(|day| *day > today);
    before.or(due.filter(|due| *due > today)).map_or(usual, |last| usual.min(last))
}

async fn reopening(tx: &mut Tx, case: &Case) -> Result<Reopening, Failure> {
    let frozen = frozen::newest(tx, &case.stored.id).await?;
    let supplement = Supplement::newest(tx, case, &frozen).await?;
    let changed = supplement.as_ref().map_or_else(Differences::default, |supplement| supplement.changed.clone());
    let touched: Vec<&str> = touched_criteria(&case.profile.criteria, &changed, case.questionnaire())
        .map(|criterion| criterion.id.as_str())
        .collect();
    let given = sql::all_handed_in(tx, &case.stored.id).await?;
    let criteria = case.profile.criteria.iter().map(|criterion| TouchedCriterion {
        id: criterion.id.clone(),
        label: criterion.label.clone(),
        touched: touched.contains(&criterion.id.as_str()),
        scores: given.iter().filter(|score| score.criterion == criterion.id).count(),
    });
    Ok(Reopening {
        version: case.record.version(),
        criteria: criteria.collect(),
        comparison: supplement.map(|supplement| supplement.compared(case, &frozen)),
    })
}

/// Carries out what a button of the page says.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong or missing.
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    match typed.action().ok_or(Failure::NotFound)? {
        RevisionAction::Request => request(app, actor, id, typed).await,
        RevisionAction::Withdraw => {
            let reason = typed.trimmed(command_fields::REASON);
            steps::take(app, actor, id, Command::Revision(RevisionStep::Withdraw { reason })).await
        }
        RevisionAction::Reopen => reopen(app, actor, id, typed).await,
    }
}

async fn request(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::RequestRevision)?;
    drop(tx);
    let until = parse_date(&typed.line(command_fields::UNTIL)).ok();
    let points = case.questionnaire().sections().map(|section| SupplementPoint {
        about: PointSubject::Section { id: section.id.to_owned() },
        label: section.title.to_owned(),
        reason: typed.trimmed(&fields::of_section(section.id)),
        ground: None,
    });
    let points = points.filter(|point| !point.reason.is_empty()).collect();
    let step = RevisionStep::Request { note: typed.trimmed(fields::NOTE), points, until };
    steps::take(app, actor, id, Command::Revision(step)).await
}

/// Opens the chosen criteria again for who scored them.
async fn reopen(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::ReopenCriteria).await?;
    let mut criteria: Vec<String> = typed.all(fields::CRITERIA).map(str::to_owned).collect();
    criteria.sort_unstable();
    criteria.dedup();
    let reviewers = reopening::scorers(&mut tx, &case, &criteria).await?;
    reopening::reopen(&mut tx, app, actor, &case, (&criteria, &reviewers)).await?;
    let reason = typed.trimmed(command_fields::REASON);
    case.carry_out(&mut tx, app, actor, Command::Revision(RevisionStep::Reopen { criteria, reviewers, reason }))
        .await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
