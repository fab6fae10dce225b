//! What is open beside the main line of a case, and how far its term has run.

use crate::views::case::OpenView;
use domain::case::{OpenMatter, ReminderStage, Side};

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
