//! Letters about the procedure, one of each.

use super::letters::letter;
use domain::Named;
use domain::calendar::Term;
use domain::case::{
    Announcement, CaseRecord, Closing, ClosingKind, Outcome, RequestEnd, Submission, SupplementRequest, TermStep,
};
use domain::profile::{LegalCharacter, OrdinanceProfile};
use jiff::civil::date;
use server::documents::{ProcedureLetterFacts, ProcedureMessage};

/// Everything that a letter about the procedure may tell.
pub(super) fn messages() -> Vec<ProcedureMessage> {
    let by_municipality = ClosingKind::ALL.iter().filter(|kind| **kind != ClosingKind::Withdrawn);
    let closed = by_municipality.map(|kind| {
        ProcedureMessage::Closed(Closing {
            receiver: "Gedeputeerde staten".to_owned(),
            signatory: "mr. A. Jansen, gemeentesecretaris".to_owned(),
            objection_until: kind.is_decision().then_some(date(2027, 1, 20)),
            ..Closing::new(*kind, "Het **polisblad** ontbreekt.")
        })
    });
    let (by, due) = (Term::Weeks(6), date(2027, 1, 21));
    let (reason, signatory) = ("Het college vergadert niet.".to_owned(), "mr. A. Jansen".to_owned());
    closed.chain([ProcedureMessage::Postponed { by, due, reason, signatory }]).collect()
}

pub(super) fn procedure_letter(message: ProcedureMessage) -> ProcedureLetterFacts {
    let decided = letter(Outcome::Granted, LegalCharacter::Decision);
    ProcedureLetterFacts {
        sender: decided.sender,
        title: decided.title,
        cooperative: decided.cooperative,
        ordinance: decided.profile.ordinance,
        reference: decided.submission.reference,
        answers: decided.answers,
        course: decided.course,
        asked: Some((vec!["Het polisblad".to_owned()], date(2026, 10, 6))),
        sent: decided.sent,
        by_post: false,
        remedies: domain::profile::OrdinanceProfile::lindewaard().remedies,
        message,
    }
}

/// How the term of the worked case ran.
pub(super) fn course() -> Vec<TermStep> {
    let sent = date(2026, 12, 9);
    let asked = SupplementRequest {
        end: Some(RequestEnd::Answered(date(2026, 10, 2))),
        ..SupplementRequest::new(
            date(2026, 9, 22),
            date(2026, 10, 6),
            vec!["Het polisblad".into(), "Het exitplan".into()],
        )
    };
    let case = CaseRecord {
        submission: Some(Submission {
            reference: "LIW-2026-0142".to_owned(),
            version: 2,
            received_on: date(2026, 9, 8),
        }),
        requests: vec![asked],
        announcement: Some(Announcement { on: sent, objection_until: None }),
        ..CaseRecord::default()
    };
    case.term_course(OrdinanceProfile::lindewaard().decision_term, sent)
}
