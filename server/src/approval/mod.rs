//! Approval by the board: putting a version before it, agreeing, and what a submission says of it.

mod routes;

pub(crate) use routes::routes;

use crate::case::sql::Participant;
use crate::case::timeline::approval_steps;
use crate::case::{self, Case, Member};
use crate::db::Tx;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::frozen::Frozen;
use crate::mail::{BoardFacts, BoardNotice};
use crate::{App, account, notices, steps};
use app::paths;
use app::views::board::approval::{ApprovalPage, ApprovalRequestForm, BoardVersion, VersionState, Voice, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::case::{Action, Approval, ApprovalEnd, BoardApproval, Event, Role, majority, may_approve};
use validator::Validate;

/// How the board stands towards the present text.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<ApprovalPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let writers = writers(&mut tx, id).await?;
    let sha256 = draft.freeze(&case).sha256()?;
    let members = u32::try_from(writers.len()).unwrap_or(u32::MAX);
    drop(tx);
    Ok(ApprovalPage {
        head: draft.head(&case, app).await?,
        version: case.approval().map(|approval| board_version(app, approval, &sha256, &writers, actor)),
        may_request: case.allowed().contains(&Action::RequestApproval),
        may_approve: case.allowed().contains(&Action::Approve),
        members,
        usual: majority(members),
        steps: approval_steps(app, &case),
    })
}

fn board_version(app: &App, approval: Approval, sha256: &str, writers: &[Member], actor: &Actor) -> BoardVersion {
    let at = |person: &str| approval.given.iter().find(|one| one.person == person).map(|one| one.at);
    let voices = writers.iter().map(|(person, role)| Voice {
        name: person.name.clone(),
        role: *role,
        own: person.id == actor.id,
        at: at(&person.id).map(|at| app.clock.local(at).datetime()),
    });
    let complete = approval.is_complete(sha256, |person| is_among(writers, person));
    BoardVersion {
        voices: voices.collect(),
        requested: app.clock.author(&approval.by, approval.at),
        state: match approval.end {
            None if complete => VersionState::Approved,
            None => VersionState::Waiting,
            Some(ApprovalEnd::Closed) => VersionState::Closed,
            Some(ApprovalEnd::Lapsed { by, at, what, names }) => {
                VersionState::Lapsed { changed: app.clock.author(&by, at), what, names }
            }
        },
        name: approval.name,
        needed: approval.needed,
        sha256: approval.sha256,
    }
}

/// Puts the present text before the board and mails its members. The same once more changes nothing.
pub async fn request(app: &App, actor: &Actor, id: &str, form: ApprovalRequestForm) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::RequestApproval).await?;
    form.validate()?;
    let writers = writers(&mut tx, id).await?;
    let needed = form.needed.parse().ok().filter(|needed| (1..=writers.len()).contains(needed));
    let needed = needed.and_then(|needed| u32::try_from(needed).ok());
    let needed = needed.ok_or_else(|| Failure::field(fields::NEEDED, Reason::NotInList(Choice::Approvals)))?;
    let sha256 = Draft::load(&mut tx, id).await?.freeze(&case).sha256()?;
    let same =
        |one: &Approval| one.is_current() && one.name == form.name && one.needed == needed && one.sha256 == sha256;
    if case.approval().is_some_and(|pending| same(&pending)) {
        return Ok(());
    }
    let event = Event::ApprovalRequested { name: form.name.clone(), needed, sha256 };
    case.append(&mut tx, app, actor, &event).await?;
    notices::take_back_board(app, &mut tx, &case, notices::ON_APPROVAL).await?;
    let facts = BoardFacts { version: form.name, needed, ..approval_facts(app, &case, actor) };
    let to = |person: &str| is_among(&writers, person);
    notices::mail_board(app, &mut tx, &case, BoardNotice::PutBefore, &facts, to).await?;
    commit(app, tx).await
}

