//! What is said of a case in several places.

use super::closing;
use crate::views::case::decision::CriterionResultView;
use crate::views::case::{CaseHead, ClockView};
use domain::Named;
use domain::assessment::Score;
use domain::calendar::DutchDate;
use domain::case::{Action, BoardApproval, Commitment, ConsultedAs, Objector, Role, Side, Status};
use domain::text::enumeration;
use jiff::civil::Date;

/// "Goedgekeurd door 2 van 3 bestuursleden: Marijke Veldhoen en Tarik Amrani, op 8 december 2026."
pub fn approval(approval: &BoardApproval) -> String {
    let BoardApproval { names, of, on, .. } = approval;
    let members = if *of == 1 { "bestuurslid" } else { "bestuursleden" };
    format!("Goedgekeurd door {} van {of} {members}: {}, op {}.", names.len(), enumeration(names), on.long())
}

/// "Ravi Sewnarain, beoordelaar financiën".
pub fn reviewer(name: &str, role: Role) -> String {
    format!("{name}, {}", role.in_sentence())
}

/// "heeft" for one, "hebben" for any other number.
pub const fn have(count: usize) -> &'static str {
    if count == 1 { "heeft" } else { "hebben" }
}

/// The file of the letter while it is a draft.
pub const DRAFT_LETTER_FILE: &str = "besluit-concept.pdf";

/// How the finding on a criterion begins: the average with its spread, so that rounding hides nothing. Nothing while
/// nobody scored.
pub fn finding_opening(criterion: &CriterionResultView) -> Option<String> {
    let (average, (lowest, highest)) = criterion.average.zip(criterion.spread())?;
    Some(if lowest == highest {
        format!("Alle beoordelaars gaven een {} ({}).", lowest.get(), lowest.anchor())
    } else {
        format!("Gemiddeld {average} van 5; de scores liggen tussen {} en {}.", lowest.get(), highest.get())
    })
}

/// "3 en 4", or "4" when all scores are the same; nothing while nobody scored.
pub fn spread(criterion: &CriterionResultView) -> Option<String> {
    let (lowest, highest) = criterion.spread()?;
    Some(if lowest == highest { lowest.get().to_string() } else { format!("{} en {}", lowest.get(), highest.get()) })
}

/// Whose turn it is (aan zet), and what is expected of the reader. `waits` says that something beside the main line is.
pub fn turn(head: &CaseHead, waits: bool) -> String {
    let turn = match head.side {
        Side::Board => board_turn(head.status, &head.municipality),
        Side::Municipality => municipality_turn(head).to_owned(),
    };
    let idle = match (head.side, head.status) {
        (Side::Board, Status::Submitted | Status::InAssessment) => "U hoeft nu niets te doen.",
        (Side::Municipality, Status::Announced) => "Niemand hoeft nog iets te doen.",
        _ => "",
    };
    if waits || idle.is_empty() { turn } else { format!("{turn} {idle}") }
}

fn board_turn(status: Status, municipality: &str) -> String {
    match status {
        Status::Draft => "Uw voorstel is nog een concept. Alleen uw bestuur kan het lezen.".to_owned(),
        Status::Submitted => "De gemeente kijkt of uw voorstel volledig is.".to_owned(),
        Status::SupplementRequested => "U bent aan zet: vul uw voorstel aan en dien het opnieuw in.".to_owned(),
        Status::SupplementLapsed => {
            "De hersteltermijn is voorbij. De gemeente beslist of zij uw voorstel zo behandelt. \
                                     Aanvullen kan nog, zolang zij dat niet heeft besloten."
                .to_owned()
        }
        Status::RevisionRequested => {
            "U bent aan zet: pas uw voorstel aan, of laat weten dat u dat niet doet.".to_owned()
        }
        Status::InAssessment | Status::LegalCheck | Status::DecisionProposed | Status::Decided => {
            "De gemeente beoordeelt uw voorstel.".to_owned()
        }
        Status::Announced => format!("De gemeente {municipality} heeft besloten. Lees de brief."),
        Status::Closed(kind) => closing(kind).to_board.to_owned(),
    }
}

/// What the municipality has to do, said to the one who can do it, and to the others whose task it is.
fn municipality_turn(head: &CaseHead) -> &'static str {
    let next = |action| head.next_step == Some(action);
    match head.status {
        Status::Submitted if next(Action::ConfirmCompleteness) => "U bent aan zet: kijk of het voorstel volledig is.",
        Status::Submitted => "De accountmanager kijkt of het voorstel volledig is.",
        Status::SupplementRequested if head.by_post => {
            "De coöperatie is aan zet. De beslistermijn staat stil vanaf de dag na die waarop de brief op de post gaat."
        }
        Status::Draft | Status::SupplementRequested => "De coöperatie is aan zet. De beslistermijn staat stil.",
        Status::SupplementLapsed if next(Action::ConfirmCompleteness) => {
            "U bent aan zet: er kwam geen aanvulling en de beslistermijn loopt weer. Stel het voorstel buiten behandeling, \
             of behandel het zoals het er ligt."
        }
        Status::SupplementLapsed => "Er kwam geen aanvulling. De accountmanager beslist hoe het verdergaat.",
        Status::RevisionRequested => "De coöperatie is aan zet: u vroeg haar om een aangepaste versie.",
        Status::InAssessment if next(Action::ReopenCriteria) => {
            "Er is een aangepaste versie. Kies welke criteria opnieuw beoordeeld worden."
        }
        Status::InAssessment if next(Action::RequestLegalCheck) => {
            "Zijn alle beoordelingen binnen? Schrijf dan het besluit en leg het voor."
        }
        Status::InAssessment if next(Action::Assess) => "U bent aan zet: beoordeel het voorstel.",
        Status::InAssessment if head.allowed.contains(&Action::Assess) => {
            "U hebt uw beoordeling ingeleverd. Nu zijn anderen van de gemeente aan zet."
        }
        Status::InAssessment => "De beoordelaars en de accountmanager zijn aan zet.",
        Status::LegalCheck if next(Action::PassLegalCheck) => {
            "U bent aan zet: toets het besluit juridisch, en ga akkoord of geef het terug."
        }
        Status::LegalCheck => "Het besluit ligt bij de jurist.",
        Status::DecisionProposed if next(Action::Decide) => {
            "U bent aan zet: lees het besluit dat u is voorgelegd, en neem het of geef het terug."
        }
        Status::DecisionProposed => "Het besluit ligt bij de beslisser.",
        Status::Decided if next(Action::Announce) => "U bent aan zet: maak het besluit bekend aan de coöperatie.",
        Status::Decided => "Het besluit is genomen en wordt bekendgemaakt.",
        Status::Announced => "Het besluit is bekendgemaakt.",
        Status::Closed(kind) => closing(kind).to_municipality,
    }
}

