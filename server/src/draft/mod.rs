//! A draft as it is stored: answers, budget, earlier versions, texts that conflict, attachments and comments.
//!
//! This room reads and stores; the rooms `drafting`, `budget`, `versions`, `attachments` and `comments` hold the use
//! cases.

pub mod attachments;
pub mod comments;
pub mod conflict;
mod head;
pub(crate) mod legible;
mod open;
mod progress;
pub mod revision;
pub mod sql;
mod subject;

pub(crate) use progress::{Progress, ProgressBasis};
pub(crate) use subject::Subject;

use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen::Frozen;
use comments::Thread;
use conflict::Conflict;
use domain::attachment::Attachment;
use domain::budget::Sheet;
use domain::catalogue::Questionnaire;
use domain::profile::Rules;
use domain::proposal::{Answers, Days, Readiness, names};
use std::collections::BTreeMap;
use tokio::task::spawn_blocking;

/// A draft with the versions of its parts.
#[derive(Debug)]
pub(crate) struct Draft {
    /// All answers.
    pub(crate) answers: Answers,
    /// The budget as typed.
    pub(crate) sheet: Sheet,
    /// Version of the budget; 0 when there is none yet.
    pub(crate) sheet_version: i64,
    stored: BTreeMap<String, Written>,
    /// Who wrote the budget, and when.
    pub(crate) sheet_written: Option<Written>,
    /// Texts that wait for a choice.
    pub(crate) conflicts: Vec<Conflict>,
    /// Attachments, oldest first.
    pub(crate) attachments: Vec<Attachment>,
    /// Id of the case.
    pub(crate) case: String,
    /// What the board says about its answers.
    pub(crate) threads: Vec<Thread>,
}

/// A draft with the rules that hold for it.
#[derive(Debug, Clone)]
pub(crate) struct Judged<'a> {
    /// All answers.
    pub(crate) answers: &'a Answers,
    /// The budget as typed.
    pub(crate) sheet: &'a Sheet,
    /// What is asked and laid down.
    pub(crate) rules: Rules<'a>,
}

impl Judged<'_> {
    /// How far it is.
    pub(crate) fn readiness(self, days: impl Into<Days>) -> Readiness {
        let unprintable = legible::remarks(self.answers, self.sheet, &self.rules.questionnaire);
        Readiness::of(self.answers, self.sheet, self.rules, days).with_remarks(unprintable)
    }
}

/// Which version it is, who wrote it, and when.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    version: i64,
    /// Name.
    pub(crate) name: String,
    /// When, in milliseconds.
    pub(crate) at: i64,
}

impl Draft {
    /// Loads the whole draft.
    pub(crate) async fn load(tx: &mut Tx, case: &str) -> Result<Self, Failure> {
        let stored = sql::answers(tx, case).await?;
        let written = stored.iter().map(|answer| {
            let written = Written { version: answer.version, name: answer.by.clone(), at: answer.at };
            (answer.question.clone(), written)
        });
        let written = written.collect();
        let answers = stored.into_iter().map(|answer| (answer.question, answer.value)).collect();
        let (sheet, sheet_written) = match sql::budget(tx, case).await? {
            Some(budget) => {
                let written = Written { version: budget.version, name: budget.by, at: budget.at };
                (serde_json::from_str(&budget.sheet)?, Some(written))
            }
            None => (Sheet::default(), None),
        };
        let conflicts = conflict::conflicts(tx, case).await?;
        let attachments = attachments::present(tx, case).await?;
        let threads = comments::threads(tx, case).await?;
        let case = case.to_owned();
        let sheet_version = sheet_written.as_ref().map_or(0, |written| written.version);
        Ok(Self {
            answers,
            sheet,
            sheet_version,
            sheet_written,
            stored: written,
            conflicts,
            attachments,
            threads,
            case,
        })
    }

    /// An answer with its version, as it is stored now.
    pub(crate) fn current(&self, question: &str) -> Current<'_> {
        Current { value: self.answers.get(question), version: self.version_of(question) }
    }

    /// Who wrote an answer; nobody when there is none yet.
    pub(crate) fn written(&self, question: &str) -> Option<&Written> {
        self.stored.get(question)
    }

    /// Version of an answer; 0 when there is none yet.
    pub(crate) fn version_of(&self, question: &str) -> i64 {
        self.stored.get(question).map_or(0, |written| written.version)
    }

    /// Applies rules to the whole draft: beside the threads that answer requests, because a long draft takes them a
    /// while, and for as many drafts at a time as there are cores. Nobody holds a transaction who waits for that:
    /// others need the connection.
    pub(crate) async fn judge<T: Send + 'static>(
        &self,
        app: &App,
        rules: Rules<'_>,
        judge: impl FnOnce(Judged<'_>) -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let (answers, sheet) = (self.answers.clone(), self.sheet.clone());
        let (questionnaire, profile) = (rules.questionnaire, rules.profile.clone());
        let turn = app.limits.core().await?;
        let judging = spawn_blocking(move || {
            let rules = Rules { questionnaire, profile: &profile };
            let result = judge(Judged { answers: &answers, sheet: &sheet, rules });
            drop(turn);
            result
        });
        Ok(judging.await?)
    }

    /// What a proposal of this size is asked.
    pub(crate) fn asked(&self, case: &Case) -> Questionnaire {
        case.rules().in_proportion(&self.answers, &self.sheet).questionnaire
    }

    /// What the proposal is called by its answers, or was called last while there is no such answer.
    pub(crate) fn title(&self, case: &Case) -> String {
        self.answers.name(names::TITLE).unwrap_or(&case.stored.title).to_owned()
    }

    /// What the cooperative is called.
    pub(crate) fn cooperative(&self, case: &Case) -> String {
        self.answers.name(names::COOPERATIVE).unwrap_or(&case.stored.cooperative).to_owned()
    }

    /// The draft as it would be frozen.
    pub(crate) fn freeze(&self, case: &Case) -> Frozen {
        Frozen {
            catalogue: case.catalogue(),
            profile: case.profile.version,
            title: self.title(case),
            cooperative: self.cooperative(case),
            answers: self.answers.clone(),
            sheet: self.sheet.clone(),
            approval: None,
            attachments: self.attachments.clone(),
        }
    }
}

/// What is stored now.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Current<'a> {
    /// Text; empty when there is none.
    pub(crate) value: &'a str,
    /// Its version; 0 when there is none.
    pub(crate) version: i64,
}

impl<'a> From<&'a sql::Answer> for Current<'a> {
    fn from(stored: &'a sql::Answer) -> Self {
        Self { value: &stored.value, version: stored.version }
    }
}
