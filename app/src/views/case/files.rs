//! Documents to download, and the demo's mailbox.

use domain::attachment::EnclosedFile;
use jiff::civil::DateTime;

/// A file that came along with what was written in a case, and where to download it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLink {
    /// Its address.
    pub path: String,
    /// The file.
    pub file: EnclosedFile,
}

/// A file to download.
#[derive(Debug, Clone)]
pub struct Download {
    /// Name of the file.
    pub name: String,
    /// Its bytes; always a PDF.
    pub bytes: Vec<u8>,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailState {
    /// The mail server took it.
    Sent,
    /// It waits; after a failed attempt with what went wrong.
    Waiting(Option<String>),
    /// It is not tried again, because of this.
    Buried(String),
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
    /// When it was written.
    pub at: DateTime,
    /// What became of it.
    pub state: MailState,
    /// Plain-text part.
    pub text: String,
}
