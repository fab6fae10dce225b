//! Assessing a proposal (beoordelen): each reviewer scores the criteria blind, in one role.

mod all;
pub(crate) mod panel;
pub(crate) mod reopening;
pub(crate) mod report;
mod routes;
mod scoring;
pub mod sql;

pub(crate) use routes::routes;

use self::scoring::{cite, fields, keep_scores, missing, open, read_before, view, wrongly_typed};
use crate::case::{self, Case};
use crate::comparison::Supplement;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen::{Frozen, read_sections};
use crate::working::{Change, Working};
use crate::{App, frozen, interest, notices, steps};
use app::views::case::assessment::{AssessPage, AssessmentAction, HAND_IN, OneCriterion, Screen};
use app::views::case::decision::EarlierScore;
use app::views::case::working::Work;
use app::views::{Actor, Reason, Typed};
use domain::case::{Action, Command, FlagState, FlagStep, Role, flag_fields};
use domain::proposal::Shape;
use domain::proposal::key_facts::{KeyFact, key_facts};

/// Own scores in a role: the one asked for, or the first that was not handed in yet. `screen` is the id of a criterion,
/// or that of handing in; without one it is the first criterion that still asks for something.
///
/// # Errors
/// [`Failure::NotFound`] for who does not assess in that role.
pub async fn show(app: &App, actor: &Actor, id: &str, (role, screen): (&str, &str)) -> Result<AssessPage, Failure> {
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
    let may_ask = case.handed_in(role) && case.allowed().contains(&Action::AskToReopen) && !case.asks_to_reopen(role);
    let asked = (screen != HAND_IN).then(|| case.profile.criterion(screen).or_else(|| open(&case, role, &working, "")));
    let screen = match asked.flatten() {
        _ if case.handed_in(role) => Screen::HandedIn,
        Some(criterion) => {
            let rests_on = |section: &str| criterion.evidence.iter().any(|id| id == section);
            Screen::Criterion(OneCriterion {
                id: criterion.id.clone(),
                facts: facts(app, &case, &frozen, rests_on),
                evidence: read_sections(&frozen, &case.rules(), rests_on),
                before: read_before(&case.profile, role, criterion),
                flags: own_flags(&case, &criterion.id),
                earlier: own_earlier(&mut tx, &case, role, &criterion.id).await?,
            })
        }
        None => Screen::HandIn,
    };
    Ok(AssessPage {
        criteria: case.profile.criteria.iter().map(|criterion| view(criterion, role)).collect(),
        screen,
        comparison: supplement.map(|supplement| supplement.compared(&case, &frozen)),
        texts: working.view(app, fields(&case.profile)),
        panel: others.map(|one| (one.name, one.role, one.handed_in)).collect(),
        roles: own.collect(),
        may_ask,
        head: case.head(),
        role,
    })
}

/// What the program works out of the sections that are asked for.
fn facts(app: &App, case: &Case, frozen: &Frozen, asked: impl Fn(&str) -> bool) -> Vec<KeyFact> {
    let all = key_facts(&frozen.answers, &frozen.sheet, &case.profile, case.days(app.clock.today()));
    all.into_iter().filter(|fact| asked(fact.section())).collect()
}

/// What this person asked about a criterion for a specialist.
fn own_flags(case: &Case, criterion: &str) -> Vec<FlagState> {
    let own = |state: &&FlagState| state.raised.person == case.person && state.raised.criterion == criterion;
    case.record.flags.iter().filter(own).cloned().collect()
}

/// What this person gave it in this role, in versions that were changed since.
async fn own_earlier(tx: &mut Tx, case: &Case, role: Role, criterion: &str) -> Result<Vec<EarlierScore>, Failure> {
    let rows = sql::earlier(tx, &case.stored.id).await?;
    let own = |row: &&sql::EarlierScoreRow| {
        row.reviewer_id == case.person && row.role == role.value() && row.criterion == criterion
    };
    Ok(rows.iter().filter(own).filter_map(panel::earlier_score).collect())
}

/// Raises a question about a criterion for a specialist; what was typed beside it was saved before.
pub(super) async fn raise_flag(
    app: &App,
    actor: &Actor,
    id: &str,
    (typed, criterion): (&Typed, &str),
) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let criterion = case.profile.criterion(criterion).ok_or(Failure::NotFound)?.id.clone();
    drop(tx);
    let (person, name) = (actor.id.clone(), actor.name.clone());
    let question = typed.trimmed(flag_fields::QUESTION);
    steps::take(app, actor, id, Command::Flag(FlagStep::Raise { person, name, criterion, question })).await
}

/// Saves own scores in a role; [`AssessmentAction::HandIn`] says that they are complete and count from then on. Gives
/// the criterion after this one that still asks for something.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong, and for texts that were changed in another window first.
pub async fn save_scores(
    app: &App,
    actor: &Actor,
    id: &str,
    (typed, role, criterion): (&Typed, &str, &str),
) -> Result<Option<String>, Failure> {
    let action = typed.action();
    let mut tx = app.db.write().await?;
    let mut case = steps::lock(&mut tx, app, id, actor, Action::Assess).await?;
    interest::demand(&mut tx, &case, actor).await?;
    let role = case.scoring_role(role)?;
    if case.handed_in(role) {
        return Err(Failure::Conflict(Reason::HandedIn));
    }
    let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
    let typed = match &action {
        Some(AssessmentAction::Choose(choice)) => &working.choose(&mut tx, app, typed, choice).await?,
        Some(AssessmentAction::Cite(question)) => {
            &cite(&frozen::newest(&mut tx, id).await?, &case, typed, (criterion, question))?
        }
        _ => typed,
    };
    let errors = wrongly_typed(&case.profile, typed);
    if !errors.is_empty() {
        return Err(Failure::Fields(errors));
    }
    let changes = fields(&case.profile).filter_map(|field| Change::of(typed, &field)).collect();
    let refused = working.store(&mut tx, app, actor, changes).await?;
    if !refused.fields.is_empty() {
        drop(tx);
        return working.report(app, actor, refused).await.map(|()| None);
    }
    // What two windows wrote is joined by now: what is stored is what counts.
    let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
    if action == Some(AssessmentAction::HandIn) {
        let missing = missing(&case.profile, role, &working);
        if !missing.is_empty() {
            return Err(Failure::Fields(missing));
        }
        hand_in(&mut tx, app, actor, (&mut case, role), &working).await?;
    }
    let next = open(&case, role, &working, criterion).map(|criterion| criterion.id.clone());
    tx.commit().await?;
    app.wake.notify_one();
    Ok(next)
}

/// Keeps what was written as scores, and tells who must know.
async fn hand_in(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (case, role): (&mut Case, Role),
    working: &Working,
) -> Result<(), Failure> {
    case::sql::raise_version(tx, &case.stored.id, app.clock.millis()).await?;
    keep_scores(tx, app, actor, (case, role), working).await?;
    let disputed = panel::disputed_by_all(tx, case).await?;
    case.carry_out(tx, app, actor, Command::Assess { role, disputed }).await?;
    notices::notify(tx, app, case).await
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
    if let Some(wrong) = wrongly_typed(&case.profile, &typed).pop() {
        return Err(Failure::Fields(vec![wrong]));
    }
    let change = Change { field: field.to_owned(), shape: Shape::Whole, value: value.to_owned(), seen };
    let working = Working::load(&mut tx, id, Work::Assessment(role), &actor.id).await?;
    working.type_in(app, tx, actor, change).await
}
