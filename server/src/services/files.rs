//! Documents to download, and the demo's mailbox.

use super::draft::Draft;
use super::moments::moment;
use super::{CaseFile, Services};
use crate::documents::ProposalFacts;
use crate::failure::{Outcome, settle};
use crate::mail::Mail;
use crate::store::document;
use crate::store::outbox::{self, Job, MAIL};
use app::api::files::{Download, Files, MailView};
use app::api::{Actor, Answer, AppError};

/// How many mails the demo's mailbox lists.
const NEWEST: i64 = 100;

#[async_trait::async_trait]
impl Files for Services {
    async fn document(&self, actor: &Actor, id: &str) -> Answer<Download> {
        settle("download a document", self.download(actor, id).await)
    }

    async fn draft_pdf(&self, actor: &Actor, id: &str) -> Answer<Download> {
        settle("typeset a draft", self.typeset_draft(actor, id).await)
    }

    async fn mailbox(&self) -> Answer<Vec<MailView>> {
        settle("show the mailbox", self.list_mails().await)
    }

    async fn mail(&self, id: &str) -> Answer<MailView> {
        settle("show a mail", self.show_mail(id).await)
    }
}

impl Services {
    async fn download(&self, actor: &Actor, id: &str) -> Outcome<Download> {
        let mut tx = self.db.read().await?;
        let document = document::by_id(&mut tx, id).await?.ok_or(AppError::NotFound)?;
        let file = CaseFile::load(&mut tx, &document.challenge_id, actor).await?;
        if !file.may_see(&document) {
            return Err(AppError::NotFound.into());
        }
        drop(tx);
        Ok(Download { bytes: self.fetch(&document).await?, name: document.file_name })
    }

    async fn typeset_draft(&self, actor: &Actor, id: &str) -> Outcome<Download> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let Some(place) = self.limits.draft(&actor.id) else { return Err(AppError::TooMany.into()) };
        let draft = Draft::load(&mut tx, id).await?;
        drop(tx);
        let facts = ProposalFacts {
            catalogue: file.catalogue(),
            received_on: file.days(self.clock.today()).received_on,
            title: file.challenge.title,
            cooperative: file.challenge.cooperative,
            municipality: file.municipality.name,
            profile: file.profile,
            answers: draft.answers,
            sheet: draft.sheet,
            attachments: draft.attachments,
            date: self.clock.today(),
            submitted: None,
        };
        Ok(Download { bytes: self.press.draft(facts, place).await?, name: "uitdaagvoorstel-concept.pdf".to_owned() })
    }

    async fn list_mails(&self) -> Outcome<Vec<MailView>> {
        self.demand_demo()?;
        let mut tx = self.db.read().await?;
        outbox::newest_mails(&mut tx, NEWEST).await?.into_iter().map(|job| self.mail_view(job)).collect()
    }

    async fn show_mail(&self, id: &str) -> Outcome<MailView> {
        self.demand_demo()?;
        let mut tx = self.db.read().await?;
        let job = outbox::by_id(&mut tx, id).await?.filter(|job| job.kind == MAIL);
        self.mail_view(job.ok_or(AppError::NotFound)?)
    }

    fn demand_demo(&self) -> Outcome<()> {
        if self.demo { Ok(()) } else { Err(AppError::NotFound.into()) }
    }

    fn mail_view(&self, job: Job) -> Outcome<MailView> {
        let mail: Mail = serde_json::from_str(&job.payload)?;
        let to = if mail.to_name.is_empty() { mail.to_email } else { format!("{} <{}>", mail.to_name, mail.to_email) };
        let state = match (job.state.as_str(), job.error) {
            ("done", _) => "verstuurd".to_owned(),
            ("buried", error) => format!("niet verstuurd: {}", error.unwrap_or_default()),
            (_, None) => "wacht".to_owned(),
            (_, Some(error)) => format!("wacht na een mislukte poging: {error}"),
        };
        Ok(MailView {
            at: moment(&self.clock, job.created_at),
            id: job.id,
            to,
            subject: mail.subject,
            state,
            text: mail.text,
        })
    }
}
