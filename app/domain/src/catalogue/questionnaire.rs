//! The questions of one case (vragenlijst): one version of the catalogue, as one municipality asks it.

use super::{Question, Section, VERSION, sections};
use std::sync::LazyLock;

/// The sections and questions that hold for a case. Builder, readiness, diff, PDF, receipt and export walk this list
/// and no other, so that a question of the municipality's own is treated like every other one.
#[derive(Debug, Clone, Copy)]
pub struct Questionnaire(&'static [Section]);

impl Questionnaire {
    /// A list of sections, complete and in order.
    pub const fn new(sections: &'static [Section]) -> Self {
        Self(sections)
    }

    /// All sections in order.
    pub fn sections(self) -> impl DoubleEndedIterator<Item = &'static Section> {
        self.0.iter()
    }

    /// The section with this id, if it exists.
    pub fn section(self, id: &str) -> Option<&'static Section> {
        self.sections().find(|section| section.id == id)
    }

    /// All questions with their section, in order.
    pub fn questions(self) -> impl Iterator<Item = (&'static Section, &'static Question)> {
        self.sections().flat_map(|section| section.questions.iter().map(move |question| (section, question)))
    }

    /// The question with this id, with its section, if it is asked in this list.
    pub fn find(self, id: &str) -> Option<(&'static Section, &'static Question)> {
        self.questions().find(|(_, question)| question.id == id)
    }

    /// The section in which a question stands, or which has this id.
    pub fn section_of(self, id: &str) -> Option<&'static Section> {
        self.find(id).map(|(section, _)| section).or_else(|| self.section(id))
    }

    /// The question with this id, if it is asked in this list.
    pub fn question(self, id: &str) -> Option<&'static Question> {
        self.find(id).map(|(_, question)| question)
    }
}

/// The newest version of the catalogue as it stands, without what a municipality changes in it.
pub fn standard() -> Questionnaire {
    static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| sections::ALL.iter().map(newest).collect());
    Questionnaire::new(&SECTIONS)
}

/// The section with the questions that the newest version asks, made once.
fn newest(section: &Section) -> Section {
    let asked: Vec<Question> = section.questions.iter().filter(|question| question.is_in(VERSION)).copied().collect();
    Section { questions: Vec::leak(asked), ..*section }
}

impl Question {
    /// Whether this version of the catalogue asks the question.
    pub fn is_in(&self, version: u32) -> bool {
        self.since <= version && self.until.is_none_or(|last| version <= last)
    }
}
