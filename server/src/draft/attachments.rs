//! Attachments of a draft: what is known of them; the bytes are in the object store.

use crate::db::{Tx, sql};
use crate::failure::{Failure, Fault};
use domain::attachment::{FileKind, Scan};
use sqlx::FromRow;

/// Reads attachments, as `a`: the same columns for one and for a list.
macro_rules! select_attachments {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.case_id, a.seq, a.question, a.name, a.description, a.media_type, a.bytes, a.sha256,
                    a.object_key, a.confidential, a.verdict, a.scanned_at, p.name AS added_by, a.added_at, a.removed_at
             FROM attachment a JOIN person p ON p.id = a.added_by ",
            $rest
        )
    };
}

/// Stored result of a file that no scanner looked at.
pub const NOT_SCANNED: &str = "not_scanned";
/// Stored result of a file in which a scanner found nothing.
pub const CLEAN: &str = "clean";

/// An attachment as stored.
#[derive(Debug, Clone, FromRow)]
pub struct Attachment {
    /// Id.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// Position among all that the case ever had, from 1.
    pub seq: i64,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Clean name of the file.
    pub name: String,
    /// What it is, in the board's words; may be empty.
    pub description: String,
    /// Media type, by content.
    pub media_type: String,
    /// Size.
    pub bytes: i64,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// Where the bytes are.
    pub object_key: String,
    /// 1 when it is not to be made public.
    pub confidential: i64,
    /// [`NOT_SCANNED`] or [`CLEAN`].
    pub verdict: String,
    /// When a scanner looked, in milliseconds.
    pub scanned_at: Option<i64>,
    /// Name of who added it.
    pub added_by: String,
    /// When, in milliseconds.
    pub added_at: i64,
    /// When it was taken off the draft, in milliseconds.
    pub removed_at: Option<i64>,
}

/// Adds an attachment; `person` is the id of who adds it.
pub async fn add(tx: &mut Tx, attachment: &Attachment, person: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO attachment (id, case_id, seq, question, name, description, media_type, bytes, sha256,
                                 object_key, confidential, verdict, scanned_at, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
    .bind(&attachment.id)
    .bind(&attachment.case_id)
    .bind(attachment.seq)
    .bind(&attachment.question)
    .bind(&attachment.name)
    .bind(&attachment.description)
    .bind(&attachment.media_type)
    .bind(attachment.bytes)
    .bind(&attachment.sha256)
    .bind(&attachment.object_key)
    .bind(attachment.confidential)
    .bind(&attachment.verdict)
    .bind(attachment.scanned_at)
    .bind(person)
    .bind(attachment.added_at)
    .run(tx)
    .await
    .map(drop)
}

/// The attachment with this id, also one that was taken off its draft.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<Attachment>, sqlx::Error> {
    sql(select_attachments!("WHERE a.id = $1")).bind(id).optional(tx).await
}

/// Position of the next attachment of a case; the case is locked.
pub async fn next_seq(tx: &mut Tx, case: &str) -> Result<i64, sqlx::Error> {
    let (last,): (i64,) =
        sql("SELECT COALESCE(MAX(seq), 0) FROM attachment WHERE case_id = $1").bind(case).one(tx).await?;
    Ok(last + 1)
}

/// All attachments that a case ever had, oldest first.
pub async fn ever(tx: &mut Tx, case: &str) -> Result<Vec<Attachment>, sqlx::Error> {
    sql(select_attachments!("WHERE a.case_id = $1 ORDER BY a.seq")).bind(case).all(tx).await
}

/// The attachments of a draft as it stands, oldest first.
pub async fn of_draft(tx: &mut Tx, case: &str) -> Result<Vec<Attachment>, sqlx::Error> {
    let ever = ever(tx, case).await?;
    Ok(ever.into_iter().filter(|attachment| attachment.removed_at.is_none()).collect())
}

/// Takes an attachment off its draft. The row and the bytes stay.
pub async fn remove(tx: &mut Tx, id: &str, person: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE attachment SET removed_by = $2, removed_at = $3 WHERE id = $1 AND removed_at IS NULL")
        .bind(id)
        .bind(person)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// The attachments of a draft as it stands, oldest first.
pub(crate) async fn present(tx: &mut Tx, case: &str) -> Result<Vec<domain::attachment::Attachment>, Failure> {
    of_draft(tx, case).await?.into_iter().map(read).collect()
}

/// An attachment as the domain knows it.
///
/// # Errors
/// When its kind is unknown.
pub(crate) fn read(stored: Attachment) -> Result<domain::attachment::Attachment, Failure> {
    Ok(domain::attachment::Attachment {
        kind: kind(&stored)?,
        scan: match (stored.verdict.as_str(), stored.scanned_at) {
            (NOT_SCANNED, _) | (_, None) => Scan::NotScanned,
            (_, Some(at)) => Scan::Clean { at },
        },
        id: stored.id,
        question: stored.question,
        name: stored.name,
        description: stored.description,
        bytes: u64::try_from(stored.bytes).unwrap_or_default(),
        sha256: stored.sha256,
        confidential: stored.confidential != 0,
        by: stored.added_by,
        at: stored.added_at,
    })
}

pub(crate) fn kind(stored: &Attachment) -> Result<FileKind, Failure> {
    let kind = FileKind::from_media_type(&stored.media_type);
    kind.ok_or_else(|| Fault::failure(format!("attachment {} is of the unknown kind {}", stored.id, stored.media_type)))
}
