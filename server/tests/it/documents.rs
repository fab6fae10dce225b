//! Documents under the eyes of the reference validator, and as a reader's software finds their text.

use domain::Named;
use domain::assessment::Score;
use domain::budget::Sheet;
use domain::calendar::Term;
use domain::case::{
    Announcement, Baseline, CaseRecord, Closing, ClosingKind, CriterionFinding, Decision, GroundReason, Outcome,
    RequestEnd, Submission, SupplementRequest, TermStep,
};
use domain::catalogue::Kind;
use domain::profile::{LegalCharacter, OrdinanceProfile};
use domain::proposal::Answers;
use jiff::civil::date;
use server::documents::{
    LetterFacts, ProcedureLetterFacts, ProcedureMessage, ProposalFacts, Sender, SubmittedMark, Turn, Typesetter,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

#[tokio::test]
async fn the_reference_validator_accepts_every_kind_of_document() {
    let folder = TempDir::new().expect("a folder");
    let (typesetter, turn) = typesetter().await;
    let draft = ProposalFacts { submitted: None, answers: Answers::default(), sheet: Sheet::default(), ..submitted() };
    let mut documents = vec![typesetter.proposal(&turn, submitted()).await, typesetter.proposal(&turn, draft).await];
    for character in LegalCharacter::ALL.iter().copied() {
        for outcome in Outcome::ALL {
            documents.push(typesetter.letter(&turn, letter(*outcome, character)).await);
        }
    }
    for message in messages() {
        documents.push(typesetter.procedure_letter(&turn, procedure_letter(message)).await);
    }
    let documents = documents.into_iter().enumerate().map(|(number, document)| {
        let file = folder.path().join(format!("{number}.pdf"));
        std::fs::write(&file, document.expect("a document")).expect("a file");
        file
    });
    let validation = repository("end2end/pdf/validate").arg("2a,ua1").args(documents).output().expect("the validator");
    assert!(validation.status.success(), "{}", String::from_utf8_lossy(&validation.stdout));
}

#[tokio::test]
async fn every_figure_of_the_worked_case_can_be_read_in_its_pdf() {
    let (typesetter, turn) = typesetter().await;
    let facts = ProposalFacts { answers: answers_without_figures(), ..submitted() };
    let text = text_of(&typesetter.proposal(&turn, facts).await.expect("a document"));
    let figures = "52.260 54.350 56.524 73.260 76.190 79.238 13.640 14.186 14.753 8.350 8.684 9.031 12.600 12.915 13.238 \
                   4.800 4.920 5.043 14.400 14.760 15.129 5.760 5.904 6.052 19.200 19.680 20.172 3.150 3.229 3.309 5.400 \
                   5.535 5.673 6.500 6.662 6.829 4.200 4.305 4.413 9.445 9.769 10.106 18.500 264.065 254.004 262.748 \
                   18.000 18.450 18.911 9.300 9.900 10.500 6.400 6.560 6.724 3.600 3.690 3.782 5.000 203.265 210.404 \
                   217.831 631.500 251.699 261.616 271.924 153.739 19,6% 58,82 72,83 71,05 79.488 13,9% LIW-2026-0142";
    // Whole words: "5.000" is no part of another figure.
    let words = |text: &'_ str| text.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').to_owned();
    let told: BTreeSet<String> = text.split(' ').map(words).collect();
    let missing: Vec<&str> = figures.split_whitespace().filter(|figure| !told.contains(*figure)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[tokio::test]
async fn the_letter_says_what_was_decided_and_until_when_to_object() {
    let (typesetter, turn) = typesetter().await;
    let decision = letter(Outcome::GrantedWithConditions, LegalCharacter::Decision);
    let text = text_of(&typesetter.letter(&turn, decision).await.expect("a document"));
    for words in ["Ingewilligd onder voorwaarden", "77,2", "10 december 2026", "20 januari 2027", "€ 413.669"] {
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "{words} is missing in {text}");
    }
    for whole in ["2027/28", "2029/30", "251.699", "203.265", "217.831", "48.434", "54.093"] {
        assert!(text.contains(whole), "{whole} is broken over lines in {text}");
    }
}

#[tokio::test]
async fn the_worked_case_is_small() {
    let (typesetter, turn) = typesetter().await;
    let document = typesetter.proposal(&turn, submitted()).await.expect("a document");
    assert!(document.len() <= 205_000, "{} bytes", document.len());
}

#[tokio::test]
async fn markup_that_somebody_typed_is_read_as_text_and_an_address_leads_only_where_it_says() {
    let (typesetter, turn) = typesetter().await;
    let mut facts = submitted();
    let typed = "# Kop <b>vet</b> [hier](https://evil.example) en https://evil.example";
    facts.answers.set("taak.omschrijving", typed);
    facts.answers.set("taak.uitvoerder", "https://evil.example");
    let document = typesetter.proposal(&turn, facts).await.expect("a document");
    let text = text_of(&document);
    // A long address may go on on the next line.
    assert!(text.replace(' ', "").contains(&typed.replace(' ', "")), "{text}");
    let links = links_of(&document);
    let web: BTreeSet<&str> = links.split_whitespace().filter(|word| word.contains("http")).collect();
    assert_eq!(web, BTreeSet::from(["https://evil.example"]), "{links}");
    let letter = letter(Outcome::Granted, LegalCharacter::Decision);
    let links = links_of(&typesetter.letter(&turn, letter).await.expect("a document"));
    assert!(links.contains("mailto:"), "a letter has links, or this looks in the wrong place: {links}");
}

/// A typesetter, and the turn to use it.
async fn typesetter() -> (Typesetter, Turn) {
    let typesetter = Typesetter::new(Path::new(env!("CARGO_BIN_EXE_server")));
    let turn = typesetter.turn("somebody").await.expect("a turn");
    (typesetter, turn)
}

/// A command of this repository.
fn repository(path: &str) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut command = Command::new(root.join(path));
    command.current_dir(root);
    command
}

