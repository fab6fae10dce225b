//! What the template of a decision for everybody (openbaar besluit) reads. It is made of what is public and nothing
//! else, so no name can come along that an officer did not type there. Fields are described in `samples/README.md`.

use super::words::{Created, name, sentence};
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::{Disclosure, Outcome};
use domain::guide::services;
use domain::markdown::{self, Block};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything that the public decision shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PublicDecisionFacts {
    /// Name of the municipality.
    pub municipality: String,
    /// Kenmerk.
    pub reference: String,
    /// The ordinance with the article on the uitdaagrecht.
    pub ordinance: String,
    /// Day of receipt.
    pub received_on: Date,
    /// Day on which the decision was sent.
    pub announced_on: Date,
    /// What was decided.
    pub outcome: Outcome,
    /// What an officer typed for everybody to read.
    pub text: Disclosure,
    /// Day on which it is made.
    pub made: Date,
}

/// The public decision as data.
#[derive(Debug, Serialize)]
pub(super) struct PublicDecisionView {
    municipality: String,
    title: String,
    initiator: String,
    reference: String,
    date: String,
    created: Created,
    outcome: &'static str,
    facts: Vec<Pair>,
    grounds: Vec<Block>,
    plan: Vec<Block>,
    about: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct Pair {
    label: &'static str,
    value: String,
}

impl PublicDecisionView {
    /// Writes it.
    pub(super) fn of(facts: &PublicDecisionFacts) -> Self {
        let text = &facts.text;
        let service = services::find(&text.service).map_or(text.service.as_str(), |service| service.label());
        let pair = |label, value: &str| Pair { label, value: value.to_owned() };
        let about = "Dit is geen kopie van de brief met het besluit. De gemeente schreef deze tekst voor iedereen, zonder \
                     gegevens van mensen.";
        Self {
            municipality: name(&facts.municipality),
            title: name(&text.title),
            initiator: name(&text.initiator),
            reference: facts.reference.clone(),
            date: facts.announced_on.long(),
            created: facts.made.into(),
            outcome: facts.outcome.label(),
            facts: vec![
                pair("Initiatief van", &text.initiator),
                pair("Dienst", service),
                pair("Ontvangen op", &facts.received_on.long()),
                pair("Besluit bekendgemaakt op", &facts.announced_on.long()),
                pair("Grondslag", &facts.ordinance),
            ],
            grounds: markdown::parse(&text.grounds),
            plan: markdown::parse(&text.summary),
            about: vec![sentence(about)],
        }
    }
}
