//! What the template of the proposal reads. Fields are described in `samples/README.md`.

mod answers;
mod budget;
mod charts;
mod key_figures;
mod remarks;
mod risks;
mod what_if;

use self::answers::SectionView;
use self::budget::BudgetView;
use self::key_figures::{KeyFigure, RequestView};
use self::risks::{MatrixView, RiskView};
use super::words::{Created, name};
use super::{ProposalFacts, SubmittedMark};
use app::words;
use domain::budget::{Budget, CellFinding, Figures, Sheet};
use domain::calendar::DutchDate;
use domain::markdown::{self, Block};
use serde::Serialize;

/// The answer that opens the document.
const SUMMARY: &str = "samenvatting.kern";

/// The proposal as data.
#[derive(Debug, Serialize)]
pub(super) struct ProposalView {
    title: String,
    place: String,
    cooperative: String,
    municipality: String,
    reference: Option<String>,
    status_line: String,
    version: String,
    date: String,
    created: Created,
    hash: Option<String>,
    approved: Option<String>,
    catalogue_version: String,
    summary: Vec<Block>,
    request: Option<RequestView>,
    key_figures: Vec<KeyFigure>,
    sections: Vec<SectionView>,
    budget: Option<BudgetView>,
    risks: Vec<RiskView>,
    risk_matrix: Option<MatrixView>,
}

/// A budget that was read and worked out.
struct Worked {
    budget: Budget,
    unreadable: Vec<CellFinding>,
    figures: Figures,
}

impl Worked {
    fn of(sheet: &Sheet) -> Self {
        let (budget, unreadable) = domain::budget::read(sheet);
        Self { figures: Figures::of(&budget), budget, unreadable }
    }

    /// Whether there are costs to speak of; without them every comparison flatters.
    fn has_costs(&self) -> bool {
        !self.budget.costs.is_empty()
    }
}

impl ProposalView {
    /// Walks the catalogue with the facts of one proposal.
    pub(super) fn of(facts: &ProposalFacts) -> Self {
        let worked = Worked::of(&facts.sheet);
        let date = facts.date.long();
        let submitted = facts.submitted.as_ref();
        Self {
            title: name(&facts.title),
            place: name(facts.answers.get("samenvatting.plaats")),
            cooperative: name(&facts.cooperative),
            municipality: name(&facts.municipality),
            reference: submitted.map(|mark| mark.reference.clone()),
            status_line: match submitted {
                Some(SubmittedMark { letter_of: Some(day), .. }) => {
                    format!("Op papier ontvangen op {}, door de gemeente ingevoerd op {date}", day.long())
                }
                Some(_) => format!("Ingediend op {date}"),
                None => format!("Concept van {date}"),
            },
            version: submitted.map_or_else(|| "Concept".to_owned(), |mark| format!("Versie {}", mark.version)),
            date,
            created: facts.date.into(),
            hash: submitted.map(|mark| mark.sha256.clone()),
            approved: submitted.and_then(|mark| mark.approval.as_ref()).map(words::approval),
            catalogue_version: format!("versie {}", facts.catalogue),
            summary: markdown::parse(facts.answers.get(SUMMARY)),
            request: RequestView::of(&worked),
            key_figures: key_figures::of(&facts.answers, &worked),
            sections: answers::sections(facts, &worked),
            budget: (facts.sheet != Sheet::default()).then(|| BudgetView::of(facts, &worked)),
            risks: risks::of(&facts.answers),
            risk_matrix: risks::matrix(&facts.answers),
        }
    }
}
