//! The outbox worker: does what transactions left to do, until it is done or given up for all to see.
//!
//! Nothing is lost: a job stays in the outbox until its outcome is noted. It can run twice only when the process ends
//! between doing it and noting that; a mail then leaves twice with the same Message-ID.

mod mail;
mod verdict;

use crate::clock::Clock;
use crate::mail::Transport;
use crate::store::outbox::{self, Job};
use crate::store::{Db, Done};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use verdict::{Setback, Verdict};

/// For how long nobody else takes a job that was claimed, in milliseconds.
const LEASE: i64 = 2 * 60_000;
/// How often to look for jobs that nobody woke us for: retries, and jobs of other processes.
const PAUSE: Duration = Duration::from_secs(5);
/// How often to try to note an outcome, a second apart.
const NOTE_ATTEMPTS: u32 = 15;

/// Runs the jobs of the outbox, one after another. Several workers, in one process or more, share the work.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    clock: Clock,
    transport: Transport,
    wake: Arc<Notify>,
}

impl Worker {
    /// A worker that looks at once when `wake` is notified.
    pub fn new(db: Db, clock: Clock, transport: Transport, wake: Arc<Notify>) -> Self {
        Self { db, clock, transport, wake }
    }

    /// Works until `shutdown` is ready; the job in hand is finished first.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        let mut shutdown = pin!(shutdown);
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
                () = self.wake.notified() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Runs everything that is due now, once.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn drain(&self) -> Done<()> {
        while self.work().await? {}
        Ok(())
    }

    /// Runs one job, if one is due.
    async fn work(&self) -> Done<bool> {
        let now = self.clock.millis();
        let mut tx = self.db.write().await?;
        let job = outbox::claim(&mut tx, now, now + LEASE).await?;
        tx.commit().await?;
        let Some(job) = job else { return Ok(false) };
        let verdict = Verdict::after(job.attempts, self.perform(job.clone()).await);
        verdict.log(&job);
        self.settle(&job, &verdict).await?;
        Ok(true)
    }

    /// Does the job. Even a panic in it is a setback like any other, and does not end the worker.
    async fn perform(&self, job: Job) -> Result<(), Setback> {
        let (transport, now) = (self.transport.clone(), self.clock.millis());
        let running = tokio::spawn(async move {
            match job.kind.as_str() {
                outbox::MAIL => mail::send(&transport, &job, now).await,
                unknown => Err(Setback::GiveUp(format!("unknown kind of job: {unknown}"))),
            }
        });
        running.await.unwrap_or_else(|_| Err(Setback::TryAgain("the job panicked".to_owned())))
    }

    /// Notes what becomes of the job. Only we know the outcome, so a database that is away for a moment must not make
    /// the job run again.
    async fn settle(&self, job: &Job, verdict: &Verdict) -> Done<()> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            match verdict.note(&self.db, &job.id, self.clock.millis()).await {
                Err(_) if attempts < NOTE_ATTEMPTS => tokio::time::sleep(Duration::from_secs(1)).await,
                noted => return noted,
            }
        }
    }
}
