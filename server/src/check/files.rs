//! Whether the bytes of every file are there, and are what was kept.

use crate::case::sql::StoredCase;
use crate::db::Tx;
use crate::failure::Failure;
use crate::security::sha256;
use crate::{App, documents, draft, files};
use domain::case::Event;
use object_store::ObjectStoreExt;
use object_store::path::Path;

/// The documents of a case.
pub(super) async fn document_problems(app: &App, tx: &mut Tx, case: &StoredCase) -> Result<Vec<String>, Failure> {
    let mut problems = Vec::new();
    for document in documents::sql::of_case(tx, &case.id).await? {
        let found = object_problem(app, &document.object_key, &document.sha256).await;
        problems.extend(found.map(|problem| format!("document {} {problem}", document.id)));
    }
    Ok(problems)
}

/// Attachments that were taken off a draft are looked at too: a version that was submitted may name them.
pub(super) async fn attachment_problems(app: &App, tx: &mut Tx, case: &StoredCase) -> Result<Vec<String>, Failure> {
    let mut problems = Vec::new();
    for file in draft::attachments::ever(tx, &case.id).await? {
        let found = object_problem(app, &file.object_key, &file.sha256).await;
        problems.extend(found.map(|problem| format!("attachment {} {problem}", file.id)));
    }
    Ok(problems)
}

/// The files that came along with what was written, as the record names them.
pub(super) async fn enclosed_problems(app: &App, events: &[Event]) -> Vec<String> {
    let mut problems = Vec::new();
    for file in events.iter().flat_map(Event::files) {
        let found = object_problem(app, &files::object_key(file), &file.sha256).await;
        problems.extend(found.map(|problem| format!("file {} {problem}", file.id)));
    }
    problems
}

/// What is wrong with kept bytes, if anything is.
async fn object_problem(app: &App, key: &str, hash: &str) -> Option<String> {
    let found = match app.objects.get(&Path::from(key)).await {
        Ok(found) => found.bytes().await,
        Err(error) => Err(error),
    };
    match found {
        Ok(bytes) if sha256(&bytes) == hash => None,
        Ok(_) => Some("has changed".to_owned()),
        Err(error) => Some(format!("is missing: {error}")),
    }
}
