//! The typesetter: facts in, valid PDF out.

use super::glyphs::Alphabet;
use super::letter_view::LetterView;
use super::pack::pack;
use super::proposal_view::ProposalView;
use super::world::{DocumentWorld, Shared};
use super::{LetterFacts, ProposalFacts};
use crate::failure::{Failure, Fault};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use serde::Serialize;
use std::iter::once;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

/// Prints proposals and letters. Cloning shares the typesetter.
#[derive(Clone, Debug)]
pub struct Typesetter {
    tools: Arc<Tools>,
    /// As many documents at a time as there are cores.
    turns: Arc<Semaphore>,
    /// Drafts wait here for each other, so that one core stays free of them where there are more, and no more than a
    /// few ever stand before a submission.
    drafts: Arc<Semaphore>,
}

/// What the typesetter keeps between documents.
#[derive(Debug)]
struct Tools {
    shared: Shared,
    alphabet: Alphabet,
    options: PdfOptions,
}

/// How many documents long typst remembers what it laid out. Little comes back, and memory stays flat.
const MEMORY: usize = 2;

impl Typesetter {
    /// Sets up the typesetter.
    ///
    /// # Errors
    /// When an embedded template or font cannot be read.
    pub fn new() -> Result<Self, Failure> {
        Self::on(available_parallelism().map_or(1, NonZeroUsize::get))
    }

    /// A typesetter for so many documents at a time.
    pub(super) fn on(cores: usize) -> Result<Self, Failure> {
        let shared = Shared::new()?;
        let alphabet = Alphabet::of(shared.fonts());
        let drafts = Semaphore::new(cores.saturating_sub(1).max(1));
        let tools = Tools { shared, alphabet, options: options()? };
        Ok(Self { tools: Arc::new(tools), turns: Arc::new(Semaphore::new(cores)), drafts: Arc::new(drafts) })
    }

    /// The proposal (uitdaagvoorstel). The same facts give the same bytes.
    ///
    /// # Errors
    /// An operator's failure when the result is not a valid PDF/A-2a and PDF/UA-1 file.
    pub async fn proposal(&self, facts: ProposalFacts) -> Result<Vec<u8>, Failure> {
        self.print("proposal.typ", move || ProposalView::of(&facts)).await
    }

    /// The proposal as it is so far, for who writes it. What `place` stands for is held until the document is there,
    /// also when nobody waits for it any more.
    ///
    /// # Errors
    /// As [`Self::proposal`].
    pub async fn draft(&self, facts: ProposalFacts, place: impl Send + 'static) -> Result<Vec<u8>, Failure> {
        let queue = Arc::clone(&self.drafts).acquire_owned().await;
        let queue = queue.map_err(|closed| Fault::failure(closed.to_string()))?;
        self.set("proposal.typ", move || ProposalView::of(&facts), (queue, place)).await
    }

    /// The letter with the decision (besluitbrief). The same facts give the same bytes.
    ///
    /// # Errors
    /// An operator's failure when the result is not a valid PDF/A-2a and PDF/UA-1 file.
    pub async fn letter(&self, facts: LetterFacts) -> Result<Vec<u8>, Failure> {
        self.print("letter/letter.typ", move || LetterView::of(&facts)).await
    }

    /// Lets a template set what the view says.
    pub(super) async fn print<View: Serialize>(
        &self,
        template: &'static str,
        view: impl FnOnce() -> View + Send + 'static,
    ) -> Result<Vec<u8>, Failure> {
        self.set(template, view, ()).await
    }

    async fn set<View: Serialize>(
        &self,
        template: &'static str,
        view: impl FnOnce() -> View + Send + 'static,
        held: impl Send + 'static,
    ) -> Result<Vec<u8>, Failure> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let turn = turn.map_err(|closed| Fault::failure(closed.to_string()))?;
        let tools = Arc::clone(&self.tools);
        // The turn goes along: printing goes on when nobody waits for it any more.
        let printing = spawn_blocking(move || {
            let _held = (turn, held);
            tools.print(template, &view())
        });
        printing.await?
    }
}

impl Tools {
    fn print(&self, template: &str, view: &impl Serialize) -> Result<Vec<u8>, Failure> {
        let mut data = serde_json::to_value(view)?;
        self.alphabet.clean(&mut data);
        let world = self.shared.world(template, data.to_string())?;
        let document = self.typeset(&world);
        comemo::evict(MEMORY);
        let document = document?;
        validate(&document)?;
        Ok(document)
    }

    fn typeset(&self, world: &DocumentWorld<'_>) -> Result<Vec<u8>, Failure> {
        let pages = typst::compile(world).output.map_err(|errors| refused(&errors))?;
        let bytes = pdf(&pages, &self.options).map_err(|errors| refused(&errors))?;
        pack(&bytes)
    }
}

fn options() -> Result<PdfOptions, Failure> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let standards = standards.map_err(|error| Fault::failure(error.message().as_str()))?;
    Ok(PdfOptions { standards, creator: Smart::Custom(Some("Uitdaagloket".to_owned())), ..PdfOptions::default() })
}

fn refused(errors: &[SourceDiagnostic]) -> Failure {
    let describe = |error: &SourceDiagnostic| {
        let file = error.span.id().map_or_else(String::new, |id| format!("{}: ", id.vpath().get_without_slash()));
        let hints = error.hints.iter().map(|hint| hint.v.as_str());
        let words = once(error.message.as_str()).chain(hints).collect::<Vec<_>>();
        format!("{file}{}", words.join(", "))
    };
    let errors = errors.iter().map(describe).collect::<Vec<_>>();
    Fault::failure(format!("typst refused the document: {}", errors.join("; ")))
}

/// Nothing leaves the typesetter that archives or screen readers would refuse.
fn validate(document: &[u8]) -> Result<(), Failure> {
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(document, &options).map_err(|error| Fault::failure(error.to_string()))?;
        if !report.is_compliant {
            let rules = report.failures.iter().map(ToString::to_string).collect::<Vec<_>>();
            return Err(Fault::failure(format!("the document is not valid {profile}: {}", rules.join("; "))));
        }
    }
    Ok(())
}
