//! Who hears of what: every change of status is mailed to everyone concerned.

use super::Event;

/// A group of people in one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everybody on the cooperative's side.
    Board,
    /// The case managers of the municipality.
    CaseManagers,
    /// The reviewers.
    Reviewers,
    /// The decision makers.
    DecisionMakers,
}

/// A mail that an event causes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Notice {
    /// Ontvangstbevestiging with the answers back (Awb 2:17).
    Receipt,
    /// A new proposal came in.
    NewCase,
    /// Please supplement (Awb 4:5).
    SupplementRequest,
    /// The supplement came in.
    SupplementReceived,
    /// Found complete; the assessment begins.
    Complete,
    /// Please assess.
    PleaseAssess,
    /// A decision was taken and waits to be sent.
    ReadyToAnnounce,
    /// The decision (bekendmaking, Awb 3:41).
    DecisionSent,
    /// The board withdrew.
    Withdrawn,
}

impl Notice {
    /// Every mail.
    pub const ALL: [Self; 9] = [
        Self::Receipt,
        Self::NewCase,
        Self::SupplementRequest,
        Self::SupplementReceived,
        Self::Complete,
        Self::PleaseAssess,
        Self::ReadyToAnnounce,
        Self::DecisionSent,
        Self::Withdrawn,
    ];

    /// Name of the template.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::NewCase => "new_case",
            Self::SupplementRequest => "supplement_request",
            Self::SupplementReceived => "supplement_received",
            Self::Complete => "complete",
            Self::PleaseAssess => "please_assess",
            Self::ReadyToAnnounce => "ready_to_announce",
            Self::DecisionSent => "decision_sent",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// The mails that an event causes, and to whom.
pub const fn notices(event: &Event) -> &'static [(Audience, Notice)] {
    match event {
        Event::Started { .. }
        | Event::Invited { .. }
        | Event::Removed { .. }
        | Event::HandedOver { .. }
        | Event::AttachmentAdded { .. }
        | Event::AttachmentRemoved { .. }
        | Event::PutBefore { .. }
        | Event::Approved { .. }
        | Event::ApprovalTakenBack { .. }
        | Event::ApprovalsLapsed { .. }
        | Event::CommentRemoved { .. }
        | Event::Assessed { .. } => &[],
        Event::Submitted { .. } => &[(Audience::Board, Notice::Receipt), (Audience::CaseManagers, Notice::NewCase)],
        Event::SupplementRequested { .. } => &[(Audience::Board, Notice::SupplementRequest)],
        Event::Supplemented { .. } => {
            &[(Audience::Board, Notice::Receipt), (Audience::CaseManagers, Notice::SupplementReceived)]
        }
        Event::FoundComplete { .. } => {
            &[(Audience::Board, Notice::Complete), (Audience::Reviewers, Notice::PleaseAssess)]
        }
        Event::Decided(_) => &[(Audience::CaseManagers, Notice::ReadyToAnnounce)],
        Event::Announced { .. } => {
            &[(Audience::Board, Notice::DecisionSent), (Audience::CaseManagers, Notice::DecisionSent)]
        }
        Event::Withdrawn { .. } => &[(Audience::Board, Notice::Withdrawn), (Audience::CaseManagers, Notice::Withdrawn)],
    }
}
