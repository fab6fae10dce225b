//! The use cases: each port of [`app::api::Backend`] implemented, one file per feature.

mod account;
mod answers;
mod approval;
mod archive;
mod attachments;
mod board;
mod board_mail;
mod budgeting;
mod case_file;
mod cases;
mod choice;
mod comments;
mod course;
mod deciding;
mod draft;
mod drafting;
mod files;
mod handling;
mod history;
mod letter;
mod mail_facts;
mod moments;
mod panel;
mod plan_facts;
mod presence;
mod readiness;
mod rivals;
mod saving;
mod starting;
mod submission;
mod timeline;
mod transfer;
mod wages;
mod workbook;
mod writer;

pub use case_file::CaseFile;

use crate::clock::Clock;
use crate::documents::Press;
use crate::intake::Scanner;
use crate::mail::Composer;
use crate::security::limits::Limits;
use crate::store::Db;
use object_store::ObjectStore;
use std::sync::Arc;
use tokio::sync::Notify;

/// Everything that use cases need.
#[derive(Clone)]
pub struct Services {
    /// The database.
    pub db: Db,
    /// Time and identifiers.
    pub clock: Clock,
    /// Bytes of documents and attachments.
    pub objects: Arc<dyn ObjectStore>,
    /// Typesets documents.
    pub press: Press,
    /// Writes mails.
    pub composer: Composer,
    /// Limits per person, per e-mail address and on what is under way.
    pub limits: Arc<Limits>,
    /// Wakes the worker when there is mail to send.
    pub wake: Arc<Notify>,
    /// Looks for viruses in attachments, where one is set up.
    pub scanner: Option<Scanner>,
    /// Whether demo sign-in and demo mailbox exist.
    pub demo: bool,
}
