//! Posting mail and looking at what becomes of it.

use super::Database;
use server::clock::Clock;
use server::config::MailRoute;
use server::jobs::Worker;
use server::mail::{Mail, Transport};
use server::store::Db;
use server::store::outbox::{self, Job, NewJob};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;

/// When the clock of each office begins: 8 September 2026, 14.05 in Amsterdam.
pub(crate) const START: i64 = 1_788_869_100_000;

/// One server process as far as mail goes, with a clock that stands still.
pub(crate) struct Office {
    db: Db,
    clock: Clock,
    pub(crate) transport: Transport,
    pub(crate) wake: Arc<Notify>,
}

impl Office {
    /// Opens an office that sends along this route.
    pub(crate) async fn open(database: &Database, route: &MailRoute) -> Self {
        let start = jiff::Timestamp::from_millisecond(START).expect("a moment");
        Self {
            db: database.connect().await,
            clock: Clock::fixed(start).expect("the time zone"),
            transport: Transport::new(
                route,
                "Uitdaagloket <noreply@uitdaagloket.example>",
                "https://uitdaagloket.example",
            )
            .expect("a route"),
            wake: Arc::new(Notify::new()),
        }
    }

    /// A worker of this office.
    pub(crate) fn worker(&self) -> Worker {
        Worker::new(self.db.clone(), self.clock.clone(), self.transport.clone(), self.wake.clone())
    }

    /// Lets milliseconds pass.
    pub(crate) fn wait(&self, millis: i64) {
        let later = jiff::Timestamp::from_millisecond(self.clock.millis() + millis).expect("a moment");
        self.clock.set(later);
    }

    /// Posts a mail and gives its id.
    pub(crate) async fn post(&self, mail: &Mail) -> String {
        self.post_job(outbox::MAIL, &serde_json::to_string(mail).expect("JSON")).await
    }

    /// Posts a job and gives its id.
    pub(crate) async fn post_job(&self, kind: &str, payload: &str) -> String {
        let id = self.clock.id();
        let job =
            NewJob { id: id.clone(), kind, subject: "sign_in_link", challenge: None, payload: payload.to_owned() };
        let mut tx = self.db.write().await.expect("a transaction");
        outbox::add(&mut tx, job, self.clock.millis()).await.expect("a row");
        tx.commit().await.expect("a commit");
        id
    }

    /// A job as it stands.
    pub(crate) async fn job(&self, id: &str) -> Job {
        let mut tx = self.db.read().await.expect("a transaction");
        outbox::by_id(&mut tx, id).await.expect("a query").expect("a job")
    }

    /// Does what a worker does that crashes between sending a mail and noting that.
    pub(crate) async fn crash_after_sending(&self, mail: &Mail, lease: i64) {
        let now = self.clock.millis();
        let mut tx = self.db.write().await.expect("a transaction");
        let job = outbox::claim(&mut tx, now, now + lease).await.expect("a query").expect("a job");
        tx.commit().await.expect("a commit");
        self.transport.send(mail, &job.id, now).await.expect("it leaves");
    }

    /// Waits until no job waits any more, at most twenty seconds.
    pub(crate) async fn until_nothing_waits(&self) {
        for _ in 0..400 {
            let mut tx = self.db.read().await.expect("a transaction");
            let jobs = outbox::newest_mails(&mut tx, 1000).await.expect("a query");
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
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
        let guard = tracing::subscriber::set_default(subscriber);
        self.worker().drain().await.expect("the database");
        drop(guard);
        let bytes = log.0.lock().expect("the log").clone();
        String::from_utf8(bytes).expect("text")
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A mail with a link to sign in, as a municipality might be asked about.
pub(crate) fn mail_to(email: &str) -> Mail {
    let composer = server::mail::Composer::new("https://uitdaagloket.example".to_owned()).expect("templates");
    let mail = composer.sign_in_link(email, &"5ec7e7".repeat(10), 30).expect("a mail");
    Mail { to_name: "Zoë Öztürk".to_owned(), reply_to: Some("wmo@lindewaard.example".to_owned()), ..mail }
}
