//! Typesetting: facts in, PDF out, in processes of their own.
//!
//! What people type decides how much work and memory a document takes, so it is made in a process with limits of both,
//! which can be killed. There are no more of them than cores. What was made lately is kept by the hash of its facts.

mod compiler;
mod glyphs;
mod job;
mod pack;
mod pool;
mod process;
mod turns;
mod world;

#[cfg(test)]
pub(super) use self::compiler::Compiler;
pub(crate) use self::glyphs::unprintable;
pub(super) use self::job::Job;
pub use self::process::typeset;
pub use self::turns::Turn;

use self::job::Request;
use self::pool::{NoAnswer, Pool};
use self::turns::Turns;
use super::{
    LetterFacts, PackFacts, PostLetterFacts, ProcedureLetterFacts, ProposalFacts, PublicDecisionFacts, ReportFacts,
    SketchFacts,
};
use crate::failure::{Failure, Fault};
use app::views::Reason;
use clru::{CLruCache, CLruCacheConfig, WeightScale};
use sha2::{Digest, Sha256};
use std::collections::hash_map::RandomState;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

/// Has proposals and letters typeset. Cloning shares the processes, and what they made.
#[derive(Clone, Debug)]
pub struct Typesetter {
    pool: Pool,
    turns: Turns,
    /// Documents that were made lately, by the SHA-256 of their request.
    made: Arc<Mutex<Made>>,
}

type Hash = [u8; 32];
type Made = CLruCache<Hash, Arc<Vec<u8>>, RandomState, Bytes>;

/// Weighs a document by its bytes.
#[derive(Debug)]
struct Bytes;

impl WeightScale<Hash, Arc<Vec<u8>>> for Bytes {
    fn weight(&self, _: &Hash, document: &Arc<Vec<u8>>) -> usize {
        document.len()
    }
}

/// How many bytes of documents are kept in memory.
const KEPT: NonZeroUsize = NonZeroUsize::new(16 << 20).expect("more than nothing");

/// How long a document is waited for; with the time to wait for a turn less than a request may take.
const PATIENCE: Duration = Duration::from_secs(30);

impl Typesetter {
    /// A typesetter whose processes are those of this program, as many as there are cores.
    pub fn new(program: &Path) -> Self {
        Self::on(program, available_parallelism().map_or(1, NonZeroUsize::get))
    }

    /// A typesetter for so many documents at a time.
    pub fn on(program: &Path, cores: usize) -> Self {
        let made = CLruCache::with_config(CLruCacheConfig::new(KEPT).with_scale(Bytes));
        Self { pool: Pool::of(program), turns: Turns::on(cores), made: Arc::new(Mutex::new(made)) }
    }

    /// Waits until a draft of this person may be typeset. Take the turn before reading what it takes: those who wait
    /// hold nothing then.
    ///
    /// # Errors
    /// [`Failure::TooMany`] while some of this person's documents wait already; [`Reason::DocumentsWait`] when others
    /// take too long.
    pub async fn turn_for_draft(&self, person: &str) -> Result<Turn, Failure> {
        self.turns.for_draft(person).await
    }

    /// Waits until a document that goes on record may be typeset for this person; drafts do not go before it.
    ///
    /// # Errors
    /// As [`Self::turn_for_draft`].
    pub async fn turn(&self, person: &str) -> Result<Turn, Failure> {
        self.turns.for_record(person).await
    }

    /// The proposal (uitdaagvoorstel) as it is so far, for who writes it.
    ///
    /// # Errors
    /// [`Reason::DocumentTooLarge`] when it takes more time of a processor or memory than a document may;
    /// [`Reason::DocumentsWait`] when the machine is too busy to make it.
    pub async fn draft(&self, _: &Turn, facts: ProposalFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Proposal(Box::new(facts)), validated: false }).await
    }

    /// The sketch of a verkenning, for who writes it.
    ///
    /// # Errors
    /// As [`Self::draft`].
    pub async fn sketch(&self, _: &Turn, facts: SketchFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Sketch(Box::new(facts)), validated: false }).await
    }

    /// The proposal (uitdaagvoorstel), to be submitted: a valid PDF/A-2a and PDF/UA-1 file. The same facts give the
    /// same bytes.
    ///
    /// # Errors
    /// As [`Self::draft`]; an operator's failure when the result is not valid.
    pub async fn proposal(&self, _: &Turn, facts: ProposalFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Proposal(Box::new(facts)), validated: true }).await
    }

    /// The letter with the decision (besluitbrief), likewise.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn letter(&self, _: &Turn, facts: LetterFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Letter(Box::new(facts)), validated: true }).await
    }

    /// A letter about the procedure, likewise.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn procedure_letter(&self, _: &Turn, facts: ProcedureLetterFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::ProcedureLetter(Box::new(facts)), validated: true }).await
    }

    /// A letter by post, likewise.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn post_letter(&self, _: &Turn, facts: PostLetterFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::PostLetter(Box::new(facts)), validated: true }).await
    }

    /// The report of the panel (adviesrapport), likewise.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn report(&self, _: &Turn, facts: ReportFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Report(Box::new(facts)), validated: true }).await
    }

    /// The proposal to the college (collegevoorstel), likewise.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn pack(&self, _: &Turn, facts: PackFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Pack(Box::new(facts)), validated: true }).await
    }

    /// A decision for everybody to read, likewise.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn public_decision(&self, _: &Turn, facts: PublicDecisionFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::PublicDecision(Box::new(facts)), validated: true }).await
    }

    /// The letter of a decision that was not taken yet, for who prepares and takes it.
    ///
    /// # Errors
    /// As [`Self::draft`].
    pub async fn draft_letter(&self, _: &Turn, facts: LetterFacts) -> Result<Vec<u8>, Failure> {
        self.make(Request { job: Job::Letter(Box::new(facts)), validated: false }).await
    }

    async fn make(&self, request: Request) -> Result<Vec<u8>, Failure> {
        let request = serde_json::to_vec(&request)?;
        let hash: Hash = Sha256::digest(&request).into();
        let known = self.made().get(&hash).cloned();
        if let Some(document) = known {
            return Ok(document.to_vec());
        }
        let document = match self.pool.answer(&request, PATIENCE).await {
            Ok(answer) => answer.map_err(Fault::failure)?,
            Err(NoAnswer::NotStarted(error)) => return Err(error.into()),
            Err(none) => {
                tracing::warn!("a document of {} bytes of facts was not made: {none}", request.len());
                let reason = match none {
                    // Within its processor time, so that something else keeps the machine busy.
                    NoAnswer::TooLong(_) => Reason::DocumentsWait,
                    _ => Reason::DocumentTooLarge,
                };
                return Err(Failure::Refused(reason));
            }
        };
        // One that is larger than all that is kept is not kept.
        drop(self.made().put_with_weight(hash, Arc::new(document.clone())));
        Ok(document)
    }

    /// Documents come and go whole, so what was left behind by a panic is as good as any.
    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
