//! Why a file is not kept, and what to do then.

use domain::attachment::{FileProblem, too_large};

/// The sentences about a file of this name.
pub(super) fn not_kept(name: &str, problem: &FileProblem) -> String {
    let said = match problem {
        FileProblem::TooLarge => return too_large(name),
        FileProblem::Infected(found) => {
            return format!("“{name}” is niet veilig: de virusscanner vond {found}. Wij hebben het niet bewaard.");
        }
        other => unreadable(other).or_else(|| locked(other)).unwrap_or_else(|| unsafe_to_open(other)),
    };
    format!("“{name}” {said}")
}

const fn unreadable(problem: &FileProblem) -> Option<&'static str> {
    Some(match problem {
        FileProblem::Empty => "is leeg. Kijk of het bestand op uw eigen computer opengaat.",
        FileProblem::OtherKind => {
            "is geen bestand dat wij kunnen bewaren. Kies een PDF, een foto (JPG of PNG), of een Word-, Excel-, \
             PowerPoint- of LibreOffice-bestand."
        }
        FileProblem::OldOffice => {
            "is een oud Office-bestand (.doc, .xls of .ppt). Open het en sla het op als .docx, .xlsx of .pptx, of als \
             PDF."
        }
        FileProblem::ApplePhoto => "is een foto die niet iedereen kan openen (HEIC). Sla hem op als JPG.",
        FileProblem::Damaged => {
            "is beschadigd of niet helemaal aangekomen. Kijk of het bestand op uw eigen computer opengaat, en sla het \
             opnieuw op."
        }
        _ => return None,
    })
}

const fn locked(problem: &FileProblem) -> Option<&'static str> {
    Some(match problem {
        FileProblem::Locked => "is beveiligd met een wachtwoord. Sla het op zonder wachtwoord.",
        FileProblem::Restricted => {
            "is beveiligd tegen afdrukken of veranderen. Zo kan de gemeente het niet goed bewaren. Vraag de maker om een \
             PDF zonder beveiliging. Kunt u het bestand wel afdrukken? Kies dan “Afdrukken” en “Opslaan als PDF”, en \
             voeg dat nieuwe bestand toe. Of voeg een scan van het papier toe."
        }
        _ => return None,
    })
}

/// What every other problem is, stands above.
const fn unsafe_to_open(problem: &FileProblem) -> &'static str {
    match problem {
        FileProblem::Macros => {
            "bevat macro's: kleine programma's. Sla het op zonder macro's, bijvoorbeeld als .docx of .xlsx."
        }
        FileProblem::Acts => {
            "doet meer dan een gewone PDF: er zit een script, een film of een opdracht in. Open het bestand, kies \
             “Afdrukken” en “Opslaan als PDF”, en voeg dat nieuwe bestand toe."
        }
        FileProblem::Fetches => {
            "haalt iets op uit een ander bestand of van internet. Verwijder die koppeling, of sla het op als PDF en voeg \
             die toe."
        }
        FileProblem::HoldsFiles => {
            "heeft andere bestanden in zich. Voeg die apart toe. Haal ze hieruit weg, of maak hiervan een gewone PDF: \
             kies “Afdrukken” en “Opslaan als PDF”."
        }
        FileProblem::TwoInOne => {
            "is twee soorten bestanden in één. Open het en sla het opnieuw op, bijvoorbeeld als PDF. Voeg dat nieuwe \
             bestand toe."
        }
        FileProblem::ManyPixels => {
            "is een afbeelding die te groot is om te openen. Maak hem kleiner, bijvoorbeeld 4.000 pixels breed."
        }
        _ => "wordt uitgepakt te groot om veilig te openen.",
    }
}
