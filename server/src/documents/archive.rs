//! Keeping documents: bytes in the object store under their own hash, facts in the database.

use super::sql::{self, Document};
use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use crate::security::sha256;
use app::views::case::DocumentKind;
use app::words;
use domain::case::CaseRecord;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};

/// A document whose bytes are already kept.
pub(crate) struct Kept {
    sha256: String,
    bytes: i64,
}

impl Kept {
    /// Where the bytes are.
    pub(crate) fn object_key(&self) -> String {
        object(&self.sha256).to_string()
    }
}

/// Keeps the bytes. Doing it twice, or without a row that points at them, does no harm.
pub(crate) async fn keep(app: &App, bytes: Vec<u8>) -> Result<Kept, Failure> {
    let (sha256, size) = (sha256(&bytes), i64::try_from(bytes.len()).unwrap_or(i64::MAX));
    app.objects.put(&object(&sha256), PutPayload::from(bytes)).await?;
    Ok(Kept { sha256, bytes: size })
}

/// The bytes of a document.
pub(crate) async fn fetch(app: &App, document: &Document) -> Result<Vec<u8>, Failure> {
    fetch_at(app, &document.object_key).await
}

/// The bytes that were kept there.
pub(crate) async fn fetch_at(app: &App, object_key: &str) -> Result<Vec<u8>, Failure> {
    Ok(app.objects.get(&Path::from(object_key)).await?.bytes().await?.to_vec())
}

/// Adds the row that points at kept bytes.
pub(crate) async fn file_document(
    app: &App,
    tx: &mut Tx,
    case: &str,
    label: Label<'_>,
    kept: Kept,
) -> Result<(), Failure> {
    let document = Document {
        id: app.clock.id(),
        case_id: case.to_owned(),
        kind: sql::stored_kind(label.kind).to_owned(),
        version: label.version.into(),
        file_name: words::document_file_name(label.kind, label.version, label.reference),
        object_key: object(&kept.sha256).to_string(),
        sha256: kept.sha256,
        bytes: kept.bytes,
        created_at: app.clock.millis(),
    };
    Ok(sql::add(tx, &document).await?)
}

/// Which document of a case it is.
pub(crate) struct Label<'a> {
    /// What it is.
    pub(crate) kind: DocumentKind,
    /// Kenmerk of the case.
    pub(crate) reference: &'a str,
    /// Version within its kind.
    pub(crate) version: u32,
}

fn object(sha256: &str) -> Path {
    Path::from(format!("documents/{}/{sha256}.pdf", &sha256[..2]))
}

/// Number of the newest document of this kind: every version, round of asking and mended letter has one of its own.
pub(crate) fn number(kind: DocumentKind, record: &CaseRecord) -> u32 {
    match kind {
        DocumentKind::Proposal => record.version(),
        DocumentKind::SupplementRequest => u32::try_from(record.requests.len()).unwrap_or(u32::MAX),
        DocumentKind::Correction => record.corrections,
        _ => 1,
    }
}
