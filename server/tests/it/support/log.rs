//! What a test logs.

use server::log::LogFormat;
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::EnvFilter;

/// The log of this test from when it begins.
pub(crate) struct Log {
    lines: Lines,
    guard: DefaultGuard,
}

impl Log {
    /// Begins to log, all of it, in plain text.
    pub(crate) fn begin() -> Self {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
        Self { lines, guard: tracing::subscriber::set_default(subscriber) }
    }

    /// Begins to log as the server does when it is asked for JSON.
    pub(crate) fn begin_json() -> Self {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = LogFormat::Json.subscriber(EnvFilter::new("info,sqlx=warn"), move || writer.clone());
        Self { lines, guard: tracing::subscriber::set_default(subscriber) }
    }

    /// Everything that was logged.
    pub(crate) fn end(self) -> String {
        drop(self.guard);
        let bytes = self.lines.0.lock().expect("the log").clone();
        String::from_utf8(bytes).expect("text")
    }
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
