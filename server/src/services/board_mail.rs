//! Mails within a board.

use super::moments::moment;
use super::{CaseFile, Services, board};
use crate::failure::Outcome;
use crate::mail::{BoardFacts, BoardNotice};
use crate::store::Tx;
use crate::store::outbox::{self, MAIL, NewJob};
use app::api::Actor;

impl Services {
    /// What every mail within a board about this case says, when this person causes it.
    pub(super) fn board_facts(&self, file: &CaseFile, actor: &Actor, path: String) -> BoardFacts {
        BoardFacts {
            title: file.challenge.title.clone(),
            municipality: file.municipality.name.clone(),
            path,
            sender: actor.name.clone(),
            sender_email: actor.email.clone(),
            at: moment(&self.clock, self.clock.millis()),
            ..BoardFacts::default()
        }
    }

    /// Writes a mail to each member of the board to whom it goes, once to each.
    pub(super) async fn mail_board(
        &self,
        tx: &mut Tx,
        file: &CaseFile,
        notice: BoardNotice,
        facts: &BoardFacts,
        to: impl Fn(&str) -> bool + Send,
    ) -> Outcome<()> {
        let id = &file.challenge.id;
        let mut mailed: Vec<String> = Vec::new();
        for (person, _) in board::members(tx, id).await? {
            if !to(&person.id) || mailed.contains(&person.id) {
                continue;
            }
            if !self.limits.may_mail_board(&person.email) {
                tracing::info!("a mail about {id} was left out: its receiver got very many of them");
                continue;
            }
            let mail = self.composer.board_notice(notice, &person.name, &person.email, facts)?;
            let payload = serde_json::to_string(&mail)?;
            let subject = notice.name();
            let job = NewJob { id: self.clock.id(), kind: MAIL, subject, challenge: Some(id.clone()), payload };
            outbox::add(tx, job, self.clock.millis()).await?;
            mailed.push(person.id);
        }
        Ok(())
    }
}
