//! Attachments (bijlagen): adding, removing, downloading.

use super::Typed;
use super::drafting::ProposalHead;
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::attachment::{Attachment, FileKind, LONGEST_DESCRIPTION, Scan};
use domain::catalogue::Section;
use validator::{Validate, ValidationError};

/// Attachments of a draft.
#[derive(Debug, Clone)]
pub struct AttachmentsPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The question whose attachments these are, if it is one.
    pub only: Option<String>,
    /// Attachments by question, in the order of the proposal.
    pub groups: Vec<AttachmentGroup>,
    /// How many there are with the whole proposal, and their size together in words.
    pub whole: (usize, String),
    /// Questions to choose from: id and label.
    pub choices: Vec<(String, String)>,
    /// Whether files are looked into for viruses.
    pub scanned: bool,
}

/// The attachments of one question.
#[derive(Debug, Clone)]
pub struct AttachmentGroup {
    /// The section.
    pub section: &'static Section,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Its label.
    pub label: &'static str,
    /// Its files, oldest first, each with who added it and when.
    pub files: Vec<(Attachment, String)>,
}

/// What is said of all files that are sent at once.
#[derive(Debug, Clone, Validate)]
pub struct AttachForm {
    /// Id of the question, or of the section of the budget.
    #[validate(length(min = 1, message = "Kies de vraag waar de bijlage bij hoort."))]
    pub vraag: String,
    /// What the files are; may be empty.
    #[validate(custom(function = "is_short"))]
    pub omschrijving: String,
    /// Whether they are not to be made public.
    pub vertrouwelijk: bool,
}

fn is_short(text: &str) -> Result<(), ValidationError> {
    let message = format!("Gebruik hoogstens {LONGEST_DESCRIPTION} tekens.");
    let fits = text.chars().count() <= LONGEST_DESCRIPTION;
    if fits { Ok(()) } else { Err(ValidationError::new("length").with_message(message.into())) }
}

impl From<&Typed> for AttachForm {
    fn from(typed: &Typed) -> Self {
        Self {
            vraag: typed.trimmed("vraag"),
            omschrijving: typed.trimmed("omschrijving"),
            vertrouwelijk: typed.get("vertrouwelijk") == "ja",
        }
    }
}

/// A file that came in with a form and was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// It may be attached, and waits for that.
    Staged(Staged),
    /// It is not kept; the text names it and says why.
    Refused(String),
}

/// A file that waits to be attached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staged {
    /// Where it waits.
    pub key: String,
    /// Clean name.
    pub name: String,
    /// Kind by content.
    pub kind: FileKind,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content.
    pub sha256: String,
    /// What the virus scanner said.
    pub scan: Scan,
}

/// The content of an attachment.
#[derive(Debug, Clone)]
pub struct AttachmentFile {
    /// Clean name.
    pub name: String,
    /// Kind by content.
    pub kind: FileKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Use cases of attachments.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Attachments {
    /// The attachments of a draft, or those of one question.
    async fn attachments(&self, actor: &Actor, id: &str, question: Option<&str>) -> Answer<AttachmentsPage>;
    /// Fails unless this person may attach files now; asked before anything is read.
    async fn may_attach(&self, actor: &Actor, id: &str) -> Answer<()>;
    /// Looks at one file and lets it wait. Fails when the virus scanner does not answer.
    async fn receive(&self, name: &str, bytes: Vec<u8>) -> Answer<Received>;
    /// Throws away files that wait.
    async fn discard(&self, received: &[Received]);
    /// Attaches all files that were received at once, or none of them. Gives the names of those that were there
    /// already. Whatever comes of it, nothing waits any longer.
    async fn attach(&self, actor: &Actor, id: &str, form: AttachForm, received: Vec<Received>) -> Answer<Vec<String>>;
    /// Takes an attachment off the draft. One that is gone already is no failure.
    async fn remove_attachment(&self, actor: &Actor, id: &str, attachment: &str) -> Answer<()>;
    /// An attachment that this person may see: the board its own, an officer what was submitted.
    async fn attachment_file(&self, actor: &Actor, attachment: &str) -> Answer<AttachmentFile>;
}
