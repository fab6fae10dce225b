//! Documents to download, and the demo's mailbox.

#[cfg(feature = "ssr")]
use super::{Actor, Answer};

/// A file to download.
#[derive(Debug, Clone)]
pub struct Download {
    /// Name of the file.
    pub name: String,
    /// Its bytes; always a PDF.
    pub bytes: Vec<u8>,
}

/// A mail in the demo's mailbox.
#[derive(Debug, Clone)]
pub struct MailView {
    /// Id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// When it was written, in words.
    pub at: String,
    /// "verstuurd", "wacht" or "niet verstuurd: …".
    pub state: String,
    /// Plain-text part.
    pub text: String,
}

/// Use cases of files.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Files {
    /// A document of a case that this person may see. A letter is hidden from the board until it was sent.
    async fn document(&self, actor: &Actor, id: &str) -> Answer<Download>;
    /// The draft as a PDF, as it stands now.
    async fn draft_pdf(&self, actor: &Actor, id: &str) -> Answer<Download>;
    /// The newest mails; not found outside demo mode.
    async fn mailbox(&self) -> Answer<Vec<MailView>>;
    /// One mail; not found outside demo mode.
    async fn mail(&self, id: &str) -> Answer<MailView>;
}
