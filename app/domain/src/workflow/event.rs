//! What happened in a case.

use super::Decision;
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
    /// Ingediend for the first time.
    Submitted {
        /// Kenmerk.
        reference: String,
        /// Day of receipt.
        received_on: Date,
        /// SHA-256 of the frozen content, in hexadecimal.
        sha256: String,
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
        matches!(
            self,
            Self::Started { .. }
                | Self::Invited { .. }
                | Self::Removed { .. }
                | Self::HandedOver { .. }
                | Self::AttachmentAdded { .. }
                | Self::AttachmentRemoved { .. }
        )
    }

    /// Whether the board may see this event. Assessment stays inside; a decision shows once it is sent.
    pub const fn is_public_to_board(&self) -> bool {
        !matches!(self, Self::Assessed { .. } | Self::Decided(_))
    }
}
