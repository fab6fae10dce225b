//! Assessing a proposal (beoordelen): each reviewer scores the criteria blind, in one role.

pub(crate) mod panel;
pub(crate) mod report;
mod routes;
pub mod sql;

pub(crate) use routes::routes;

use self::panel::{Scores, criterion_results};
use self::sql::NewScore;
use crate::case::{self, Case};
use crate::comparison::Supplement;
use crate::db::Tx;
use crate::failure::{Failure, FieldRefusal};
use crate::frozen::{Frozen, read_sections};
use crate::working::{Change, LONGEST, Working};
use crate::{App, frozen, interest, notices, steps};
use app::views::case::assessment::{
    AssessPage, AssessmentAction, AssessmentsPage, CriterionView, ROLE, Shown, reason_of, score_of,
};
use app::views::case::working::Work;
use app::views::{Actor, Reason, Typed};
use domain::assessment::Score;
use domain::case::{Action, Command, Role};
use domain::profile::{OrdinanceProfile, Rules};
use domain::proposal::Shape;
use domain::proposal::key_facts::key_facts;
use domain::typed::prose;

/// Own scores in a role: the one asked for, or the first that was not handed in yet.
///
/// # Errors
/// [`Failure::NotFound`] for who does not assess in that role.
pub async fn show(app: &App, actor: &Actor, id: &str, role: &str) -> Result<AssessPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Assess)?;
    let role = case.scoring_role(role)?;
    let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
    let frozen = frozen::newest(&mut tx, id).await?;
    let supplement = Supplement::newest(&mut tx, &case, &frozen).await?;
    let panel = panel::progress(&mut tx, id).await?;
    let others = panel.into_iter().filter(|one| one.person != actor.id || one.role != role);
    let own = case.reviewer_roles().map(|role| (role, case.handed_in(role)));
    Ok(AssessPage {
        criteria: criterion_views(case.rules(), &frozen),
        facts: key_facts(&frozen.answers, &frozen.sheet, &case.profile, case.days(app.clock.today())),
        comparison: supplement.map(|supplement| supplement.compared(&case, &frozen)),
        texts: working.view(app, fields(&case.profile)),
        handed_in: case.handed_in(role),
        panel: others.map(|one| (one.name, one.role, one.handed_in)).collect(),
        roles: own.collect(),
        head: case.head(),
        role,
    })
}

/// Saves own scores; [`AssessmentAction::HandIn`] says that they are complete and count from then on.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong, and for texts that were changed in another window first.
pub async fn save_scores(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let action = typed.action();
    let hand_in = action == Some(AssessmentAction::HandIn);
    let mut tx = app.db.write().await?;
    let mut case = steps::lock(&mut tx, app, id, actor, Action::Assess).await?;
    interest::demand(&mut tx, &case, actor).await?;
    let role = case.scoring_role(typed.get(ROLE))?;
    if case.handed_in(role) {
        return Err(Failure::Conflict(Reason::HandedIn));
    }
    let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
    let typed = match &action {
        Some(AssessmentAction::Choose(choice)) => &working.choose(&mut tx, app, typed, choice).await?,
        _ => typed,
    };
    let errors = score_errors(&case.profile, typed, hand_in);
    if !errors.is_empty() {
        return Err(Failure::Fields(errors));
    }
    let changes = fields(&case.profile).filter_map(|field| Change::of(typed, &field)).collect();
    let refused = working.store(&mut tx, app, actor, changes).await?;
    if !refused.fields.is_empty() {
        drop(tx);
        return working.report(app, actor, refused).await;
    }
    if hand_in {
        // What two windows wrote is joined by now: what is stored is what counts.
        let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
        case::sql::raise_version(&mut tx, id, app.clock.millis()).await?;
        keep_scores(&mut tx, app, actor, (&case, role), &working).await?;
        case.carry_out(&mut tx, app, actor, Command::Assess { role }).await?;
        notices::notify(&mut tx, app, &case).await?;
    }
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Saves one score or reason while its reviewer types.
///
/// # Errors
/// A conflict when it was changed in another window first, [`Failure::Fields`] for what cannot be kept.
pub(crate) async fn save_while_typing(
    app: &App,
    actor: &Actor,
    (id, role): (&str, Role),
    (field, value, seen): (&str, &str, i64),
) -> Result<i64, Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, Action::Assess).await?;
    interest::demand(&mut tx, &case, actor).await?;
    let role = case.scoring_role(role.value())?;
    if case.handed_in(role) {
        return Err(Failure::Conflict(Reason::HandedIn));
    }
    if !fields(&case.profile).any(|own| own == field) {
        return Err(Failure::NotFound);
    }
    let typed = [(field.to_owned(), value.to_owned())].into_iter().collect();
    if let Some(wrong) = score_errors(&case.profile, &typed, false).pop() {
        return Err(Failure::Fields(vec![wrong]));
    }
    let change = Change { field: field.to_owned(), shape: Shape::Whole, value: value.to_owned(), seen };
    let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
    working.type_in(app, tx, actor, change).await
}

