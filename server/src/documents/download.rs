//! Downloading a document.

use super::archive;
use super::sql::{self, Document};
use crate::App;
use crate::case::Case;
use crate::failure::Failure;
use app::views::Actor;
use app::views::case::DocumentKind;
use app::views::case::files::Download;
use domain::case::{Audience, Side, Status};

/// A document of a case that this person may see.
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
    /// A letter stays hidden from the board until it was sent, and what goes to the college from everybody but the
    /// desk; the board never reads that.
    pub(crate) fn may_see(&self, document: &Document) -> bool {
        let (municipality, sent) = (self.side() == Side::Municipality, self.record.status() == Status::Announced);
        match document.kind() {
            DocumentKind::Letter => municipality || sent,
            DocumentKind::Report | DocumentKind::Pack => {
                Audience::of(&self.roles) == Audience::Desk || municipality && sent
            }
            DocumentKind::Proposal
            | DocumentKind::Correction
            | DocumentKind::Closing
            | DocumentKind::Postponement
            | DocumentKind::SupplementRequest
            | DocumentKind::Posted => true,
        }
    }
}
