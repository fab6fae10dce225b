//! A real SMTP server in a process of its own, as `end2end/smtp/server.mjs` runs it.

use mail_parser::{Message, MessageParser};
use serde::Deserialize;
use server::config::MailRoute;
use std::net::TcpListener;
use std::process::Stdio;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/smtp/server.mjs");

/// A running mail server, which stops when it is dropped.
#[derive(Debug)]
pub(crate) struct MailServer {
    port: u16,
    folder: TempDir,
    _process: Child,
}

/// A mail as the server took it in.
#[derive(Debug, Deserialize)]
pub(crate) struct Received {
    pub(crate) envelope: Envelope,
    pub(crate) raw: String,
    /// Which connection brought it.
    pub(crate) connection: String,
}

/// What was said of a mail before its text.
#[derive(Debug, Deserialize)]
pub(crate) struct Envelope {
    pub(crate) from: String,
    pub(crate) to: Vec<String>,
    pub(crate) user: Option<String>,
}

/// The message in it.
pub(crate) fn parsed(received: &Received) -> Message<'_> {
    MessageParser::default().parse(&received.raw).expect("a message")
}

impl MailServer {
    /// Starts a server on any port, with further options of the program.
    pub(crate) async fn start(options: &[&str]) -> Self {
        Self::start_at(0, options).await
    }

    /// Starts a server on this port.
    pub(crate) async fn start_at(port: u16, options: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder for mail");
        let mut process = Command::new("node")
            .args([PROGRAM, "--tied", "--port", &port.to_string(), "--out"])
            .arg(folder.path().join("mail.jsonl"))
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("node is installed");
        let output = process.stdout.take().expect("its output is piped");
        let first = BufReader::new(output).lines().next_line().await.expect("its output can be read");
        let first = first.expect("the mail server starts; `npm ci` in end2end installs what it needs");
        let port = serde_json::from_str::<serde_json::Value>(&first).expect("JSON")["port"].as_u64().expect("a port");
        Self { port: u16::try_from(port).expect("a port"), folder, _process: process }
    }

    /// The route to this server.
    pub(crate) fn route(&self) -> MailRoute {
        route(self.port)
    }

    /// The same as an address.
    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The route to this server with a name and a password.
    pub(crate) fn route_as(&self, user: &str, password: &str) -> MailRoute {
        MailRoute::Smtp(format!("smtp://{user}:{password}@127.0.0.1:{}", self.port))
    }

    /// All mail that it accepted, the oldest first.
    pub(crate) fn inbox(&self) -> Vec<Received> {
        let lines = std::fs::read_to_string(self.folder.path().join("mail.jsonl")).unwrap_or_default();
        lines.lines().map(|line| serde_json::from_str(line).expect("a mail a line")).collect()
    }
}

/// The route to a server on this port of this machine.
pub(crate) fn route(port: u16) -> MailRoute {
    MailRoute::Smtp(format!("smtp://127.0.0.1:{port}"))
}

/// A port on which nothing listens.
pub(crate) fn silent_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}
