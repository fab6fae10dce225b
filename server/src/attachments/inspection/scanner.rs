//! The virus scanner: clamd of `ClamAV`, over TCP or a Unix socket. Without an answer nothing is let in.

use clamav_client::tokio::{Socket, Tcp, ping, scan_buffer};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use tokio::time::timeout;

/// How many bytes go into one piece of the stream.
const PIECE: usize = 64 << 10;
/// How long a scan of one file may take. Clamd itself gives up after two minutes.
const PATIENCE: Duration = Duration::from_mins(1);

/// Characters of an answer that go further; names of viruses are shorter.
const LONGEST_ANSWER: usize = 100;

/// Where clamd listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// `tcp://127.0.0.1:3310`.
    Tcp(String),
    /// `unix:///run/clamav/clamd.ctl`.
    Socket(PathBuf),
}

impl FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let tcp =
            text.strip_prefix("tcp://").filter(|host| host.rsplit_once(':').is_some_and(|(_, port)| is_port(port)));
        let socket = text.strip_prefix("unix://").filter(|path| path.starts_with('/'));
        tcp.map(|host| Self::Tcp(host.to_owned()))
            .or_else(|| socket.map(|path| Self::Socket(path.into())))
            .ok_or_else(|| "expected tcp://host:port or unix:///path".to_owned())
    }
}

fn is_port(text: &str) -> bool {
    text.parse::<u16>().is_ok()
}

/// What the scanner says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScanResult {
    /// Nothing was found.
    Clean,
    /// Something was found, under this name.
    Infected(String),
}

/// Why there is no verdict; for the log alone.
#[derive(Debug, thiserror::Error)]
pub enum ScannerError {
    /// It cannot be reached, or hung up.
    #[error("the virus scanner cannot be reached: {0}")]
    Unreachable(#[from] std::io::Error),
    /// No answer in time.
    #[error("the virus scanner does not answer in time")]
    Slow(#[from] tokio::time::error::Elapsed),
    /// An answer that is no verdict, such as a limit of its own.
    #[error("the virus scanner answers “{0}”")]
    Unclear(String),
}

/// A virus scanner.
#[derive(Debug, Clone)]
pub struct Scanner {
    address: Address,
    patience: Duration,
}

impl Scanner {
    /// The scanner at an address.
    pub const fn new(address: Address) -> Self {
        Self { address, patience: PATIENCE }
    }

    /// Waits no longer than this for an answer.
    #[must_use]
    pub const fn waiting(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Whether anybody is there.
    ///
    /// # Errors
    /// When nobody answers as a scanner does.
    pub async fn ping(&self) -> Result<(), ScannerError> {
        let answer = match &self.address {
            Address::Tcp(host) => timeout(self.patience, ping(Tcp { host_address: host })).await,
            Address::Socket(path) => timeout(self.patience, ping(Socket { socket_path: path })).await,
        };
        match words(&answer??).as_str() {
            "PONG" => Ok(()),
            other => Err(ScannerError::Unclear(short(other))),
        }
    }

    /// Looks into a file.
    ///
    /// # Errors
    /// When there is no verdict, for whatever reason.
    pub async fn scan(&self, bytes: &[u8]) -> Result<ScanResult, ScannerError> {
        let piece = Some(PIECE);
        let answer = match &self.address {
            Address::Tcp(host) => timeout(self.patience, scan_buffer(bytes, Tcp { host_address: host }, piece)).await,
            Address::Socket(path) => {
                timeout(self.patience, scan_buffer(bytes, Socket { socket_path: path }, piece)).await
            }
        };
        read_answer(&words(&answer??))
    }
}

fn words(answer: &[u8]) -> String {
    String::from_utf8_lossy(answer).trim_matches(['\0', '\n', ' ']).to_owned()
}

/// What of an answer goes further, into logs and onto pages: one line, and not all that somebody may send.
fn short(answer: &str) -> String {
    let line = answer.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    line.take(LONGEST_ANSWER).collect()
}

/// "stream: OK" or "stream: Name FOUND"; anything else is no verdict.
fn read_answer(answer: &str) -> Result<ScanResult, ScannerError> {
    let said = answer.strip_prefix("stream: ").unwrap_or_default();
    match said.strip_suffix(" FOUND") {
        Some(name) => Ok(ScanResult::Infected(short(name))),
        None if said == "OK" => Ok(ScanResult::Clean),
        None => Err(ScannerError::Unclear(short(answer))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, ScanResult, read_answer};

    #[test]
    fn addresses_are_read_and_others_refused() {
        assert_eq!("tcp://127.0.0.1:3310".parse(), Ok(Address::Tcp("127.0.0.1:3310".into())));
        assert_eq!("unix:///run/clamd.ctl".parse(), Ok(Address::Socket("/run/clamd.ctl".into())));
        for wrong in ["", "127.0.0.1:3310", "tcp://clamd", "tcp://clamd:poort", "unix://clamd.ctl", "http://clamd:3310"]
        {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_a_clear_verdict_lets_a_file_in() {
        assert_eq!(read_answer("stream: OK").ok(), Some(ScanResult::Clean));
        let found = ScanResult::Infected("Win.Test.EICAR_HDB-1".into());
        assert_eq!(read_answer("stream: Win.Test.EICAR_HDB-1 FOUND").ok(), Some(found));
        for other in ["", "OK", "stream: ", "stream: NOT OK", "INSTREAM size limit exceeded. ERROR", "stream: x ERROR"]
        {
            assert!(read_answer(other).is_err(), "“{other}” is no verdict");
        }
    }

    #[test]
    fn of_an_endless_answer_little_goes_further_and_all_on_one_line() {
        let endless = "Naam\r\n".repeat(100_000);
        let Ok(ScanResult::Infected(name)) = read_answer(&format!("stream: {endless} FOUND")) else {
            panic!("it is still infected")
        };
        let unclear = read_answer(&endless).expect_err("no verdict").to_string();
        for told in [name, unclear] {
            assert!(told.chars().count() < 200 && !told.contains(['\r', '\n']), "{told}");
        }
    }
}
