//! Settings from the environment. The server refuses to start half-configured.

use crate::attachments::inspection::Address;
use crate::single_sign_on::Providers;
use axum::http::HeaderName;
use domain::calendar::EquatedHolidays;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// All settings.
#[derive(Debug, Clone)]
pub struct Config {
    /// Address to listen on (`UITDAAGLOKET_LISTEN`).
    pub listen: SocketAddr,
    /// Address of the site as people see it, without a slash at the end (`UITDAAGLOKET_URL`).
    pub site: String,
    /// `sqlite://…` or `postgres://…` (`UITDAAGLOKET_DATABASE`).
    pub database: String,
    /// Folder for documents (`UITDAAGLOKET_DATA`).
    pub data: PathBuf,
    /// How mail leaves (`UITDAAGLOKET_MAIL`).
    pub mail: MailRoute,
    /// Sender of all mail (`UITDAAGLOKET_MAIL_FROM`).
    pub mail_from: String,
    /// Where to report a weakness, as security.txt wants it (`UITDAAGLOKET_SECURITY_CONTACT`).
    pub security_contact: String,
    /// E-mail address for questions about open data (`UITDAAGLOKET_OPEN_DATA_CONTACT`).
    pub open_data_contact: String,
    /// Where the virus scanner listens, if there is one (`UITDAAGLOKET_CLAMD`).
    pub clamd: Option<Address>,
    /// Providers at which officers sign in, by municipality (`UITDAAGLOKET_SINGLE_SIGN_ON` names the file).
    pub providers: Providers,
    /// Header in which the proxy in front says for whom it asks, such as `X-Forwarded-For`
    /// (`UITDAAGLOKET_CLIENT_HEADER`). Only a proxy that writes it itself may be named.
    pub client_header: Option<HeaderName>,
    /// This program, which is started again to typeset a document.
    pub program: PathBuf,
    /// Whether this is a demo (the `demo` command).
    pub demo: bool,
}

/// How mail leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailRoute {
    /// Over SMTP: `smtp://host:25` or `smtps://user:password@host`.
    Smtp(String),
    /// One file a mail, in this folder.
    File(PathBuf),
    /// Kept in memory, for tests and the demo.
    Memory,
}

/// What is wrong with the settings.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A setting without which the server cannot run.
    #[error("{0} is not set; see README, settings")]
    Missing(&'static str),
    /// A setting that cannot be read.
    #[error("{name} cannot be read: {problem}")]
    Unreadable {
        /// Name of the variable.
        name: &'static str,
        /// Why not.
        problem: String,
    },
}

impl Config {
    /// Reads the settings through `read`, which gives the value of a variable.
    ///
    /// # Errors
    /// Names the first setting that is missing or cannot be read.
    pub fn from_env(read: impl Fn(&str) -> Option<String>, demo: bool) -> Result<Self, ConfigError> {
        let read = |name: &str| read(name).filter(|value| !value.trim().is_empty());
        let needed = |name: &'static str, in_demo: &str| match read(name) {
            Some(value) => Ok(value),
            None if demo => Ok(in_demo.to_owned()),
            None => Err(ConfigError::Missing(name)),
        };
        let listen: SocketAddr = parsed("UITDAAGLOKET_LISTEN", &needed("UITDAAGLOKET_LISTEN", "127.0.0.1:8080")?)?;
        let data = PathBuf::from(needed("UITDAAGLOKET_DATA", ".data")?);
        let embedded = format!("sqlite://{}", data.join("uitdaagloket.sqlite").display());
        Ok(Self {
            site: needed("UITDAAGLOKET_URL", &format!("http://{listen}"))?.trim_end_matches('/').to_owned(),
            database: read("UITDAAGLOKET_DATABASE").unwrap_or(embedded),
            mail: mail_route(&needed("UITDAAGLOKET_MAIL", "memory")?)?,
            mail_from: needed("UITDAAGLOKET_MAIL_FROM", "Uitdaagloket <noreply@uitdaagloket.example>")?,
            clamd: read("UITDAAGLOKET_CLAMD").map(|value| parsed("UITDAAGLOKET_CLAMD", &value)).transpose()?,
            providers: read(SINGLE_SIGN_ON).map(|file| providers(&file)).transpose()?.unwrap_or_default(),
            client_header: read(CLIENT_HEADER).map(|value| parsed(CLIENT_HEADER, &value)).transpose()?,
            security_contact: needed("UITDAAGLOKET_SECURITY_CONTACT", "mailto:security@uitdaagloket.example")?,
            open_data_contact: needed("UITDAAGLOKET_OPEN_DATA_CONTACT", "opendata@uitdaagloket.example")?,
            // Stays the same program when its file is replaced by a newer one.
            program: PathBuf::from("/proc/self/exe"),
            listen,
            data,
            demo,
        })
    }
}

