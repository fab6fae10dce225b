//! The server of Uitdaagloket: composition of store, services, documents, mail and web.

pub mod admin;
pub mod check;
pub mod clock;
pub mod config;
pub mod demo;
pub mod documents;
pub mod failure;
pub mod http;
pub mod intake;
pub mod jobs;
pub mod mail;
pub mod security;
pub mod services;
pub mod store;

use clock::Clock;
use config::Config;
use documents::Press;
use failure::{Fault, Outcome};
use http::Web;
use intake::Scanner;
use jobs::Worker;
use mail::{Composer, Transport};
use object_store::local::LocalFileSystem;
use security::limits::Limits;
use services::Services;
use std::sync::Arc;
use store::Db;
use tokio::sync::Notify;

/// Everything a running server consists of. Tests build the same thing.
#[derive(Clone)]
pub struct App {
    /// The use cases.
    pub services: Services,
    /// Sends what waits in the outbox.
    pub worker: Worker,
    /// The site.
    pub web: Web,
}

impl App {
    /// Connects and composes everything.
    ///
    /// # Errors
    /// When the database, the folder for documents or the mail route cannot be used, or the binary lacks its assets.
    pub async fn build(config: &Config, clock: Clock) -> Outcome<Self> {
        std::fs::create_dir_all(&config.data)
            .map_err(|error| Fault::failure(format!("{}: {error}", config.data.display())))?;
        let db = Db::connect(&config.database).await?;
        let objects = LocalFileSystem::new_with_prefix(&config.data)?.with_fsync(true);
        let (wake, limits) = (Arc::new(Notify::new()), Arc::new(Limits::default()));
        let transport = Transport::new(&config.mail, &config.mail_from, &config.site)?;
        let services = Services {
            db: db.clone(),
            clock: clock.clone(),
            objects: Arc::new(objects),
            press: Press::new()?,
            composer: Composer::new(config.site.clone())?,
            limits: limits.clone(),
            wake: wake.clone(),
            scanner: config.clamd.clone().map(Scanner::new),
            demo: config.demo,
        };
        let web = Web {
            backend: Arc::new(services.clone()),
            manifest: Arc::new(http::Manifest::embedded()?),
            demo: config.demo.then(demo::sentence),
            secure: config.site.starts_with("https://"),
            limits,
            contact: config.security_contact.clone(),
            clock: clock.clone(),
        };
        Ok(Self { worker: Worker::new(db, clock, transport, wake), services, web })
    }

    /// The site as a service.
    pub fn router(&self) -> axum::Router {
        http::router(self.web.clone())
    }
}
