//! Attachments of a draft: seeing, adding, removing and downloading them.

mod adding;
mod reading;
mod waiting;

pub(super) use reading::of_draft;

use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::{Tx, attachment as store, challenge};
use app::api::attachments::{AttachForm, AttachmentFile, Attachments, AttachmentsPage, Received};
use app::api::{Actor, Answer, AppError};
use domain::workflow::{Action, Event};

#[async_trait::async_trait]
impl Attachments for Services {
    async fn attachments(&self, actor: &Actor, id: &str, question: Option<&str>) -> Answer<AttachmentsPage> {
        settle("show attachments", self.show_attachments(actor, id, question).await)
    }

    async fn may_attach(&self, actor: &Actor, id: &str) -> Answer<()> {
        settle("ask whether files may be attached", self.demand_attaching(actor, id).await)
    }

    async fn receive(&self, name: &str, bytes: Vec<u8>) -> Answer<Received> {
        settle("receive a file", self.look_at(name, bytes).await)
    }

    async fn discard(&self, received: &[Received]) {
        self.throw_away(received).await;
    }

    async fn attach(&self, actor: &Actor, id: &str, form: AttachForm, received: Vec<Received>) -> Answer<Vec<String>> {
        let attached = self.add_attachments(actor, id, form, &received).await;
        // What was attached no longer waits; what was not will not be.
        self.throw_away(&received).await;
        settle("attach files", attached)
    }

    async fn remove_attachment(&self, actor: &Actor, id: &str, attachment: &str) -> Answer<()> {
        settle("remove an attachment", self.take_off(actor, id, attachment).await)
    }

    async fn attachment_file(&self, actor: &Actor, attachment: &str) -> Answer<AttachmentFile> {
        settle("download an attachment", self.fetch_attachment(actor, attachment).await)
    }
}

impl Services {
    async fn demand_attaching(&self, actor: &Actor, id: &str) -> Outcome<()> {
        let mut tx = self.db.read().await?;
        CaseFile::load(&mut tx, id, actor).await?.demand(Action::Edit)
    }

    async fn take_off(&self, actor: &Actor, id: &str, attachment: &str) -> Outcome<()> {
        let (mut tx, mut file) = self.locked_for_attaching(actor, id).await?;
        let found = store::by_id(&mut tx, attachment).await?.filter(|found| found.challenge_id == id);
        let found = found.ok_or(AppError::NotFound)?;
        if found.removed_at.is_some() {
            return Ok(());
        }
        store::remove(&mut tx, attachment, &actor.id, self.clock.millis()).await?;
        let event = Event::AttachmentRemoved { question: found.question, name: found.name, sha256: found.sha256 };
        self.attachments_changed(&mut tx, &mut file, actor, &[event]).await?;
        Ok(tx.commit().await?)
    }

    /// The case, locked, for somebody who may change its attachments now.
    async fn locked_for_attaching(&self, actor: &Actor, id: &str) -> Outcome<(Tx, CaseFile)> {
        let mut tx = self.db.write().await?;
        challenge::touch(&mut tx, id, self.clock.millis()).await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand(Action::Edit)?;
        Ok((tx, file))
    }

    /// Everything that follows from a change of the attachments, in the transaction of that change and once for it.
    async fn attachments_changed(
        &self,
        tx: &mut Tx,
        file: &mut CaseFile,
        actor: &Actor,
        happened: &[Event],
    ) -> Outcome<()> {
        for event in happened {
            file.record(tx, self, actor, event).await?;
        }
        Ok(())
    }
}
