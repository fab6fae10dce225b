//! Posting mail and looking at what becomes of it.

use super::Database;
use super::log::Log;
use server::account::{Visit, requests};
use server::clock::Clock;
use server::config::{Config, MailRoute};
use server::db::sql;
use server::mail::Mail;
use server::outbox;
use server::outbox::MailJob;
use server::outbox::sql::Job;
use server::single_sign_on::Providers;
use server::worker::Worker;
use server::{App, Server};
use std::time::Duration;
use tempfile::TempDir;

pub(crate) const MINUTE: i64 = 60_000;
/// When the clock of each office begins: 8 September 2026, 14.05 in Amsterdam.
pub(crate) const START: i64 = 1_788_869_100_000;

/// One server process as far as mail goes, with a clock that stands still.
pub(crate) struct Office {
    pub(crate) app: App,
    /// Removed with the office.
    _folder: TempDir,
}

impl Office {
    /// Opens an office that sends along this route.
    pub(crate) async fn open(database: &Database, route: &MailRoute) -> Self {
        let folder = TempDir::new().expect("a folder for documents");
        let config = Config {
            listen: "127.0.0.1:0".parse().expect("an address"),
            site: "https://uitdaagloket.example".to_owned(),
            database: database.url.clone(),
            data: folder.path().to_owned(),
            mail: route.clone(),
            mail_from: "Uitdaagloket <noreply@uitdaagloket.example>".to_owned(),
            security_contact: "mailto:security@uitdaagloket.example".to_owned(),
            open_data_contact: "opendata@uitdaagloket.example".to_owned(),
            clamd: None,
            providers: Providers::default(),
            client_header: None,
            program: env!("CARGO_BIN_EXE_server").into(),
            demo: false,
        };
        let start = jiff::Timestamp::from_millisecond(START).expect("a moment");
        let clock = Clock::fixed(start).expect("the time zone");
        Self { app: Server::build(&config, clock).await.expect("the server builds").app, _folder: folder }
    }

    /// A worker of this office.
    pub(crate) fn worker(&self) -> Worker {
        Worker::new(self.app.clone())
    }

    /// Lets milliseconds pass.
    pub(crate) fn wait(&self, millis: i64) {
        let later = jiff::Timestamp::from_millisecond(self.app.clock.millis() + millis).expect("a moment");
        self.app.clock.set(later);
    }

    /// Posts a mail about a case, as a step would, and gives its id.
    pub(crate) async fn post_about(&self, case: &str, email: &str) -> String {
        let mail = mail_to(email);
        let payload = serde_json::to_string(&mail).expect("JSON");
        let id = self.app.clock.id();
        let mut tx = self.app.db.write().await.expect("a transaction");
        sql("INSERT INTO outbox (id, kind, subject, case_id, payload, state, attempts, due_at, created_at, priority, domain,
                                 email)
             VALUES ($1, 'mail', 'receipt', $2, $3, 'waiting', 0, $4, $4, 1, 'lindehof.example', $5)")
        .bind(&id)
        .bind(case)
        .bind(payload)
        .bind(self.app.clock.millis())
        .bind(email)
        .run(&mut tx)
        .await
        .expect("a row");
        tx.commit().await.expect("a commit");
        id
    }

    /// Posts a mail that is written already, as jobs held it until migration 8, and gives its id.
    pub(crate) async fn post(&self, mail: &Mail) -> String {
        self.post_job(outbox::sql::MAIL, &serde_json::to_string(mail).expect("JSON")).await
    }

    /// Posts the data of a mail and gives its id.
    async fn post_data(&self, mail: &MailJob) -> String {
        let job = serde_json::to_string(mail).expect("JSON");
        self.post_stored(outbox::sql::MAIL, &job, (mail.priority(), mail.domain())).await
    }

