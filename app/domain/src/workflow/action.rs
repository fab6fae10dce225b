//! What can be done in a case, by whom and when: the one table that buttons and server both read.

use super::{Role, Side, Status, approves};

/// Something that a person can do in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Change answers and budget.
    Edit,
    /// Medebestuurders uitnodigen, removing them and handing over the chair.
    ManageBoard,
    /// A version voorleggen aan het bestuur.
    PutBefore,
    /// Akkoord gaan, or akkoord intrekken.
    Approve,
    /// Opmerkingen plaatsen, oplossen and weghalen.
    Comment,
    /// Indienen, or supplement after a request.
    Submit,
    /// Intrekken.
    Withdraw,
    /// Volledig verklaren.
    ConfirmCompleteness,
    /// Aanvulling vragen (Awb 4:5), which suspends the term (Awb 4:15).
    RequestSupplement,
    /// Beoordelen: score the criteria with reasons.
    Assess,
    /// Besluiten.
    Decide,
    /// Bekendmaken: send the decision (Awb 3:41).
    Announce,
}

/// One row of the table: in these statuses, these roles may do this.
#[derive(Debug, Clone, Copy)]
pub struct Transition {
    /// What.
    pub action: Action,
    /// In which statuses.
    pub from: &'static [Status],
    /// By whom; any [`Role::Reviewer`] stands for all disciplines.
    pub by: fn(Role) -> bool,
    /// Dutch label of the button.
    pub label: &'static str,
}

/// The table of transitions.
pub const TRANSITIONS: &[Transition] = &[
    Transition {
        action: Action::Edit,
        from: &[Status::Draft, Status::SupplementRequested],
        by: |role| matches!(role, Role::Chair | Role::Treasurer | Role::QualityLead),
        label: "Verder schrijven",
    },
    Transition {
        action: Action::ManageBoard,
        from: &[
            Status::Draft,
            Status::Submitted,
            Status::SupplementRequested,
            Status::InAssessment,
            Status::Decided,
            Status::Announced,
        ],
        by: |role| matches!(role, Role::Chair),
        label: "Samen schrijven",
    },
    Transition {
        action: Action::PutBefore,
        from: &[Status::Draft, Status::SupplementRequested],
        by: |role| matches!(role, Role::Chair),
        label: "Voorleggen aan het bestuur",
    },
    Transition {
        action: Action::Approve,
        from: &[Status::Draft, Status::SupplementRequested],
        by: approves,
        label: "Akkoord gaan",
    },
    Transition {
        action: Action::Comment,
        from: &[Status::Draft, Status::SupplementRequested],
        by: |role| matches!(role.side(), Side::Board),
        label: "Opmerkingen",
    },
    Transition {
        action: Action::Submit,
        from: &[Status::Draft, Status::SupplementRequested],
        by: |role| matches!(role, Role::Chair),
        label: "Indienen",
    },
    Transition {
        action: Action::Withdraw,
        from: &[Status::Submitted, Status::SupplementRequested, Status::InAssessment],
        by: |role| matches!(role, Role::Chair),
        label: "Intrekken",
    },
    Transition {
        action: Action::ConfirmCompleteness,
        from: &[Status::Submitted],
        by: |role| matches!(role, Role::CaseManager),
        label: "Volledig verklaren",
    },
    Transition {
        action: Action::RequestSupplement,
        from: &[Status::Submitted],
        by: |role| matches!(role, Role::CaseManager),
        label: "Aanvulling vragen",
    },
    Transition {
        action: Action::Assess,
        from: &[Status::InAssessment],
        by: |role| matches!(role, Role::Reviewer(_)),
        label: "Beoordelen",
    },
    Transition {
        action: Action::Decide,
        from: &[Status::InAssessment],
        by: |role| matches!(role, Role::DecisionMaker),
        label: "Besluit nemen",
    },
    Transition {
        action: Action::Announce,
        from: &[Status::Decided],
        by: |role| matches!(role, Role::CaseManager | Role::DecisionMaker),
        label: "Besluit bekendmaken",
    },
];

impl Action {
    /// Dutch label of the button.
    pub fn label(self) -> &'static str {
        TRANSITIONS.iter().find(|row| row.action == self).map_or("", |row| row.label)
    }
}

/// What somebody with these roles may do in a case with this status, in the order of the table.
pub fn allowed(roles: &[Role], status: Status) -> Vec<Action> {
    let rows = TRANSITIONS.iter().filter(|row| row.from.contains(&status) && roles.iter().any(|role| (row.by)(*role)));
    rows.map(|row| row.action).collect()
}
