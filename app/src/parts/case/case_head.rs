//! What every page of a case begins with: the way back, the name, the status and the tabs.

use crate::page::Nav;
use crate::parts::{crumbs, lead, status_badge};
use crate::paths;
use crate::views::case::CaseHead;
use domain::case::{Action, ClosingKind, Side, Status};
use leptos::prelude::*;

/// The tab of a case to which a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Overzicht.
    Overview,
    /// Voorstel.
    Proposal,
    /// Volledigheid.
    Completeness,
    /// Aanvulverzoek.
    Request,
    /// Beslistermijn.
    Term,
    /// Beoordelen.
    Assessment,
    /// Beoordelingen.
    Assessments,
    /// Besluit.
    Decision,
    /// Zienswijzen.
    Consultations,
    /// Conceptbeoordeling.
    Response,
    /// Aanpassing.
    Revision,
    /// Overleg.
    Messages,
    /// Afspraken.
    Commitments,
    /// Bezwaar.
    Objection,
    /// Openbaar.
    Disclosure,
    /// Wie behandelt dit?
    People,
}

impl Tab {
    const ALL: [Self; 16] = [
        Self::Overview,
        Self::Proposal,
        Self::Completeness,
        Self::Request,
        Self::Assessment,
        Self::Assessments,
        Self::Consultations,
        Self::Response,
        Self::Revision,
        Self::Decision,
        Self::Term,
        Self::Messages,
        Self::Commitments,
        Self::Objection,
        Self::Disclosure,
        Self::People,
    ];

    const fn label(self) -> &'static str {
        match self {
            Self::Overview => "Overzicht",
            Self::Proposal => "Voorstel",
            Self::Completeness => "Volledigheid",
            Self::Request => "Aanvulverzoek",
            Self::Term => "Termijn",
            Self::Assessment => "Beoordelen",
            Self::Assessments => "Beoordelingen",
            Self::Decision => "Besluit",
            Self::Consultations => "Zienswijzen",
            Self::Response => "Conceptbeoordeling",
            Self::Revision => "Aanpassing",
            Self::Messages => "Overleg",
            Self::Commitments => "Afspraken",
            Self::Objection => "Bezwaar",
            Self::Disclosure => "Openbaar",
            Self::People => "Wie behandelt dit?",
        }
    }

    /// Address of the tab.
    pub fn href(self, case: &str) -> String {
        match self {
            Self::Overview => paths::case(case),
            Self::Proposal => paths::submitted(case),
            Self::Completeness => paths::completeness(case),
            Self::Request => paths::supplement_request(case),
            Self::Term => paths::term(case),
            Self::Assessment => paths::assessment(case),
            Self::Assessments => paths::assessments(case),
            Self::Decision => paths::decision(case),
            Self::Consultations => paths::consultations(case),
            Self::Response => paths::response(case),
            Self::Revision => paths::revision(case),
            Self::Messages => paths::messages(case),
            Self::Commitments => paths::commitments(case),
            Self::Objection => paths::objection(case),
            Self::Disclosure => paths::disclosure(case),
            Self::People => paths::assignment(case),
        }
    }

    /// Whether the tab leads somewhere for who looks at this case.
    fn opens(self, head: &CaseHead) -> bool {
        let may = |action| head.allowed.contains(&action);
        match self {
            Self::Overview => true,
            Self::Proposal | Self::Term => head.reference.is_some(),
            Self::Completeness => may(Action::ConfirmCompleteness) || may(Action::RequestSupplement),
            Self::Request => may(Action::ChangeSupplementTerm),
            Self::Assessment => may(Action::Assess),
            Self::Assessments => may(Action::ReadAssessments),
            Self::Decision => {
                let reads = may(Action::ReadCheckedDecision) || may(Action::ReadProposedDecision);
                reads || may(Action::DraftDecision) || may(Action::OpenLetter)
            }
            // Who works at the desk may note something as long as there is a case, and reads what others said.
            Self::Consultations => may(Action::AddNote),
            Self::Response => {
                let reads = head.side == Side::Board || may(Action::AddNote);
                may(Action::ShareAssessment) || (head.has_draft && reads)
            }
            Self::Revision => {
                let open = may(Action::RequestRevision) || may(Action::WithdrawRevisionRequest);
                open || may(Action::ReopenCriteria)
            }
            Self::Messages => may(Action::WriteToBoard) || may(Action::WriteToMunicipality) || may(Action::AddNote),
            Self::Commitments => may(Action::AgreeCommitments) || may(Action::ReportCommitment),
            Self::Objection => may(Action::RegisterObjection) && is_objected_to(head.status),
            Self::Disclosure => may(Action::Disclose),
            Self::People => may(Action::Assign),
        }
    }
}

