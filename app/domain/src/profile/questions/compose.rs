//! The catalogue and a profile's own questions, put together.

use super::{ProfileQuestions, excluded};
use crate::catalogue::sections::ALL;
use crate::catalogue::{AddedQuestion, Entry, Need, Part, Question, Questionnaire, Section, Tier, VERSION, standard};
use crate::profile::{ExcludedTask, Tiers};
use std::sync::Arc;

/// The questions of one version of the catalogue as a profile asks them, of proposals of each size.
pub(super) fn questionnaire(
    own: &ProfileQuestions,
    tasks: &[ExcludedTask],
    tiers: Option<&Tiers>,
    catalogue: u32,
) -> Questionnaire {
    let whole: Vec<Part> = ALL.iter().map(|section| part(section, own, tasks, catalogue)).collect();
    let Some(tiers) = tiers else { return whole.into_iter().collect() };
    Questionnaire::by_tier([Tier::Small, Tier::Middle, Tier::Large].map(|tier| in_tier(&whole, tiers, tier)))
}

/// What a proposal of this size is asked of a whole list.
fn in_tier(whole: &[Part], tiers: &Tiers, tier: Tier) -> Arc<[Part]> {
    let parts = whole.iter().map(|Part { section, questions }| {
        let sized = questions.iter().map(|question| question.clone().in_tier(tier, tiers.proportion(question)));
        Part { section, questions: sized.collect() }
    });
    parts.collect()
}

/// One section with the questions that are asked in it: those of the standard list, unless something differs here.
fn part(section: &'static Section, own: &ProfileQuestions, tasks: &[ExcludedTask], catalogue: u32) -> Part {
    let standard = standard().part(section).filter(|_| catalogue == VERSION && !differs(section, own, tasks));
    standard.cloned().unwrap_or_else(|| {
        let listed = in_order(section, own, catalogue).into_iter();
        let questions = listed.map(|listed| match listed {
            Listed::Catalogue(entry) => Question::amended(entry, article(entry, own), excluded::among(entry, tasks)),
            Listed::Own(added) => added.clone().into(),
        });
        Part { section, questions: questions.collect() }
    })
}

/// Whether a profile has something to say about a section.
fn differs(section: &Section, own: &ProfileQuestions, tasks: &[ExcludedTask]) -> bool {
    let is_named =
        |id: &str| own.excluded.iter().chain(own.required.iter().map(|one| &one.question)).any(|one| one == id);
    own.added.iter().any(|added| added.section() == section.id)
        || section.entries.iter().any(|entry| is_named(entry.id) || excluded::is_about(entry, tasks))
}

/// A question of the list, by where it comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Listed<'a> {
    /// From the catalogue.
    Catalogue(&'static Entry),
    /// The municipality's own.
    Own(&'a AddedQuestion),
}

impl<'a> Listed<'a> {
    /// Its id.
    pub(super) fn id(self) -> &'a str {
        match self {
            Self::Catalogue(entry) => entry.id,
            Self::Own(added) => &added.id,
        }
    }
}

/// What is asked in a section, each added question behind the one that it names.
pub(super) fn in_order<'a>(section: &'static Section, own: &'a ProfileQuestions, catalogue: u32) -> Vec<Listed<'a>> {
    let asked = section.entries.iter().filter(|entry| entry.is_in(catalogue));
    let asked = asked.filter(|entry| !own.excluded.iter().any(|id| id == entry.id));
    let mut listed: Vec<Listed<'a>> = asked.map(Listed::Catalogue).collect();
    for added in own.added.iter().filter(|added| added.section() == section.id) {
        let behind = added.after.as_deref();
        let place = behind.and_then(|id| listed.iter().position(|one| one.id() == id));
        listed.insert(place.map_or(listed.len(), |place| place + 1), Listed::Own(added));
    }
    listed
}

/// The article by which the profile makes a voluntary question compulsory, if it does.
fn article<'a>(entry: &Entry, own: &'a ProfileQuestions) -> Option<&'a str> {
    let required = own.required.iter().find(|required| required.question == entry.id)?;
    (entry.need == Need::Voluntary).then_some(&required.article)
}
