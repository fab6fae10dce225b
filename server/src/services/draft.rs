//! A draft as a whole: all answers, the budget, and how far they are.

use super::attachments;
use super::moments::moment;
use super::saving::Current;
use super::{CaseFile, Services};
use crate::failure::Outcome;
use crate::security::sha256;
use crate::store::comment::{self, Thread};
use crate::store::revision::{self, Rival};
use crate::store::{Tx, draft as store};
use app::api::AppError;
use app::api::drafting::{ProposalHead, SectionLink};
use app::api::together::Together;
use domain::attachment::Attachment;
use domain::budget::Sheet;
use domain::profile::Rules;
use domain::proposal::{Answers, Days, Readiness};
use domain::workflow::{Action, BoardApproval, Side};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A draft with the versions of its parts.
#[derive(Debug)]
pub(super) struct Draft {
    /// All answers.
    pub(super) answers: Answers,
    /// The budget as typed.
    pub(super) sheet: Sheet,
    /// Version of the budget; 0 when there is none yet.
    pub(super) sheet_version: i64,
    stored: BTreeMap<String, Written>,
    /// Who wrote the budget, and when.
    pub(super) sheet_written: Option<Written>,
    /// Texts that wait for a choice.
    pub(super) rivals: Vec<Rival>,
    /// Attachments, oldest first.
    pub(super) attachments: Vec<Attachment>,
    /// Id of the case.
    pub(super) case: String,
    /// What the board says about its answers.
    pub(super) threads: Vec<Thread>,
}

/// Which version it is, who wrote it, and when.
#[derive(Debug, Clone)]
pub(super) struct Written {
    version: i64,
    /// Name.
    pub(super) name: String,
    /// When, in milliseconds.
    pub(super) at: i64,
}

/// What is frozen at submission: everything that the board wrote, and by which questions and rules.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Frozen {
    /// Version of the catalogue.
    pub(super) catalogue: u32,
    /// Version of the profile.
    pub(super) profile: u32,
    /// Title.
    pub(super) title: String,
    /// Name of the cooperative.
    pub(super) cooperative: String,
    /// All answers.
    pub(super) answers: Answers,
    /// The budget as typed.
    pub(super) sheet: Sheet,
    /// Attachments; versions from before there were any do not name them.
    #[serde(default)]
    pub(super) attachments: Vec<Attachment>,
    /// The board's approval of all of the above, if it was complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) approval: Option<BoardApproval>,
}

impl Frozen {
    /// SHA-256 of everything but the approval: what the board agrees with. What somebody is called is no part of that.
    pub(super) fn sha256(&self) -> Outcome<String> {
        let mut bare = Self { approval: None, ..self.clone() };
        bare.attachments.iter_mut().for_each(|file| file.by.clear());
        Ok(sha256(serde_json::to_string(&bare)?))
    }
}

impl Draft {
    /// Loads the whole draft.
    pub(super) async fn load(tx: &mut Tx, challenge: &str) -> Outcome<Self> {
        let stored = store::answers(tx, challenge).await?;
        let written = stored.iter().map(|answer| {
            let written = Written { version: answer.version, name: answer.by.clone(), at: answer.at };
            (answer.question.clone(), written)
        });
        let written = written.collect();
        let answers = stored.into_iter().map(|answer| (answer.question, answer.value)).collect();
        let (sheet, sheet_written) = match store::budget(tx, challenge).await? {
            Some(budget) => {
                let written = Written { version: budget.version, name: budget.by, at: budget.at };
                (serde_json::from_str(&budget.sheet)?, Some(written))
            }
            None => (Sheet::default(), None),
        };
        let rivals = revision::rivals(tx, challenge).await?;
        let attachments = attachments::of_draft(tx, challenge).await?;
        let threads = comment::threads(tx, challenge).await?;
        let case = challenge.to_owned();
        let sheet_version = sheet_written.as_ref().map_or(0, |written| written.version);
        Ok(Self { answers, sheet, sheet_version, sheet_written, stored: written, rivals, attachments, threads, case })
    }

    /// An answer with its version, as it is stored now.
    pub(super) fn current(&self, question: &str) -> Current<'_> {
        Current { value: self.answers.get(question), version: self.version_of(question) }
    }

    /// Who wrote an answer; nobody when there is none yet.
    pub(super) fn written(&self, question: &str) -> Option<&Written> {
        self.stored.get(question)
    }

    /// Version of an answer; 0 when there is none yet.
    pub(super) fn version_of(&self, question: &str) -> i64 {
        self.stored.get(question).map_or(0, |written| written.version)
    }

    /// How far the draft is.
    pub(super) fn readiness(&self, rules: Rules<'_>, days: impl Into<Days>) -> Readiness {
        Readiness::of(&self.answers, &self.sheet, rules, days)
    }

    /// What every page of the proposal shows.
    pub(super) fn head(&self, file: &CaseFile, services: &Services) -> ProposalHead {
        let readiness = self.readiness(file.rules(), file.days(services.clock.today()));
        let link = |part: &domain::proposal::SectionReadiness| SectionLink { section: part.section, state: part.state };
        let allowed = file.allowed();
        ProposalHead {
            id: file.challenge.id.clone(),
            title: file.challenge.title.clone(),
            cooperative: file.challenge.cooperative.clone(),
            municipality: file.municipality.name.clone(),
            can_edit: allowed.contains(&Action::Edit),
            can_submit: allowed.contains(&Action::Submit),
            in_writing: file.state.status().turn() == Some(Side::Board),
            version: file.challenge.version,
            saved: moment(&services.clock, file.challenge.updated_at),
            sections: readiness.sections.iter().map(link).collect(),
            together: Together {
                standing: file.standing(),
                may_comment: allowed.contains(&Action::Comment),
                budget_comments: self.comment_count(revision::BUDGET),
                working: Vec::new(),
            },
        }
    }

    /// The draft as it would be frozen.
    pub(super) fn freeze(&self, file: &CaseFile) -> Frozen {
        Frozen {
            catalogue: file.catalogue(),
            profile: file.profile.version,
            title: file.challenge.title.clone(),
            cooperative: file.challenge.cooperative.clone(),
            answers: self.answers.clone(),
            sheet: self.sheet.clone(),
            approval: None,
            attachments: self.attachments.clone(),
        }
    }
}

impl CaseFile {
    /// Fails unless this person is on the board, in whatever other role besides: the draft is the board's own.
    pub(super) fn demand_board(&self) -> Outcome<()> {
        if self.is_on_board() { Ok(()) } else { Err(AppError::NotFound.into()) }
    }
}