/// Whether a case ended in something to which somebody may object.
const fn is_objected_to(status: Status) -> bool {
    matches!(status, Status::Announced | Status::Closed(ClosingKind::NotHandled | ClosingKind::Inadmissible))
}

/// The entry of the main menu under which this side finds its cases.
pub const fn case_nav(side: Side) -> Nav {
    match side {
        Side::Board => Nav::Proposals,
        Side::Municipality => Nav::Cases,
    }
}

/// The head of a page about the case itself; its heading is the title of the proposal. `message` says how a form went.
pub fn case_head(head: &CaseHead, tab: Tab, message: impl IntoView + 'static) -> AnyView {
    let sentence = match head.side {
        Side::Board if head.reference.is_none() => format!("Concept voor de gemeente {}", head.municipality),
        Side::Board => format!("Ingediend bij de gemeente {}", head.municipality),
        Side::Municipality => format!("Ingediend door {}", head.cooperative),
    };
    let top = top(head, name(head), head.title.clone(), sentence);
    (crumbs([home(head.side)]), message.into_view(), top, tabs(head, tab)).into_any()
}

/// The head of a page on which an officer works; its heading says what is done there, with a sentence under it.
pub fn work_head(
    head: &CaseHead,
    tab: Tab,
    (title, sentence): (impl Into<String>, String),
    message: impl IntoView + 'static,
) -> AnyView {
    let case = (Tab::Overview.href(&head.id), head.reference.clone().unwrap_or_else(|| head.title.clone()));
    let eyebrow = format!("{}: {}", name(head), head.title);
    let top = top(head, eyebrow, title.into(), sentence);
    (crumbs([home(head.side), case]), message.into_view(), top, tabs(head, tab)).into_any()
}

fn home(side: Side) -> (String, String) {
    let (href, label) = match side {
        Side::Board => (paths::PROPOSALS, "Mijn voorstellen"),
        Side::Municipality => (paths::CASES, "Dossiers"),
    };
    (href.to_owned(), label.to_owned())
}

fn name(head: &CaseHead) -> String {
    head.reference.as_ref().map_or_else(|| "Concept".to_owned(), |reference| format!("Dossier {reference}"))
}

fn top(head: &CaseHead, eyebrow: String, title: String, sentence: String) -> AnyView {
    view! {
        <div class="ul-page-head">
            <div class="ul-stack ul-stack--tight">
                <p class="ul-eyebrow">{eyebrow}</p>
                <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{title}</h1>
                {lead(sentence)}
            </div>
            <p>{status_badge(head.status)}</p>
        </div>
    }
    .into_any()
}

fn tabs(head: &CaseHead, current: Tab) -> AnyView {
    let open = Tab::ALL.into_iter().filter(|tab| *tab == current || tab.opens(head));
    let links = open.map(|tab| {
        let here = (tab == current).then_some("page");
        view! {
            <li>
                <a class="ul-tabs__link" href=tab.href(&head.id) aria-current=here>
                    {tab.label()}
                </a>
            </li>
        }
    });
    view! {
        <nav class="ul-tabs" aria-label="Dossier">
            <ul class="ul-tabs__list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
