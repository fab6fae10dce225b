//! All scores together (beoordelingen): to read as far as somebody may by then, to discuss where they lie far apart, to
//! give a second time, and to open again.

use super::panel::{self, Reviewer, Scores, criterion_results};
use super::sql::{self, NewSaid, NewScore};
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::Failure;
use crate::{App, interest, notices, steps};
use app::views::case::assessment::all_fields;
use app::views::case::assessment::{AllAction, AssessmentsPage, DiscussionView, Rescore, ReviewerView, Shown};
use app::views::case::assignment::member;
use app::views::reason::{Choice, Scoring};
use app::views::{Actor, Reason, Typed};
use domain::assessment::{Criterion, Score};
use domain::case::{Action, AssessingStep, Command, Role, command_fields};
use domain::typed::prose;

/// Longest message in a discussion, in characters.
const LONGEST_MESSAGE: usize = 2_000;

/// Scores as far as this person may see them: reviewers their own, the case manager who handed in, the decision maker
/// nothing, and all of them everything once the last reviewer handed in.
///
/// # Errors
/// [`Failure::NotFound`] for the board.
pub(super) async fn show(app: &App, actor: &Actor, id: &str) -> Result<AssessmentsPage, Failure> {
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
    let discussions = match shown {
        Shown::All => scores.under_discussion(&case.profile),
        _ => Vec::new(),
    };
    let may_reopen = case.allowed().contains(&Action::ReopenAssessment);
    let reviewer = |one: Reviewer| ReviewerView {
        asks: case.why_reopen(&one.person, one.role).filter(|_| may_reopen).map(str::to_owned),
        person: one.person,
        name: one.name,
        role: one.role,
        handed_in: one.handed_in,
    };
    Ok(AssessmentsPage {
        head: case.head(),
        result: computed.total().zip(computed.advice()).filter(|_| shown == Shown::All),
        criteria: criterion_results(&case.profile, &scores),
        discussions: discussions.into_iter().map(|one| discussion(app, &case, &scores, one)).collect(),
        panel: panel.into_iter().map(reviewer).collect(),
        may_reopen,
        shown,
    })
}

fn discussion(app: &App, case: &Case, scores: &Scores, criterion: &Criterion) -> DiscussionView {
    let allowed = case.allowed();
    let own = scores.given_by(&case.person, &criterion.id).filter(|_| allowed.contains(&Action::ScoreAgain));
    DiscussionView {
        criterion: criterion.id.clone(),
        messages: scores
            .said_of(&criterion.id)
            .map(|said| (app.clock.author(&said.name, said.at), said.body.clone()))
            .collect(),
        may_speak: allowed.contains(&Action::Discuss),
        rescores: own.map(|given| Rescore { role: given.role, score: given.score, reason: given.reason }).collect(),
    }
}

/// Does what a button of the page says.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong in its form; [`Scoring::NotDiscussed`] for what is not under discussion, or
/// not for this person by then.
pub(super) async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    match typed.action() {
        Some(AllAction::Say(criterion)) => say(app, actor, id, (&criterion, typed)).await,
        Some(AllAction::ScoreAgain(place)) => score_again(app, actor, id, (&place, typed)).await,
        Some(AllAction::Reopen) => reopen(app, actor, id, typed).await,
        None => Err(Failure::NotFound),
    }
}

/// The case, locked, for somebody who may do this now and reads all scores, with a criterion under discussion.
async fn discussed(
    app: &App,
    actor: &Actor,
    (id, action): (&str, Action),
    criterion: &str,
) -> Result<(Tx, Case, Scores), Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, action).await?;
    let panel = panel::progress(&mut tx, id).await?;
    let scores = match panel::shown(&case, &panel) {
        Shown::All => Scores::load(&mut tx, id).await?,
        _ => Scores::default(),
    };
    if scores.under_discussion(&case.profile).iter().all(|open| open.id != criterion) {
        return Err(Failure::Refused(Reason::Scoring(Scoring::NotDiscussed)));
    }
    Ok((tx, case, scores))
}