    /// Asks for a link to this address, whether or not it is known, and gives the id of the job and the browser that
    /// asked.
    pub(crate) async fn ask_link(&self, email: &str, known: bool) -> (String, Visit) {
        let (browser, request) = (server::security::token(), self.app.clock.id());
        let asked = requests::Request {
            id: request.clone(),
            email: email.to_owned(),
            browser_hash: server::security::sha256(&browser),
            next_path: "/start".to_owned(),
            created_at: self.app.clock.millis(),
        };
        let mut tx = self.app.db.write().await.expect("a transaction");
        requests::add(&mut tx, &asked).await.expect("stored");
        tx.commit().await.expect("a commit");
        let job = self.post_data(&MailJob::SignInLink { request, email: email.to_owned(), known }).await;
        (job, Visit { browser: Some(browser), ..Visit::default() })
    }

    /// Posts a job as it is stored and gives its id.
    pub(crate) async fn post_job(&self, kind: &str, payload: &str) -> String {
        self.post_stored(kind, payload, (1, "")).await
    }

    async fn post_stored(&self, kind: &str, payload: &str, (priority, domain): (i64, &str)) -> String {
        let id = self.app.clock.id();
        let mut tx = self.app.db.write().await.expect("a transaction");
        sql("INSERT INTO outbox (id, kind, subject, payload, state, attempts, due_at, created_at, priority, domain)
             VALUES ($1, $2, 'sign_in_link', $3, 'waiting', 0, $4, $4, $5, $6)")
        .bind(&id)
        .bind(kind)
        .bind(payload)
        .bind(self.app.clock.millis())
        .bind(priority)
        .bind(domain)
        .run(&mut tx)
        .await
        .expect("a row");
        tx.commit().await.expect("a commit");
        id
    }

    /// How many rows a count gives.
    pub(crate) async fn count(&self, count: &'static str) -> i64 {
        let mut tx = self.app.db.read().await.expect("a transaction");
        let (rows,): (i64,) = sql(count).one(&mut tx).await.expect("a count");
        rows
    }

    /// A job as it stands.
    pub(crate) async fn job(&self, id: &str) -> Job {
        let mut tx = self.app.db.read().await.expect("a transaction");
        outbox::sql::by_id(&mut tx, id).await.expect("a query").expect("a job")
    }

    /// Does what a worker does that crashes between sending a mail and noting that.
    pub(crate) async fn crash_after_sending(&self, mail: &Mail, lease: i64) {
        let now = self.app.clock.millis();
        let mut tx = self.app.db.write().await.expect("a transaction");
        let job = outbox::sql::claim(&mut tx, now, now + lease, "").await.expect("a query").expect("a job");
        tx.commit().await.expect("a commit");
        self.app.transport.send(mail, &job.id, now).await.expect("it leaves");
    }

    /// Leaves what a worker leaves that crashes between sending what is due and noting that.
    pub(crate) async fn crash_before_noting(&self, lease: i64) {
        self.worker().drain().await.expect("the database");
        let mut tx = self.app.db.write().await.expect("a transaction");
        let lost = "UPDATE outbox SET state = 'waiting', done_at = NULL, due_at = $1 WHERE state = 'done'";
        sql(lost).bind(self.app.clock.millis() + lease).run(&mut tx).await.expect("rows");
        tx.commit().await.expect("a commit");
    }

    /// Waits until no job waits any more, at most twenty seconds.
    pub(crate) async fn until_nothing_waits(&self) {
        for _ in 0..400 {
            let mut tx = self.app.db.read().await.expect("a transaction");
            let jobs = outbox::sql::newest_mails(&mut tx, 1000).await.expect("a query");
            drop(tx);
            if jobs.iter().all(|job| job.state != "waiting") {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("jobs still wait");
    }

    /// Runs what is due and gives what was logged meanwhile.
    pub(crate) async fn drain_with_log(&self) -> String {
        let log = Log::begin();
        self.worker().drain().await.expect("the database");
        log.end()
    }
}

/// A mail with a link to sign in, as a municipality might be asked about.
pub(crate) fn mail_to(email: &str) -> Mail {
    let composer = server::mail::Composer::new("https://uitdaagloket.example".to_owned()).expect("templates");
    let mail = composer.sign_in_link(email, &"5ec7e7".repeat(10), "12345678").expect("a mail");
    Mail { to_name: "Zoë Öztürk".to_owned(), reply_to: Some("wmo@lindewaard.example".to_owned()), ..mail }
}
