//! What a message of a case is called.

use super::closing;
use crate::views::case::undelivered::MessageKind;
use domain::case::Notice;

/// A message within a sentence: "de ontvangstbevestiging".
pub fn message(kind: MessageKind) -> &'static str {
    match kind {
        MessageKind::Step(Notice::Closed(kind)) => closing(kind).message,
        MessageKind::Step(notice) => notice.called().unwrap_or("een bericht"),
        MessageKind::Assigned => "het bericht dat het dossier is toegewezen",
        MessageKind::Consulted => "het bericht aan wie om een zienswijze of advies is gevraagd",
        MessageKind::Recused => "het bericht over een verschoning",
        MessageKind::Invitation => "de uitnodiging",
        MessageKind::ApprovalRequest => "het verzoek om akkoord",
        MessageKind::Agreed => "het bericht dat het bestuur akkoord is",
        MessageKind::Lapsed => "het bericht dat de akkoorden zijn vervallen",
        MessageKind::Preliminary => "het bericht over het vooroverleg",
        MessageKind::Mentioned => "het bericht over een opmerking",
    }
}
