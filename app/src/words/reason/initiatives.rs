//! Why something about the examples of initiatives was refused.

use crate::views::reason::InitiativeRefusal;

/// What is wrong with an initiative, or with a table of them.
pub(super) fn about_initiatives(refusal: InitiativeRefusal) -> String {
    let sentence = match refusal {
        InitiativeRefusal::Many(most) => return format!("De lijst kan hoogstens {most} initiatieven hebben."),
        InitiativeRefusal::NoSuch => {
            "Dit initiatief bestaat niet, of staat twee keer in het bestand. Laat de cel leeg voor een nieuw initiatief."
        }
        InitiativeRefusal::Twice => "Een initiatief met deze naam in deze plaats staat al in de lijst.",
        InitiativeRefusal::Changed => "Iemand anders heeft dit initiatief intussen gewijzigd. Er is niets bewaard.",
    };
    sentence.to_owned()
}
