//! What a municipality asks differently from the catalogue (eigen vragen van de gemeente), as data in its profile.

mod compose;
mod excluded;
mod problems;
#[cfg(test)]
mod tests;

pub(super) use excluded::CHOSEN;
pub(super) use problems::is_law;

use super::{ExcludedTask, Tiers};
use crate::catalogue::{AddedQuestion, Questionnaire};
use serde::{Deserialize, Serialize};

/// Which questions an ordinance makes compulsory, leaves out or adds (Gemeentewet 150 lid 3, Awb 4:4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProfileQuestions {
    /// Voluntary questions that this municipality needs answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<RequiredQuestion>,
    /// Ids of questions that this municipality does not ask.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    /// Questions of its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<AddedQuestion>,
}

/// A voluntary question of the catalogue that the ordinance makes compulsory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredQuestion {
    /// Its id.
    pub question: String,
    /// The article that asks it: "Participatieverordening artikel 12 lid 4".
    pub article: String,
}

impl ProfileQuestions {
    /// The questions of a case that began under this profile with this version of the catalogue. What the version does
    /// not know (yet, or any more) is simply not asked: what was published is checked by [`Self::problems`].
    pub fn questionnaire(&self, catalogue: u32) -> Questionnaire {
        self.questionnaire_without(&[], None, catalogue)
    }

    /// The same, under an ordinance that leaves out these tasks and asks less of smaller proposals.
    pub(super) fn questionnaire_without(
        &self,
        tasks: &[ExcludedTask],
        tiers: Option<&Tiers>,
        catalogue: u32,
    ) -> Questionnaire {
        compose::questionnaire(self, tasks, tiers, catalogue)
    }

    /// What is wrong with the list, in sentences for who writes profiles; empty when it can be published.
    pub fn problems(&self) -> Vec<String> {
        problems::of(self)
    }
}
