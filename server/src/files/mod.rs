//! Files that somebody sent: which of them are kept, and where their bytes stand. Those that come along with what is
//! written in a case, such as a message, a note or an answer, are named by the record alone, which also says who may
//! read them.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::case::Case;
use crate::failure::{Failure, FieldRefusal};
use app::views::proposal::attachments::{AttachmentFile, Received, Staged};
use app::views::{Actor, Reason};
use domain::attachment::{EnclosedFile, enclosing_refused};
use object_store::ObjectStoreExt;
use object_store::path::Path;

/// The files of a field that may be kept. Everything that is wrong with form and files is named at once.
///
/// # Errors
/// [`Failure::Fields`] if anything is.
pub(crate) fn accepted<'a>(
    field: &str,
    mut wrong: Vec<FieldRefusal>,
    received: &'a [Received],
) -> Result<Vec<&'a Staged>, Failure> {
    let mut files = Vec::new();
    for one in received {
        match one {
            Received::Staged(staged) => files.push(staged),
            Received::Refused(reason) => wrong.push(FieldRefusal::new(field, reason.clone())),
        }
    }
    if wrong.is_empty() {
        return Ok(files);
    }
    // Browsers never send a chosen file again by themselves.
    if !received.is_empty() {
        wrong.push(FieldRefusal::new(field, Reason::ChooseFilesAgain));
    }
    Err(Failure::Fields(wrong))
}

/// The files that may go along with what is written, each content once.
///
/// # Errors
/// [`Failure::Fields`] if one is refused, at this field.
pub(crate) fn enclosed<'a>(field: &str, received: &'a [Received]) -> Result<Vec<&'a Staged>, Failure> {
    let mut once: Vec<&Staged> = Vec::new();
    for file in accepted(field, Vec::new(), received)? {
        if once.iter().all(|other| other.sha256 != file.sha256) {
            once.push(file);
        }
    }
    Ok(once)
}

/// The same files as the record will name them.
pub(crate) fn named(app: &App, files: &[&Staged]) -> Vec<EnclosedFile> {
    let named = files.iter().map(|file| EnclosedFile {
        id: app.clock.id(),
        name: file.name.clone(),
        kind: file.kind,
        bytes: file.bytes,
        sha256: file.sha256.clone(),
        scan: file.scan,
    });
    named.collect()
}

/// Fails if this person sends more than may be kept with what is written in one case.
///
/// # Errors
/// [`Failure::Refused`].
pub(crate) fn demand_room(case: &Case, actor: &Actor, files: &[&Staged]) -> Result<(), Failure> {
    let own = case.events.iter().filter(|(stored, _)| stored.actor_id == actor.id);
    let before = own.flat_map(|(_, event)| event.files()).map(|file| file.bytes).sum();
    let refused = enclosing_refused(before, files.iter().map(|file| file.bytes).sum()).filter(|_| !files.is_empty());
    refused.map_or(Ok(()), |why| Err(Failure::Refused(Reason::NothingKept(Reason::Said(why).into()))))
}

/// Puts the bytes of files where they stay, under their own hash. What is there already is the same. It comes last,
/// because after this only the commit can fail.
///
/// # Errors
/// When the object store refuses.
pub(crate) async fn keep(app: &App, files: &[&Staged]) -> Result<(), Failure> {
    for file in files {
        let (from, to) = (Path::from(file.key.as_str()), object(&file.sha256));
        match app.objects.head(&to).await {
            Ok(_) => {}
            Err(object_store::Error::NotFound { .. }) => app.objects.rename(&from, &to).await?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Where a file with this content stands.
pub(crate) fn object(sha256: &str) -> Path {
    Path::from(format!("attachments/{}/{sha256}", &sha256[..2]))
}

/// Where the bytes of a file stand that came along with what was written.
pub(crate) fn object_key(file: &EnclosedFile) -> String {
    object(&file.sha256).to_string()
}

/// A file that came along with something that this person may read.
///
/// # Errors
/// [`Failure::NotFound`] for anything else.
async fn file(app: &App, actor: &Actor, id: &str, file: &str) -> Result<AttachmentFile, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    drop(tx);
    let found = case.readable_files().map(|(_, _, one)| one).find(|one| one.id == file);
    fetch(app, found.ok_or(Failure::NotFound)?).await
}

/// Such a file with its bytes.
///
/// # Errors
/// When the object store does not have them.
pub(crate) async fn fetch(app: &App, file: &EnclosedFile) -> Result<AttachmentFile, Failure> {
    let bytes = app.objects.get(&object(&file.sha256)).await?.bytes().await?.to_vec();
    Ok(AttachmentFile { kind: file.kind, name: file.name.clone(), bytes })
}
