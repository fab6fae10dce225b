//! The way out: over SMTP, to files, or into memory.

use super::message::Letterhead;
use super::{Mail, smtp};
use crate::config::MailRoute;
use crate::failure::Failure;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// How many mails memory holds; the oldest make room.
const REMEMBERED: usize = 100;

/// Sends mails along one route.
#[derive(Clone)]
pub struct Transport {
    letterhead: Letterhead,
    route: Route,
}

#[derive(Clone)]
enum Route {
    Smtp(smtp::Client),
    File(PathBuf),
    Memory(Arc<Mutex<VecDeque<(String, Mail)>>>),
}

/// Why a mail did not leave. The text names no more of a recipient than the domain.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// It may leave later.
    #[error("{0}")]
    Temporary(String),
    /// It never will: the recipient is refused.
    #[error("{0}")]
    Permanent(String),
}

impl Transport {
    /// Along this route, from this sender, for the site at this address. Needs a Tokio runtime.
    ///
    /// # Errors
    /// When one of the three cannot be read.
    pub fn new(route: &MailRoute, from: &str, site: &str) -> Result<Self, Failure> {
        let route = match route {
            MailRoute::Smtp(url) => Route::Smtp(smtp::client(url)?),
            MailRoute::File(folder) => Route::File(folder.clone()),
            MailRoute::Memory => Route::Memory(Arc::default()),
        };
        Ok(Self { letterhead: Letterhead::new(from, site)?, route })
    }

    /// Sends one mail at this moment (milliseconds since 1970). The Message-ID follows from `id`.
    ///
    /// # Errors
    /// When it did not leave, as far as we know.
    pub async fn send(&self, mail: &Mail, id: &str, at: i64) -> Result<(), SendError> {
        let message = self.letterhead.message(mail, id, at)?;
        match &self.route {
            Route::Smtp(client) => smtp::send(client, message).await,
            Route::File(folder) => write(folder.clone(), format!("{id}.eml"), message.formatted()).await,
            Route::Memory(sent) => {
                let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                sent.push_back((id.to_owned(), mail.clone()));
                if sent.len() > REMEMBERED {
                    sent.pop_front();
                }
                Ok(())
            }
        }
    }

    /// The mails that were sent into memory, the newest last.
    pub fn sent(&self) -> Vec<Mail> {
        self.in_memory(|sent| sent.iter().map(|(_, mail)| mail.clone()).collect()).unwrap_or_default()
    }

    /// The mail that was sent into memory under this id, while it is there.
    pub fn sent_as(&self, id: &str) -> Option<Mail> {
        self.in_memory(|sent| sent.iter().rev().find(|(one, _)| one == id).map(|(_, mail)| mail.clone())).flatten()
    }

    fn in_memory<T>(&self, read: impl FnOnce(&VecDeque<(String, Mail)>) -> T) -> Option<T> {
        match &self.route {
            Route::Memory(sent) => Some(read(&sent.lock().unwrap_or_else(PoisonError::into_inner))),
            Route::Smtp(_) | Route::File(_) => None,
        }
    }
}

async fn write(folder: PathBuf, name: String, bytes: Vec<u8>) -> Result<(), SendError> {
    let written = tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(name), bytes)
    });
    let written = written.await.map_err(std::io::Error::other).flatten();
    written.map_err(|error| SendError::Temporary(error.to_string()))
}