async fn say(app: &App, actor: &Actor, id: &str, (criterion, typed): (&str, &Typed)) -> Result<(), Failure> {
    let (mut tx, case, _) = discussed(app, actor, (id, Action::Discuss), criterion).await?;
    if !case.roles.contains(&Role::CaseManager) {
        interest::demand(&mut tx, &case, actor).await?;
    }
    let field = all_fields::message_of(criterion);
    let body = prose(typed.get(&field));
    let body = body.trim();
    match body.chars().count() {
        0 => return Err(Failure::field(field, Reason::Scoring(Scoring::NothingSaid))),
        count if count > LONGEST_MESSAGE => return Err(Failure::field(field, Reason::Scoring(Scoring::LongMessage))),
        _ => {}
    }
    let said = NewSaid { id: &app.clock.id(), criterion, person: &actor.id, body };
    sql::say(&mut tx, id, said, app.clock.millis()).await?;
    Ok(tx.commit().await?)
}

/// Keeps a second score in the role that the button names behind the criterion.
async fn score_again(app: &App, actor: &Actor, id: &str, (place, typed): (&str, &Typed)) -> Result<(), Failure> {
    let (criterion, role) = place.split_once('.').ok_or(Failure::NotFound)?;
    let (mut tx, mut case, scores) = discussed(app, actor, (id, Action::ScoreAgain), criterion).await?;
    interest::demand(&mut tx, &case, actor).await?;
    let role = case.reviewer_roles().find(|own| own.value() == role).ok_or(Failure::NotFound)?;
    if scores.given_by(&actor.id, criterion).all(|given| given.role != role) {
        return Err(Failure::NotFound);
    }
    let label = case.profile.criterion(criterion).map(|one| one.label.clone()).unwrap_or_default();
    let (score_field, reason_field) =
        (all_fields::score_of(criterion, role.value()), all_fields::reason_of(criterion, role.value()));
    let score = typed.get(&score_field).parse().ok().and_then(Score::new);
    let score = score.ok_or_else(|| Failure::field(score_field, Reason::Scoring(Scoring::NoScore(label.clone()))))?;
    let reason = prose(typed.get(&reason_field));
    match reason.trim().chars().count() {
        0 => return Err(Failure::field(reason_field, Reason::Scoring(Scoring::NoReason(label)))),
        count if count > crate::working::LONGEST => {
            return Err(Failure::field(reason_field, Reason::LongReason(crate::working::LONGEST)));
        }
        _ => {}
    }
    let value = score.get().to_string();
    let again = NewScore { reviewer: &actor.id, role: role.value(), criterion, value: &value, reason: reason.trim() };
    sql::add_second(&mut tx, id, &again, app.clock.millis()).await?;
    case::sql::raise_version(&mut tx, id, app.clock.millis()).await?;
    case.carry_out(
        &mut tx,
        app,
        actor,
        Command::Assessing(AssessingStep::ScoreAgain { role, criterion: criterion.to_owned() }),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Opens the assessment of a reviewer again.
async fn reopen(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::ReopenAssessment).await?;
    let panel = panel::progress(&mut tx, id).await?;
    let chosen = typed.get(all_fields::REVIEWER);
    let one = panel.into_iter().find(|one| one.handed_in && member(&one.person, one.role) == chosen);
    let Some(one) = one else {
        return Err(Failure::field(all_fields::REVIEWER, Reason::NotInList(Choice::Reviewers)));
    };
    sql::take_back(&mut tx, id, &one.person, one.role.value()).await?;
    let reason = typed.trimmed(command_fields::REASON);
    let command =
        Command::Assessing(AssessingStep::Reopen { person: one.person, name: one.name, role: one.role, reason });
    case.carry_out(&mut tx, app, actor, command).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Asks the case manager to open the own assessment again.
///
/// # Errors
/// [`Failure::Fields`] without a reason; [`Scoring::NotHandedIn`] for who has not handed in.
pub(super) async fn ask_to_reopen(
    app: &App,
    actor: &Actor,
    id: &str,
    typed: &Typed,
    role: &str,
) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::AskToReopen).await?;
    let role = case.reviewer_roles().find(|own| own.value() == role && case.handed_in(*own));
    let role = role.ok_or(Failure::Refused(Reason::Scoring(Scoring::NotHandedIn)))?;
    let reason = typed.trimmed(command_fields::REASON);
    case.carry_out(&mut tx, app, actor, Command::Assessing(AssessingStep::AskToReopen { role, reason })).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