/// Agrees with the version that has this hash. Once more changes nothing.
pub async fn approve(app: &App, actor: &Actor, id: &str, sha256: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::Approve).await?;
    let present = Draft::load(&mut tx, id).await?.freeze(&case).sha256()?;
    let before = case.approval().filter(|one| one.is_current() && one.sha256 == sha256 && one.sha256 == present);
    let Some(before) = before else {
        return Err(Failure::Conflict(Reason::ApprovalOutdated));
    };
    if before.has_approved(&actor.id) {
        return Ok(());
    }
    account::demand_name(&mut tx, actor).await?;
    let event = Event::Approved { person: actor.id.clone(), name: actor.name.clone() };
    case.append(&mut tx, app, actor, &event).await?;
    let writers = writers(&mut tx, id).await?;
    let may = |person: &str| is_among(&writers, person);
    let after = case.approval().filter(|after| after.is_complete(&present, may) && !before.is_complete(&present, may));
    if let Some(after) = after {
        let names = after.counted(may).into_iter().map(|one| one.name.clone()).collect();
        let facts = BoardFacts { version: after.name.clone(), names, ..approval_facts(app, &case, actor) };
        let chair = |person: &str| writers.iter().any(|(one, role)| one.id == person && *role == Role::Chair);
        notices::mail_board(app, &mut tx, &case, BoardNotice::Agreed, &facts, chair).await?;
    }
    commit(app, tx).await
}

/// Takes that back. Once more changes nothing.
pub async fn take_back(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::Approve).await?;
    if !case.approval().is_some_and(|one| one.is_current() && one.has_approved(&actor.id)) {
        return Ok(());
    }
    let (person, name) = (actor.id.clone(), actor.name.clone());
    case.append(&mut tx, app, actor, &Event::ApprovalTakenBack { person, name, removed: false }).await?;
    take_back_agreed(app, &mut tx, &case).await?;
    commit(app, tx).await
}

/// Somebody who no longer decides along: the approval goes too.
pub(crate) async fn drop_approval(
    app: &App,
    tx: &mut Tx,
    case: &mut Case,
    actor: &Actor,
    gone: &Participant,
) -> Result<(), Failure> {
    if !case.approval().is_some_and(|one| one.is_current() && one.has_approved(&gone.id)) {
        return Ok(());
    }
    let (person, name) = (gone.id.clone(), gone.name.clone());
    case.append(tx, app, actor, &Event::ApprovalTakenBack { person, name, removed: true }).await?;
    take_back_agreed(app, tx, case).await
}

/// Without enough approvals nobody is told any more that there are enough.
async fn take_back_agreed(app: &App, tx: &mut Tx, case: &Case) -> Result<(), Failure> {
    let writers = writers(tx, &case.stored.id).await?;
    let enough = |one: &Approval| one.is_complete(&one.sha256, |person| is_among(&writers, person));
    if case.approval().is_some_and(|one| enough(&one)) {
        return Ok(());
    }
    notices::take_back_board(app, tx, case, &[BoardNotice::Agreed]).await
}

/// The board's approval of exactly this content, if it is complete.
pub(crate) async fn board_approval(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    content: &Frozen,
) -> Result<Option<BoardApproval>, Failure> {
    let Some(approval) = case.approval() else { return Ok(None) };
    let (sha256, writers) = (content.sha256()?, writers(tx, &case.stored.id).await?);
    let may = |person: &str| is_among(&writers, person);
    if !approval.is_complete(&sha256, may) {
        return Ok(None);
    }
    let counted = approval.counted(may);
    let last = counted.iter().map(|one| one.at).max().unwrap_or(approval.at);
    Ok(Some(BoardApproval {
        version: approval.name.clone(),
        names: counted.into_iter().map(|one| one.name.clone()).collect(),
        of: u32::try_from(writers.len()).unwrap_or(u32::MAX),
        on: app.clock.local(last).date(),
        sha256,
    }))
}

/// What a mail about the approval says.
pub(crate) fn approval_facts(app: &App, case: &Case, actor: &Actor) -> BoardFacts {
    notices::board_facts(app, case, actor, paths::approval(&case.stored.id))
}

async fn commit(app: &App, tx: Tx) -> Result<(), Failure> {
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Everybody who may agree, by name.
async fn writers(tx: &mut Tx, id: &str) -> Result<Vec<Member>, Failure> {
    let members = case::members(tx, id).await?;
    Ok(members.into_iter().filter(|(_, role)| may_approve(*role)).collect())
}

fn is_among(writers: &[Member], person: &str) -> bool {
    writers.iter().any(|(writer, _)| writer.id == person)
}
