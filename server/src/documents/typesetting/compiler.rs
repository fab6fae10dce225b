//! One document, here and now: facts in, PDF/A-2a with PDF/UA-1 out.

use super::glyphs::Alphabet;
use super::job::Job;
use super::pack::pack;
use super::world::{DocumentWorld, Shared};
use crate::documents::letter_view::LetterView;
use crate::documents::municipal::pack::PackView;
use crate::documents::municipal::report::ReportView;
use crate::documents::post_letter::PostLetterView;
use crate::documents::procedure_letter::ProcedureLetterView;
use crate::documents::proposal_view::ProposalView;
use crate::documents::public_decision::PublicDecisionView;
use crate::documents::sketch_view::SketchView;
use crate::failure::{Failure, Fault};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use serde::Serialize;
use std::iter::once;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

/// What is kept between documents: templates, fonts and settings.
#[derive(Debug)]
pub(in crate::documents) struct Compiler {
    shared: Shared,
    alphabet: Alphabet,
    options: PdfOptions,
}

/// How many documents long typst remembers what it laid out. Little comes back, and memory stays flat.
const MEMORY: usize = 2;

impl Compiler {
    /// Parses templates and fonts.
    ///
    /// # Errors
    /// When an embedded template or font cannot be read.
    pub(in crate::documents) fn new() -> Result<Self, Failure> {
        let shared = Shared::new()?;
        let alphabet = Alphabet::embedded();
        Ok(Self { shared, alphabet, options: options()? })
    }

    /// The document. The same job gives the same bytes.
    ///
    /// # Errors
    /// An operator's failure when typst refuses it, or when the result was to be validated and is not valid.
    pub(in crate::documents) fn compile(&self, job: &Job, validated: bool) -> Result<Vec<u8>, Failure> {
        let document = match job {
            Job::Proposal(facts) => self.set("proposal.typ", &ProposalView::of(facts)),
            Job::Sketch(facts) => self.set("sketch.typ", &SketchView::of(facts)),
            Job::Letter(facts) => self.set("letter/letter.typ", &LetterView::of(facts)),
            Job::PostLetter(facts) => self.set("letter/post-letter.typ", &PostLetterView::of(facts)),
            Job::Report(facts) => self.set("municipal/report.typ", &ReportView::of(facts)),
            Job::PublicDecision(facts) => self.set("municipal/public-decision.typ", &PublicDecisionView::of(facts)),
            Job::Pack(facts) => self.set("municipal/pack.typ", &PackView::of(facts)),
            Job::ProcedureLetter(facts) => self.set("letter/procedure-letter.typ", &ProcedureLetterView::of(facts)),
        }?;
        if validated {
            validate(&document)?;
        }
        Ok(document)
    }

    /// Lets a template set what the view says.
    pub(in crate::documents) fn set(&self, template: &str, view: &impl Serialize) -> Result<Vec<u8>, Failure> {
        let mut data = serde_json::to_value(view)?;
        self.alphabet.clean(&mut data);
        let world = self.shared.world(template, data.to_string())?;
        let document = self.typeset(&world);
        comemo::evict(MEMORY);
        document
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

/// What a municipality receives or sends is refused by no archive and no screen reader.
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
