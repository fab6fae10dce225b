//! The phases of a case, each reached as its people reach it.

use crate::support::journey::{BOARD, MANAGER};
use crate::support::site::Site;
use domain::case::{ClosingKind, ConsentState, RevisionState, Situation, Status};

/// A phase, with what runs beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Draft,
    Submitted,
    SupplementRequested,
    SupplementLapsed,
    SuspensionProposed,
    InAssessment,
    RevisionRequested,
    Revised,
    LegalCheck,
    DecisionProposed,
    Decided,
    Announced,
    Withdrawn,
}

/// Each of them, in their order.
pub(super) const PHASES: [Stage; 13] = [
    Stage::Draft,
    Stage::Submitted,
    Stage::SupplementRequested,
    Stage::SupplementLapsed,
    Stage::SuspensionProposed,
    Stage::InAssessment,
    Stage::RevisionRequested,
    Stage::Revised,
    Stage::LegalCheck,
    Stage::DecisionProposed,
    Stage::Decided,
    Stage::Announced,
    Stage::Withdrawn,
];

impl Stage {
    /// Its heading in the written table.
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Draft => "Concept",
            Self::Submitted => "Ingediend",
            Self::SupplementRequested => "Aanvulling gevraagd",
            Self::SupplementLapsed => "Hersteltermijn verstreken",
            Self::SuspensionProposed => "Ingediend, uitstel voorgesteld",
            Self::InAssessment => "In beoordeling",
            Self::RevisionRequested => "Aanpassing gevraagd",
            Self::Revised => "In beoordeling, aangepaste versie binnen",
            Self::LegalCheck => "Bij de jurist",
            Self::DecisionProposed => "Besluit voorgelegd",
            Self::Decided => "Besloten, nog niet verstuurd",
            Self::Announced => "Bekendgemaakt",
            Self::Withdrawn => "Gesloten (hier: ingetrokken)",
        }
    }

    /// How a case stands in it.
    pub(super) fn situation(self) -> Situation {
        let status = match self {
            Self::Draft => Status::Draft,
            Self::Submitted | Self::SuspensionProposed => Status::Submitted,
            Self::SupplementRequested => Status::SupplementRequested,
            Self::SupplementLapsed => Status::SupplementLapsed,
            Self::InAssessment | Self::Revised => Status::InAssessment,
            Self::RevisionRequested => Status::RevisionRequested,
            Self::LegalCheck => Status::LegalCheck,
            Self::DecisionProposed => Status::DecisionProposed,
            Self::Decided => Status::Decided,
            Self::Announced => Status::Announced,
            Self::Withdrawn => Status::Closed(ClosingKind::Withdrawn),
        };
        let mut situation = Situation::from(status);
        if self == Self::SuspensionProposed {
            situation.consent = ConsentState::Proposed;
        }
        if self == Self::Revised {
            situation.revision = RevisionState::Submitted;
        }
        situation
    }

    /// Brings a case of the demo there, and gives its id.
    pub(super) async fn reach(self, site: &Site) -> String {
        match self {
            Self::Draft => site.case("concept").await,
            Self::Submitted => site.submitted().await,
            Self::SupplementRequested => site.asked_to_supplement().await,
            Self::SupplementLapsed => site.lapsed().await,
            Self::SuspensionProposed => {
                let case = site.submitted().await;
                let form = [("actie", "stel-uitstel-voor"), ("until", "15-01-2027"), ("reason", "Samen uitzoeken.")];
                let address = format!("/dossiers/{case}/termijn/aanhouden");
                let proposed = site.browser_of(MANAGER).await.post(&address, &form).await;
                assert!(proposed.status.is_redirection(), "{}", proposed.body);
                case
            }
            Self::InAssessment => site.in_assessment().await,
            Self::RevisionRequested => site.revision_requested().await,
            Self::Revised => {
                let case = site.revision_requested().await;
                site.submit(&case).await;
                case
            }
            Self::LegalCheck => site.to_be_checked().await,
            Self::DecisionProposed => site.proposed().await,
            Self::Decided => site.decided().await,
            Self::Announced => site.case("bekendgemaakt").await,
            Self::Withdrawn => {
                let case = site.submitted().await;
                let address = format!("/dossiers/{case}/intrekken");
                let withdrawn = site.browser_of(BOARD[0]).await.post(&address, &[("reason", "Wij stoppen.")]).await;
                assert!(withdrawn.status.is_redirection(), "{}", withdrawn.body);
                case
            }
        }
    }
}
