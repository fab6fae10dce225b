//! Mails within a board.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{BoardFacts, BoardNotice};
use crate::news::{self, Subject};
use crate::outbox::{self, MailJob, Recipient};
use crate::{App, case};
use app::views::Actor;

/// What every mail within a board about this case says, when this person causes it.
pub(crate) fn board_facts(app: &App, case: &Case, actor: &Actor, path: String) -> BoardFacts {
    BoardFacts {
        title: case.stored.title.clone(),
        municipality: case.municipality.name.clone(),
        path,
        sender: actor.name.clone(),
        sender_email: actor.email.clone(),
        at: app.clock.local(app.clock.millis()).datetime(),
        ..BoardFacts::default()
    }
}

/// What the board is asked about a version, which ends when that version is no longer before it.
pub(crate) const ON_APPROVAL: &[BoardNotice] = &[BoardNotice::PutBefore, BoardNotice::Agreed];

/// Writes a mail to each member of the board to whom it goes, once to each.
pub(crate) async fn mail_board(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    notice: BoardNotice,
    facts: &BoardFacts,
    to: impl Fn(&str) -> bool + Send,
) -> Result<(), Failure> {
    let id = &case.stored.id;
    let newest = case.events.last().map_or(0, |(stored, _)| stored.seq);
    let subject = if facts.comment.is_empty() { Subject::Event(newest) } else { Subject::Comment(&facts.comment) };
    let mut mailed: Vec<String> = Vec::new();
    for (person, _) in case::members(tx, id).await? {
        if !to(&person.id) || mailed.contains(&person.id) {
            continue;
        }
        if !app.limits.may_mail_board(&person.email) {
            tracing::info!("a mail about {id} was left out: its receiver got very many of them");
            continue;
        }
        let to = Recipient { name: person.name, email: person.email };
        let mail = MailJob::Board { notice, to, facts: facts.clone() };
        outbox::deliver(tx, app, &person.id, (id, subject), &mail).await?;
        mailed.push(person.id);
    }
    Ok(())
}

/// Takes back what waits for somebody who is no longer on the board: mails within it. What the municipality sent to the
/// board of then still arrives.
pub(crate) async fn take_back_from(app: &App, tx: &mut Tx, case: &Case, email: &str) -> Result<(), Failure> {
    let is_theirs = |mail: &MailJob| matches!(mail, MailJob::Board { to, .. } if to.email == email);
    outbox::take_back(tx, app, &case.stored.id, is_theirs).await
}

/// Takes back these mails within the board of a case.
pub(crate) async fn take_back_board(app: &App, tx: &mut Tx, case: &Case, moot: &[BoardNotice]) -> Result<(), Failure> {
    let is_moot = |mail: &MailJob| matches!(mail, MailJob::Board { notice, .. } if moot.contains(notice));
    outbox::take_back(tx, app, &case.stored.id, is_moot).await
}

/// Takes back the mails about a comment that was removed, and what its board did not read of it.
pub(crate) async fn take_back_comment(app: &App, tx: &mut Tx, case: &Case, comment: &str) -> Result<(), Failure> {
    let is_of_it = |mail: &MailJob| matches!(mail, MailJob::Board { facts, .. } if facts.comment == comment);
    outbox::take_back(tx, app, &case.stored.id, is_of_it).await?;
    Ok(news::sql::forget_comment(tx, &case.stored.id, comment).await?)
}
