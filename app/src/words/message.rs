//! What a message of a case is called.

use crate::views::case::undelivered::MessageKind;
use domain::case::{ClosingKind, Notice};

/// A message within a sentence: "de ontvangstbevestiging".
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
pub const fn message(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Step(notice) => match notice {
            Notice::Receipt => "de ontvangstbevestiging",
            Notice::ReceivedOnPaper => "de bevestiging dat een brief is ontvangen",
            Notice::NewCase => "het bericht over het nieuwe dossier",
            Notice::SupplementRequest => "het verzoek om aanvulling",
            Notice::RulesReplaced => "het bericht over de nieuwe regels",
            Notice::SupplementReminder => "de herinnering dat de tijd om aan te vullen bijna voorbij is",
            Notice::SupplementTermChanged => "het bericht over de nieuwe laatste dag om aan te vullen",
            Notice::SupplementRequestWithdrawn => "het bericht dat aanvullen niet meer hoeft",
            Notice::SupplementTermLapsed => "het bericht dat de hersteltermijn voorbij is",
            Notice::ReceiptCorrected => "het bericht over de dag van ontvangst",
            Notice::Postponed => "het bericht dat het besluit later komt",
            Notice::SuspensionProposed => "de vraag om in te stemmen met uitstel",
            Notice::SuspensionAgreed => "het bericht dat het bestuur instemt met uitstel",
            Notice::SuspensionDeclined => "het bericht dat het bestuur niet instemt met uitstel",
            Notice::TermResumed => "het bericht dat de beslistermijn weer loopt",
            Notice::DefaultNotice => "het bericht over de ingebrekestelling",
            Notice::SupplementReceived => "het bericht dat de aanvulling er is",
            Notice::Complete => "het bericht dat het voorstel compleet is",
            Notice::PleaseAssess => "het verzoek om te beoordelen",
            Notice::AllAssessed => "het bericht dat alle beoordelingen binnen zijn",
            Notice::PleaseDiscuss => "het verzoek om scores te bespreken",
            Notice::ReopeningAsked => "de vraag om een beoordeling te heropenen",
            Notice::AssessmentReopened => "het bericht dat een beoordeling weer open is",
            Notice::PleaseCheck => "het verzoek om het besluit te toetsen",
            Notice::CheckReturned => "het bericht dat de jurist het besluit teruggaf",
            Notice::CheckPassed => "het bericht dat de jurist akkoord is",
            Notice::PleaseDecide => "het verzoek om te beslissen",
            Notice::DecisionReturned => "het bericht dat het besluit is teruggegeven",
            Notice::DecisionReopened => "het bericht dat het besluit is teruggenomen",
            Notice::ReadyToAnnounce => "het bericht dat er een besluit is",
            Notice::DecisionSent => "het bericht met het besluit",
            Notice::Correction => "de herstelbrief",
            Notice::MessageToBoard => "een bericht aan het bestuur",
            Notice::MessageToMunicipality => "een bericht van het bestuur",
            Notice::NoteForYou => "het bericht over een interne notitie",
            Notice::ObjectionReceived => "het bericht dat er bezwaar is gemaakt",
            Notice::PanelDecided => "het bericht aan de beoordelaars dat het besluit is verstuurd",
            Notice::PanelClosed => "het bericht dat er niets meer te beoordelen is",
            Notice::Closed(ClosingKind::Withdrawn) => "het bericht dat het voorstel is ingetrokken",
            Notice::Closed(ClosingKind::NotHandled) => "het besluit om het voorstel buiten behandeling te stellen",
            Notice::Closed(ClosingKind::Inadmissible) => "het besluit dat het voorstel niet-ontvankelijk is",
            Notice::Closed(ClosingKind::Forwarded) => "het bericht dat het voorstel is doorgezonden",
            Notice::Closed(ClosingKind::Moot) => "het bericht dat het voorstel is vervallen",
        },
        MessageKind::Assigned => "het bericht dat het dossier is toegewezen",
        MessageKind::Recused => "het bericht over een verschoning",
        MessageKind::Invitation => "de uitnodiging",
        MessageKind::ApprovalRequest => "het verzoek om akkoord",
        MessageKind::Agreed => "het bericht dat het bestuur akkoord is",
        MessageKind::Lapsed => "het bericht dat de akkoorden zijn vervallen",
        MessageKind::Mentioned => "het bericht over een opmerking",
    }
}
