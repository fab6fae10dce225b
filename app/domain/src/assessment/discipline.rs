//! The disciplines from which reviewers look at a proposal.

use serde::{Deserialize, Serialize};

/// The field from which a reviewer looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discipline {
    /// Wmo-beleid.
    Policy,
    /// Inkoop.
    Procurement,
    /// Financiën.
    Finance,
    /// Toezicht kwaliteit.
    Supervision,
    /// Adviesraad sociaal domein (external).
    AdvisoryCouncil,
}

impl Discipline {
    /// All disciplines.
    pub const ALL: [Self; 5] =
        [Self::Policy, Self::Procurement, Self::Finance, Self::Supervision, Self::AdvisoryCouncil];

    /// Dutch name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Policy => "Wmo-beleid",
            Self::Procurement => "inkoop",
            Self::Finance => "financiën",
            Self::Supervision => "toezicht",
            Self::AdvisoryCouncil => "adviesraad",
        }
    }
}