/// The text as a reader's software finds it, without line ends.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    read_by("pdftotext", &[], &["-"], pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The addresses to which a document leads.
fn links_of(pdf: &[u8]) -> String {
    read_by("pdfinfo", &["-url"], &[], pdf)
}

/// What a reader's software says of a document, with words before and after its name.
fn read_by(program: &str, before: &[&str], after: &[&str], pdf: &[u8]) -> String {
    let installed = repository(".ci/install").arg("pdftotext=poppler-utils").status().expect("the installer");
    assert!(installed.success());
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, pdf).expect("a file");
    let read = Command::new(program).args(before).arg(&file).args(after).output().expect("poppler");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).expect("UTF-8")
}

fn fixture<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("the fixture can be read")
}

/// The answers of Zorgcoöperatie De Lindehof.
fn answers() -> Answers {
    let typed: BTreeMap<String, serde_json::Value> =
        fixture(include_str!("../../../app/domain/fixtures/lindehof-answers.json"));
    let text = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    typed.into_iter().map(|(question, value)| (question, text(value))).collect()
}

/// Those answers without any running text or row, which tell many figures of the budget too: what is left on paper
/// comes from its tables.
fn answers_without_figures() -> Answers {
    let mut answers = answers();
    for (_, question) in domain::catalogue::standard().questions() {
        if matches!(question.kind(), Kind::Prose { .. } | Kind::Rows { .. } | Kind::Line { .. }) {
            answers.set(question.id(), "");
        }
    }
    answers
}

pub(crate) fn submitted() -> ProposalFacts {
    ProposalFacts {
        catalogue: domain::catalogue::VERSION,
        title: "’t Lindehuis: dagopvang dichtbij, door en voor Oosterlinde".to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        municipality: "Lindewaard".to_owned(),
        profile: OrdinanceProfile::lindewaard(),
        answers: answers(),
        sheet: fixture(include_str!("../../../app/domain/fixtures/lindehof-budget.json")),
        attachments: Vec::new(),
        date: date(2026, 9, 8),
        received_on: date(2026, 9, 8),
        submitted: Some(SubmittedMark {
            reference: "LIW-2026-0142".to_owned(),
            version: 1,
            sha256: "0f".repeat(32),
            approval: None,
        }),
    }
}

/// Everything that a letter about the procedure may tell.
fn messages() -> Vec<ProcedureMessage> {
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

fn procedure_letter(message: ProcedureMessage) -> ProcedureLetterFacts {
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
        message,
    }
}

/// How the term of the worked case ran.
fn course() -> Vec<TermStep> {
    let sent = date(2026, 12, 9);
    let asked = SupplementRequest {
        requested_on: date(2026, 9, 22),
        until: date(2026, 10, 6),
        points: vec!["Het polisblad".to_owned(), "Het exitplan".to_owned()],
        end: Some(RequestEnd::Answered(date(2026, 10, 2))),
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

fn letter(outcome: Outcome, legal_character: LegalCharacter) -> LetterFacts {
    let proposal = submitted();
    let profile = OrdinanceProfile { legal_character, ..proposal.profile };
    LetterFacts {
        sender: Sender {
            name: "Lindewaard".to_owned(),
            address: "Postbus 100".to_owned(),
            town: "9999 ZA Lindewaard".to_owned(),
            phone: "088 000 01 00".to_owned(),
            email: "uitdaagrecht@lindewaard.example".to_owned(),
            contact: "Saskia de Boer".to_owned(),
        },
        title: proposal.title,
        cooperative: proposal.cooperative,
        submission: Submission { reference: "LIW-2026-0142".to_owned(), version: 2, received_on: date(2026, 9, 8) },
        course: course(),
        decision: decision(outcome, &profile),
        reviewers: reviewers(),
        answers: proposal.answers,
        sheet: proposal.sheet,
        sent: date(2026, 12, 9),
        draft: false,
        profile,
    }
}

fn decision(outcome: Outcome, profile: &OrdinanceProfile) -> Decision {
    let finding = |id: &String| CriterionFinding { criterion: id.clone(), reason: "**Goed** onderbouwd.".to_owned() };
    let reason = "De achterwacht ontbreekt.".to_owned();
    let ground = GroundReason { ground: "kwaliteit".to_owned(), reason, despite: String::new() };
    Decision {
        outcome,
        on: date(2026, 12, 8),
        summary: "Wij beslissen over de dagopvang in ’t Lindehuis.".to_owned(),
        findings: profile.criteria.iter().map(|criterion| finding(&criterion.id)).collect(),
        conditions: vec!["U zet de reserve apart.".to_owned(), "U stuurt elk kwartaal cijfers.".to_owned()],
        grounds: vec![ground],
        way_forward: "Regel een achterwacht.".to_owned(),
        months: Some(24),
        signatory: "Ruben Haverkamp, hoofd Maatschappelijke ondersteuning".to_owned(),
        departure: String::new(),
        legal_character: None,
        obligations: vec!["U stuurt elk kwartaal cijfers.".to_owned()],
        amounts: Vec::new(),
        amount_reason: String::new(),
        left_out: "Het vervoer wijzen wij niet toe.".to_owned(),
        evaluation: "Na tien maanden, op de reistijd.".to_owned(),
        baseline: Some(Baseline::Confirmed),
        signatories: Vec::new(),
        authority: None,
        resolution: String::new(),
        mandate: String::new(),
        decided_by: None,
    }
}

/// Five reviewers, whose scores come to 77,2.
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
