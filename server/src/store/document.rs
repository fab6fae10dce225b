//! Documents of a case: what is known of them; the bytes are in the object store.

use super::{Done, Tx, sql};
use sqlx::FromRow;

/// Reads documents: the same columns for one and for a list.
macro_rules! select_documents {
    ($rest:literal) => {
        concat!(
            "SELECT id, challenge_id, kind, version, title, file_name, object_key, sha256, bytes, created_at FROM document ",
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
    pub challenge_id: String,
    /// "proposal" or "letter".
    pub kind: String,
    /// Version within its kind.
    pub version: i64,
    /// Title on screen.
    pub title: String,
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

/// Kind of the proposal's PDF.
pub const PROPOSAL: &str = "proposal";
/// Kind of the decision letter.
pub const LETTER: &str = "letter";

/// Adds a document.
pub async fn add(tx: &mut Tx, document: &Document) -> Done<()> {
    sql("INSERT INTO document (id, challenge_id, kind, version, title, file_name, object_key, sha256, bytes, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(&document.id)
    .bind(&document.challenge_id)
    .bind(&document.kind)
    .bind(document.version)
    .bind(&document.title)
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
pub async fn by_id(tx: &mut Tx, id: &str) -> Done<Option<Document>> {
    sql(select_documents!("WHERE id = $1")).bind(id).optional(tx).await
}

/// All documents of a case, newest first.
pub async fn of_challenge(tx: &mut Tx, challenge: &str) -> Done<Vec<Document>> {
    sql(select_documents!("WHERE challenge_id = $1 ORDER BY created_at DESC, id DESC")).bind(challenge).all(tx).await
}
