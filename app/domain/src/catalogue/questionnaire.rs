//! The questions of one case (vragenlijst): one version of the catalogue, as one municipality asks it.

use super::{Need, Question, Section, Tier, VERSION, sections};
use std::sync::{Arc, LazyLock};
use strum::VariantArray;

/// The sections and questions that hold for a case. Builder, readiness, diff, PDF, receipt and export walk this list
/// and no other, so that a question of the municipality's own is treated like every other one. A clone shares the list.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    /// By size of the proposal, the smallest first. Where size makes no difference they are one list.
    lists: [Arc<[Part]>; 3],
    /// The size whose list this is.
    tier: Tier,
}

/// A section with what is asked in it. Lists that ask the same in a section share its questions.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// The section.
    pub(crate) section: &'static Section,
    /// What is asked in it, in order.
    pub(crate) questions: Arc<[Question]>,
}

impl Part {
    /// The section as this version of the catalogue asks it.
    fn of(section: &'static Section, version: u32) -> Self {
        let asked = section.entries.iter().filter(|entry| entry.is_in(version));
        Self { section, questions: asked.map(Question::from).collect() }
    }
}

impl Questionnaire {
    /// What is asked of a proposal of any size by these lists, the smallest first. It is that of a large one until
    /// [`Self::in_tier`] chooses.
    pub(crate) const fn by_tier(lists: [Arc<[Part]>; 3]) -> Self {
        Self { lists, tier: Tier::Large }
    }

    /// What a proposal of this size is asked.
    #[must_use]
    pub fn in_tier(&self, tier: Tier) -> Self {
        Self { tier, ..self.clone() }
    }

    /// The smallest proposal that must answer the question with this id, if any must.
    pub fn required_from(&self, id: &str) -> Option<Tier> {
        let must = |tier: &Tier| self.in_tier(*tier).question(id).is_some_and(Question::is_required);
        Tier::VARIANTS.iter().copied().find(must)
    }

    fn list(&self) -> &[Part] {
        let [small, middle, large] = &self.lists;
        match self.tier {
            Tier::Small => small,
            Tier::Middle => middle,
            Tier::Large => large,
        }
    }

    /// All sections in order.
    pub fn sections(&self) -> impl DoubleEndedIterator<Item = &'static Section> {
        self.list().iter().map(|part| part.section)
    }

    /// The section with this id, if it exists.
    pub fn section(&self, id: &str) -> Option<&'static Section> {
        self.sections().find(|section| section.id == id)
    }

    /// All questions with their section, in order.
    pub fn questions(&self) -> impl Iterator<Item = (&'static Section, &Question)> {
        self.list().iter().flat_map(|part| part.questions.iter().map(|question| (part.section, question)))
    }

    /// The questions of one section, in order.
    pub fn questions_of(&self, section: &Section) -> &[Question] {
        self.part(section).map_or(&[], |part| &part.questions)
    }

    /// The question with this id, with its section, if it is asked in this list.
    pub fn find(&self, id: &str) -> Option<(&'static Section, &Question)> {
        self.questions().find(|(_, question)| question.id() == id)
    }

    /// The section in which a question stands, or which has this id.
    pub fn section_of(&self, id: &str) -> Option<&'static Section> {
        self.find(id).map(|(section, _)| section).or_else(|| self.section(id))
    }

    /// The question with this id, if it is asked in this list.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.find(id).map(|(_, question)| question)
    }

    /// The grounds on which the questions of one section may be asked, each once.
    pub fn grounds(&self, section: &Section) -> Vec<String> {
        let mut grounds: Vec<String> = Vec::new();
        for question in self.questions_of(section) {
            if let Need::Required(ground) = question.need()
                && !grounds.iter().any(|known| known == ground.label())
            {
                grounds.push(ground.label().to_owned());
            }
        }
        grounds
    }

    /// The section with what is asked in it.
    pub(crate) fn part(&self, section: &Section) -> Option<&Part> {
        self.list().iter().find(|part| part.section.id == section.id)
    }
}

impl FromIterator<Part> for Questionnaire {
    fn from_iter<I: IntoIterator<Item = Part>>(parts: I) -> Self {
        let list: Arc<[Part]> = parts.into_iter().collect();
        Self::by_tier([list.clone(), list.clone(), list])
    }
}

/// The newest version of the catalogue as it stands, without what a municipality changes in it.
pub fn standard() -> &'static Questionnaire {
    static STANDARD: LazyLock<Questionnaire> =
        LazyLock::new(|| sections::ALL.iter().map(|section| Part::of(section, VERSION)).collect());
    &STANDARD
}
