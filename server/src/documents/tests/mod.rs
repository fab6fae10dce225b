//! The documents that the typesetter makes of the worked case, and of the worst that people can type.

mod adversary;
mod budgets;
mod enclosed;
mod layout;
mod letters;
mod municipal;
mod post_letters;
mod procedure_letters;
mod proposals;
mod public_decisions;
mod rulings;
mod sketches;

use super::typesetting::{Compiler, Job};
use super::{LetterFacts, ProposalFacts, Sender, SubmittedMark};
use domain::assessment::Score;
use domain::attachment::{Attachment, FileKind, Scan};
use domain::budget::Sheet;
use domain::case::{
    Announcement, AnswerWay, CaseRecord, Consultation, ConsultationEnd, ConsultationState, ConsultedAs,
    CriterionFinding, Decision, Outcome, RequestEnd, Submission, SupplementRequest, TermStep,
};
use domain::catalogue;
use domain::profile::OrdinanceProfile;
use domain::proposal::Answers;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static COMPILER: LazyLock<Compiler> = LazyLock::new(|| Compiler::new().expect("the embedded files are sound"));

/// Prints and hands over what came of it, which was validated.
fn print_proposal(facts: ProposalFacts) -> Vec<u8> {
    print(&Job::Proposal(Box::new(facts)))
}

fn print_letter(facts: LetterFacts) -> Vec<u8> {
    print(&Job::Letter(Box::new(facts)))
}

fn print(job: &Job) -> Vec<u8> {
    COMPILER.compile(job, true).expect("a valid document")
}

/// The answers of Zorgcoöperatie De Lindehof as its board typed them.
fn lindehof() -> Answers {
    let stored = include_str!("../../../../app/domain/fixtures/lindehof-answers.json");
    let typed: BTreeMap<String, serde_json::Value> = serde_json::from_str(stored).expect("the fixture is JSON");
    let text = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    typed.into_iter().map(|(question, value)| (question, text(value))).collect()
}

fn lindehof_budget() -> Sheet {
    let stored = include_str!("../../../../app/domain/fixtures/lindehof-budget.json");
    serde_json::from_str(stored).expect("the fixture is a sheet")
}

/// The worked case as it was submitted.
fn submitted() -> ProposalFacts {
    let answers = lindehof();
    ProposalFacts {
        title: answers.get("samenvatting.titel").to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        municipality: "Lindewaard".to_owned(),
        catalogue: catalogue::VERSION,
        profile: OrdinanceProfile::lindewaard(),
        sheet: lindehof_budget(),
        attachments: Vec::new(),
        date: date(2026, 9, 8),
        received_on: date(2026, 9, 8),
        submitted: Some(SubmittedMark {
            reference: "LIW-2026-0142".to_owned(),
            version: 1,
            sha256: "9f2c47d0b8e1563a7c94ef02d1b65a3880c7e24f91ad3b6605fe18c2d7a94b31".to_owned(),
            letter_of: None,
            approval: None,
        }),
        answers,
    }
}

/// A file that came along.
fn attachment(question: &str, name: &str) -> Attachment {
    Attachment {
        id: "a1".to_owned(),
        question: question.to_owned(),
        name: name.to_owned(),
        description: "Tekening van de begane grond".to_owned(),
        kind: FileKind::Pdf,
        bytes: 1_200_000,
        sha256: "0f".repeat(32),
        confidential: true,
        by: "Marijke Veldhoen".to_owned(),
        at: 0,
        scan: Scan::NotScanned,
    }
}

/// A draft in which nothing was typed yet.
fn blank() -> ProposalFacts {
    ProposalFacts {
        title: String::new(),
        cooperative: String::new(),
        answers: Answers::default(),
        sheet: Sheet::default(),
        submitted: None,
        ..submitted()
    }
}

/// How the term of the worked case ran.
fn course() -> Vec<TermStep> {
    course_until(date(2026, 12, 9))
}

