//! Downloading a document.

use super::archive;
use super::sql::{self, Document};
use crate::App;
use crate::case::Case;
use crate::failure::Failure;
use app::views::Actor;
use app::views::case::DocumentKind;
use app::views::case::files::Download;
use domain::case::{Side, Status};

/// A document of a case that this person may see. A letter is hidden from the board until it was sent.
///
/// # Errors
/// [`Failure::NotFound`] for anybody else.
pub async fn download(app: &App, actor: &Actor, id: &str) -> Result<Download, Failure> {
    let mut tx = app.db.read().await?;
    let document = sql::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let case = Case::load(&mut tx, &document.case_id, actor).await?;
    if !case.may_see(&document) {
        return Err(Failure::NotFound);
    }
    drop(tx);
    Ok(Download { bytes: archive::fetch(app, &document).await?, name: document.file_name })
}

impl Case {
    /// A letter stays hidden from the board until it was sent.
    pub(crate) fn may_see(&self, document: &Document) -> bool {
        document.kind() != DocumentKind::Letter
            || self.side() == Side::Municipality
            || self.record.status() == Status::Announced
    }
}
