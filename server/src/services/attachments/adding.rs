//! Attaching files that wait: all of them in one transaction, or none.

use super::Services;
use super::reading::of_draft;
use crate::failure::{Failure, Outcome};
use crate::services::writer::Writer;
use crate::store::attachment::{self as store, CLEAN, NOT_SCANNED};
use app::api::attachments::{AttachForm, Received, Staged};
use app::api::{Actor, AppError, FieldError};
use domain::attachment::{Attachment, LARGEST_PROPOSAL, Scan, Taken};
use domain::workflow::Event;
use object_store::ObjectStoreExt;
use object_store::path::Path;
use validator::Validate;

/// Bytes that a proposal may ever bring along, removed files included: those stay, because the record names them.
const MOST_EVER: u64 = 3 * LARGEST_PROPOSAL;

impl Services {
    /// Gives the names of files that were there already.
    pub(super) async fn add_attachments(
        &self,
        actor: &Actor,
        id: &str,
        form: AttachForm,
        received: &[Received],
    ) -> Outcome<Vec<String>> {
        let files = accepted(&form, received)?;
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        if writer.questionnaire().place(&form.vraag).is_none() {
            return Err(AppError::field("vraag", "Kies de vraag waar de bijlage bij hoort.").into());
        }
        let ever: i64 = store::ever(&mut tx, id).await?.iter().map(|file| file.bytes).sum();
        if u64::try_from(ever).unwrap_or(u64::MAX) > MOST_EVER {
            let message =
                "Bij dit voorstel zijn te veel bestanden toegevoegd en weer verwijderd. Er kan niets meer bij.";
            return Err(AppError::field("bestand", message).into());
        }
        let present = of_draft(&mut tx, id).await?;
        let (new, known) = sort(&present, &form.vraag, files);
        if new.is_empty() {
            return Ok(known);
        }
        let sizes: Vec<u64> = new.iter().map(|file| file.bytes).collect();
        if let Some(refusal) = taken(&present, &form.vraag).refuses(&sizes) {
            return Err(AppError::field("bestand", format!("{refusal} Er is niets bewaard.")).into());
        }
        let mut happened = Vec::new();
        for file in &new {
            let seq = store::next_seq(&mut tx, id).await?;
            store::add(&mut tx, &self.row(actor, (id, seq), &form, file), &actor.id).await?;
            let (question, name, sha256) = (form.vraag.clone(), file.name.clone(), file.sha256.clone());
            happened.push(Event::AttachmentAdded { question, name, sha256 });
        }
        writer.attached(&mut tx, &form.vraag, &happened).await?;
        // Last, because after this only the commit can fail; that would leave unused bytes and nothing else.
        for file in &new {
            self.move_in(file).await?;
        }
        writer.done(tx).await?;
        Ok(known)
    }

    /// Puts the bytes of a file where they stay, under their own hash. What is there already is the same.
    async fn move_in(&self, file: &Staged) -> Outcome<()> {
        let (from, to) = (Path::from(file.key.as_str()), object(&file.sha256));
        match self.objects.head(&to).await {
            Ok(_) => Ok(()),
            Err(object_store::Error::NotFound { .. }) => Ok(self.objects.rename(&from, &to).await?),
            Err(error) => Err(error.into()),
        }
    }

    fn row(&self, actor: &Actor, (case, seq): (&str, i64), form: &AttachForm, file: &Staged) -> store::Attachment {
        let (verdict, scanned_at) = match file.scan {
            Scan::NotScanned => (NOT_SCANNED, None),
            Scan::Clean { at } => (CLEAN, Some(at)),
        };
        store::Attachment {
            id: self.clock.id(),
            challenge_id: case.to_owned(),
            seq,
            question: form.vraag.clone(),
            name: file.name.clone(),
            description: form.omschrijving.clone(),
            media_type: file.kind.media_type().to_owned(),
            bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
            sha256: file.sha256.clone(),
            object_key: object(&file.sha256).to_string(),
            confidential: form.vertrouwelijk.into(),
            verdict: verdict.to_owned(),
            scanned_at,
            added_by: actor.name.clone(),
            added_at: self.clock.millis(),
            removed_at: None,
        }
    }
}

/// The files of a form of which nothing was refused.
fn accepted<'a>(form: &AttachForm, received: &'a [Received]) -> Outcome<Vec<&'a Staged>> {
    let mut errors = match form.validate().map_err(Failure::from) {
        Err(Failure::App(AppError::Fields(errors))) => errors,
        _ => Vec::new(),
    };
    let mut files = Vec::new();
    for one in received {
        match one {
            Received::Staged(staged) => files.push(staged),
            Received::Refused(message) => errors.push(FieldError::new("bestand", message)),
        }
    }
    if received.is_empty() {
        errors.push(FieldError::new("bestand", "Kies eerst een bestand."));
    } else if !errors.is_empty() {
        let nothing = "Er is niets bewaard. Kies de bestanden opnieuw.";
        errors.push(FieldError::new("bestand", nothing));
    }
    if errors.is_empty() { Ok(files) } else { Err(AppError::Fields(errors).into()) }
}

/// Files that are new with this question, each content once, and the names of those that are there already.
fn sort<'a>(present: &[Attachment], question: &str, files: Vec<&'a Staged>) -> (Vec<&'a Staged>, Vec<String>) {
    let mut codes: Vec<&str> =
        present.iter().filter(|file| file.question == question).map(|file| file.sha256.as_str()).collect();
    let (mut new, mut known) = (Vec::new(), Vec::new());
    for file in files {
        if codes.contains(&file.sha256.as_str()) {
            known.push(file.name.clone());
        } else {
            codes.push(&file.sha256);
            new.push(file);
        }
    }
    (new, known)
}

fn taken(present: &[Attachment], question: &str) -> Taken {
    Taken {
        in_question: present.iter().filter(|file| file.question == question).count(),
        in_proposal: present.len(),
        bytes: present.iter().map(|file| file.bytes).sum(),
    }
}

fn object(sha256: &str) -> Path {
    Path::from(format!("attachments/{}/{sha256}", &sha256[..2]))
}
