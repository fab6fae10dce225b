//! A draft to and from a file.

mod routes;

pub(crate) use routes::{routes, uploads};

use crate::App;
use crate::budget::LARGEST_SHEET;
use crate::case::Case;
use crate::draft::revision::BUDGET;
use crate::draft::{Current, Draft};
use crate::drafting::answers::shape;
use crate::drafting::edit::DraftEdit;
use crate::drafting::saving::{self, Change, Saved};
use crate::failure::Failure;
use app::views::budget::{posted_sheet, typed_sheet};
use app::views::proposal::transfer::LeftOut;
use app::views::{Actor, Reason};
use domain::attachment::Attachment;
use domain::budget::Sheet;
use domain::catalogue::Question;
use domain::proposal::{Answers, Shape, canonical, has_kept_lines, is_kept, names};
use serde::{Deserialize, Serialize};

/// Says whose file it is.
const FORMAT: &str = "uitdaagloket-concept";
/// Rises when older programs can no longer read the file.
const VERSION: u32 = 1;

/// Whose file it is, and whether this program is new enough to read the rest.
#[derive(Debug, Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// A draft in a file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DraftFile {
    format: String,
    version: u32,
    /// Version of the question catalogue; told for readers, not needed for reading in.
    catalogue: i64,
    title: String,
    cooperative: String,
    answers: Answers,
    budget: Sheet,
    /// What is known of the attachments, for readers; their content does not come along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<NamedFile>,
}

/// An attachment without its content.
#[derive(Debug, Serialize, Deserialize)]
struct NamedFile {
    question: String,
    name: String,
    /// Media type.
    r#type: String,
    /// In bytes.
    size: u64,
    sha256: String,
}

impl From<Attachment> for NamedFile {
    fn from(file: Attachment) -> Self {
        let Attachment { question, name, kind, bytes, sha256, .. } = file;
        Self { question, name, r#type: kind.media_type().to_owned(), size: bytes, sha256 }
    }
}

/// The whole draft as JSON, as the README describes it.
pub async fn export(app: &App, actor: &Actor, id: &str) -> Result<Vec<u8>, Failure> {
    let mut tx = app.db.read().await?;
    let file = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let content = DraftFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        catalogue: file.stored.catalogue_version,
        title: draft.title(&file),
        cooperative: draft.cooperative(&file),
        answers: draft.answers,
        budget: draft.sheet,
        attachments: draft.attachments.into_iter().map(NamedFile::from).collect(),
    };
    Ok(serde_json::to_vec_pretty(&content)?)
}

/// Puts the answers and the budget of such a file into a draft; its title stays, and what the file does not name. What
/// stood there before stays among the earlier versions. A file with an answer that this draft cannot hold changes
/// nothing.
pub async fn import(app: &App, actor: &Actor, id: &str, bytes: &[u8]) -> Result<LeftOut, Failure> {
    let file = parse(bytes)?;
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let asked = edit.questionnaire().clone();
    let mut left_out = Vec::new();
    // Who copies an earlier proposal has just said what the new one is called.
    let has_title = draft.answers.name(names::TITLE).is_some();
    for (question, text) in file.answers.iter().filter(|(question, _)| *question != names::TITLE || !has_title) {
        let Some(question) = asked.question(question) else {
            left_out.push(question.to_owned());
            continue;
        };
        let text = fitting(question, text)?;
        let current = draft.current(question.id());
        let change = Change { question: question.id(), shape: shape(question), typed: &text, seen: current.version };
        if saving::save(&mut tx, &mut edit, change, current).await? == Saved::Closed {
            return Err(Failure::not_asked_about(question.label()));
        }
    }
    // As its form would post it, so that saving it there once more is no change.
    let budget = typed_sheet(&posted_sheet(&file.budget, 0));
    let (sheet, stored) = (serde_json::to_string(&budget)?, serde_json::to_string(&draft.sheet)?);
    if sheet.len() > LARGEST_SHEET || !has_kept_lines(&budget) {
        return Err(refused(Reason::LargeBudgetInFile));
    }
    let current = Current { value: &stored, version: draft.sheet_version };
    let change = Change { question: BUDGET, shape: Shape::Grid, typed: &sheet, seen: current.version };
    if saving::save(&mut tx, &mut edit, change, current).await? == Saved::Closed {
        return Err(Failure::not_asked_about(asked.section(BUDGET).map_or(BUDGET, |section| section.title)));
    }
    edit.done(tx).await?;
    Ok(LeftOut { questions: left_out, attachments: file.attachments.len() })
}

fn parse(bytes: &[u8]) -> Result<DraftFile, Failure> {
    if bytes.is_empty() {
        return Err(Failure::Refused(Reason::NoFile));
    }
    let foreign = || refused(Reason::ForeignDraft);
    let head: Option<Head> = serde_json::from_slice(bytes).ok();
    let head = head.filter(|head| head.format == FORMAT).ok_or_else(foreign)?;
    // First, because a newer file may say more than this program can read.
    if head.version > VERSION {
        return Err(refused(Reason::NewerDraft));
    }
    serde_json::from_slice(bytes).map_err(|_| foreign())
}

/// An answer as the form of its question would store it.
///
/// # Errors
/// When it cannot be kept.
fn fitting(question: &Question, text: &str) -> Result<String, Failure> {
    let text = canonical(question, text).filter(|text| is_kept(question, text));
    text.ok_or_else(|| refused(Reason::UnkeptAnswer(question.label().to_owned())))
}

fn refused(reason: Reason) -> Failure {
    Failure::Refused(Reason::NothingChanged(reason.into()))
}
