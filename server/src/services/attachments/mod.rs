//! Attachments of a draft: seeing, adding, removing and downloading them.

mod adding;
mod reading;
mod waiting;

pub(super) use reading::of_draft;

use super::writer::Writer;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::attachment as store;
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
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let found = store::by_id(&mut tx, attachment).await?.filter(|found| found.challenge_id == id);
        let found = found.ok_or(AppError::NotFound)?;
        if found.removed_at.is_some() {
            return Ok(());
        }
        store::remove(&mut tx, attachment, &actor.id, self.clock.millis()).await?;
        let question = found.question.clone();
        let event = Event::AttachmentRemoved { question: found.question, name: found.name, sha256: found.sha256 };
        writer.attached(&mut tx, &question, &[event]).await?;
        writer.done(tx).await
    }
}
