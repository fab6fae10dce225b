//! What happened in a case, in the words of the timeline (tijdlijn).

mod approving;
mod assessing;
mod did;
mod term;
mod written;

pub use did::did;

use super::{approval, closing, message, paper};
use crate::views::case::TimelineEntry;
use crate::views::case::undelivered::MessageKind;
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::{Event, PostalAddress, Role};
use domain::text::enumeration;

/// What happened, in one line.
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
pub fn event_label(event: &Event) -> &'static str {
    match event {
        Event::Started { .. } => "Concept begonnen",
        Event::Joined { .. } => "Iemand doet mee",
        Event::Removed { .. } => "Iemand doet niet meer mee",
        Event::HandedOver { .. } => "Nieuwe voorzitter",
        Event::AttachmentAdded { .. } => "Bijlage toegevoegd",
        Event::AttachmentRemoved { .. } => "Bijlage verwijderd",
        Event::ApprovalRequested { .. } => "Versie voorgelegd aan het bestuur",
        Event::Approved { .. } => "Akkoord gegeven",
        Event::ApprovalTakenBack { .. } => "Akkoord ingetrokken",
        Event::ApprovalsLapsed { .. } => "Akkoorden vervallen",
        Event::CommentRemoved { .. } => "Opmerking verwijderd",
        Event::Submitted { .. } => "Voorstel ingediend",
        Event::SupplementRequested { .. } => "Aanvulling gevraagd",
        Event::RulesAdopted { .. } => "Overgegaan op nieuwe regels",
        Event::RulesReplaced { .. } => "Nieuwe regels gelden",
        Event::SupplementTermChanged { .. } => "Hersteltermijn gewijzigd",
        Event::SupplementRequestWithdrawn { .. } => "Aanvulverzoek ingetrokken",
        Event::SupplementReminded { .. } => "Herinnerd aan de hersteltermijn",
        Event::SupplementTermLapsed { .. } => "Hersteltermijn ongebruikt verstreken",
        Event::ReceiptCorrected { .. } => "Ontvangstdatum verbeterd",
        Event::Postponed { .. } => "Besluit verdaagd",
        Event::SuspensionProposed { .. } => "Uitstel voorgesteld",
        Event::SuspensionAgreed { .. } => "Ingestemd met uitstel",
        Event::SuspensionDeclined { .. } => "Niet ingestemd met uitstel",
        Event::TermResumed { .. } => "Beslistermijn hervat",
        Event::DefaultNoticeReceived { .. } => "Ingebrekestelling ontvangen",
        Event::EnteredOnPaper(_) => "Uitdaging op papier ingevoerd",
        Event::SupplementedOnPaper { .. } => "Aanvulling op papier ingevoerd",
        Event::WithdrawnOnPaper { .. } => "Per brief ingetrokken",
        Event::AgreedOnPaper { .. } => "Per brief ingestemd met uitstel",
        Event::Supplemented { .. } => "Aanvulling ontvangen",
        Event::PointJudged { .. } => "Punt van het aanvulverzoek beoordeeld",
        Event::FoundComplete { .. } => "Voorstel is volledig",
        Event::Assessed { .. } => "Beoordeling ingeleverd",
        Event::AssessmentsReleased { .. } => "Beoordelingen vrijgegeven",
        Event::ScoredAgain { .. } => "Opnieuw gescoord",
        Event::ReopeningAsked { .. } => "Gevraagd om de beoordeling te heropenen",
        Event::AssessmentReopened { .. } => "Beoordeling heropend",
        Event::RevisionRequested { .. } => "Aanpassing gevraagd",
        Event::RevisionRequestWithdrawn { .. } => "Verzoek om aanpassing ingetrokken",
        Event::Revised { .. } => "Aangepaste versie ontvangen",
        Event::CriteriaReopened { criteria, .. } if criteria.is_empty() => "Geen criterium heropend",
        Event::CriteriaReopened { .. } => "Criteria heropend",
        Event::LegalCheckRequested(_) => "Besluit voorgelegd aan de jurist",
        Event::LegalCheckReturned { .. } => "Besluit teruggegeven door de jurist",
        Event::LegalCheckPassed { .. } => "Juridisch akkoord, besluit voorgelegd aan de beslisser",
        Event::DecisionProposed(_) => "Besluit voorgelegd",
        Event::DecisionReturned { .. } => "Besluit teruggegeven",
        Event::Decided(_) => "Besluit genomen",
        Event::DecisionReopened { .. } => "Besluit teruggenomen",
        Event::LetterOpened { .. } => "Brief geopend",
        Event::Announced { .. } => "Besluit bekendgemaakt",
        Event::CorrectionSent { .. } => "Herstelbrief verstuurd",
        Event::MessageToBoard { .. } => "Bericht aan het bestuur",
        Event::MessageToMunicipality { .. } => "Bericht aan de gemeente",
        Event::NoteAdded { .. } => "Interne notitie",
        Event::ConsultationAsked(_) => "Om een zienswijze of advies gevraagd",
        Event::ViewGiven { .. } => "Zienswijze of advies ontvangen",
        Event::ViewRecorded { .. } => "Zienswijze of advies vastgelegd",
        Event::ConsultationWithdrawn { .. } => "Vraag om zienswijze of advies ingetrokken",
        Event::ViewWeighed { .. } => "Reactie op een zienswijze of advies",
        Event::ViewReminded { .. } => "Herinnerd aan een vraag",
        Event::AssessmentShared(_) => "Conceptbeoordeling naar het bestuur",
        Event::ResponseGiven { .. } => "Reactie op de conceptbeoordeling",
        Event::Flagged(_) => "Vraag voor een specialist",
        Event::FlagAnswered { .. } => "Vraag voor een specialist beantwoord",
        Event::DecisionReminded { .. } => "Herinnerd aan de beslistermijn",
        Event::CommitmentsAgreed { .. } => "Afspraken vastgelegd",
        Event::CommitmentReported { .. } => "Bericht over een afspraak",
        Event::CommitmentSettled { met: true, .. } => "Afspraak nagekomen",
        Event::CommitmentSettled { .. } => "Afspraak niet nagekomen",
        Event::CommitmentMoved { .. } => "Afspraak verzet",
        Event::CommitmentReminded { .. } => "Herinnerd aan een afspraak",
        Event::TaskExtended { .. } => "Verlengd",
        Event::HandedBack { .. } => "Taak terug naar de gemeente",
        Event::ObjectionRegistered(_) => "Bezwaar ontvangen",
        Event::ObjectionSettled { .. } => "Bezwaar afgedaan",
        Event::Disclosed(_) => "Openbaar gemaakt",
        Event::DisclosureEnded { .. } => "Niet meer openbaar",
        Event::Assigned { .. } => "Dossier toegewezen",
        Event::Unassigned { .. } => "Dossier niet meer toegewezen",
        Event::NoInterestDeclared { .. } => "Verklaring van onpartijdigheid",
        Event::Recused { .. } => "Verschoning",
        Event::DeliveryChosen { post: Some(_), .. } | Event::DeliveryArranged { post: Some(_), .. } => {
            "Voortaan per post"
        }
        Event::DeliveryChosen { .. } | Event::DeliveryArranged { .. } => "Voortaan per e-mail",
        Event::LetterPosted { .. } => "Brief gepost",
        Event::Closed(closed) => closing(closed.kind).event,
    }
}

