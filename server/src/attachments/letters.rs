//! The files of a letter that came on paper, which an officer attaches on behalf of who wrote it.

use super::adding::{row, sort};
use crate::case::Case;
use crate::db::Tx;
use crate::draft::attachments::{self as stored, Attachment};
use crate::failure::{Failure, FieldRefusal};
use crate::{App, draft, files};
use app::views::fields::FILE;
use app::views::proposal::attachments::{AttachForm, Received, Staged};
use app::views::{Actor, FieldError, Reason};
use app::words;
use domain::case::Event;

/// The files that may be kept. Everything that is wrong with form and files is named at once.
///
/// # Errors
/// [`Failure::Fields`] if anything is.
pub(crate) fn accepted(wrong: Vec<FieldError>, received: &[Received]) -> Result<Vec<&Staged>, Failure> {
    let refused = |error: FieldError| FieldRefusal::new(&error.field, Reason::Said(error.message));
    files::accepted(FILE, wrong.into_iter().map(refused).collect(), received)
}

/// The files that do not stand with this question yet, each content once: a page that was scanned twice is one page.
pub(crate) fn new_ones<'a>(
    present: &[domain::attachment::Attachment],
    question: &str,
    files: Vec<&'a Staged>,
) -> Vec<&'a Staged> {
    sort(present, question, files).0
}

/// These files as attachments of a question, in their order, from this place among all of the case on.
pub(crate) fn rows(
    app: &App,
    actor: &Actor,
    (case, from): (&str, i64),
    question: &str,
    files: &[&Staged],
) -> Vec<Attachment> {
    let (question, description) = (question.to_owned(), words::SCAN.to_owned());
    let form = AttachForm { question, description, confidential: false };
    (from..).zip(files).map(|(seq, file)| row(app, actor, (case, seq), &form, file)).collect()
}

/// Stores them with the draft, and records that.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn add(
    app: &App,
    tx: &mut Tx,
    (case, actor): (&mut Case, &Actor),
    rows: &[Attachment],
) -> Result<(), Failure> {
    for row in rows {
        stored::add(tx, row, &actor.id).await?;
        let (question, name, sha256) = (row.question.clone(), row.name.clone(), row.sha256.clone());
        case.append(tx, app, actor, &Event::AttachmentAdded { question, name, sha256 }).await?;
    }
    Ok(())
}

/// The same rows as a frozen version names them.
///
/// # Errors
/// When the kind of a file is unknown.
pub(crate) fn named(rows: &[Attachment]) -> Result<Vec<domain::attachment::Attachment>, Failure> {
    rows.iter().cloned().map(draft::attachments::read).collect()
}
