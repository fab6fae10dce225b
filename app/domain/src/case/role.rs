//! Who takes part in a case.

use crate::assessment::Discipline;
use crate::text::in_sentence;
use serde::{Deserialize, Serialize};

/// The two sides of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The cooperative that challenges.
    Board,
    /// The municipality that answers.
    Municipality,
}

/// What somebody may be in a case. One person can hold several roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Voorzitter, authorised to sign (tekenbevoegd).
    Chair,
    /// Penningmeester.
    Treasurer,
    /// Kwaliteitsverantwoordelijke.
    QualityLead,
    /// Meelezend lid.
    Reader,
    /// Accountmanager: the one contact person of the municipality.
    CaseManager,
    /// Beoordelaar of one discipline.
    Reviewer(Discipline),
    /// Collegebeslisser: decides, or signs by mandate.
    DecisionMaker,
    /// Jurist: checks the decision before it is taken.
    Jurist,
    /// Meelezer bij de gemeente (griffie, archivaris): reads every case of the municipality, and does nothing in it.
    MunicipalReader,
    /// Functioneel beheerder: gives and ends the roles of officers, and sees no case.
    Administrator,
}

/// A role as the table of steps knows it: what reviewers may do does not depend on their discipline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Party {
    /// See [`Role::Chair`].
    Chair,
    /// See [`Role::Treasurer`].
    Treasurer,
    /// See [`Role::QualityLead`].
    QualityLead,
    /// See [`Role::Reader`].
    Reader,
    /// See [`Role::CaseManager`].
    CaseManager,
    /// See [`Role::Reviewer`].
    Reviewer,
    /// See [`Role::DecisionMaker`].
    DecisionMaker,
    /// See [`Role::Jurist`].
    Jurist,
    /// See [`Role::MunicipalReader`].
    MunicipalReader,
    /// See [`Role::Administrator`].
    Administrator,
}

impl Party {
    /// Everybody on the cooperative's side.
    pub const BOARD: &'static [Self] = &[Self::Chair, Self::Treasurer, Self::QualityLead, Self::Reader];
    /// Who may write, and so approves for the board.
    pub const WRITERS: &'static [Self] = &[Self::Chair, Self::Treasurer, Self::QualityLead];

    /// Whether the party prepares, checks, takes or sends the decision, and so knows of it before others do.
    pub const fn is_at_desk(self) -> bool {
        matches!(self, Self::CaseManager | Self::Jurist | Self::DecisionMaker)
    }

    /// Which side the party is on.
    pub const fn side(self) -> Side {
        match self {
            Self::Chair | Self::Treasurer | Self::QualityLead | Self::Reader => Side::Board,
            Self::CaseManager
            | Self::Reviewer
            | Self::DecisionMaker
            | Self::Jurist
            | Self::MunicipalReader
            | Self::Administrator => Side::Municipality,
        }
    }

    /// Stable name.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Role {
    /// Every role.
    pub fn all() -> impl Iterator<Item = Self> {
        let single = [
            Self::Chair,
            Self::Treasurer,
            Self::QualityLead,
            Self::Reader,
            Self::CaseManager,
            Self::DecisionMaker,
            Self::Jurist,
            Self::MunicipalReader,
            Self::Administrator,
        ];
        single.into_iter().chain(Discipline::ALL.map(Self::Reviewer))
    }

    /// The role as the table of steps knows it.
    pub const fn party(self) -> Party {
        match self {
            Self::Chair => Party::Chair,
            Self::Treasurer => Party::Treasurer,
            Self::QualityLead => Party::QualityLead,
            Self::Reader => Party::Reader,
            Self::CaseManager => Party::CaseManager,
            Self::Reviewer(_) => Party::Reviewer,
            Self::DecisionMaker => Party::DecisionMaker,
            Self::Jurist => Party::Jurist,
            Self::MunicipalReader => Party::MunicipalReader,
            Self::Administrator => Party::Administrator,
        }
    }

    /// Which side the role is on.
    pub const fn side(self) -> Side {
        self.party().side()
    }

    /// Stored name.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Chair => "voorzitter",
            Self::Treasurer => "penningmeester",
            Self::QualityLead => "kwaliteit",
            Self::Reader => "meelezer",
            Self::CaseManager => "accountmanager",
            Self::DecisionMaker => "beslisser",
            Self::Jurist => "jurist",
            Self::MunicipalReader => "lezer",
            Self::Administrator => "beheerder",
            Self::Reviewer(Discipline::Policy) => "beoordelaar-wmo",
            Self::Reviewer(Discipline::Procurement) => "beoordelaar-inkoop",
            Self::Reviewer(Discipline::Finance) => "beoordelaar-financien",
            Self::Reviewer(Discipline::Supervision) => "beoordelaar-toezicht",
            Self::Reviewer(Discipline::AdvisoryCouncil) => "beoordelaar-adviesraad",
        }
    }

    /// The role with this stored name.
    pub fn from_value(value: &str) -> Option<Self> {
        Self::all().find(|role| role.value() == value)
    }

    /// Dutch name on screen.
    pub fn label(self) -> String {
        match self {
            Self::Chair => "Voorzitter".into(),
            Self::Treasurer => "Penningmeester".into(),
            Self::QualityLead => "Kwaliteitsverantwoordelijke".into(),
            Self::Reader => "Meelezer".into(),
            Self::CaseManager => "Accountmanager".into(),
            Self::DecisionMaker => "Beslisser namens het college".into(),
            Self::Jurist => "Jurist".into(),
            Self::MunicipalReader => "Meelezer bij de gemeente".into(),
            Self::Administrator => "Functioneel beheerder".into(),
            Self::Reviewer(discipline) => format!("Beoordelaar {}", discipline.label()),
        }
    }

    /// Dutch name within a sentence: only its first letter changes, so that "Wmo" stays "Wmo".
    pub fn in_sentence(self) -> String {
        in_sentence(&self.label())
    }
}

#[cfg(test)]
mod tests {
    use super::Role;

    #[test]
    fn a_role_within_a_sentence_keeps_its_names() {
        let policy = Role::from_value("beoordelaar-wmo").map(Role::in_sentence);
        assert_eq!(policy.as_deref(), Some("beoordelaar Wmo-beleid"));
    }
}
