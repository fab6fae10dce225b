//! Files between arriving and being attached: looked at one by one and put aside, so that one bad file keeps out the
//! whole batch and no more than one is in memory.

use super::inspection::{self, ScanResult};
use crate::App;
use crate::failure::Failure;
use crate::security::sha256;
use app::views::Reason;
use app::views::proposal::attachments::{Received, Staged};
use domain::attachment::{FileKind, FileProblem, Scan, clean_name, shown_name};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};

/// Where files wait, in the object store.
const FOLDER: &str = "uploads";
/// What waits longer than this, in milliseconds, was left behind by a browser or a server that went away.
const LEFT_BEHIND: i64 = 60 * 60_000;

/// Looks at one file; one that may be kept waits in the object store.
///
/// # Errors
/// When the virus scanner does not answer.
pub async fn receive(app: &App, name: &str, bytes: Vec<u8>) -> Result<Received, Failure> {
    let (kind, bytes) = match tokio::task::spawn_blocking(move || inspection::inspect(bytes)).await? {
        Ok(inspected) => inspected,
        Err(problem) => return Ok(Received::Refused(Reason::File { name: shown_name(name), problem })),
    };
    let name = clean_name(name, kind);
    match scan(app, &bytes).await? {
        Ok(scan) => Ok(Received::Staged(put_aside(app, name, kind, bytes, scan).await?)),
        Err(found) => Ok(Received::Refused(Reason::File { name, problem: FileProblem::Infected(found) })),
    }
}

/// The verdict, or what was found. Without an answer of the scanner nothing is let in.
async fn scan(app: &App, bytes: &[u8]) -> Result<Result<Scan, String>, Failure> {
    let Some(scanner) = &app.scanner else { return Ok(Ok(Scan::NotScanned)) };
    match scanner.scan(bytes).await {
        Ok(ScanResult::Clean) => Ok(Ok(Scan::Clean { at: app.clock.millis() })),
        Ok(ScanResult::Infected(found)) => {
            tracing::warn!(%found, "an upload was refused: the virus scanner found something");
            Ok(Err(found))
        }
        Err(error) => {
            let reference = crate::failure::reference();
            tracing::error!(%reference, "an upload was refused: {error}");
            Err(Failure::Refused(Reason::ScannerAway(reference)))
        }
    }
}

async fn put_aside(app: &App, name: String, kind: FileKind, bytes: Vec<u8>, scan: Scan) -> Result<Staged, Failure> {
    sweep(app).await?;
    let key = format!("{FOLDER}/{}-{}", app.clock.millis(), app.clock.id());
    let (sha256, size) = (sha256(&bytes), u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    app.objects.put(&Path::from(key.as_str()), PutPayload::from(bytes)).await?;
    Ok(Staged { key, name, kind, bytes: size, sha256, scan })
}

/// Throws away files that wait. One that cannot be is swept later.
pub(crate) async fn throw_away(app: &App, received: &[Received]) {
    for file in received {
        let Received::Staged(staged) = file else { continue };
        match app.objects.delete(&Path::from(staged.key.as_str())).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => tracing::warn!("a file that waited could not be thrown away: {error}"),
        }
    }
}

/// Throws away what was left behind by uploads that broke off.
///
/// # Errors
/// When the object store cannot be reached.
pub async fn sweep(app: &App) -> Result<(), Failure> {
    let waiting = app.objects.list_with_delimiter(Some(&Path::from(FOLDER))).await?;
    let latest = app.clock.millis() - LEFT_BEHIND;
    let old = |at: &Path| since(at).is_some_and(|since| since < latest);
    for file in waiting.objects.into_iter().filter(|file| old(&file.location)) {
        match app.objects.delete(&file.location).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Since when a file waits, as its name says.
fn since(at: &Path) -> Option<i64> {
    at.filename()?.split_once('-')?.0.parse().ok()
}
