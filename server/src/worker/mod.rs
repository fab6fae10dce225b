//! The outbox worker: does what transactions left to do, until it is done or given up for all to see.
//!
//! Nothing is lost: a job stays in the outbox until its outcome is noted. It can run twice only when the process ends
//! between doing it and noting that; a mail then leaves twice with the same Message-ID.

mod mail;
mod outcome;

pub use mail::preview;

use crate::outbox::DAYS_KEPT;
use crate::outbox::sql::{self, Job};
use crate::security::slots::{Slot, Slots};
use crate::{App, centre, completeness, news, reminding, rules};
use outcome::{JobResult, Setback};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// For how long nobody else takes a job that was claimed, in milliseconds.
const LEASE: i64 = 2 * 60_000;
/// How often to look for jobs that nobody woke us for: retries, and jobs of other processes.
const PAUSE: Duration = Duration::from_secs(5);
/// How often to try to note an outcome, a second apart.
const NOTE_ATTEMPTS: u32 = 15;
/// How often to purge what was done long ago, and to look whether newer rules hold.
const PURGE_PAUSE: Duration = Duration::from_hours(1);
/// How often to look whether a day has ended a term.
const TERMS_PAUSE: Duration = Duration::from_mins(1);
/// Days for which something is kept that somebody does not read. It stands in its case for ever.
const NEWS_KEPT: i64 = 180;
const DAY: i64 = 24 * 60 * 60_000;

/// Workers for one domain at a time: one whose mail server hangs leaves the others to everybody else.
const FOR_ONE_DOMAIN: usize = 2;

/// Runs the jobs of the outbox, one after another. Several workers, in one process or more, share the work.
#[derive(Clone)]
pub struct Worker {
    app: App,
    /// Domains to which mail is on its way, in this process.
    domains: Slots,
    /// Held while a job is chosen, so that no two workers choose by the same slots.
    choosing: Arc<Mutex<()>>,
}

impl Worker {
    /// A worker that looks at once when the wake of the app is notified.
    pub fn new(app: App) -> Self {
        Self { app, domains: Slots::new(FOR_ONE_DOMAIN), choosing: Arc::default() }
    }

    /// Works until `shutdown` is ready; the job in hand is finished first.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        let mut shutdown = pin!(shutdown);
        let mut purging = tokio::time::interval(PURGE_PAUSE);
        let mut taking_over = tokio::time::interval(PURGE_PAUSE);
        let mut counting = tokio::time::interval(TERMS_PAUSE);
        let mut reachable = true;
        loop {
            let worked = self.work().await;
            match &worked {
                Err(error) if reachable => tracing::error!(%error, "the outbox cannot be reached"),
                Ok(_) if !reachable => tracing::info!("the outbox can be reached again"),
                _ => {}
            }
            reachable = worked.is_ok();
            let pause = if worked.unwrap_or(false) { Duration::ZERO } else { PAUSE };
            tokio::select! {
                biased;
                () = &mut shutdown => return,
                _ = purging.tick() => match self.purge().await {
                    Ok(0) => {}
                    Ok(purged) => tracing::info!("{purged} jobs done {DAYS_KEPT} days ago were purged"),
                    Err(error) => tracing::warn!(%error, "jobs done long ago are still there"),
                },
                _ = taking_over.tick() => if let Err(failure) = rules::replace_all(&self.app).await {
                    tracing::warn!(?failure, "newer rules were not looked for");
                },
                _ = counting.tick() => self.watch_terms().await,
                () = self.app.wake.notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Ends the terms to supplement that ran out, reminds of those that are about to, and of other last days, and
    /// leaves the overviews of the day.
    async fn watch_terms(&self) {
        if let Err(failure) = completeness::lapse_all(&self.app).await {
            tracing::warn!(?failure, "terms that ended today were not looked for");
        }
        if let Err(failure) = completeness::remind_all(&self.app).await {
            tracing::warn!(?failure, "terms that are about to end were not looked for");
        }
        if let Err(failure) = reminding::remind_all(&self.app).await {
            tracing::warn!(?failure, "last days of cases were not looked for");
        }
        if let Err(failure) = centre::send_digests(&self.app).await {
            tracing::warn!(?failure, "overviews of the day were not looked for");
        }
    }

    /// Runs everything that is due now, once.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn drain(&self) -> Result<(), sqlx::Error> {
        while self.work().await? {}
        Ok(())
    }

    /// Removes the jobs that were done more than [`DAYS_KEPT`] days ago, and says how many; and what nobody read for
    /// [`NEWS_KEPT`] days.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn purge(&self) -> Result<u64, sqlx::Error> {
        let mut tx = self.app.db.write().await?;
        let purged = sql::purge(&mut tx, self.app.clock.millis() - DAYS_KEPT * DAY).await?;
        news::sql::forget_before(&mut tx, self.app.clock.millis() - NEWS_KEPT * DAY).await?;
        tx.commit().await?;
        Ok(purged)
    }

    /// Runs one job, if one is due.
    async fn work(&self) -> Result<bool, sqlx::Error> {
        let Some((job, _slot)) = self.choose().await? else { return Ok(false) };
        // Where one job is due there may be more: the next worker need not wait until this one is done.
        self.app.wake.notify_one();
        let result = JobResult::after(job.attempts, self.perform(job.clone()).await);
        result.log(&job);
        self.settle(&job, &result).await?;
        Ok(true)
    }

    /// Takes the job that goes first of those for whose domain there is a slot.
    async fn choose(&self) -> Result<Option<(Job, Option<Slot>)>, sqlx::Error> {
        let _choosing = self.choosing.lock().await;
        let now = self.app.clock.millis();
        let full: String = self.domains.full().iter().map(|domain| format!(",{domain}")).collect();
        let full = if full.is_empty() { full } else { full + "," };
        let mut tx = self.app.db.write().await?;
        let job = sql::claim(&mut tx, now, now + LEASE, &full).await?;
        tx.commit().await?;
        Ok(job.map(|job| {
            let slot = (!job.domain.is_empty()).then(|| self.domains.take(&job.domain)).flatten();
            (job, slot)
        }))
    }

    /// Does the job and gives the address that was mailed. Even a panic in it is a setback like any other, and does not
    /// end the worker.
    async fn perform(&self, job: Job) -> Result<String, Setback> {
        let app = self.app.clone();
        let running = tokio::spawn(async move {
            match job.kind.as_str() {
                sql::MAIL => mail::send(&app, &job).await,
                unknown => Err(Setback::GiveUp(format!("unknown kind of job: {unknown}"))),
            }
        });
        running.await.unwrap_or_else(|_| Err(Setback::TryAgain("the job panicked".to_owned())))
    }

    /// Notes what becomes of the job. Only we know the outcome, so a database that is away for a moment must not make
    /// the job run again.
    async fn settle(&self, job: &Job, result: &JobResult) -> Result<(), sqlx::Error> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            match result.note(&self.app.db, &job.id, self.app.clock.millis()).await {
                Err(_) if attempts < NOTE_ATTEMPTS => tokio::time::sleep(Duration::from_secs(1)).await,
                noted => return noted,
            }
        }
    }
}
