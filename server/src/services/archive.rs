//! Keeping documents: bytes in the object store under their own hash, facts in the database.

use super::Services;
use crate::failure::Outcome;
use crate::security::sha256;
use crate::store::Tx;
use crate::store::document::{self, Document};
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};

/// A document whose bytes are already kept.
pub(super) struct Kept {
    sha256: String,
    bytes: i64,
}

impl Services {
    /// Keeps the bytes. Doing it twice, or without a row that points at them, does no harm.
    pub(super) async fn keep(&self, bytes: Vec<u8>) -> Outcome<Kept> {
        let (sha256, size) = (sha256(&bytes), i64::try_from(bytes.len()).unwrap_or(i64::MAX));
        self.objects.put(&object(&sha256), PutPayload::from(bytes)).await?;
        Ok(Kept { sha256, bytes: size })
    }

    /// The bytes of a document.
    pub(super) async fn fetch(&self, document: &Document) -> Outcome<Vec<u8>> {
        Ok(self.objects.get(&Path::from(document.object_key.as_str())).await?.bytes().await?.to_vec())
    }

    /// Adds the row that points at kept bytes.
    pub(super) async fn file_document(&self, tx: &mut Tx, case: &str, label: Label<'_>, kept: Kept) -> Outcome<()> {
        let document = Document {
            id: self.clock.id(),
            challenge_id: case.to_owned(),
            kind: label.kind.to_owned(),
            version: label.version.into(),
            title: label.title,
            file_name: label.file_name,
            object_key: object(&kept.sha256).to_string(),
            sha256: kept.sha256,
            bytes: kept.bytes,
            created_at: self.clock.millis(),
        };
        Ok(document::add(tx, &document).await?)
    }
}

/// What a document is called.
pub(super) struct Label<'a> {
    /// [`document::PROPOSAL`] or [`document::LETTER`].
    pub(super) kind: &'a str,
    /// Version within its kind.
    pub(super) version: u32,
    /// Title on screen.
    pub(super) title: String,
    /// Name of the downloaded file.
    pub(super) file_name: String,
}

fn object(sha256: &str) -> Path {
    Path::from(format!("documents/{}/{sha256}.pdf", &sha256[..2]))
}
