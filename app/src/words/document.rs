//! What documents are called, on screen and as files.

use crate::views::case::{DocumentKind, DocumentLink};

/// What a document is called on screen.
pub fn document_title(document: &DocumentLink) -> String {
    match document.kind {
        DocumentKind::Proposal => format!("Uitdaagvoorstel, versie {}", document.version),
        DocumentKind::Letter => "Besluit".to_owned(),
        DocumentKind::Correction => format!("Herstelbrief {}", document.version),
        DocumentKind::Closing => "Brief bij het afsluiten".to_owned(),
        DocumentKind::Postponement => "Brief over de verdaging".to_owned(),
        DocumentKind::SupplementRequest => format!("Verzoek om aanvulling {}", document.version),
        DocumentKind::Posted => format!("Brief per post, bij stap {}", document.version),
        DocumentKind::Report => format!("Adviesrapport van de beoordelaars, versie {}", document.version),
        DocumentKind::Pack => format!("Voorstel aan het college, versie {}", document.version),
    }
}

/// Name of the file of a document in a case with this reference.
pub fn document_file_name(kind: DocumentKind, version: u32, reference: &str) -> String {
    match kind {
        DocumentKind::Proposal => format!("uitdaagvoorstel-{reference}-v{version}.pdf"),
        DocumentKind::Letter => format!("besluit-{reference}.pdf"),
        DocumentKind::Correction => format!("herstelbrief-{reference}-{version}.pdf"),
        DocumentKind::Closing => format!("afsluiting-{reference}.pdf"),
        DocumentKind::Postponement => format!("verdaging-{reference}.pdf"),
        DocumentKind::SupplementRequest => format!("verzoek-om-aanvulling-{reference}-{version}.pdf"),
        DocumentKind::Posted => format!("brief-per-post-{reference}-{version}.pdf"),
        DocumentKind::Report => format!("adviesrapport-{reference}-v{version}.pdf"),
        DocumentKind::Pack => format!("collegevoorstel-{reference}-v{version}.pdf"),
    }
}
