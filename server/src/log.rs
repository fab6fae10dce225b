//! The log: on standard error, one line for each thing that happened.

use crate::config::ConfigError;
use std::io::IsTerminal;
use tracing::Subscriber;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, fmt};

/// The setting that chooses a format.
const SETTING: &str = "UITDAAGLOKET_LOG";

/// How a line is written (`UITDAAGLOKET_LOG`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// For people: moment, level, target, text and fields.
    #[default]
    Text,
    /// For programs that collect logs: one JSON object, with the fields of an event beside its `timestamp`, `level`,
    /// `target` and `message`.
    Json,
}

impl LogFormat {
    /// The format that the environment names, and text if it names none.
    ///
    /// # Errors
    /// When it names another one.
    pub fn from_env(read: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        match read(SETTING).unwrap_or_default().trim() {
            "" | "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(ConfigError::Unreadable { name: SETTING, problem: "expected text or json".to_owned() }),
        }
    }

    /// What writes the log in this format.
    pub fn subscriber<W>(self, filter: EnvFilter, writer: W) -> Box<dyn Subscriber + Send + Sync>
    where
        W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
    {
        let lines = fmt().with_env_filter(filter).with_ansi(std::io::stderr().is_terminal()).with_writer(writer);
        match self {
            Self::Text => Box::new(lines.finish()),
            Self::Json => {
                Box::new(lines.json().flatten_event(true).with_current_span(false).with_span_list(false).finish())
            }
        }
    }
}

/// Begins the log of this process: in the format that the environment names, with what `RUST_LOG` lets through.
///
/// # Errors
/// When the format cannot be read; the log is begun in any case, so that this can be told.
pub fn begin(read: impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
    let format = LogFormat::from_env(read);
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let subscriber = format.as_ref().copied().unwrap_or_default().subscriber(filter, std::io::stderr);
    drop(subscriber.try_init());
    format.map(drop)
}

#[cfg(test)]
mod tests {
    use super::LogFormat;

    #[test]
    fn the_log_is_text_unless_it_is_asked_for_as_json_and_nothing_else_is_taken() {
        let format = |name: Option<&str>| LogFormat::from_env(|_| name.map(str::to_owned)).ok();
        assert_eq!(format(None), Some(LogFormat::Text));
        assert_eq!(format(Some(" ")), Some(LogFormat::Text));
        assert_eq!(format(Some("json")), Some(LogFormat::Json));
        assert_eq!(format(Some("xml")), None);
    }
}
