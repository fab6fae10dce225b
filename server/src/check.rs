//! Checks that everything stored fits together; shipped as `check` and run after tests.

use crate::failure::Outcome;
use crate::security::sha256;
use crate::services::Services;
use crate::store::challenge::Challenge;
use crate::store::{Tx, attachment, document, event, inspection};
use domain::workflow::{Event, State};
use object_store::ObjectStoreExt;
use object_store::path::Path;
use std::process::ExitCode;

/// Prints what does not fit; the exit code says whether anything was found.
///
/// # Errors
/// When the database cannot be read.
pub async fn report(services: &Services) -> Outcome<ExitCode> {
    let mut problems = problems(services).await?;
    problems.extend(scanner_problem(services).await);
    for problem in &problems {
        println!("{problem}");
    }
    println!("{} problems", problems.len());
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everything that does not fit, a line each.
///
/// # Errors
/// When the database cannot be read.
pub async fn problems(services: &Services) -> Outcome<Vec<String>> {
    let mut tx = services.db.read().await?;
    let mut problems = Vec::new();
    for case in inspection::all_challenges(&mut tx).await? {
        let found = case_problems(services, &mut tx, &case).await?;
        problems.extend(found.into_iter().map(|problem| format!("case {}: {problem}", case.id)));
    }
    Ok(problems)
}

async fn case_problems(services: &Services, tx: &mut Tx, case: &Challenge) -> Outcome<Vec<String>> {
    let stored = event::of_challenge(tx, &case.id).await?;
    let mut problems = Vec::new();
    if let Some(seq) = event::first_broken(&case.id, &stored) {
        problems.push(format!("the record is broken at event {seq}"));
    }
    let events =
        stored.iter().map(|stored| serde_json::from_str(&stored.payload)).collect::<Result<Vec<Event>, _>>()?;
    let state = State::replay(&events);
    if state.status().value() != case.status {
        problems.push(format!("status {} is stored, the record says {}", case.status, state.status().value()));
    }
    let reference = state.course().map(|course| &course.reference);
    if reference != case.reference.as_ref() {
        problems.push("the stored reference is not the one of the record".to_owned());
    }
    problems.extend(submission_problems(tx, case, &events).await?);
    problems.extend(document_problems(services, tx, case).await?);
    problems.extend(attachment_problems(services, tx, case).await?);
    Ok(problems)
}

/// Each submission has one frozen version with the recorded hash, one PDF, and one receipt for everybody who was on the board
/// then.
async fn submission_problems(tx: &mut Tx, case: &Challenge, events: &[Event]) -> Outcome<Vec<String>> {
    let recorded: Vec<&String> = events
        .iter()
        .filter_map(|event| match event {
            Event::Submitted { sha256, .. } | Event::Supplemented { sha256, .. } => Some(sha256),
            _ => None,
        })
        .collect();
    let versions = inspection::submissions(tx, &case.id).await?;
    let mut problems = Vec::new();
    if versions.len() != recorded.len() {
        problems.push(format!("{} versions are kept, {} were submitted", versions.len(), recorded.len()));
    }
    for (version, hash) in versions.iter().zip(recorded) {
        if sha256(&version.content) != version.sha256 || version.sha256 != *hash {
            problems.push(format!("version {} is not what was submitted", version.version));
        }
    }
    let documents = document::of_challenge(tx, &case.id).await?;
    let pdfs = documents.iter().filter(|document| document.kind == document::PROPOSAL).count();
    if pdfs != versions.len() {
        problems.push(format!("{pdfs} PDFs are kept of {} versions", versions.len()));
    }
    let (mails, members) = inspection::receipts(tx, &case.id).await?;
    let due = receipts_due(events, members);
    if mails != due {
        problems.push(format!("{mails} receipts for {} versions instead of {due}", versions.len()));
    }
    Ok(problems)
}

/// How many receipts there must be when so many people are on the board now: the record says who came and went since each
/// submission.
fn receipts_due(events: &[Event], members: i64) -> i64 {
    let (mut board, mut due) = (members, 0);
    for event in events.iter().rev() {
        match event {
            Event::Invited { .. } => board -= 1,
            Event::Removed { .. } => board += 1,
            Event::Submitted { .. } | Event::Supplemented { .. } => due += board,
            _ => {}
        }
    }
    due
}

async fn document_problems(services: &Services, tx: &mut Tx, case: &Challenge) -> Outcome<Vec<String>> {
    let mut problems = Vec::new();
    for document in document::of_challenge(tx, &case.id).await? {
        let found = object_problem(services, &document.object_key, &document.sha256).await;
        problems.extend(found.map(|problem| format!("document {} {problem}", document.id)));
    }
    Ok(problems)
}

/// Attachments that were taken off a draft are looked at too: a version that was submitted may name them.
async fn attachment_problems(services: &Services, tx: &mut Tx, case: &Challenge) -> Outcome<Vec<String>> {
    let mut problems = Vec::new();
    for file in attachment::ever(tx, &case.id).await? {
        let found = object_problem(services, &file.object_key, &file.sha256).await;
        problems.extend(found.map(|problem| format!("attachment {} {problem}", file.id)));
    }
    Ok(problems)
}

/// What is wrong with kept bytes, if anything is.
async fn object_problem(services: &Services, key: &str, hash: &str) -> Option<String> {
    let found = match services.objects.get(&Path::from(key)).await {
        Ok(found) => found.bytes().await,
        Err(error) => Err(error),
    };
    match found {
        Ok(bytes) if sha256(&bytes) == hash => None,
        Ok(_) => Some("has changed".to_owned()),
        Err(error) => Some(format!("is missing: {error}")),
    }
}

/// Says in the log whether the virus scanner answers, and gives the problem if it does not.
pub async fn scanner_problem(services: &Services) -> Option<String> {
    let Some(scanner) = &services.scanner else {
        tracing::warn!("no virus scanner is set up (UITDAAGLOKET_CLAMD): attachments are not scanned");
        return None;
    };
    match scanner.ping().await {
        Ok(()) => {
            tracing::info!("the virus scanner answers");
            None
        }
        Err(error) => {
            tracing::error!("attachments are refused: {error}");
            Some(error.to_string())
        }
    }
}
