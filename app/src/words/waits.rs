//! For whom a case waits, in the queue.

use crate::views::case::Waits;
use domain::case::{Action, Party};
use domain::text::enumeration;

/// "u: beoordelen", "de beoordelaars en de beslisser".
pub fn waits(waits: &Waits) -> String {
    match waits {
        Waits::ForYou(action) => format!("u: {}", task(*action)),
        Waits::For(parties) => {
            let mut names: Vec<String> = parties.iter().map(|party| party_name(*party).to_owned()).collect();
            names.dedup();
            enumeration(&names)
        }
        Waits::ForBoard => "de coöperatie".to_owned(),
        Waits::ForNobody => "niemand".to_owned(),
    }
}

/// What somebody has to do, in a word or two.
const fn task(action: Action) -> &'static str {
    match action {
        Action::ConfirmCompleteness | Action::RequestSupplement => "volledigheid controleren",
        Action::Assess => "beoordelen",
        Action::PassLegalCheck => "juridisch toetsen",
        Action::RequestLegalCheck | Action::ProposeDecision => "besluit voorbereiden",
        Action::Decide => "besluiten",
        Action::Announce => "besluit versturen",
        _ => "verder behandelen",
    }
}

const fn party_name(party: Party) -> &'static str {
    match party {
        Party::CaseManager => "de behandelaar",
        Party::Reviewer => "de beoordelaars",
        Party::DecisionMaker => "de beslisser",
        Party::Jurist => "de jurist",
        Party::MunicipalReader | Party::Administrator => "de gemeente",
        Party::Chair | Party::Treasurer | Party::QualityLead | Party::Reader => "de coöperatie",
    }
}

#[cfg(test)]
mod tests {
    use super::waits;
    use crate::views::case::Waits;
    use domain::case::{Action, Party};

    #[test]
    fn a_line_says_what_waits_for_whom() {
        assert_eq!(waits(&Waits::ForYou(Action::Assess)), "u: beoordelen");
        assert_eq!(waits(&Waits::For(vec![Party::Reviewer, Party::DecisionMaker])), "de beoordelaars en de beslisser");
        assert_eq!(waits(&Waits::ForBoard), "de coöperatie");
        assert_eq!(waits(&Waits::ForNobody), "niemand");
    }
}
