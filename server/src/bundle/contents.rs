//! What the file of a case holds, in an order and under names that are the same each time.

use super::{Part, sql, tables};
use crate::App;
use crate::assessment::panel;
use crate::case::Case;
use crate::case::events::StoredEvent;
use crate::db::Tx;
use crate::documents;
use crate::draft::attachments;
use crate::failure::Failure;
use crate::files;
use crate::frozen::{self, Frozen};
use crate::security::sha256;
use app::views::case::assessment::Shown;
use app::views::case::{DocumentKind, DocumentLink};
use app::words;
use domain::attachment::EnclosedFile;
use domain::case::Event;
use std::collections::BTreeSet;

/// Where the bytes of a part are.
pub(super) enum Source {
    /// Here: tables and versions, which are small.
    Here(Vec<u8>),
    /// In the object store, under this key.
    Stored(String),
}

/// The parts of a file, its inventory first.
pub(super) struct Contents {
    /// The parts.
    pub(super) parts: Vec<Part>,
}

impl Contents {
    /// Gathers what this person may see of a case. Scores that are still given blind stay out, and what the desk alone
    /// knows stands in the record by its hash.
    pub(super) async fn of(app: &App, tx: &mut Tx, case: &Case) -> Result<Self, Failure> {
        let mut parts = versions(app, tx, case).await?;
        parts.extend(letters(app, tx, case).await?);
        parts.extend(enclosed_files(app, case));
        let progress = panel::progress(tx, &case.stored.id).await?;
        if panel::shown(case, &progress) == Shown::All {
            let scores = crate::assessment::sql::all_handed_in(tx, &case.stored.id).await?;
            parts.push(table(app, words::BUNDLE_SCORES, tables::scores(case, &scores)));
            let earlier = crate::assessment::sql::earlier(tx, &case.stored.id).await?;
            if !earlier.is_empty() {
                parts.push(table(app, words::BUNDLE_EARLIER, tables::earlier(case, &earlier)));
            }
            let said = crate::assessment::sql::said(tx, &case.stored.id).await?;
            if !said.is_empty() {
                parts.push(table(app, words::BUNDLE_DISCUSSION, tables::discussion(app, case, &said)));
            }
        }
        let sent = sql::sent_mails(tx, &case.stored.id).await?;
        parts.push(table(app, words::BUNDLE_MESSAGES, tables::messages(app, case, &sent)));
        parts.push(table(app, words::BUNDLE_RECORD, tables::record(app, case)));
        let inventory = tables::inventory(&parts);
        parts.insert(0, table(app, words::BUNDLE_INVENTORY, inventory));
        Ok(Self { parts })
    }
}

/// A table of our own, made now.
fn table(app: &App, (path, title): (&str, &str), text: String) -> Part {
    here(path.to_owned(), title.to_owned(), app.clock.today().to_string(), text.into_bytes())
}

fn here(path: String, title: String, day: String, bytes: Vec<u8>) -> Part {
    let (sha256, size) = (sha256(&bytes), u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    Part { path, title, day, sha256, bytes: size, source: Source::Here(bytes) }
}

/// Every version that was submitted, with the attachments that it brought; a file that an earlier one has stands there.
async fn versions(app: &App, tx: &mut Tx, case: &Case) -> Result<Vec<Part>, Failure> {
    let (mut parts, mut known) = (Vec::new(), BTreeSet::new());
    for submission in frozen::sql::submissions(tx, &case.stored.id).await? {
        let version = submission.version;
        let day = app.clock.local(submission.submitted_at).date().to_string();
        let frozen: Frozen = serde_json::from_str(&submission.content)?;
        let (path, title) = words::bundle_version(version);
        parts.push(here(path, title, day, submission.content.into_bytes()));
        for (place, file) in frozen.attachments.iter().enumerate() {
            if !known.insert(file.sha256.clone()) {
                continue;
            }
            let stored = attachments::by_id(tx, &file.id).await?.ok_or(Failure::NotFound)?;
            parts.push(Part {
                path: words::bundle_attachment(version, place + 1, &file.name),
                title: format!("{} ({})", file.name, file.place_label(case.questionnaire())),
                day: app.clock.local(file.at).date().to_string(),
                sha256: file.sha256.clone(),
                bytes: file.bytes,
                source: Source::Stored(stored.object_key),
            });
        }
    }
    Ok(parts)
}

/// The files that came along with what was written, in the order of the record.
fn enclosed_files(app: &App, case: &Case) -> Vec<Part> {
    let part = |(place, (stored, event, file)): (usize, (&StoredEvent, &Event, &EnclosedFile))| Part {
        path: words::bundle_enclosed(event, (stored.seq, place + 1), &file.name),
        title: format!("{} ({})", file.name, words::event_label(event)),
        day: app.clock.local(stored.at).date().to_string(),
        sha256: file.sha256.clone(),
        bytes: file.bytes,
        source: Source::Stored(files::object_key(file)),
    };
    case.readable_files().enumerate().map(part).collect()
}

/// The documents of the case, oldest first.
async fn letters(app: &App, tx: &mut Tx, case: &Case) -> Result<Vec<Part>, Failure> {
    let mut stored = documents::sql::of_case(tx, &case.stored.id).await?;
    stored.retain(|document| case.may_see(document));
    stored.sort_by_key(|document| (document.created_at, document.id.clone()));
    let parts = stored.into_iter().map(|document| {
        let made_on = app.clock.local(document.created_at).date();
        let link = DocumentLink {
            id: document.id.clone(),
            kind: document.kind(),
            version: u32::try_from(document.version).unwrap_or_default(),
            bytes: u64::try_from(document.bytes).unwrap_or_default(),
            made_on,
            sha256: document.sha256.clone(),
        };
        Part {
            path: words::bundle_document(link.kind == DocumentKind::Proposal, &document.file_name),
            title: words::document_title(&link),
            day: made_on.to_string(),
            sha256: document.sha256,
            bytes: link.bytes,
            source: Source::Stored(document.object_key),
        }
    });
    Ok(parts.collect())
}
