//! The server as a process of its own, to be killed.

use super::Database;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A running `server demo`, killed at once when dropped.
pub(crate) struct Process {
    child: Child,
    /// Its address.
    pub site: String,
}

impl Process {
    /// Starts a server and waits until it listens.
    pub(crate) async fn start(database: &Database, data: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_server"))
            .arg("demo")
            .env("UITDAAGLOKET_LISTEN", "127.0.0.1:0")
            .env("UITDAAGLOKET_DATABASE", &database.url)
            .env("UITDAAGLOKET_DATA", data)
            .env("RUST_LOG", "error")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the server starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        while let Some(line) = lines.next_line().await.expect("its output can be read") {
            if let Some((_, site)) = line.split_once("luistert op ") {
                return Self { child, site: site.to_owned() };
            }
        }
        panic!("the server stopped before it listened");
    }

    /// SIGTERM: waits until it has stopped.
    pub(crate) async fn stop(mut self) -> ExitStatus {
        let id = self.child.id().expect("it runs").to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await.expect("a signal");
        assert!(asked.success());
        self.child.wait().await.expect("it stops")
    }

    /// SIGKILL: no chance to tidy up.
    pub(crate) async fn kill(mut self) {
        self.child.kill().await.expect("the server is killed");
    }
}
