//! For whom a case waits: in the queue, beside the main line, and with how much time left; and what is new in it.

use super::event_label;
use crate::views::case::{OpenView, Waits};
use crate::views::news::NewsWhat;
use domain::case::{Action, OpenMatter, Party, ReminderStage, Side};
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

/// What has to be done, as an own sentence: "Geef antwoord op een bericht."
pub fn open_matter(view: &OpenView) -> String {
    let about = &view.about;
    match view.matter {
        OpenMatter::Message(Side::Board) => "Geef antwoord op een bericht van de gemeente.".to_owned(),
        OpenMatter::Message(Side::Municipality) => "Geef antwoord op een bericht van het bestuur.".to_owned(),
        OpenMatter::Draft(_) => "Reageer op de conceptbeoordeling, als u dat wilt.".to_owned(),
        OpenMatter::View(_) => format!("{about} kan nog antwoorden op uw vraag."),
        OpenMatter::Unweighed(_) => format!("Schrijf wat de gemeente vindt van het antwoord van {about}."),
        OpenMatter::Flag(_) => format!("Beantwoord de vraag van {about} voor een specialist."),
        OpenMatter::Revised => "Lees de aangepaste versie, en kies wat opnieuw beoordeeld wordt.".to_owned(),
        OpenMatter::Unrevised => "Er kwam geen aangepaste versie. Wacht niet langer, of overleg.".to_owned(),
        OpenMatter::Objection(number) => format!("Beslis op bezwaar {number}."),
        OpenMatter::Commitment(_) => format!("Meld wat er is gedaan: {about}"),
        OpenMatter::Settlement(_) => format!("Zeg of dit is nagekomen: {about}"),
    }
}

/// How far the term for the decision had run when somebody was reminded of it.
pub const fn stage(stage: ReminderStage) -> &'static str {
    match stage {
        ReminderStage::HalfWay => "De helft van de termijn is voorbij.",
        ReminderStage::TwoWeeks => "Er zijn nog twee weken.",
        ReminderStage::TwoDays => "Er zijn nog twee werkdagen.",
        ReminderStage::Passed => "De laatste dag is voorbij.",
    }
}

/// What happened, in one line: no more than the timeline begins with.
pub fn news_label(what: &NewsWhat) -> &'static str {
    match what {
        NewsWhat::Event(event) => event_label(event),
        NewsWhat::Comment(_) => "Nieuwe opmerking",
    }
}

/// How much waits beside the main line of a case; nothing for none.
pub fn open_beside(open: usize) -> Option<String> {
    match open {
        0 => None,
        1 => Some("Er staat één ding voor u open.".to_owned()),
        many => Some(format!("Er staan {many} dingen voor u open.")),
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
