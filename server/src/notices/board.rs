//! Mails within a board.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{BoardFacts, BoardNotice};
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
        outbox::enqueue(tx, app, Some(id), &MailJob::Board { notice, to, facts: facts.clone() }).await?;
        mailed.push(person.id);
    }
    Ok(())
}
