//! Attachments of a draft: seeing, adding, removing and downloading them.

pub(crate) mod adding;
pub(crate) mod batch;
pub mod inspection;
pub(crate) mod letters;
mod reading;
mod routes;
mod waiting;

pub(crate) use adding::copied;
pub use reading::{file, show};
pub(crate) use routes::routes;
pub use waiting::{receive, sweep};

use crate::case::Case;
use crate::drafting::edit::DraftEdit;
use crate::failure::Failure;
use crate::{App, draft};
use app::views::proposal::attachments::{AttachForm, Received};
use app::views::{Actor, Reason};
use domain::case::{Action, Event};

/// Fails unless this person may attach files now; asked before anything is read.
pub async fn demand_attaching(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    Case::load(&mut tx, id, actor).await?.demand(Action::Edit)
}

/// Takes an attachment off the draft. One that is gone already is no failure.
pub async fn remove(app: &App, actor: &Actor, id: &str, attachment: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let found = draft::attachments::by_id(&mut tx, attachment).await?.filter(|found| found.case_id == id);
    let found = found.ok_or(Failure::NotFound)?;
    if found.removed_at.is_some() {
        return Ok(());
    }
    if !edit.opens_files(&mut tx, &found.question).await? {
        return Err(Failure::Refused(Reason::FilesNotAsked));
    }
    draft::attachments::remove(&mut tx, attachment, &actor.id, app.clock.millis()).await?;
    let question = found.question.clone();
    let event = Event::AttachmentRemoved { question: found.question, name: found.name, sha256: found.sha256 };
    edit.attached(&mut tx, &question, &[event]).await?;
    edit.done(tx).await
}

/// Throws away files that wait.
pub async fn discard(app: &App, received: &[Received]) {
    waiting::throw_away(app, received).await;
}

/// Attaches all files that were received at once, or none of them. Gives the names of those that were there already.
/// Whatever comes of it, nothing waits any longer.
///
/// # Errors
/// When a file was refused, does not fit any more, or the person may not write.
pub async fn attach(
    app: &App,
    actor: &Actor,
    id: &str,
    form: AttachForm,
    received: Vec<Received>,
) -> Result<Vec<String>, Failure> {
    let attached = adding::add(app, actor, id, form, &received).await;
    // What was attached no longer waits; what was not will not be.
    waiting::throw_away(app, &received).await;
    attached
}
