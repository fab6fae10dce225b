//! Seeing and downloading attachments.

use super::super::draft::{Draft, Frozen};
use super::super::moments::moment;
use super::{CaseFile, Services};
use crate::failure::{Fault, Outcome};
use crate::store::attachment::{self as store, NOT_SCANNED};
use crate::store::{Tx, inspection};
use app::api::attachments::{AttachmentFile, AttachmentGroup, AttachmentsPage};
use app::api::{Actor, AppError};
use domain::attachment::{Attachment, FileKind, Place, Scan, size_in_words};
use domain::catalogue::Questionnaire;
use object_store::ObjectStoreExt;
use object_store::path::Path;

/// The attachments of a draft as it stands, oldest first.
pub(in crate::services) async fn of_draft(tx: &mut Tx, case: &str) -> Outcome<Vec<Attachment>> {
    store::of_draft(tx, case).await?.into_iter().map(read).collect()
}

fn read(stored: store::Attachment) -> Outcome<Attachment> {
    Ok(Attachment {
        kind: kind(&stored)?,
        scan: match (stored.verdict.as_str(), stored.scanned_at) {
            (NOT_SCANNED, _) | (_, None) => Scan::NotScanned,
            (_, Some(at)) => Scan::Clean { at },
        },
        id: stored.id,
        question: stored.question,
        name: stored.name,
        description: stored.description,
        bytes: u64::try_from(stored.bytes).unwrap_or_default(),
        sha256: stored.sha256,
        confidential: stored.confidential != 0,
        by: stored.added_by,
        at: stored.added_at,
    })
}

fn kind(stored: &store::Attachment) -> Outcome<FileKind> {
    let kind = FileKind::from_media_type(&stored.media_type);
    kind.ok_or_else(|| Fault::failure(format!("attachment {} is of the unknown kind {}", stored.id, stored.media_type)))
}

impl Services {
    pub(super) async fn show_attachments(
        &self,
        actor: &Actor,
        id: &str,
        question: Option<&str>,
    ) -> Outcome<AttachmentsPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let asked = file.questionnaire();
        let only = question.map(|question| asked.place(question).ok_or(AppError::NotFound)).transpose()?;
        let draft = Draft::load(&mut tx, id).await?;
        let groups = match (question, only) {
            (Some(question), Some(place)) => vec![self.group(&draft, question, place)],
            _ => self.groups(&draft, asked),
        };
        let size = draft.attachments.iter().map(|file| file.bytes).sum();
        Ok(AttachmentsPage {
            head: draft.head(&file, self),
            only: question.map(str::to_owned),
            groups,
            whole: (draft.attachments.len(), size_in_words(size)),
            choices: choices(&draft, asked),
            scanned: self.scanner.is_some(),
        })
    }

    /// All questions with attachments, also those that are no longer asked.
    fn groups(&self, draft: &Draft, asked: Questionnaire) -> Vec<AttachmentGroup> {
        let groups = asked.places().filter_map(|(_, id)| Some(self.group(draft, id, asked.place(id)?)));
        groups.filter(|group| !group.files.is_empty()).collect()
    }

    fn group(&self, draft: &Draft, question: &str, place: Place) -> AttachmentGroup {
        let own = draft.attachments.iter().filter(|file| file.question == question);
        let files = own.map(|file| (file.clone(), format!("{}, {}", file.by, moment(&self.clock, file.at))));
        AttachmentGroup {
            section: place.section,
            question: question.to_owned(),
            label: place.label,
            files: files.collect(),
        }
    }

    /// The board downloads what it has or had submitted, an officer only what was submitted. For anybody else an
    /// attachment does not exist.
    pub(super) async fn fetch_attachment(&self, actor: &Actor, id: &str) -> Outcome<AttachmentFile> {
        let mut tx = self.db.read().await?;
        let found = store::by_id(&mut tx, id).await?.ok_or(AppError::NotFound)?;
        let file = CaseFile::load(&mut tx, &found.challenge_id, actor).await?;
        let on_draft = file.is_on_board() && found.removed_at.is_none();
        if !on_draft && !was_submitted(&mut tx, &found.challenge_id, id).await? {
            return Err(AppError::NotFound.into());
        }
        drop(tx);
        let bytes = self.objects.get(&Path::from(found.object_key.as_str())).await?.bytes().await?.to_vec();
        Ok(AttachmentFile { kind: kind(&found)?, name: found.name, bytes })
    }
}

async fn was_submitted(tx: &mut Tx, case: &str, attachment: &str) -> Outcome<bool> {
    for version in inspection::submissions(tx, case).await? {
        let frozen: Frozen = serde_json::from_str(&version.content)?;
        if frozen.attachments.iter().any(|file| file.id == attachment) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The questions that are asked, with their section.
fn choices(draft: &Draft, asked: Questionnaire) -> Vec<(String, String)> {
    let is_asked = |id: &str| asked.question(id).is_none_or(|question| draft.answers.asks(question));
    let named = asked.places().filter(|(_, id)| is_asked(id)).filter_map(|(section, id)| {
        let place = asked.place(id)?;
        let label = if id == section.id { "de cijfers" } else { place.label };
        Some((id.to_owned(), format!("{}. {}: {label}", section.number, section.title)))
    });
    named.collect()
}
