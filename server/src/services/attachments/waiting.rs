//! Files between arriving and being attached: looked at one by one and put aside, so that one bad file keeps out the
//! whole batch and no more than one is in memory.

use super::Services;
use crate::failure::Outcome;
use crate::intake::{self, Verdict};
use crate::security::sha256;
use app::api::AppError;
use app::api::attachments::{Received, Staged};
use domain::attachment::{FileKind, Scan, clean_name, shown_name};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};

/// Where files wait, in the object store.
const FOLDER: &str = "uploads";
/// What waits longer than this, in milliseconds, was left behind by a browser or a server that went away.
const LEFT_BEHIND: i64 = 60 * 60_000;

impl Services {
    /// Looks at a file; one that may be kept waits in the object store.
    pub(super) async fn look_at(&self, name: &str, bytes: Vec<u8>) -> Outcome<Received> {
        let inspected = tokio::task::spawn_blocking(move || (intake::inspect(&bytes), bytes)).await?;
        let (kind, bytes) = match inspected {
            (Ok(kind), bytes) => (kind, bytes),
            (Err(refusal), _) => return Ok(Received::Refused(format!("“{}” {refusal}", shown_name(name)))),
        };
        let name = clean_name(name, kind);
        match self.scan(&bytes).await? {
            Ok(scan) => Ok(Received::Staged(self.put_aside(name, kind, bytes, scan).await?)),
            Err(found) => Ok(Received::Refused(format!(
                "“{name}” is niet veilig: de virusscanner vond {found}. Wij hebben het niet bewaard."
            ))),
        }
    }

    /// The verdict, or what was found. Without an answer of the scanner nothing is let in.
    async fn scan(&self, bytes: &[u8]) -> Outcome<Result<Scan, String>> {
        let Some(scanner) = &self.scanner else { return Ok(Ok(Scan::NotScanned)) };
        match scanner.scan(bytes).await {
            Ok(Verdict::Clean) => Ok(Ok(Scan::Clean { at: self.clock.millis() })),
            Ok(Verdict::Infected(found)) => {
                tracing::warn!(%found, "an upload was refused: the virus scanner found something");
                Ok(Err(found))
            }
            Err(error) => {
                let reference = crate::failure::reference();
                tracing::error!(%reference, "an upload was refused: {error}");
                let message = format!(
                    "De virusscanner antwoordt nu niet. Probeer het straks opnieuw. Er is niets bewaard. Lukt het dan \
                     weer niet? Meld het ons en noem {reference}."
                );
                Err(AppError::Refused(message).into())
            }
        }
    }

    async fn put_aside(&self, name: String, kind: FileKind, bytes: Vec<u8>, scan: Scan) -> Outcome<Staged> {
        self.sweep().await?;
        let key = format!("{FOLDER}/{}-{}", self.clock.millis(), self.clock.id());
        let (sha256, size) = (sha256(&bytes), u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.objects.put(&Path::from(key.as_str()), PutPayload::from(bytes)).await?;
        Ok(Staged { key, name, kind, bytes: size, sha256, scan })
    }

    /// Throws away files that wait. One that cannot be is swept later.
    pub(super) async fn throw_away(&self, received: &[Received]) {
        for file in received {
            let Received::Staged(staged) = file else { continue };
            match self.objects.delete(&Path::from(staged.key.as_str())).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => tracing::warn!("a file that waited could not be thrown away: {error}"),
            }
        }
    }

    /// Throws away what was left behind by uploads that broke off.
    ///
    /// # Errors
    /// When the object store cannot be reached.
    pub async fn sweep(&self) -> Outcome<()> {
        let waiting = self.objects.list_with_delimiter(Some(&Path::from(FOLDER))).await?;
        let latest = self.clock.millis() - LEFT_BEHIND;
        let old = |at: &Path| since(at).is_some_and(|since| since < latest);
        for file in waiting.objects.into_iter().filter(|file| old(&file.location)) {
            match self.objects.delete(&file.location).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

/// Since when a file waits, as its name says.
fn since(at: &Path) -> Option<i64> {
    at.filename()?.split_once('-')?.0.parse().ok()
}
