//! The whole file of a case in one ZIP, for an objection committee, a court or another authority (op de zaak betrekking
//! hebbende stukken, Awb 7:4 and 8:42; doorzending, Awb 2:3): an inventory, every submitted version, attachments,
//! letters, scores, proofs of sending and posting, and the record with its hashes.

mod contents;
mod routes;
mod sql;
mod stream;
mod tables;

pub(crate) use routes::routes;

use self::contents::{Contents, Source};
use crate::App;
use crate::case::Case;
use crate::failure::Failure;
use app::views::Actor;
use app::words;
use domain::case::Action;

/// A file of a case that is written while it is read: never more of it is in memory than one of its parts.
pub struct Bundle {
    /// Name of the file.
    pub name: String,
    /// What it is made of.
    contents: Contents,
}

/// The file of a case, as far as this person may see it.
///
/// # Errors
/// When this person may not, or not now.
pub async fn open(app: &App, actor: &Actor, id: &str) -> Result<Bundle, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ExportFile)?;
    let reference = case.stored.reference.clone().unwrap_or_default();
    let contents = Contents::of(app, &mut tx, &case).await?;
    Ok(Bundle { name: words::bundle_file_name(&reference), contents })
}

/// A part of the file, as its inventory names it.
struct Part {
    /// Where it stands in the file.
    path: String,
    /// What it is.
    title: String,
    /// Day on which it was made (ISO date).
    day: String,
    /// SHA-256 of its bytes.
    sha256: String,
    /// Size.
    bytes: u64,
    /// Where the bytes are.
    source: Source,
}