const CLIENT_HEADER: &str = "UITDAAGLOKET_CLIENT_HEADER";
const SINGLE_SIGN_ON: &str = "UITDAAGLOKET_SINGLE_SIGN_ON";
/// Names the file with equated holidays; every process that counts terms is told.
pub(crate) const EQUATED_HOLIDAYS: &str = "UITDAAGLOKET_EQUATED_HOLIDAYS";

/// Reads the days of a later decree, if the environment names a file with them, and counts all terms by them from now
/// on.
///
/// # Errors
/// When the file cannot be read, or terms have been counted before.
pub fn put_equated_holidays_in_force(read: impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
    let Some(file) = read(EQUATED_HOLIDAYS).filter(|file| !file.trim().is_empty()) else { return Ok(()) };
    let unreadable = |problem: String| ConfigError::Unreadable { name: EQUATED_HOLIDAYS, problem };
    let json = std::fs::read_to_string(file).map_err(|error| unreadable(error.to_string()))?;
    let later = EquatedHolidays::from_json(&json).map_err(|error| unreadable(error.to_string()))?;
    EquatedHolidays::with_later(later).put_in_force().map_err(|error| unreadable(error.to_string()))
}

fn parsed<T: std::str::FromStr<Err: ToString>>(name: &'static str, value: &str) -> Result<T, ConfigError> {
    value.parse::<T>().map_err(|error| ConfigError::Unreadable { name, problem: error.to_string() })
}

fn providers(file: &str) -> Result<Providers, ConfigError> {
    let unreadable = |problem| ConfigError::Unreadable { name: SINGLE_SIGN_ON, problem };
    Providers::read(Path::new(file)).map_err(unreadable)
}

fn mail_route(value: &str) -> Result<MailRoute, ConfigError> {
    match value {
        "memory" => Ok(MailRoute::Memory),
        smtp if smtp.starts_with("smtp://") || smtp.starts_with("smtps://") => Ok(MailRoute::Smtp(smtp.to_owned())),
        _ => match value.strip_prefix("file://") {
            Some(folder) => Ok(MailRoute::File(PathBuf::from(folder))),
            None => Err(ConfigError::Unreadable {
                name: "UITDAAGLOKET_MAIL",
                problem: "expected smtp://…, smtps://…, file://folder or memory".to_owned(),
            }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Config, ConfigError, MailRoute, put_equated_holidays_in_force};

    fn config(variables: &[(&str, &str)], demo: bool) -> Result<Config, ConfigError> {
        let find = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Config::from_env(find, demo)
    }

    #[test]
    fn a_real_server_does_not_start_half_configured() {
        assert!(matches!(config(&[], false), Err(ConfigError::Missing("UITDAAGLOKET_LISTEN"))));
    }

    #[test]
    fn a_demo_needs_no_settings() {
        let config = config(&[], true).expect("defaults");
        assert_eq!(config.mail, MailRoute::Memory);
        assert_eq!(config.site, "http://127.0.0.1:8080");
    }

    #[test]
    fn a_scanner_that_cannot_be_meant_stops_the_server() {
        assert_eq!(config(&[], true).expect("defaults").clamd, None);
        let found = config(&[("UITDAAGLOKET_CLAMD", "tcp://127.0.0.1:3310")], true).expect("settings").clamd;
        assert_eq!(found, Some(Address::Tcp("127.0.0.1:3310".to_owned())));
        assert!(config(&[("UITDAAGLOKET_CLAMD", "clamd")], true).is_err());
    }

    #[test]
    fn equated_holidays_that_cannot_be_read_stop_the_server() {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, missing) = (folder.path().join("days.json"), folder.path().join("missing.json"));
        std::fs::write(&file, r#"{"days": ["2029-05-11"]}"#).expect("written");
        for path in [file, missing] {
            let path = path.to_str().expect("a path").to_owned();
            let refused = put_equated_holidays_in_force(|_| Some(path.clone())).expect_err("refused");
            assert!(refused.to_string().starts_with("UITDAAGLOKET_EQUATED_HOLIDAYS cannot be read"), "{refused}");
        }
        assert!(put_equated_holidays_in_force(|_| None).is_ok(), "there is no file");
    }

    #[test]
    fn an_unknown_mail_route_is_refused() {
        assert!(config(&[("UITDAAGLOKET_MAIL", "pigeon")], true).is_err());
    }
}
