//! Attachments (bijlagen) of a proposal: which files may come along, how many, and what they are called.

mod enclosed;
mod kind;
mod limits;
mod name;
mod problem;
#[cfg(test)]
mod tests;

pub use enclosed::{EnclosedFile, MOST_ENCLOSED, enclosing_refused};
pub use kind::FileKind;
pub use limits::{
    FILES_PER_PROPOSAL, FILES_PER_QUESTION, LARGEST_FILE, LARGEST_PROPOSAL, LARGEST_REQUEST, LONGEST_DESCRIPTION,
    LONGEST_NAME, MOST_PIXELS, Taken, size_in_words, too_large, too_large_together,
};
pub use name::{clean_name, shown_name};
pub use problem::FileProblem;

use crate::catalogue::{BUDGET_SECTION, Questionnaire, Section};
use serde::{Deserialize, Serialize};

/// One attachment (bijlage). Frozen with each version that is submitted, so a field is only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Id, also the last part of its address.
    pub id: String,
    /// Id of the question that it belongs to, or [`BUDGET_SECTION`].
    pub question: String,
    /// Clean name of the file.
    pub name: String,
    /// What it is, in the board's words (omschrijving); may be empty.
    pub description: String,
    /// What kind of file it is, by its content.
    pub kind: FileKind,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// Whether the board asks not to make it public (vertrouwelijk; Woo article 5.1).
    pub confidential: bool,
    /// Name of who added it.
    pub by: String,
    /// When it was added, in milliseconds.
    pub at: i64,
    /// What a virus scanner said of it.
    pub scan: Scan,
}

/// What a virus scanner said of a file. A file in which something was found is never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Scan {
    /// No scanner was set up (niet gescand).
    NotScanned,
    /// Nothing was found.
    Clean {
        /// When, in milliseconds.
        at: i64,
    },
}

impl Scan {
    /// The verdict on screen and on paper.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotScanned => "Niet gescand op virussen",
            Self::Clean { .. } => "Gescand: geen virus gevonden",
        }
    }
}

impl Attachment {
    /// "PDF, 1,2 MB", and whether it is confidential.
    pub fn details(&self) -> String {
        let secret = if self.confidential { ", vertrouwelijk" } else { "" };
        format!("{}, {}{secret}", self.kind.label(), size_in_words(self.bytes))
    }

    /// The label of the question that it belongs to.
    pub fn place_label<'a>(&'a self, asked: &'a Questionnaire) -> &'a str {
        asked.place(&self.question).map_or(&self.question, |place| place.label)
    }
}

/// Where an attachment belongs.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The section.
    pub section: &'static Section,
    /// Label of the question, or title of the budget.
    pub label: &'a str,
}

impl Questionnaire {
    /// The place with this id: a question, or the budget under the id of its section.
    pub fn place(&self, id: &str) -> Option<Place<'_>> {
        if id == BUDGET_SECTION {
            return self.section(id).map(|section| Place { section, label: section.title });
        }
        self.find(id).map(|(section, question)| Place { section, label: question.label() })
    }

    /// Ids of all places in the order of the proposal; the budget itself comes before its questions.
    pub fn places(&self) -> impl Iterator<Item = (&'static Section, &str)> {
        self.sections().flat_map(|section| {
            let budget = (section.id == BUDGET_SECTION).then_some((section, section.id));
            budget.into_iter().chain(self.questions_of(section).iter().map(move |question| (section, question.id())))
        })
    }
}