/// The same with a letter that was sent on another day.
fn course_until(sent: Date) -> Vec<TermStep> {
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

/// The present provider, who was heard on 5 November.
fn heard() -> ConsultationState {
    let text = "Acht medewerkers verliezen hun werk.\n\n- Twee van hen wonen in Oosterlinde.".to_owned();
    ConsultationState {
        asked: Consultation {
            role: ConsultedAs::Interested,
            name: "Stichting Meander".to_owned(),
            email: None,
            question: "Wat betekent een overname voor uw medewerkers?".to_owned(),
            sections: vec!["taak".to_owned()],
            on: date(2026, 10, 20),
            until: date(2026, 11, 5),
        },
        findings: vec![],
        reminded: false,
        end: Some(ConsultationEnd::Answered { on: date(2026, 11, 5), way: AnswerWay::Oral, text, files: vec![] }),
        reaction: Some("Het **personeel** gaat mee over, zo staat het in het voorstel.".to_owned()),
    }
}

/// Somebody who said nothing.
fn unheard() -> ConsultationState {
    let ConsultationState { asked, .. } = heard();
    let asked = Consultation { name: "Cliëntenraad Meander".to_owned(), ..asked };
    ConsultationState { asked, end: None, reaction: None, ..heard() }
}

/// The decision on the worked case.
fn decided() -> LetterFacts {
    let profile = OrdinanceProfile::lindewaard();
    LetterFacts {
        sender: Sender {
            name: "Lindewaard".to_owned(),
            address: "Postbus 100".to_owned(),
            town: "9999 ZA Lindewaard".to_owned(),
            phone: "088 000 01 00".to_owned(),
            email: "uitdaagrecht@lindewaard.example".to_owned(),
            contact: "Saskia de Boer".to_owned(),
        },
        title: "’t Lindehuis: dagopvang dichtbij".to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        submission: Submission { reference: "LIW-2026-0142".to_owned(), version: 2, received_on: date(2026, 9, 8) },
        consultations: vec![heard(), unheard()],
        course: course(),
        decision: conditional(&profile),
        reviewers: reviewers(),
        answers: lindehof(),
        sheet: lindehof_budget(),
        sent: date(2026, 12, 9),
        draft: false,
        by_post: false,
        profile,
    }
}

fn conditional(profile: &OrdinanceProfile) -> Decision {
    let finding = |id: &String| CriterionFinding {
        criterion: id.clone(),
        reason: "**Voldoende.** De bewijzen zijn er, en zij zijn te meten.".to_owned(),
    };
    Decision {
        outcome: Outcome::GrantedWithConditions,
        on: date(2026, 12, 8),
        summary: "U mag de dagopvang overnemen, **onder voorwaarden**. U begint op 1 april 2027.".to_owned(),
        findings: profile.criteria.iter().map(|criterion| finding(&criterion.id)).collect(),
        conditions: vec![
            "Voor de start is een tweede coördinator opgeleid.".to_owned(),
            "U stuurt ons elk kwartaal de afgesproken cijfers.".to_owned(),
        ],
        grounds: Vec::new(),
        way_forward: String::new(),
        months: Some(24),
        signatory: "Ruben Haverkamp, hoofd Maatschappelijke ondersteuning, op grond van het Mandaatbesluit".to_owned(),
        departure: "De continuïteit scoort maar net voldoende.".to_owned(),
        legal_character: None,
        obligations: Vec::new(),
        amounts: Vec::new(),
        amount_reason: String::new(),
        promises_reason: String::new(),
        left_out: String::new(),
        evaluation: String::new(),
        baseline: None,
        signatories: Vec::new(),
        authority: None,
        resolution: String::new(),
        mandate: String::new(),
        prepared_by: None,
        checked_by: None,
        decided_by: None,
    }
}

/// The scores of five reviewers, criterion by criterion.
fn reviewers() -> Vec<BTreeMap<String, Score>> {
    let scores = [
        ("meerwaarde", [5, 4, 4, 4, 5]),
        ("kwaliteit", [4, 4, 3, 3, 4]),
        ("draagvlak", [5, 4, 4, 4, 5]),
        ("continuiteit", [3, 3, 3, 3, 4]),
        ("kosten", [4, 4, 4, 4, 4]),
        ("deskundigheid", [4, 3, 3, 3, 4]),
        ("uitvoerbaarheid", [4, 3, 4, 3, 4]),
    ];
    let of = |reviewer: usize| {
        scores.iter().map(|(id, given)| ((*id).to_owned(), Score::new(given[reviewer]).expect("1 to 5"))).collect()
    };
    (0..5).map(of).collect()
}
