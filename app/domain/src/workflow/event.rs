//! What happened in a case.

use super::{BoardApproval, Decision};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One thing that happened. Stored for ever, so a variant or field is only ever added.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A draft was begun.
    Started {
        /// Version of the question catalogue.
        catalogue: u32,
        /// Version of the municipality's profile.
        profile: u32,
    },
    /// Somebody was invited to write or read along.
    Invited {
        /// Name.
        name: String,
        /// Role, as stored.
        role: String,
    },
    /// Somebody no longer writes or reads along.
    Removed {
        /// Name.
        name: String,
        /// Role, as stored.
        role: String,
    },
    /// The chair (voorzitterschap) went to somebody else.
    HandedOver {
        /// Name of the new chair.
        name: String,
    },
    /// A file was attached to the draft (bijlage toegevoegd).
    AttachmentAdded {
        /// Id of the question, or of the section of the budget.
        question: String,
        /// Name of the file.
        name: String,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
    },
    /// A file was taken off the draft (bijlage verwijderd).
    AttachmentRemoved {
        /// Id of the question, or of the section of the budget.
        question: String,
        /// Name of the file.
        name: String,
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
    },
    /// A version was put before the board (voorgelegd).
    PutBefore {
        /// What the chair called it.
        name: String,
        /// How many people must agree.
        needed: u32,
        /// SHA-256 of what would be frozen, in hexadecimal.
        sha256: String,
    },
    /// Somebody of the board agreed with that version (akkoord).
    Approved {
        /// Id of the person.
        person: String,
        /// Name.
        name: String,
    },
    /// Somebody no longer agrees, or no longer decides along.
    ApprovalTakenBack {
        /// Id of the person.
        person: String,
        /// Name.
        name: String,
        /// Whether that is because the person left the board, or only reads from now on.
        removed: bool,
    },
    /// Somebody changed the text after it was put before the board (akkoorden vervallen).
    ApprovalsLapsed {
        /// What the version was called.
        version: String,
        /// Title of the section that was changed.
        what: String,
        /// Who had agreed.
        names: Vec<String>,
    },
    /// Somebody removed an own comment (opmerking verwijderd).
    CommentRemoved {
        /// Id of the question, or of the section of the budget.
        question: String,
    },
    /// Ingediend for the first time.
    Submitted {
        /// Kenmerk.
        reference: String,
        /// Day of receipt.
        received_on: Date,
        /// SHA-256 of the frozen content, in hexadecimal.
        sha256: String,
        /// The board's approval, if it was complete.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approval: Option<BoardApproval>,
    },
    /// The municipality asked for more (aanvulverzoek).
    SupplementRequested {
        /// Day of the request.
        on: Date,
        /// Last day to answer.
        until: Date,
        /// What is missing.
        points: Vec<String>,
    },
    /// The board answered with a new version (aanvulling).
    Supplemented {
        /// Number of the new version.
        version: u32,
        /// Day of receipt.
        on: Date,
        /// SHA-256 of the frozen content, in hexadecimal.
        sha256: String,
        /// The board's approval, if it was complete.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approval: Option<BoardApproval>,
    },
    /// Volledig bevonden.
    FoundComplete {
        /// Day.
        on: Date,
        /// Remark of the officer; may be empty.
        note: String,
    },
    /// A reviewer handed in scores; who, stands with the event. The scores themselves stand apart, because reviewers
    /// score blind.
    Assessed {
        /// Role of the reviewer, as stored.
        role: String,
    },
    /// Besluit genomen.
    Decided(Box<Decision>),
    /// Besluit bekendgemaakt.
    Announced {
        /// Day of sending.
        on: Date,
        /// Last day to object, if objection is open.
        objection_until: Option<Date>,
    },
    /// Ingetrokken.
    Withdrawn {
        /// Why, in the board's words.
        reason: String,
    },
}

impl Event {
    /// Stored name of the kind.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Started { .. } => "started",
            Self::Invited { .. } => "invited",
            Self::Removed { .. } => "removed",
            Self::HandedOver { .. } => "handed_over",
            Self::AttachmentAdded { .. } => "attachment_added",
            Self::AttachmentRemoved { .. } => "attachment_removed",
            Self::PutBefore { .. } => "put_before",
            Self::Approved { .. } => "approved",
            Self::ApprovalTakenBack { .. } => "approval_taken_back",
            Self::ApprovalsLapsed { .. } => "approvals_lapsed",
            Self::CommentRemoved { .. } => "comment_removed",
            Self::Submitted { .. } => "submitted",
            Self::SupplementRequested { .. } => "supplement_requested",
            Self::Supplemented { .. } => "supplemented",
            Self::FoundComplete { .. } => "found_complete",
            Self::Assessed { .. } => "assessed",
            Self::Decided(_) => "decided",
            Self::Announced { .. } => "announced",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// What happened, in one Dutch line of the timeline.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Started { .. } => "Concept begonnen",
            Self::Invited { .. } => "Iemand uitgenodigd",
            Self::Removed { .. } => "Iemand doet niet meer mee",
            Self::HandedOver { .. } => "Nieuwe voorzitter",
            Self::AttachmentAdded { .. } => "Bijlage toegevoegd",
            Self::AttachmentRemoved { .. } => "Bijlage verwijderd",
            Self::PutBefore { .. } => "Versie voorgelegd aan het bestuur",
            Self::Approved { .. } => "Akkoord gegeven",
            Self::ApprovalTakenBack { .. } => "Akkoord ingetrokken",
            Self::ApprovalsLapsed { .. } => "Akkoorden vervallen",
            Self::CommentRemoved { .. } => "Opmerking verwijderd",
            Self::Submitted { .. } => "Voorstel ingediend",
            Self::SupplementRequested { .. } => "Aanvulling gevraagd",
            Self::Supplemented { .. } => "Aanvulling ontvangen",
            Self::FoundComplete { .. } => "Voorstel is volledig",
            Self::Assessed { .. } => "Beoordeling ingeleverd",
            Self::Decided(_) => "Besluit genomen",
            Self::Announced { .. } => "Besluit bekendgemaakt",
            Self::Withdrawn { .. } => "Voorstel ingetrokken",
        }
    }

    /// Whether this is the board's own affair, which the municipality does not see. Attachments are too: it gets those
    /// that are there when a version is submitted.
    pub const fn is_private_to_board(&self) -> bool {
        let who = matches!(self, Self::Invited { .. } | Self::Removed { .. } | Self::HandedOver { .. });
        let files = matches!(self, Self::AttachmentAdded { .. } | Self::AttachmentRemoved { .. });
        let rest = matches!(self, Self::Started { .. } | Self::CommentRemoved { .. });
        who || files || rest || self.is_about_approval()
    }

    /// Whether this is a step in the approval by the board.
    pub const fn is_about_approval(&self) -> bool {
        matches!(
            self,
            Self::PutBefore { .. }
                | Self::Approved { .. }
                | Self::ApprovalTakenBack { .. }
                | Self::ApprovalsLapsed { .. }
        )
    }

    /// Whether the board may see this event. Assessment stays inside; a decision shows once it is sent.
    pub const fn is_public_to_board(&self) -> bool {
        !matches!(self, Self::Assessed { .. } | Self::Decided(_))
    }
}