/// What happens now with a proposal on the board's home page, in one sentence.
pub fn card_note(status: Status, due: Option<Date>) -> String {
    match (status, due) {
        (Status::Draft, _) => "Alleen u en uw medebestuurders kunnen dit lezen.".to_owned(),
        (Status::SupplementRequested, _) => {
            "De gemeente vraagt om een aanvulling. De beslistermijn staat stil.".to_owned()
        }
        (Status::SupplementLapsed, _) => {
            "De hersteltermijn is voorbij. De gemeente beslist hoe het verdergaat.".to_owned()
        }
        (Status::RevisionRequested, _) => "De gemeente vraagt u om een aangepaste versie van het voorstel.".to_owned(),
        (Status::Announced, _) => "Het besluit staat in het dossier.".to_owned(),
        (Status::Closed(kind), _) => closing(kind).card.to_owned(),
        (_, Some(due)) => format!("De gemeente beslist uiterlijk op {}.", due.long()),
        (_, None) => "De gemeente is aan zet.".to_owned(),
    }
}

/// How the days of the legal clock came about.
pub fn clock_explanation(clock: &ClockView) -> String {
    let ClockView { term, received, .. } = clock;
    let mut explanation =
        format!("De termijn is {term} en loopt vanaf de dag na ontvangst op {}.", received.with_weekday());
    if clock.suspended > 0 {
        let days = if clock.suspended == 1 { "1 dag".to_owned() } else { format!("{} dagen", clock.suspended) };
        explanation.push_str(&format!(" De termijn stond {days} stil (Awb artikel 4:15)."));
    }
    if let Some(by) = clock.postponed_by {
        explanation.push_str(&format!(" Het besluit is met {by} verdaagd."));
    }
    let due = clock.due.with_weekday();
    explanation.push_str(&if clock.stands_still {
        format!(" Komt er niets, dan loopt de termijn vanzelf weer, en is de laatste dag voor een besluit {due}.")
    } else {
        format!(" De laatste dag voor een besluit is {due}.")
    });
    explanation
}

/// Why nobody needs to assess a task that the ordinance leaves out, as it stands in the record. `article` is that of
/// the ordinance.
pub fn needs_no_assessment(article: &str) -> String {
    format!("De verordening sluit deze taak uit ({article}). Daarom hoeft niemand te beoordelen.")
}

/// A score with its word: "4 (goed)".
pub fn score(score: Score) -> String {
    format!("{} ({})", score.get(), score.anchor())
}

/// Who objects, within a sentence.
pub const fn objector(by: Objector) -> &'static str {
    match by {
        Objector::Board => "het bestuur",
        Objector::ThirdParty => "iemand anders",
    }
}

/// As what somebody is asked outside the panel, within a sentence.
pub const fn consulted_as(role: ConsultedAs) -> &'static str {
    match role {
        ConsultedAs::Interested => "belanghebbende",
        ConsultedAs::Adviser => "adviseur",
        ConsultedAs::Applicant => "indiener",
    }
}

/// Whether a commitment was met, as a sentence.
pub const fn met(met: bool) -> &'static str {
    if met { "Deze afspraak is nagekomen." } else { "Deze afspraak is niet nagekomen." }
}

/// What a commitment is and who sees to it: "Voorwaarde. Het bestuur zorgt hiervoor."
pub fn commitment(commitment: &Commitment) -> String {
    let owner = match commitment.owner {
        Side::Board => "Het bestuur",
        Side::Municipality => "De gemeente",
    };
    format!("{}. {owner} zorgt hiervoor.", commitment.kind.label())
}

#[cfg(test)]
mod tests {
    use super::approval;
    use domain::case::BoardApproval;
    use jiff::civil::date;

    #[test]
    fn an_approval_is_said_in_one_sentence() {
        let given = BoardApproval {
            version: "Eindversie".into(),
            names: vec!["Marijke Veldhoen".into(), "Tarik Amrani".into()],
            of: 3,
            on: date(2026, 12, 8),
            sha256: String::new(),
        };
        let sentence = "Goedgekeurd door 2 van 3 bestuursleden: Marijke Veldhoen en Tarik Amrani, op 8 december 2026.";
        assert_eq!(approval(&given), sentence);
    }
}