/// What more there is to say of it; may be nothing.
#[expect(clippy::too_many_lines, reason = "a table of words, not a course of action")]
pub fn event_details(moment: &TimelineEntry) -> Vec<String> {
    let place = moment.place.as_deref().unwrap_or_default();
    match &moment.event {
        Event::Started { from: Some(from), .. } => vec![format!("Begonnen met de tekst van dossier {from}.")],
        Event::Started { task: Some(task), .. } => vec![format!("Begonnen met de taak “{task}” uit het register.")],
        Event::Submitted { reference, sha256, approval: given, .. } => {
            let mut lines =
                vec![format!("Kenmerk {reference}."), format!("Vastgelegd als versie 1, SHA-256 {}", short(sha256))];
            lines.extend(given.as_ref().map(approval));
            lines
        }
        Event::SupplementRequested { until, points, .. } => {
            let mut lines = if moment.by_post {
                vec!["Per post. De hersteltermijn begint als de brief op de post is.".to_owned()]
            } else {
                vec![format!("Uiterlijk {}. De beslistermijn staat stil.", until.with_weekday())]
            };
            lines.extend(points.iter().map(super::point));
            lines
        }
        Event::RevisionRequested { until, note, points, .. } => {
            let until = format!("Uiterlijk {}. Dit verandert niets aan de beslistermijn.", until.with_weekday());
            let note = (!note.is_empty()).then(|| note.clone());
            [until].into_iter().chain(note).chain(points.iter().map(super::point)).collect()
        }
        Event::Joined { name, role }
        | Event::Removed { name, role }
        | Event::Assigned { name, role }
        | Event::Unassigned { name, role } => {
            let role = Role::from_value(role).map(Role::in_sentence).unwrap_or_default();
            vec![format!("{name}, {role}.")]
        }
        Event::AttachmentAdded { name, sha256, .. } | Event::AttachmentRemoved { name, sha256, .. } => {
            vec![format!("{name}, bij “{place}”."), format!("SHA-256 {}", short(sha256))]
        }
        Event::NoInterestDeclared { statement } => vec![statement.clone()],
        Event::Recused { name, roles, reason } => {
            let roles = roles.iter().filter_map(|role| Role::from_value(role)).map(Role::in_sentence);
            vec![format!("{name}, {}.", enumeration(&roles.collect::<Vec<_>>())), reason.clone()]
        }
        Event::HandedOver { name } => vec![format!("{name}.")],
        Event::Supplemented { version, sha256, approval: given, .. }
        | Event::Revised { version, sha256, approval: given, .. } => {
            let mut lines = vec![format!("Vastgelegd als versie {version}, SHA-256 {}", short(sha256))];
            lines.extend(given.as_ref().map(approval));
            lines
        }
        Event::CommentRemoved { .. } => vec![format!("Bij {place}.")],
        Event::FoundComplete { note, despite, .. } => {
            let despite = (!despite.is_empty()).then(|| format!("Niet elk punt was voldoende beantwoord. {despite}"));
            [note.clone()].into_iter().filter(|note| !note.is_empty()).chain(despite).collect()
        }
        Event::PointJudged { round, point, sufficient, changed, reason } => {
            let verdict = if *sufficient { "voldoende" } else { "niet voldoende" };
            let unchanged = (!changed).then(|| "Er was niets aan veranderd.".to_owned());
            let reason = (!reason.is_empty()).then(|| reason.clone());
            let said = format!("Ronde {round}, punt {}: {verdict}.", point + 1);
            [said].into_iter().chain(unchanged).chain(reason).collect()
        }
        Event::CorrectionSent { text, .. } => vec![text.clone()],
        Event::Announced { objection_until: Some(until), .. } => {
            vec![format!("Bezwaar maken kan tot en met {}.", until.with_weekday())]
        }
        Event::Closed(closing) => {
            let receiver = (!closing.receiver.is_empty()).then(|| format!("Naar: {}.", closing.receiver));
            receiver.into_iter().chain([closing.reason.clone()]).collect()
        }
        other => assessing::assessing_details(other, place)
            .or_else(|| written::written_details(other))
            .or_else(|| decision_details(other))
            .or_else(|| post_details(other))
            .or_else(|| paper::details(other))
            .unwrap_or_else(|| [term::term_details(other), approving::approval_details(other)].concat()),
    }
}

