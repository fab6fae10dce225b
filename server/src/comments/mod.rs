//! Comments of a board on its own draft: the municipality never sees them, and no document or file holds them.

mod routes;

pub(crate) use routes::routes;

use crate::case::sql::Participant;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::draft::comments::{Comment, NewComment};
use crate::draft::sql::By;
use crate::draft::{self, Draft, Subject};
use crate::failure::Failure;
use crate::mail::{BoardFacts, BoardNotice};
use crate::news::{self, Standing};
use crate::{App, notices, steps};
use app::paths;
use app::views::board::comments::{CommentForm, CommentView, CommentsPage, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::case::{Action, Event};
use domain::mention::mentioned;
use validator::Validate;

/// The comments on a question, or on the budget under the id of its section.
pub async fn show(app: &App, actor: &Actor, id: &str, question: &str) -> Result<CommentsPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let subject = Subject::find(case.questionnaire(), question)?;
    let draft = Draft::load(&mut tx, id).await?;
    let comments = draft::comments::of_question(&mut tx, id, question).await?;
    let others = others(&mut tx, id, actor).await?.into_iter().map(|person| (person.id, person.name));
    let view = |comment: &Comment| comment_view(app, comment, is_removable(comment, &comments, actor));
    drop(tx);
    Ok(CommentsPage {
        head: draft.head(&case, app).await?,
        section: subject.section(),
        question: question.to_owned(),
        label: subject.label().to_owned(),
        last: comments.last().map_or(0, |last| last.number),
        comments: comments.iter().map(view).collect(),
        others: others.collect(),
        may_comment: case.allowed().contains(&Action::Comment),
    })
}

fn comment_view(app: &App, comment: &Comment, removable: bool) -> CommentView {
    let resolved = comment.resolved_by.as_ref().zip(comment.resolved_at);
    CommentView {
        id: comment.id.clone(),
        by: app.clock.author(&comment.name, comment.at),
        text: comment.body.clone(),
        mentioned: comment.mentioned.lines().map(str::to_owned).collect(),
        resolved: resolved.map(|(name, at)| app.clock.author(name, at)),
        removable,
    }
}

/// Places a comment, keeps it for the rest of the board and mails who must know.
pub async fn add(app: &App, actor: &Actor, id: &str, question: &str, form: CommentForm) -> Result<(), Failure> {
    let (mut tx, case) = talking(app, actor, id).await?;
    let subject = Subject::find(case.questionnaire(), question)?;
    form.validate()?;
    let to = addressed(&form, others(&mut tx, id, actor).await?)?;
    let names = to.iter().map(|person| person.name.clone()).collect::<Vec<_>>().join("\n");
    let comment = app.clock.id();
    let new = NewComment { id: &comment, question, body: &form.text, mentioned: &names };
    draft::comments::add(&mut tx, id, new, By { person: &actor.id, now: app.clock.millis() }).await?;
    let at = app.clock.millis();
    for person in others(&mut tx, id, actor).await? {
        news::sql::add(&mut tx, &person.id, (id, news::Subject::Comment(&comment)), (Standing::Board, at)).await?;
    }
    let facts = BoardFacts {
        place: subject.label().to_owned(),
        text: form.text,
        comment,
        ..notices::board_facts(app, &case, actor, paths::comments(id, question))
    };
    let is_addressed = |person: &str| to.iter().any(|one| one.id == person);
    notices::mail_board(app, &mut tx, &case, BoardNotice::Mentioned, &facts, is_addressed).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Calls the comments solved up to the last one that was seen, or opens them all again.
async fn close_thread(app: &App, actor: &Actor, id: &str, question: &str, seen: Option<i64>) -> Result<(), Failure> {
    let (mut tx, case) = talking(app, actor, id).await?;
    Subject::find(case.questionnaire(), question)?;
    let by = By { person: &actor.id, now: app.clock.millis() };
    match seen {
        Some(seen) => draft::comments::resolve(&mut tx, id, question, seen, by).await?,
        None => draft::comments::reopen(&mut tx, id, question).await?,
    }
    Ok(tx.commit().await?)
}

/// Removes an own comment to which nobody answered.
pub async fn remove(app: &App, actor: &Actor, id: &str, question: &str, comment: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = talking(app, actor, id).await?;
    Subject::find(case.questionnaire(), question)?;
    let thread = draft::comments::of_question(&mut tx, id, question).await?;
    let own = thread.iter().find(|one| one.id == comment && one.person_id == actor.id);
    let own = own.ok_or(Failure::NotFound)?;
    if !is_removable(own, &thread, actor) {
        return Err(Failure::Refused(Reason::Answered));
    }
    draft::comments::remove(&mut tx, comment).await?;
    notices::take_back_comment(app, &mut tx, &case, comment).await?;
    case.append(&mut tx, app, actor, &Event::CommentRemoved { question: question.to_owned() }).await?;
    Ok(tx.commit().await?)
}

/// The case, locked, for somebody who may comment now. Its version stays: what is said does not change the text.
async fn talking(app: &App, actor: &Actor, id: &str) -> Result<(Tx, Case), Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, Action::Comment).await?;
    Ok((tx, case))
}

/// An own comment goes as long as nobody else wrote after it or called it solved.
fn is_removable(comment: &Comment, thread: &[Comment], actor: &Actor) -> bool {
    let answered = thread.iter().any(|one| one.number > comment.number && one.person_id != comment.person_id);
    comment.person_id == actor.id && comment.resolved_at.is_none() && !answered
}

/// The other members of the board, once each.
async fn others(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Vec<Participant>, Failure> {
    let members = case::members(tx, id).await?.into_iter().map(|(person, _)| person);
    let mut others: Vec<Participant> = members.filter(|person| person.id != actor.id).collect();
    others.dedup_by(|one, other| one.id == other.id);
    Ok(others)
}

/// Who was ticked or named with an @.
fn addressed(form: &CommentForm, others: Vec<Participant>) -> Result<Vec<Participant>, Failure> {
    if form.to.iter().any(|id| others.iter().all(|person| person.id != *id)) {
        return Err(Failure::field(fields::TO, Reason::NotInList(Choice::Addressees)));
    }
    let names: Vec<&str> = others.iter().map(|person| person.name.as_str()).collect();
    let by_sign = mentioned(&form.text, &names);
    let chosen = others
        .into_iter()
        .enumerate()
        .filter(|(index, person)| by_sign.contains(index) || form.to.contains(&person.id));
    Ok(chosen.map(|(_, person)| person).collect())
}

/// Calls the open comments resolved (opgelost), up to the last one that was seen.
///
/// # Errors
/// When the person may not comment now.
pub async fn resolve(app: &App, actor: &Actor, id: &str, question: &str, seen: i64) -> Result<(), Failure> {
    close_thread(app, actor, id, question, Some(seen)).await
}

/// Opens them again (heropenen).
///
/// # Errors
/// When the person may not comment now.
pub async fn reopen(app: &App, actor: &Actor, id: &str, question: &str) -> Result<(), Failure> {
    close_thread(app, actor, id, question, None).await
}
