//! Documents under the eyes of the reference validator, and as a reader's software finds their text.

mod letters;
mod procedure;

use self::letters::letter;
use self::procedure::{messages, procedure_letter};
use domain::Named;
use domain::budget::Sheet;
use domain::case::Outcome;
use domain::catalogue::Kind;
use domain::profile::{LegalCharacter, OrdinanceProfile};
use domain::proposal::Answers;
use jiff::civil::date;
use server::documents::{ProposalFacts, SubmittedMark, Turn, Typesetter};
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
            letter_of: None,
            approval: None,
        }),
    }
}
