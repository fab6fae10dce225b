//! Submitting (indienen): freezing a version, the receipt and what follows.

use domain::attachment::Attachment;
use domain::case::{BoardApproval, VersionKind};
use jiff::civil::{Date, DateTime};

/// Proof of receipt (ontvangstbevestiging, Awb 2:17).
#[derive(Debug, Clone)]
pub struct ReceiptPage {
    /// Id of the case.
    pub id: String,
    /// Title.
    pub title: String,
    /// Kenmerk.
    pub reference: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Version that was received.
    pub version: u32,
    /// Why it was submitted.
    pub kind: VersionKind,
    /// When.
    pub received: DateTime,
    /// Last day for a decision, if the term runs.
    pub due: Option<Date>,
    /// SHA-256 of the frozen content.
    pub sha256: String,
    /// Id of the PDF.
    pub document: String,
    /// Attachments that were submitted with it.
    pub attachments: Vec<Attachment>,
    /// The board's approval, if it was complete.
    pub approved: Option<BoardApproval>,
    /// Who gets a mail.
    pub mailed_to: Vec<String>,
    /// Where letters go, for who gets them by post.
    pub post: Option<String>,
}
