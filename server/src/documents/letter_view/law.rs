//! The rules that the letter rests on, and what can be done against it.

use crate::documents::{LetterFacts, Sender};
use domain::calendar::DutchDate;
use domain::profile::{LegalCharacter, Remedies};
use jiff::civil::Date;
use serde::Serialize;

/// A rule and what it says here.
#[derive(Debug, Serialize)]
pub(super) struct SourceView {
    source: String,
    meaning: &'static str,
}

/// How to object (bezwaar, Awb 6:4 to 6:9).
#[derive(Debug, Serialize)]
pub(in crate::documents) struct RemediesView {
    /// Not known of a letter by post.
    last_date: Option<String>,
    addressee: Vec<String>,
    website: String,
    court: String,
}

/// The rules, the widest first.
pub(super) fn sources(facts: &LetterFacts) -> Vec<SourceView> {
    let profile = &facts.profile;
    let character = facts.decision.character(profile);
    let source = |source: &str, meaning| SourceView { source: source.to_owned(), meaning };
    let ordinance = profile.ordinance_and_article();
    let reasons = source(
        "Algemene wet bestuursrecht, artikelen 3:46, 4:13 en 4:15",
        "Wij geven redenen voor ons besluit. En wij beslissen binnen een termijn, die stilstaat zolang wij op een \
         aanvulling wachten.",
    );
    let subsidy = source(
        "Algemene wet bestuursrecht, titel 4.2",
        "De regels voor subsidies: het bedrag, de periode, het voorbehoud van de begroting en uw verplichtingen.",
    );
    let is_subsidy = character == LegalCharacter::Subsidy;
    [
        source(
            "Gemeentewet, artikel 150, derde lid",
            "De raad regelt in een verordening wanneer inwoners en maatschappelijke partijen taken van de gemeente kunnen \
             uitvoeren.",
        ),
        source(
            &ordinance,
            "Wie een taak kan uitdagen, waaraan wij een voorstel toetsen en binnen welke termijn wij beslissen.",
        ),
        source(
            "Wmo 2015, artikelen 2.6.3 tot en met 2.6.6",
            "Het college mag de uitvoering door anderen laten doen. De rechten en plichten van cliënten blijft het college \
             zelf vaststellen.",
        ),
    ]
    .into_iter()
    .chain(character.is_decision().then_some(reasons))
    .chain(is_subsidy.then_some(subsidy))
    .collect()
}

impl RemediesView {
    /// Only against a besluit can one object.
    pub(super) fn of(facts: &LetterFacts) -> Option<Self> {
        let last = facts.decision.objection_until(facts.sent, &facts.profile)?;
        Some(Self::until((!facts.by_post).then_some(last), &facts.sender, &facts.profile.remedies))
    }

    /// Objection until this day, to the college; by post, for six weeks from posting.
    pub(in crate::documents) fn until(last: Option<Date>, sender: &Sender, remedies: &Remedies) -> Self {
        let college = format!("Het college van burgemeester en wethouders van {}", sender.name);
        let own = || vec![sender.address.clone(), sender.town.clone()];
        let given = &remedies.objection_address;
        let address = if given.is_empty() { own() } else { given.clone() };
        Self {
            last_date: last.map(DutchDate::long),
            addressee: [college].into_iter().chain(address).collect(),
            website: remedies.objection_website.clone(),
            court: remedies.court.clone(),
        }
    }
}
