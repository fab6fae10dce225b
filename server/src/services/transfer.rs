//! A draft to and from a file.

use super::answers::{LONGEST_ANSWER, shape};
use super::budgeting::LARGEST_SHEET;
use super::draft::Draft;
use super::saving::{self, Change, Current};
use super::writer::Writer;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::revision::BUDGET;
use app::api::budget::{posted_sheet, typed_sheet};
use app::api::transfer::{LeftOut, Transfer};
use app::api::{Actor, Answer, AppError};
use domain::attachment::Attachment;
use domain::budget::Sheet;
use domain::catalogue::Question;
use domain::proposal::{Answers, Shape, canonical};
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

#[async_trait::async_trait]
impl Transfer for Services {
    async fn export_draft(&self, actor: &Actor, id: &str) -> Answer<Vec<u8>> {
        settle("export a draft", self.write_file(actor, id).await)
    }

    async fn import_draft(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Answer<LeftOut> {
        settle("import a draft", self.read_file(actor, id, &bytes).await)
    }
}

impl Services {
    async fn write_file(&self, actor: &Actor, id: &str) -> Outcome<Vec<u8>> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let draft = Draft::load(&mut tx, id).await?;
        let content = DraftFile {
            format: FORMAT.to_owned(),
            version: VERSION,
            catalogue: file.challenge.catalogue_version,
            title: file.challenge.title,
            cooperative: file.challenge.cooperative,
            answers: draft.answers,
            budget: draft.sheet,
            attachments: draft.attachments.into_iter().map(NamedFile::from).collect(),
        };
        Ok(serde_json::to_vec_pretty(&content)?)
    }

    async fn read_file(&self, actor: &Actor, id: &str, bytes: &[u8]) -> Outcome<LeftOut> {
        let file = parse(bytes)?;
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let draft = Draft::load(&mut tx, id).await?;
        let mut left_out = Vec::new();
        for (question, text) in file.answers.iter() {
            let Some(question) = writer.questionnaire().question(question) else {
                left_out.push(question.to_owned());
                continue;
            };
            let text = fitting(question, text)?;
            let current = draft.current(question.id);
            let change = Change { question: question.id, shape: shape(question), typed: &text, seen: current.version };
            saving::save(&mut tx, &mut writer, change, current).await?;
        }
        // As its form would post it, so that saving it there once more is no change.
        let budget = typed_sheet(&posted_sheet(&file.budget, 0));
        let (sheet, stored) = (serde_json::to_string(&budget)?, serde_json::to_string(&draft.sheet)?);
        if sheet.len() > LARGEST_SHEET {
            return Err(refused("De begroting in dit bestand is te groot om te bewaren."));
        }
        let current = Current { value: &stored, version: draft.sheet_version };
        let change = Change { question: BUDGET, shape: Shape::Grid, typed: &sheet, seen: current.version };
        saving::save(&mut tx, &mut writer, change, current).await?;
        writer.done(tx).await?;
        Ok(LeftOut { questions: left_out, attachments: file.attachments.len() })
    }
}

fn parse(bytes: &[u8]) -> Outcome<DraftFile> {
    if bytes.is_empty() {
        return Err(AppError::Refused("Kies eerst een bestand.".to_owned()).into());
    }
    let foreign = || refused("Dit is geen concept dat u bij ons hebt gedownload.");
    let head: Option<Head> = serde_json::from_slice(bytes).ok();
    let head = head.filter(|head| head.format == FORMAT).ok_or_else(foreign)?;
    // First, because a newer file may say more than this program can read.
    if head.version > VERSION {
        return Err(refused("Dit bestand komt uit een nieuwere versie van Uitdaagloket."));
    }
    serde_json::from_slice(bytes).map_err(|_| foreign())
}

/// An answer as the form of its question would store it.
///
/// # Errors
/// When it cannot be kept.
fn fitting(question: &Question, text: &str) -> Outcome<String> {
    let text = canonical(question, text).filter(|text| text.len() <= LONGEST_ANSWER);
    text.ok_or_else(|| {
        refused(&format!("Het antwoord op “{}” in dit bestand kunnen wij niet bewaren.", question.label))
    })
}

fn refused(message: &str) -> crate::failure::Failure {
    AppError::Refused(format!("{message} Er is niets veranderd.")).into()
}
