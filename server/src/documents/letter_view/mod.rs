//! What the template of the letter reads. Fields are described in `samples/README.md`.

mod assessment;
mod baseline;
pub(super) mod head;
pub(super) mod law;
pub(super) mod procedure;
mod request;
mod ruling;
mod views;

use self::assessment::AssessmentView;
use self::baseline::BaselineView;
use self::head::{ContactView, MunicipalityView, SignatureView};
use self::law::{RemediesView, SourceView};
use self::procedure::ProcedureView;
use self::ruling::{GroundView, RulingView};
use self::views::GivenView;
use super::LetterFacts;
use super::words::{Created, bold, name, paragraph, plain};
use domain::budget::Figures;
use domain::calendar::DutchDate;
use domain::case::Outcome;
use domain::markdown::{self, Block};
use domain::profile::LegalCharacter;
use serde::Serialize;

/// The letter as data.
#[derive(Debug, Serialize)]
pub(super) struct LetterView {
    municipality: MunicipalityView,
    addressee: Vec<String>,
    decided: String,
    sent: String,
    /// What to know of a letter that is only a draft.
    draft: Option<String>,
    created: Created,
    reference: String,
    subject: String,
    salutation: &'static str,
    outcome: &'static str,
    sentence: &'static str,
    legal_character: &'static str,
    summary: Vec<Block>,
    request: Vec<Block>,
    procedure: ProcedureView,
    legal_basis: Vec<SourceView>,
    assessment: Option<AssessmentView>,
    views: Vec<GivenView>,
    baseline: Option<BaselineView>,
    decision: RulingView,
    grounds: Vec<GroundView>,
    path: Vec<String>,
    remedies: Option<RemediesView>,
    publication: Vec<Block>,
    contact: ContactView,
    signature: SignatureView,
    attachments: [(); 0],
}

impl LetterView {
    /// Writes the letter from the facts of one decision.
    pub(super) fn of(facts: &LetterFacts) -> Self {
        let (budget, _) = domain::budget::read(&facts.sheet);
        let figures = Figures::of(&budget);
        Self {
            municipality: MunicipalityView::of(&facts.sender),
            addressee: head::addressee(&facts.cooperative, &facts.answers),
            decided: if facts.draft { NOT_YET.to_owned() } else { facts.decision.on.long() },
            sent: match (facts.draft, facts.by_post) {
                (true, _) => NOT_YET.to_owned(),
                (false, true) => BY_POST.to_owned(),
                (false, false) => facts.sent.long(),
            },
            draft: facts.draft.then(|| draft(facts)),
            created: facts.sent.into(),
            reference: facts.submission.reference.clone(),
            subject: subject(facts),
            salutation: "Geacht bestuur,",
            outcome: outcome(facts.decision.outcome),
            sentence: ruling::sentence_of(facts),
            legal_character: legal_character(facts),
            summary: summary(facts),
            request: request::of(facts, &budget, &figures),
            procedure: ProcedureView::of(&facts.course, "Besluit verstuurd"),
            legal_basis: law::sources(facts),
            assessment: AssessmentView::of(facts),
            views: views::of(&facts.consultations),
            baseline: BaselineView::of(facts, &budget, &figures),
            decision: RulingView::of(facts, &budget, &figures),
            grounds: ruling::grounds(facts),
            path: ruling::path(facts),
            remedies: RemediesView::of(facts),
            publication: request::publication(&facts.answers),
            contact: ContactView::of(&facts.sender),
            signature: SignatureView::of(facts),
            attachments: [],
        }
    }
}

/// What stands for the day of sending in a letter by post, whose day of sending is that of its postmark.
pub(super) const BY_POST: &str = "per post, zie de poststempel";
/// What stands where a letter that was not sent has its dates.
const NOT_YET: &str = "nog niet";

fn draft(facts: &LetterFacts) -> String {
    format!(
        "Dit besluit is nog niet genomen en niet verstuurd. Termijnen in deze brief zijn die van een besluit dat \
         op {} wordt genomen en verstuurd.",
        facts.sent.long()
    )
}

/// Only a besluit is called one.
fn subject(facts: &LetterFacts) -> String {
    let what = match facts.decision.character(&facts.profile) {
        LegalCharacter::Decision => "Besluit op",
        LegalCharacter::Subsidy => "Besluit over subsidie voor",
        LegalCharacter::PrivateLaw => "Antwoord op",
        LegalCharacter::Factual => "Reactie op",
    };
    format!("{what} uw uitdaagvoorstel {}", name(&facts.title))
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Granted => "granted",
        Outcome::GrantedWithConditions => "conditional",
        Outcome::PartlyGranted => "partial",
        Outcome::GrantedAsPilot => "pilot",
        Outcome::Refused => "refused",
    }
}

fn legal_character(facts: &LetterFacts) -> &'static str {
    match facts.decision.character(&facts.profile) {
        LegalCharacter::Decision => "decision",
        LegalCharacter::Subsidy => "subsidy",
        LegalCharacter::PrivateLaw => "private_law",
        LegalCharacter::Factual => "factual",
    }
}

/// Until when one can object to what comes by post.
pub(super) const OBJECTION_BY_POST: &str = "Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken, zes weken lang \
                                            vanaf de dag nadat wij deze brief op de post deden.";

/// The decision in plain words, and straight away until when one can object.
fn summary(facts: &LetterFacts) -> Vec<Block> {
    let objection = facts.decision.objection_until(facts.sent, &facts.profile).map(|last| {
        if facts.by_post {
            return paragraph([plain(OBJECTION_BY_POST)]);
        }
        let words = "Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken, tot en met ";
        paragraph([plain(words), bold(last.long()), plain(".")])
    });
    markdown::parse(&facts.decision.summary).into_iter().chain(objection).collect()
}
