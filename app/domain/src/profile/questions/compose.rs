//! The catalogue and a profile's own questions, put together once and kept.

use super::{AddedCondition, AddedQuestion, ProfileQuestions, excluded, kept};
use crate::catalogue::sections::ALL;
use crate::catalogue::{Ground, Need, Question, Questionnaire, Section};
use crate::profile::ExcludedTask;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// Lists that were put together before. A published profile never changes, so there are as many as there are different
/// published lists, and keeping them for good is what lets every page refer to questions instead of copying them.
static KNOWN: LazyLock<Mutex<HashMap<Wishes, Questionnaire>>> = LazyLock::new(Mutex::default);

/// The version of the catalogue, and what a profile says about its questions and tasks.
type Wishes = (u32, ProfileQuestions, Vec<ExcludedTask>);

/// The questions of one version of the catalogue as a profile asks them.
pub(super) fn questionnaire(own: &ProfileQuestions, tasks: &[ExcludedTask], catalogue: u32) -> Questionnaire {
    let is_whole = ALL.iter().flat_map(|section| section.questions).all(|question| question.is_in(catalogue));
    if is_whole && tasks.is_empty() && *own == ProfileQuestions::default() {
        return Questionnaire::new(&ALL);
    }
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let wishes = (catalogue, own.clone(), tasks.to_vec());
    if let Some(found) = known.get(&wishes) {
        return *found;
    }
    let sections: Vec<Section> = ALL.iter().map(|section| composed(section, own, tasks, catalogue)).collect();
    let made = Questionnaire::new(Vec::leak(sections));
    known.insert(wishes, made);
    made
}

/// One section with the questions that are asked in it.
fn composed(section: &Section, own: &ProfileQuestions, tasks: &[ExcludedTask], catalogue: u32) -> Section {
    let questions: Vec<Question> = in_order(section, own, catalogue)
        .into_iter()
        .map(|listed| match listed {
            Listed::Catalogue(question) => excluded::told_by(with_need(question, own), tasks),
            Listed::Own(added) => added.kept(),
        })
        .collect();
    Section { questions: Vec::leak(questions), ..*section }
}

/// A question of the list, by where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Listed<'a> {
    /// From the catalogue.
    Catalogue(&'a Question),
    /// The municipality's own.
    Own(&'a AddedQuestion),
}

impl<'a> Listed<'a> {
    /// Its id.
    pub(super) fn id(self) -> &'a str {
        match self {
            Self::Catalogue(question) => question.id,
            Self::Own(added) => &added.id,
        }
    }
}

/// What is asked in a section, each added question behind the one that it names.
pub(super) fn in_order<'a>(section: &'a Section, own: &'a ProfileQuestions, catalogue: u32) -> Vec<Listed<'a>> {
    let asked = section.questions.iter().filter(|question| question.is_in(catalogue));
    let asked = asked.filter(|question| !own.excluded.iter().any(|id| id == question.id));
    let mut listed: Vec<Listed<'a>> = asked.map(Listed::Catalogue).collect();
    for added in own.added.iter().filter(|added| added.section() == section.id) {
        let behind = added.after.as_deref();
        let place = behind.and_then(|id| listed.iter().position(|one| one.id() == id));
        listed.insert(place.map_or(listed.len(), |place| place + 1), Listed::Own(added));
    }
    listed
}

/// The question, compulsory if the profile makes it so.
fn with_need(question: &Question, own: &ProfileQuestions) -> Question {
    match own.required.iter().find(|required| required.question == question.id) {
        Some(required) if !question.is_required() => {
            Question { need: Need::Required(Ground::Article(kept(&required.article))), ..*question }
        }
        _ => *question,
    }
}

impl AddedQuestion {
    /// Id of the section in which it is asked.
    pub(super) fn section(&self) -> &str {
        self.id.split_once('.').map_or("", |(section, _)| section)
    }

    /// The question as the catalogue has it, kept for as long as the program runs.
    fn kept(&self) -> Question {
        let article = self.article.as_deref().map(kept);
        Question {
            id: kept(&self.id),
            label: kept(&self.label),
            help: kept(&self.help),
            example: kept(&self.example),
            need: article.map_or(Need::Voluntary, |article| Need::Required(Ground::Article(article))),
            kind: self.kind.kept(),
            show_if: self.show_if.as_ref().map(AddedCondition::kept),
            ..Question::BLANK
        }
    }
}