/// All scores of a case, as far as this person may see them: reviewers their own, the case manager who handed in, the
/// decision maker nothing, and all of them everything once the last reviewer handed in.
///
/// # Errors
/// [`Failure::NotFound`] for the board.
pub async fn show_all(app: &App, actor: &Actor, id: &str) -> Result<AssessmentsPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ReadAssessments)?;
    let panel = panel::progress(&mut tx, id).await?;
    let shown = panel::shown(&case, &panel);
    let scores = Scores::load(&mut tx, id).await?;
    let scores = match shown {
        Shown::All => scores,
        Shown::Own => scores.of(&actor.id),
        Shown::Progress | Shown::Nothing => Scores::default(),
    };
    let computed = scores.panel(&case.profile);
    Ok(AssessmentsPage {
        head: case.head(),
        result: computed.total().zip(computed.advice()).filter(|_| shown == Shown::All),
        criteria: criterion_results(&case.profile, &scores),
        panel: panel.into_iter().map(|one| (one.name, one.role, one.handed_in)).collect(),
        shown,
    })
}

impl Case {
    /// The reviewer's roles of this person.
    pub(crate) fn reviewer_roles(&self) -> impl Iterator<Item = Role> {
        self.roles.iter().copied().filter(|role| matches!(role, Role::Reviewer(_)))
    }

    /// The role with this stored name in which this person scores; the first that was not handed in yet if it names
    /// none.
    fn scoring_role(&self, asked: &str) -> Result<Role, Failure> {
        let open = self.reviewer_roles().find(|role| !self.handed_in(*role));
        let role = match Role::from_value(asked) {
            Some(asked) => self.reviewer_roles().find(|role| *role == asked),
            None => open.or_else(|| self.reviewer_roles().next()),
        };
        role.ok_or(Failure::NotFound)
    }
}

async fn keep_scores(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (case, role): (&Case, Role),
    working: &Working,
) -> Result<(), Failure> {
    let (id, now) = (&case.stored.id, app.clock.millis());
    for criterion in &case.profile.criteria {
        let (reviewer, role, criterion) = (&actor.id, role.value(), &criterion.id);
        let (value, reason) = (working.value(&score_of(criterion)).trim(), prose(working.value(&reason_of(criterion))));
        let score = NewScore { reviewer, role, criterion, value, reason: reason.trim() };
        sql::add(tx, id, &score, now).await?;
    }
    sql::hand_in(tx, id, &actor.id, role.value(), now).await?;
    Ok(())
}

/// The names of the fields in which a reviewer writes.
fn fields(profile: &OrdinanceProfile) -> impl Iterator<Item = String> {
    profile.criteria.iter().flat_map(|criterion| [score_of(&criterion.id), reason_of(&criterion.id)])
}

fn criterion_views(rules: Rules<'_>, frozen: &Frozen) -> Vec<CriterionView> {
    let views = rules.profile.criteria.iter().map(|criterion| CriterionView {
        id: criterion.id.clone(),
        label: criterion.label.clone(),
        question: criterion.question.clone(),
        weight: criterion.weight,
        evidence: read_sections(frozen, &rules, |section| criterion.evidence.iter().any(|id| id == section)),
    });
    views.collect()
}

/// A score that was typed must be one; to hand in, each criterion needs a score and a reason.
fn score_errors(profile: &OrdinanceProfile, typed: &Typed, hand_in: bool) -> Vec<FieldRefusal> {
    let mut errors = Vec::new();
    for criterion in &profile.criteria {
        let (score, reason) = (score_of(&criterion.id), reason_of(&criterion.id));
        let value = typed.get(&score);
        let valid = value.parse().ok().and_then(Score::new).is_some();
        if !valid && (hand_in || !value.is_empty()) {
            errors.push(FieldRefusal::new(score, Reason::NoScore(criterion.label.clone())));
        }
        let words = typed.get(&reason).trim().chars().count();
        if hand_in && words == 0 {
            errors.push(FieldRefusal::new(reason, Reason::NoReason(criterion.label.clone())));
        } else if words > LONGEST {
            errors.push(FieldRefusal::new(reason, Reason::LongReason(LONGEST)));
        }
    }
    errors
}
