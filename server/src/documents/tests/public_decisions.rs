//! A decision for everybody to read.

use super::{Job, print};
use crate::documents::PublicDecisionFacts;
use domain::case::{Disclosure, Outcome};
use jiff::civil::date;

fn facts() -> PublicDecisionFacts {
    PublicDecisionFacts {
        municipality: "Lindewaard".to_owned(),
        reference: "LIW-2026-0001".to_owned(),
        ordinance: "Participatieverordening Lindewaard 2026, artikel 7".to_owned(),
        received_on: date(2026, 9, 7),
        announced_on: date(2026, 12, 9),
        outcome: Outcome::GrantedWithConditions,
        text: Disclosure {
            title: "Dagopvang ’t Lindehuis".to_owned(),
            initiator: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
            service: "dagopvang".to_owned(),
            summary: "Dagopvang voor 36 ouderen.\n\n- vier dagen per week\n- dicht bij huis".to_owned(),
            grounds: "Het plan past bij wat Oosterlinde nodig heeft.".to_owned(),
        },
        made: date(2026, 12, 9),
    }
}

#[test]
fn a_public_decision_is_a_valid_document_also_with_a_hostile_text() {
    print(&Job::PublicDecision(Box::new(facts())));
    let mut facts = facts();
    facts.text.title = "#panic() $x$ <script> \\ ".repeat(5);
    facts.text.summary = "#panic() $x$ <script> \\ ** — 東京 😀\n\n".repeat(30);
    print(&Job::PublicDecision(Box::new(facts)));
}
