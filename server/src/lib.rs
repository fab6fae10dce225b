//! The server of Uitdaagloket: one room per feature, each with its routes, its use cases and its SQL.

pub mod account;
pub mod admin;
pub mod approval;
pub mod assessment;
pub mod assignment;
pub mod attachments;
pub mod autosave;
pub mod board;
pub mod budget;
pub mod bundle;
pub mod carrying_out;
pub mod case;
pub mod centre;
pub mod check;
pub mod clock;
pub mod closing;
pub mod comments;
mod comparison;
pub mod completeness;
pub mod config;
pub mod consultation;
pub mod db;
pub mod decision;
pub mod demo;
pub mod disclosure;
pub mod documents;
pub mod draft;
pub mod drafting;
pub mod exploration;
pub mod failure;
mod files;
pub mod frozen;
pub mod guide;
pub mod health;
pub mod initiatives;
pub mod interest;
mod kept;
pub mod log;
pub mod mail;
pub mod mailbox;
pub mod messages;
mod municipality;
mod news;
pub mod notices;
pub mod objection;
pub mod officers;
mod open_data;
pub mod outbox;
pub mod overview;
pub mod paper;
pub mod post;
pub mod preliminary;
pub mod presence;
pub mod profile;
pub mod proposals;
mod public;
pub mod queue;
pub mod readiness;
pub mod register;
pub mod reminding;
pub mod response;
pub mod revision;
mod router;
pub mod rules;
pub mod second_factor;
pub mod security;
mod settings;
pub mod single_sign_on;
pub mod steps;
pub mod submission;
mod table;
pub mod term;
pub mod transfer;
pub mod undelivered;
pub mod versions;
pub mod web;
pub mod worker;
pub mod working;

use attachments::inspection::Scanner;
use clock::Clock;
use config::Config;
use db::Db;
use documents::Typesetter;
use failure::{Failure, Fault};
use kept::Kept;
use mail::{Composer, Transport};
use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use security::limits::Limits;
use single_sign_on::SingleSignOn;
use std::sync::Arc;
use tokio::sync::Notify;
use web::Web;
use worker::Worker;

/// Everything that use cases need. A use case takes it as its first argument.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// Time and identifiers.
    pub clock: Clock,
    /// Bytes of documents and attachments.
    pub objects: Arc<dyn ObjectStore>,
    /// Has documents typeset.
    pub typesetter: Typesetter,
    /// Writes mails.
    pub composer: Composer,
    /// Sends mails.
    pub transport: Transport,
    /// Limits per person, per e-mail address and on what is under way.
    pub limits: Arc<Limits>,
    /// What was worked out before and still holds.
    pub(crate) kept: Arc<Kept>,
    /// Wakes the worker when there is mail to send.
    pub wake: Arc<Notify>,
    /// Looks for viruses in attachments, where one is set up.
    pub scanner: Option<Scanner>,
    /// Lets officers sign in at the provider of their municipality, where one is set up.
    pub single_sign_on: SingleSignOn,
    /// Whether demo sign-in and demo mailbox exist.
    pub demo: bool,
}

/// Everything a running server consists of. Tests build the same thing.
#[derive(Clone)]
pub struct Server {
    /// What the use cases need.
    pub app: App,
    /// Sends what waits in the outbox.
    pub worker: Worker,
    /// The site.
    pub web: Web,
}

impl Server {
    /// Connects and composes everything.
    ///
    /// # Errors
    /// When the database, the folder for documents or the mail route cannot be used, or the binary lacks its assets.
    pub async fn build(config: &Config, clock: Clock) -> Result<Self, Failure> {
        std::fs::create_dir_all(&config.data)
            .map_err(|error| Fault::failure(format!("{}: {error}", config.data.display())))?;
        let db = Db::connect(&config.database).await;
        let db = db.map_err(|error| Fault::failure(format!("{}: {error}", db::without_password(&config.database))))?;
        let objects = LocalFileSystem::new_with_prefix(&config.data)?.with_fsync(true);
        let app = App {
            db,
            clock,
            objects: Arc::new(objects),
            typesetter: Typesetter::new(&config.program),
            composer: Composer::new(config.site.clone())?,
            transport: Transport::new(&config.mail, &config.mail_from, &config.site)?,
            limits: Arc::new(Limits::default()),
            kept: Arc::new(Kept::default()),
            wake: Arc::new(Notify::new()),
            scanner: config.clamd.clone().map(Scanner::new),
            single_sign_on: SingleSignOn::new(config.providers.clone(), &config.site)?,
            demo: config.demo,
        };
        let web = Web {
            app: app.clone(),
            manifest: Arc::new(web::Manifest::embedded()?),
            client_header: config.client_header.clone(),
            origin: web::Origin::of(&config.site)?,
            secure: config.site.starts_with("https://"),
            contact: config.security_contact.clone(),
            open_data_contact: config.open_data_contact.as_str().into(),
        };
        Ok(Self { worker: Worker::new(app.clone()), app, web })
    }

    /// The site as a service.
    pub fn router(&self) -> axum::Router {
        router::router(self.web.clone())
    }
}
