//! A version of a proposal as it was submitted: never changed afterwards.

pub mod sql;

use crate::db::Tx;
use crate::failure::Failure;
use crate::security::sha256;
use app::views::case::ReadSection;
use domain::attachment::Attachment;
use domain::budget::{self, Figures, Sheet};
use domain::case::BoardApproval;
use domain::catalogue::{BUDGET_SECTION, Questionnaire, Section};
use domain::profile::Rules;
use domain::proposal::Answers;
use serde::{Deserialize, Serialize};

/// What is frozen at submission: everything that the board wrote, and by which questions and rules.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Frozen {
    /// Version of the catalogue.
    pub(crate) catalogue: u32,
    /// Version of the profile.
    pub(crate) profile: u32,
    /// Title.
    pub(crate) title: String,
    /// Name of the cooperative.
    pub(crate) cooperative: String,
    /// All answers.
    pub(crate) answers: Answers,
    /// The budget as typed.
    pub(crate) sheet: Sheet,
    /// Attachments; versions from before there were any do not name them.
    #[serde(default)]
    pub(crate) attachments: Vec<Attachment>,
    /// The board's approval of all of the above, if it was complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) approval: Option<BoardApproval>,
}

impl Frozen {
    /// SHA-256 of everything but the approval: what the board agrees with. What somebody is called is no part of that.
    pub(crate) fn sha256(&self) -> Result<String, Failure> {
        let mut bare = Self { approval: None, ..self.clone() };
        bare.attachments.iter_mut().for_each(|file| file.by.clear());
        Ok(sha256(serde_json::to_string(&bare)?))
    }
}

/// The newest frozen version.
pub(crate) async fn newest(tx: &mut Tx, id: &str) -> Result<Frozen, Failure> {
    let version = sql::newest_submission(tx, id).await?.ok_or(Failure::NotFound)?;
    Ok(serde_json::from_str(&version.content)?)
}

/// One frozen version, by its number.
pub(crate) async fn version(tx: &mut Tx, id: &str, version: u32) -> Result<Frozen, Failure> {
    let version = sql::submission(tx, id, version.into()).await?.ok_or(Failure::NotFound)?;
    Ok(serde_json::from_str(&version.content)?)
}

/// The sections of a frozen proposal that `include` wants, with their answers.
pub(crate) fn read_sections(frozen: &Frozen, rules: &Rules<'_>, include: impl Fn(&str) -> bool) -> Vec<ReadSection> {
    let rules = rules.in_proportion(&frozen.answers, &frozen.sheet);
    let sections = rules.questionnaire.sections().filter(|section| include(section.id)).map(|section| {
        let asked = rules.questionnaire.asked(section, &frozen.answers);
        ReadSection {
            section,
            answers: asked.map(|question| (question.clone(), frozen.answers.get(question.id()).to_owned())).collect(),
            attachments: of_section(frozen, &rules.questionnaire, section),
            budget: (section.id == BUDGET_SECTION).then(|| {
                let (budget, _) = budget::read(&frozen.sheet);
                app::views::budget::figures::view(
                    &budget,
                    &Figures::of(&budget),
                    &rules.profile.limits,
                    (&frozen.answers).into(),
                )
            }),
        }
    });
    sections.collect()
}

fn of_section(frozen: &Frozen, asked: &Questionnaire, section: &Section) -> Vec<Attachment> {
    let here = |file: &&Attachment| asked.place(&file.question).is_some_and(|place| place.section.id == section.id);
    frozen.attachments.iter().filter(here).cloned().collect()
}
