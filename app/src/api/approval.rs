//! Approval by the board (goedkeuring): a version is put before its members, and each agrees or not.

use super::Typed;
use super::case::Moment;
use super::drafting::ProposalHead;
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::workflow::Role;
use validator::Validate;

/// How the board stands towards the present text.
#[derive(Debug, Clone)]
pub struct ApprovalPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The version that was put before the board last.
    pub version: Option<BoardVersion>,
    /// Whether this person may put a version before the board.
    pub may_put: bool,
    /// Whether this person may agree, and may take that back.
    pub may_approve: bool,
    /// How many members may agree.
    pub members: u32,
    /// How many of them are usually needed.
    pub usual: u32,
    /// What happened, newest first.
    pub steps: Vec<Moment>,
}

/// A version that was put before the board.
#[derive(Debug, Clone)]
pub struct BoardVersion {
    /// What the chair called it.
    pub name: String,
    /// Who put it there, and when.
    pub put: String,
    /// How many people must agree.
    pub needed: u32,
    /// SHA-256 of the text, so that nobody agrees with another one than was shown.
    pub sha256: String,
    /// How it stands.
    pub state: VersionState,
    /// Everybody who may agree, by name.
    pub voices: Vec<Voice>,
}

/// How a version stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionState {
    /// More people must agree.
    Waiting,
    /// Enough people agreed.
    Approved,
    /// Somebody changed the text.
    Lapsed {
        /// What was changed, by whom and when, in one sentence.
        sentence: String,
        /// Who had agreed.
        names: Vec<String>,
    },
    /// It was submitted.
    Closed,
}

/// Somebody who may agree.
#[derive(Debug, Clone)]
pub struct Voice {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Whether this is the person who looks.
    pub own: bool,
    /// When this person agreed.
    pub at: Option<String>,
}

impl BoardVersion {
    /// How many people agreed.
    pub fn given(&self) -> usize {
        self.voices.iter().filter(|voice| voice.at.is_some()).count()
    }

    /// Whether the person who looks agreed.
    pub fn is_approved_by_reader(&self) -> bool {
        self.voices.iter().any(|voice| voice.own && voice.at.is_some())
    }
}

/// A version that stands before the board, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What the chair called it.
    pub name: String,
    /// How many people agreed so far.
    pub given: usize,
}

/// Puts the present text before the board.
#[derive(Debug, Clone, Validate)]
pub struct PutBeforeForm {
    /// What to call it.
    #[validate(length(min = 3, max = 120, message = "Geef deze versie een naam van 3 tot 120 tekens."))]
    pub name: String,
    /// How many people must agree, as chosen.
    pub needed: String,
}

impl From<&Typed> for PutBeforeForm {
    fn from(typed: &Typed) -> Self {
        Self { name: typed.trimmed("name"), needed: typed.trimmed("needed") }
    }
}

/// Use cases of approving.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Approving {
    /// How the board stands towards the present text.
    async fn approval(&self, actor: &Actor, id: &str) -> Answer<ApprovalPage>;
    /// Puts the present text before the board and mails its members. The same once more changes nothing.
    async fn put_before(&self, actor: &Actor, id: &str, form: PutBeforeForm) -> Answer<()>;
    /// Agrees with the version that has this hash. Once more changes nothing.
    async fn approve(&self, actor: &Actor, id: &str, sha256: &str) -> Answer<()>;
    /// Takes that back. Once more changes nothing.
    async fn take_back_approval(&self, actor: &Actor, id: &str) -> Answer<()>;
}
