//! Documents that are made at the same time, and what becomes of one that asks too much.

use crate::documents::submitted;
use app::views::Reason;
use domain::budget::Sheet;
use domain::proposal::Answers;
use server::documents::{ProposalFacts, Typesetter};
use server::failure::Failure;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinHandle;

fn on(cores: usize) -> Typesetter {
    Typesetter::on(Path::new(env!("CARGO_BIN_EXE_server")), cores)
}

/// A draft whose first answer is this text.
fn draft(text: &str) -> ProposalFacts {
    let mut answers = Answers::default();
    answers.set("taak.omschrijving", text);
    ProposalFacts { submitted: None, answers, sheet: Sheet::default(), ..submitted() }
}

fn print(typesetter: &Typesetter, person: String, facts: ProposalFacts) -> JoinHandle<Result<Vec<u8>, Failure>> {
    let typesetter = typesetter.clone();
    tokio::spawn(async move {
        let turn = typesetter.turn_for_draft(&person).await?;
        typesetter.draft(&turn, facts).await
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_that_are_typeset_at_the_same_time_do_not_mix() {
    let alone = [on(1), on(1)];
    let mut expected = Vec::new();
    for (typesetter, text) in alone.iter().zip(["een", "twee"]) {
        expected.push(print(typesetter, "a".to_owned(), draft(text)).await.expect("no panic").expect("a document"));
    }
    let typesetter = on(3);
    let texts = ["een", "twee"].iter().cycle().take(8).enumerate();
    let together: Vec<_> = texts.map(|(person, text)| print(&typesetter, person.to_string(), draft(text))).collect();
    for (number, document) in together.into_iter().enumerate() {
        let document = document.await.expect("no panic").expect("a document");
        assert!(document == expected[number % 2], "document {number} came out otherwise");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_submission_does_not_wait_for_every_draft_that_was_asked_for_before_it() {
    let typesetter = on(2);
    let drafts: Vec<_> =
        (0..6).map(|number| print(&typesetter, number.to_string(), draft(&format!("Tekst {number}")))).collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let turn = typesetter.turn("the chair").await.expect("a turn");
    let done = drafts.iter().filter(|draft| draft.is_finished()).count();
    assert!(done <= 3, "{done} drafts went before a submission");
    drop(turn);
    for draft in drafts {
        draft.await.expect("no panic").expect("a document");
    }
}

/// The program, which also writes the number of each of its processes into this file.
fn counted(folder: &TempDir) -> (PathBuf, PathBuf) {
    let (program, processes) = (folder.path().join("program"), folder.path().join("processes"));
    let (list, server) = (processes.display(), env!("CARGO_BIN_EXE_server"));
    std::fs::write(&program, format!("#!/bin/sh\necho $$ >>{list}\nexec {server} \"$@\"\n")).expect("a script");
    std::fs::set_permissions(&program, Permissions::from_mode(0o700)).expect("a program");
    (program, processes)
}

/// Typst remembers much of a document, so its next version costs a tenth in the same process.
#[tokio::test]
async fn the_process_that_typeset_the_worked_case_takes_its_next_versions_too() {
    let folder = TempDir::new().expect("a folder");
    let (program, processes) = counted(&folder);
    let typesetter = Typesetter::on(&program, 1);
    let turn = typesetter.turn("a").await.expect("a turn");
    for text in ["Dagopvang", "Dagopvang en vervoer", "Dagopvang, vervoer en maaltijden"] {
        let mut facts = ProposalFacts { submitted: None, ..submitted() };
        facts.answers.set("taak.omschrijving", text);
        typesetter.draft(&turn, facts).await.expect("a document");
    }
    assert_eq!(std::fs::read_to_string(processes).expect("their numbers").lines().count(), 1);
}

#[tokio::test]
async fn a_draft_that_did_not_change_is_not_typeset_again() {
    let folder = TempDir::new().expect("a folder");
    let (program, process) = counted(&folder);
    let typesetter = Typesetter::on(&program, 1);
    let turn = typesetter.turn("a").await.expect("a turn");
    let document = typesetter.draft(&turn, draft("Dagopvang")).await.expect("a document");

    // From here on there is nothing that could typeset.
    std::fs::remove_file(program).expect("it was there");
    let process = std::fs::read_to_string(process).expect("its number");
    let killed = Command::new("kill").args(["-KILL", process.trim()]).status().expect("a signal");
    assert!(killed.success());
    assert!(document == typesetter.draft(&turn, draft("Dagopvang")).await.expect("a document"));
    let changed = typesetter.draft(&turn, draft("Dagopvang en vervoer")).await;
    assert!(matches!(changed, Err(Failure::Operator(_))), "{changed:?}");
}

#[tokio::test]
async fn a_document_that_wants_too_much_is_refused_and_the_next_one_is_made() {
    let typesetter = on(1);
    let turn = typesetter.turn("a").await.expect("a turn");
    let flood = "- a\n".repeat(2_000_000);
    let refused = typesetter.draft(&turn, draft(&flood)).await;
    assert!(matches!(refused, Err(Failure::Refused(Reason::DocumentTooLarge))), "{refused:?}");
    typesetter.draft(&turn, draft("Dagopvang in ’t Lindehuis")).await.expect("a document");
}
