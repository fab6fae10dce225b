//! Attaching files that wait: all of them in one transaction, or none.

use crate::draft::attachments::{CLEAN, NOT_SCANNED};
use crate::drafting::edit::DraftEdit;
use crate::failure::{Failure, FieldRefusal};
use crate::{App, draft, files};
use app::views::fields::FILE;
use app::views::proposal::attachments::{AttachForm, Received, Staged, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::attachment::{Attachment, LARGEST_PROPOSAL, Scan, Taken};
use domain::case::Event;
use validator::Validate;

/// Bytes that a proposal may ever bring along, removed files included: those stay, because the record names them.
const MOST_EVER: u64 = 3 * LARGEST_PROPOSAL;

/// Gives the names of files that were there already.
pub(crate) async fn add(
    app: &App,
    actor: &Actor,
    id: &str,
    form: AttachForm,
    received: &[Received],
) -> Result<Vec<String>, Failure> {
    let chosen = files::accepted(FILE, wrong(&form, received), received)?;
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    if edit.questionnaire().place(&form.question).is_none() {
        return Err(Failure::field(fields::QUESTION, Reason::NotInList(Choice::Question)));
    }
    if !edit.opens_files(&mut tx, &form.question).await? {
        return Err(Failure::Refused(Reason::NothingKept(Reason::FilesNotAsked.into())));
    }
    let ever: i64 = draft::attachments::ever(&mut tx, id).await?.iter().map(|file| file.bytes).sum();
    if u64::try_from(ever).unwrap_or(u64::MAX) > MOST_EVER {
        return Err(Failure::field(FILE, Reason::ManyRemovals));
    }
    let present = draft::attachments::present(&mut tx, id).await?;
    let (new, known) = sort(&present, &form.question, chosen);
    if new.is_empty() {
        return Ok(known);
    }
    let sizes: Vec<u64> = new.iter().map(|file| file.bytes).collect();
    if let Some(refusal) = taken(&present, &form.question).refuses(&sizes) {
        return Err(Failure::field(FILE, Reason::NothingKept(Reason::Said(refusal).into())));
    }
    let mut happened = Vec::new();
    for file in &new {
        let seq = draft::attachments::next_seq(&mut tx, id).await?;
        draft::attachments::add(&mut tx, &row(app, actor, (id, seq), &form, file), &actor.id).await?;
        let (question, name, sha256) = (form.question.clone(), file.name.clone(), file.sha256.clone());
        happened.push(Event::AttachmentAdded { question, name, sha256 });
    }
    edit.attached(&mut tx, &form.question, &happened).await?;
    // Last, because after this only the commit can fail; that would leave unused bytes and nothing else.
    files::keep(app, &new).await?;
    edit.done(tx).await?;
    Ok(known)
}

pub(super) fn row(
    app: &App,
    actor: &Actor,
    (case, seq): (&str, i64),
    form: &AttachForm,
    file: &Staged,
) -> draft::attachments::Attachment {
    let (verdict, scanned_at) = match file.scan {
        Scan::NotScanned => (NOT_SCANNED, None),
        Scan::Clean { at } => (CLEAN, Some(at)),
    };
    draft::attachments::Attachment {
        id: app.clock.id(),
        case_id: case.to_owned(),
        seq,
        question: form.question.clone(),
        name: file.name.clone(),
        description: form.description.clone(),
        media_type: file.kind.media_type().to_owned(),
        bytes: i64::try_from(file.bytes).unwrap_or(i64::MAX),
        sha256: file.sha256.clone(),
        object_key: files::object(&file.sha256).to_string(),
        confidential: form.confidential.into(),
        verdict: verdict.to_owned(),
        scanned_at,
        added_by: actor.name.clone(),
        added_at: app.clock.millis(),
        removed_at: None,
    }
}

/// The same file with another case, in which nobody added it before.
pub(crate) fn copied(
    app: &App,
    actor: &Actor,
    (case, seq): (&str, i64),
    file: draft::attachments::Attachment,
) -> draft::attachments::Attachment {
    draft::attachments::Attachment {
        id: app.clock.id(),
        case_id: case.to_owned(),
        seq,
        added_by: actor.name.clone(),
        added_at: app.clock.millis(),
        ..file
    }
}

fn wrong(form: &AttachForm, received: &[Received]) -> Vec<FieldRefusal> {
    let mut wrong = match form.validate().map_err(Failure::from) {
        Err(Failure::Fields(wrong)) => wrong,
        _ => Vec::new(),
    };
    if received.is_empty() {
        wrong.push(FieldRefusal::new(FILE, Reason::NoFile));
    }
    wrong
}

/// Files that are new with this question, each content once, and the names of those that are there already.
pub(super) fn sort<'a>(
    present: &[Attachment],
    question: &str,
    files: Vec<&'a Staged>,
) -> (Vec<&'a Staged>, Vec<String>) {
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
