//! Submitting (indienen): freezing a version, the receipt and what follows.

#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::attachment::Attachment;

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
    /// When: "dinsdag 8 september 2026 om 14.05 uur".
    pub received: String,
    /// Last day for a decision, if the term runs.
    pub due: Option<String>,
    /// SHA-256 of the frozen content.
    pub sha256: String,
    /// Id of the PDF.
    pub document: String,
    /// Attachments that were submitted with it.
    pub attachments: Vec<Attachment>,
    /// The board's approval in one sentence, if it was complete.
    pub approved: Option<String>,
    /// Who gets a mail.
    pub mailed_to: Vec<String>,
}

/// Use cases of submitting.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Submission {
    /// Submits the draft in this version. A second call for the same version finds it done and succeeds.
    async fn submit(&self, actor: &Actor, id: &str, version: i64) -> Answer<()>;
    /// The receipt of the newest submitted version.
    async fn receipt(&self, actor: &Actor, id: &str) -> Answer<ReceiptPage>;
}
