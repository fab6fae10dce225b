//! Writing a file while it is read: one part is in memory at a time.

use super::{Bundle, Part, Source};
use crate::App;
use axum::body::{Body, Bytes};
use object_store::ObjectStoreExt;
use object_store::path::Path;
use std::io::{self, BufWriter, Write};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio_stream::wrappers::ReceiverStream;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What of the file waits for a slow reader.
const CHUNK: usize = 64 * 1024;

/// A part with its bytes, or the fault that ends the file.
type Loaded = io::Result<(Part, Vec<u8>)>;

impl Bundle {
    /// The bytes of the file. Where a part cannot be read, the file ends in a fault and never looks whole.
    pub(super) fn into_body(self, app: App) -> Body {
        let (parts, loaded) = channel(1);
        let (chunks, body) = channel(4);
        tokio::spawn(load(app, self.contents.parts, parts));
        tokio::task::spawn_blocking(move || {
            if let Err(error) = write(loaded, &chunks) {
                tracing::warn!(%error, "the file of a case was not written to its end");
                drop(chunks.blocking_send(Err(error)));
            }
        });
        Body::from_stream(ReceiverStream::new(body))
    }
}

async fn load(app: App, parts: Vec<Part>, loaded: Sender<Loaded>) {
    for mut part in parts {
        let bytes = match std::mem::replace(&mut part.source, Source::Here(Vec::new())) {
            Source::Here(bytes) => Ok(bytes),
            Source::Stored(key) => stored(&app, &key).await,
        };
        // Nobody reads on after a fault, or when the browser went away.
        if loaded.send(bytes.map(|bytes| (part, bytes))).await.is_err() {
            return;
        }
    }
}

async fn stored(app: &App, key: &str) -> io::Result<Vec<u8>> {
    let found = app.objects.get(&Path::from(key)).await.map_err(io::Error::other)?;
    Ok(found.bytes().await.map_err(io::Error::other)?.to_vec())
}

fn write(mut loaded: Receiver<Loaded>, chunks: &Sender<io::Result<Bytes>>) -> io::Result<()> {
    let mut zip = ZipWriter::new_stream(BufWriter::with_capacity(CHUNK, Chunks(chunks)));
    while let Some(part) = loaded.blocking_recv() {
        let (part, bytes) = part?;
        zip.start_file(part.path, SimpleFileOptions::default()).map_err(io::Error::other)?;
        zip.write_all(&bytes)?;
    }
    zip.finish().map_err(io::Error::other)?.into_inner().flush()
}

/// Hands what is written to who reads.
struct Chunks<'a>(&'a Sender<io::Result<Bytes>>);

impl Write for Chunks<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.0.blocking_send(Ok(Bytes::copy_from_slice(bytes)));
        sent.map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
