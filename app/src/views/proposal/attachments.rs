//! Attachments (bijlagen): adding, removing, downloading.

use crate::views::proposal::head::ProposalHead;
use crate::views::{Author, Reason, Typed};
use domain::attachment::{Attachment, FileKind, LONGEST_DESCRIPTION, Scan};
use domain::case::SupplementPoint;
use domain::catalogue::Section;
use validator::{Validate, ValidationError, ValidationErrors};

/// Attachments of a draft.
#[derive(Debug, Clone)]
pub struct AttachmentsPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The question whose attachments these are, if it is one.
    pub only: Option<String>,
    /// Attachments by question, in the order of the proposal.
    pub groups: Vec<AttachmentGroup>,
    /// How many there are with the whole proposal, and their size together in bytes.
    pub whole: (usize, u64),
    /// Questions to choose from: the section, and the question unless it is the budget of the section.
    pub choices: Vec<(&'static Section, Option<(String, String)>)>,
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
    pub label: String,
    /// Its files, oldest first, each with who added it and when.
    pub files: Vec<(Attachment, Author)>,
    /// Whether they may come and go now: while the board supplements, only where the municipality asked something.
    pub is_open: bool,
    /// What the municipality asks there, while the board supplements.
    pub points: Vec<SupplementPoint>,
}

/// What is said of all files that are sent at once.
#[derive(Debug, Clone)]
pub struct AttachForm {
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// What the files are; may be empty.
    pub description: String,
    /// Whether they are not to be made public.
    pub confidential: bool,
}

/// Names of the fields of [`AttachForm`], and of the form that removes an attachment.
pub mod fields {
    /// The question (vraag).
    pub const QUESTION: &str = "vraag";
    /// What the files are (omschrijving).
    pub const DESCRIPTION: &str = "omschrijving";
    /// Whether they are not to be made public (vertrouwelijk).
    pub const CONFIDENTIAL: &str = "vertrouwelijk";
    /// Id of an attachment (bijlage).
    pub const ATTACHMENT: &str = "bijlage";
    /// From which page something is asked (vanaf); see [`super::ALL`].
    pub const FROM: &str = "vanaf";
}

/// What a ticked box says.
pub const YES: &str = "ja";

/// How a form says that it was asked for on the page with all attachments.
pub const ALL: &str = "alle";

impl Validate for AttachForm {
    /// Written out, because a derived check would name a field as it is called here and not as it is posted.
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        let mut report = |field, message: String| {
            errors.add(field, ValidationError::new("length").with_message(message.into()));
        };
        if self.question.is_empty() {
            report(fields::QUESTION, "Kies de vraag waar de bijlage bij hoort.".to_owned());
        }
        if self.description.chars().count() > LONGEST_DESCRIPTION {
            report(fields::DESCRIPTION, format!("Gebruik hoogstens {LONGEST_DESCRIPTION} tekens."));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

impl From<&Typed> for AttachForm {
    fn from(typed: &Typed) -> Self {
        Self {
            question: typed.trimmed(fields::QUESTION),
            description: typed.line(fields::DESCRIPTION),
            confidential: typed.get(fields::CONFIDENTIAL) == YES,
        }
    }
}

/// A file that came in with a form and was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// It may be attached, and waits for that.
    Staged(Staged),
    /// It is not kept.
    Refused(Reason),
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
