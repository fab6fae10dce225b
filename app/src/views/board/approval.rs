//! Approval by the board (goedkeuring): a version is put before its members, and each agrees or not.

use crate::views::case::TimelineEntry;
use crate::views::proposal::head::ProposalHead;
use crate::views::{Author, FormAction, Typed};
use domain::case::Role;
use jiff::civil::DateTime;
use validator::Validate;

/// How the board stands towards the present text.
#[derive(Debug, Clone)]
pub struct ApprovalPage {
    /// The proposal.
    pub head: ProposalHead,
    /// The version that was put before the board last.
    pub version: Option<BoardVersion>,
    /// Whether this person may request approval.
    pub may_request: bool,
    /// Whether this person may agree, and may take that back.
    pub may_approve: bool,
    /// How many members may agree.
    pub members: u32,
    /// How many of them are usually needed.
    pub usual: u32,
    /// What happened, newest first.
    pub steps: Vec<TimelineEntry>,
}

/// A version that was put before the board.
#[derive(Debug, Clone)]
pub struct BoardVersion {
    /// What the chair called it.
    pub name: String,
    /// Who asked for approval, and when.
    pub requested: Author,
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
        /// Who changed it, and when.
        changed: Author,
        /// Title of the section that was changed.
        what: String,
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
    pub at: Option<DateTime>,
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

/// Requests approval of the present text (voorleggen aan het bestuur).
#[derive(Debug, Clone, Validate)]
pub struct ApprovalRequestForm {
    /// What to call it.
    #[validate(length(min = 3, max = 120, message = "Geef deze versie een naam van 3 tot 120 tekens."))]
    pub name: String,
    /// How many people must agree, as chosen.
    pub needed: String,
}

impl From<&Typed> for ApprovalRequestForm {
    fn from(typed: &Typed) -> Self {
        Self { name: typed.line(fields::NAME), needed: typed.trimmed(fields::NEEDED) }
    }
}

/// What the buttons of the approval say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApprovalAction {
    /// Requests approval of the present text (voorleggen).
    Request,
    /// Approves the version that the page shows (akkoord).
    Approve,
    /// Takes the own approval back (intrekken).
    TakeBack,
}

const REQUEST: &str = "voorleggen";
const APPROVE: &str = "akkoord";
const TAKE_BACK: &str = "intrekken";

impl FormAction for ApprovalAction {
    fn value(&self) -> String {
        let verb = match self {
            Self::Request => REQUEST,
            Self::Approve => APPROVE,
            Self::TakeBack => TAKE_BACK,
        };
        verb.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        match value {
            REQUEST => Some(Self::Request),
            APPROVE => Some(Self::Approve),
            TAKE_BACK => Some(Self::TakeBack),
            _ => None,
        }
    }
}

/// Names of the fields of [`ApprovalRequestForm`].
pub mod fields {
    /// What to call the version.
    pub const NAME: &str = "name";
    /// How many people must agree.
    pub const NEEDED: &str = "needed";
}

#[cfg(test)]
mod tests {
    use super::ApprovalAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_approval_reads_back() {
        assert_reads_back(&[ApprovalAction::Request, ApprovalAction::Approve, ApprovalAction::TakeBack]);
    }
}