/// What there is to say of letters by post.
fn post_details(event: &Event) -> Option<Vec<String>> {
    let address = |post: &Option<PostalAddress>| post.as_ref().map(|post| format!("Naar {}.", post.lines().join(", ")));
    Some(match event {
        Event::DeliveryChosen { post, .. } => address(post).into_iter().collect(),
        Event::DeliveryArranged { post, reason, .. } => address(post).into_iter().chain([reason.clone()]).collect(),
        Event::LetterPosted { letter, on, until, .. } => {
            let posted = format!("Op {}: {}.", on.with_weekday(), message(MessageKind::Step(*letter)));
            let ends = until.map(|until| format!("De termijn die daarmee begon, loopt tot en met {}.", until.long()));
            [posted].into_iter().chain(ends).collect()
        }
        _ => return None,
    })
}

/// What there is to say of a decision on its way; nothing of any other event.
fn decision_details(event: &Event) -> Option<Vec<String>> {
    Some(match event {
        Event::LegalCheckPassed { legal_character, .. } => vec![format!("{}.", legal_character.label())],
        Event::LegalCheckRequested(decision) | Event::DecisionProposed(decision) => {
            vec![format!("{}.", decision.outcome.label())]
        }
        Event::Decided(decision) => {
            let number = (!decision.resolution.is_empty()).then(|| format!("Collegebesluit {}.", decision.resolution));
            [format!("{}.", decision.outcome.label())].into_iter().chain(number).collect()
        }
        Event::LegalCheckReturned { remarks: text }
        | Event::DecisionReturned { remarks: text }
        | Event::DecisionReopened { reason: text } => vec![text.clone()],
        Event::LetterOpened { sha256, .. } => vec![format!("SHA-256 {}", short(sha256))],
        _ => return None,
    })
}

pub(super) fn short(sha256: &str) -> String {
    format!("{}…", sha256.chars().take(12).collect::<String>())
}
