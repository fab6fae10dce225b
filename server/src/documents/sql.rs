//! Documents of a case: what is known of them; the bytes are in the object store.

use crate::db::{Tx, sql};
use app::views::case::DocumentKind;
use sqlx::FromRow;

/// Reads documents: the same columns for one and for a list.
macro_rules! select_documents {
    ($rest:literal) => {
        concat!(
            "SELECT id, case_id, kind, version, file_name, object_key, sha256, bytes, created_at FROM document ",
            $rest
        )
    };
}

/// A document.
#[derive(Debug, Clone, FromRow)]
pub struct Document {
    /// Id.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// As [`stored_kind`] gives it.
    pub kind: String,
    /// Version within its kind.
    pub version: i64,
    /// Name of the downloaded file.
    pub file_name: String,
    /// Where the bytes are.
    pub object_key: String,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// Size.
    pub bytes: i64,
    /// When it was made, in milliseconds.
    pub created_at: i64,
}

/// Stored name of what a document is.
pub const fn stored_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Proposal => "proposal",
        DocumentKind::Letter => "letter",
        DocumentKind::Correction => "correction",
        DocumentKind::Closing => "closing",
        DocumentKind::Postponement => "postponement",
        DocumentKind::SupplementRequest => "supplement_request",
        DocumentKind::Posted => "posted",
        DocumentKind::Report => "report",
        DocumentKind::Pack => "pack",
    }
}

impl Document {
    /// What it is.
    pub fn kind(&self) -> DocumentKind {
        use DocumentKind::{Closing, Correction, Letter, Pack, Posted, Postponement, Report, SupplementRequest};
        let known = [Letter, Correction, Closing, Postponement, SupplementRequest, Posted, Report, Pack];
        known.into_iter().find(|kind| stored_kind(*kind) == self.kind).unwrap_or(DocumentKind::Proposal)
    }
}

/// Adds a document.
pub async fn add(tx: &mut Tx, document: &Document) -> Result<(), sqlx::Error> {
    sql("INSERT INTO document (id, case_id, kind, version, file_name, object_key, sha256, bytes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&document.id)
    .bind(&document.case_id)
    .bind(&document.kind)
    .bind(document.version)
    .bind(&document.file_name)
    .bind(&document.object_key)
    .bind(&document.sha256)
    .bind(document.bytes)
    .bind(document.created_at)
    .run(tx)
    .await
    .map(drop)
}

/// The document with this id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Document>, sqlx::Error> {
    sql(select_documents!("WHERE id = $1")).bind(id).optional(tx).await
}

/// All documents of a case, newest first.
pub async fn of_case(tx: &mut Tx, case: &str) -> Result<Vec<Document>, sqlx::Error> {
    sql(select_documents!("WHERE case_id = $1 ORDER BY created_at DESC, id DESC")).bind(case).all(tx).await
}
