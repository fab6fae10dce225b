//! A draft to and from a file.

use super::answers::{LONGEST_ANSWER, shape};
use super::budgeting::LARGEST_SHEET;
use super::draft::Draft;
use super::saving::{self, Change, Current};
use super::writer::Writer;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::revision::BUDGET;
use app::api::transfer::Transfer;
use app::api::{Actor, Answer, AppError};
use domain::budget::Sheet;
use domain::catalogue::{self, Kind, Question};
use domain::proposal::{Answers, RowValues, Shape};
use serde::{Deserialize, Serialize};

/// Says whose file it is.
const FORMAT: &str = "uitdaagloket-concept";
/// Rises when older programs can no longer read the file.
const VERSION: u32 = 1;

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
}

#[async_trait::async_trait]
impl Transfer for Services {
    async fn export_draft(&self, actor: &Actor, id: &str) -> Answer<Vec<u8>> {
        settle("export a draft", self.write_file(actor, id).await)
    }

    async fn import_draft(&self, actor: &Actor, id: &str, bytes: Vec<u8>) -> Answer<()> {
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
        };
        Ok(serde_json::to_vec_pretty(&content)?)
    }

    async fn read_file(&self, actor: &Actor, id: &str, bytes: &[u8]) -> Outcome<()> {
        let file = parse(bytes)?;
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let draft = Draft::load(&mut tx, id).await?;
        for (question, text) in file.answers.iter() {
            let question = fitting(question, text)?;
            let current = draft.current(question.id);
            let change = Change { question: question.id, shape: shape(question), typed: text, seen: current.version };
            saving::save(&mut tx, &mut writer, change, current).await?;
        }
        let (sheet, stored) = (serde_json::to_string(&file.budget)?, serde_json::to_string(&draft.sheet)?);
        if sheet.len() > LARGEST_SHEET {
            return Err(refused("De begroting in dit bestand is te groot om te bewaren."));
        }
        let current = Current { value: &stored, version: draft.sheet_version };
        let change = Change { question: BUDGET, shape: Shape::Grid, typed: &sheet, seen: current.version };
        saving::save(&mut tx, &mut writer, change, current).await?;
        writer.done(tx).await
    }
}

fn parse(bytes: &[u8]) -> Outcome<DraftFile> {
    if bytes.is_empty() {
        return Err(AppError::Refused("Kies eerst een bestand.".to_owned()).into());
    }
    let file: Option<DraftFile> = serde_json::from_slice(bytes).ok();
    let file = file.filter(|file| file.format == FORMAT);
    let file = file.ok_or_else(|| refused("Dit is geen concept dat u bij ons hebt gedownload."))?;
    if file.version > VERSION {
        return Err(refused("Dit bestand komt uit een nieuwere versie van Uitdaagloket."));
    }
    Ok(file)
}

/// The question of an answer, if this program knows it and can hold that answer.
fn fitting(question: &str, text: &str) -> Outcome<&'static Question> {
    let known = catalogue::question(question);
    let known =
        known.ok_or_else(|| refused(&format!("In dit bestand staat een vraag die wij niet kennen: {question}.")))?;
    let readable = match known.kind {
        Kind::Rows { .. } => serde_json::from_str::<Vec<RowValues>>(text).is_ok(),
        _ => true,
    };
    if !readable || text.len() > LONGEST_ANSWER || text.contains('\0') {
        return Err(refused(&format!("Het antwoord op “{}” in dit bestand kunnen wij niet bewaren.", known.label)));
    }
    Ok(known)
}

fn refused(message: &str) -> crate::failure::Failure {
    AppError::Refused(format!("{message} Er is niets veranderd.")).into()
}
