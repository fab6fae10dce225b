//! Seeing and downloading attachments.

use crate::App;
use crate::case::Case;
use crate::draft::attachments::Attachment as StoredAttachment;
use crate::draft::{self, Draft};
use crate::failure::Failure;
use app::views::Actor;
use app::views::proposal::attachments::{AttachmentFile, AttachmentGroup, AttachmentsPage};
use domain::attachment::Place;
use domain::case::{Event, OpenQuestions, Side};
use domain::catalogue::{Questionnaire, Section};
use object_store::ObjectStoreExt;
use object_store::path::Path;

/// The attachments of a draft, or those of one question.
pub async fn show(app: &App, actor: &Actor, id: &str, question: Option<&str>) -> Result<AttachmentsPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let asked = case.questionnaire();
    let only = question.map(|question| asked.place(question).ok_or(Failure::NotFound)).transpose()?;
    let draft = Draft::load(&mut tx, id).await?;
    let changed = draft.changed_since(&mut tx, &case).await?;
    let size = draft.attachments.iter().map(|file| file.bytes).sum();
    drop(tx);
    let days = case.days(app.clock.today());
    let readiness = draft.judge(app, case.rules(), move |judged| judged.readiness(days)).await?;
    let open = changed.map_or(OpenQuestions::All, |changed| case.open_questions(&changed, readiness.blocked()));
    let of = |question: &str, place| AttachmentGroup {
        is_open: open.files(question),
        points: case.points_around(question),
        ..group(app, &draft, question, place)
    };
    let groups = match (question, only) {
        (Some(question), Some(place)) => vec![of(question, place)],
        _ => asked.places().filter_map(|(_, id)| Some(of(id, asked.place(id)?))).collect(),
    };
    Ok(AttachmentsPage {
        head: draft.head_with(&case, app, &readiness),
        only: question.map(str::to_owned),
        groups: groups.into_iter().filter(|group| question.is_some() || !group.files.is_empty()).collect(),
        whole: (draft.attachments.len(), size),
        choices: choices(&draft, asked, &open),
        scanned: app.scanner.is_some(),
    })
}

fn group(app: &App, draft: &Draft, question: &str, place: Place<'_>) -> AttachmentGroup {
    let own = draft.attachments.iter().filter(|file| file.question == question);
    let files = own.map(|file| (file.clone(), app.clock.author(&file.by, file.at)));
    AttachmentGroup {
        section: place.section,
        question: question.to_owned(),
        label: place.label.to_owned(),
        files: files.collect(),
        is_open: true,
        points: Vec::new(),
    }
}

/// An attachment that this person may see: the board its own, an officer what was submitted.
///
/// The board downloads what it has or had submitted, an officer only what was submitted. For anybody else an
/// attachment does not exist.
pub async fn file(app: &App, actor: &Actor, id: &str) -> Result<AttachmentFile, Failure> {
    let mut tx = app.db.read().await?;
    let found = draft::attachments::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let case = Case::load(&mut tx, &found.case_id, actor).await?;
    let on_draft = case.side() == Side::Board && found.removed_at.is_none();
    if !on_draft && !was_submitted(case.events.iter().map(|(_, event)| event), &found) {
        return Err(Failure::NotFound);
    }
    drop(tx);
    let bytes = app.objects.get(&Path::from(found.object_key.as_str())).await?.bytes().await?.to_vec();
    Ok(AttachmentFile { kind: draft::attachments::kind(&found)?, name: found.name, bytes })
}

/// Whether a version that was submitted holds this file: the record says when it came, when it went, and when the
/// proposal was submitted in between.
fn was_submitted<'a>(record: impl IntoIterator<Item = &'a Event>, found: &StoredAttachment) -> bool {
    let is_it = |question: &str, sha256: &str| question == found.question && sha256 == found.sha256;
    let mut on_draft = false;
    for event in record {
        match event {
            Event::AttachmentAdded { question, sha256, .. } if is_it(question, sha256) => on_draft = true,
            Event::AttachmentRemoved { question, sha256, .. } if is_it(question, sha256) => on_draft = false,
            submitted if on_draft && submitted.submitted().is_some() => return true,
            _ => {}
        }
    }
    false
}

/// The questions that are asked and whose attachments may change now, with their section.
fn choices(
    draft: &Draft,
    asked: &Questionnaire,
    open: &OpenQuestions,
) -> Vec<(&'static Section, Option<(String, String)>)> {
    let is_asked = |id: &str| asked.question(id).is_none_or(|question| asked.asks(question, &draft.answers));
    let named = asked.places().filter(|(_, id)| is_asked(id) && open.files(id)).filter_map(|(section, id)| {
        let place = asked.place(id)?;
        Some((section, (id != section.id).then(|| (id.to_owned(), place.label.to_owned()))))
    });
    named.collect()
}
