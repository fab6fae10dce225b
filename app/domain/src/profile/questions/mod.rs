//! What a municipality asks differently from the catalogue (eigen vragen van de gemeente), as data in its profile.

mod compose;
mod excluded;
mod problems;
#[cfg(test)]
mod tests;

use super::ExcludedTask;
use crate::catalogue::{Choice, Column, Condition, Kind, Questionnaire};
use serde::{Deserialize, Serialize};

/// Which questions an ordinance makes compulsory, leaves out or adds (Gemeentewet 150 lid 3, Awb 4:4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredQuestion {
    /// Its id.
    pub question: String,
    /// The article that asks it: "Participatieverordening artikel 12 lid 4".
    pub article: String,
}

/// A question of the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedQuestion {
    /// Its id: the section, a dot, a word that the catalogue does not use there.
    pub id: String,
    /// Id of the question of the same section behind which it comes; at the end if it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The question, in plain Dutch.
    pub label: String,
    /// How to answer.
    pub help: String,
    /// A short example answer; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub example: String,
    /// The article that asks it; without one it is voluntary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Asked only if this holds; always if it names nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_if: Option<AddedCondition>,
    /// Shape of the answer.
    pub kind: AddedKind,
}

/// A condition on the answer to another question, of the catalogue or of the municipality's own, after [`Condition`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedCondition {
    /// Id of the question looked at; it stands earlier in the list.
    pub question: String,
    /// One of the values that can be chosen there.
    pub is: String,
    /// Whether the answer must be that value, or may be anything else, also nothing.
    #[serde(default = "must_hold")]
    pub holds: bool,
}

const fn must_hold() -> bool {
    true
}

/// Shape of the answer to an added question, after [`Kind`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AddedKind {
    /// One line of at most `max` characters.
    Line {
        /// Longest answer, in characters.
        max: usize,
    },
    /// Running text of at most `max_words` words.
    Prose {
        /// Longest answer, in words.
        max_words: usize,
    },
    /// One of these choices.
    OneOf(Vec<AddedChoice>),
    /// Any of these choices.
    AnyOf(Vec<AddedChoice>),
    /// "ja" or "nee".
    YesNo,
    /// A whole number.
    Number {
        /// Lowest value.
        min: i64,
        /// Highest value.
        max: i64,
        /// Unit behind the field; may be empty.
        #[serde(default)]
        unit: String,
    },
    /// An amount in euros.
    Money,
    /// A date.
    Date,
    /// Repeating rows.
    Rows {
        /// Name of one row.
        item: String,
        /// Fewest rows of a complete answer.
        min: usize,
        /// Most rows.
        max: usize,
        /// Columns in order; none of them is of rows.
        columns: Vec<AddedColumn>,
    },
}

/// One choice of an added question.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedChoice {
    /// Stored value: lower-case, no spaces.
    pub value: String,
    /// Text on screen and paper.
    pub label: String,
}

/// One column of an added question with rows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedColumn {
    /// Stored name, unique within the question.
    pub id: String,
    /// Label.
    pub label: String,
    /// Shape of the cell.
    pub kind: AddedKind,
    /// Whether a filled row needs this cell.
    #[serde(default)]
    pub required: bool,
}

impl ProfileQuestions {
    /// The questions of a case that began under this profile with this version of the catalogue. What the version does
    /// not know (yet, or any more) is simply not asked: what was published is checked by [`Self::problems`].
    pub fn questionnaire(&self, catalogue: u32) -> Questionnaire {
        self.questionnaire_without(&[], catalogue)
    }

    /// The same, under an ordinance that leaves out these tasks.
    pub(super) fn questionnaire_without(&self, tasks: &[ExcludedTask], catalogue: u32) -> Questionnaire {
        compose::questionnaire(self, tasks, catalogue)
    }

    /// What is wrong with the list, in sentences for who writes profiles; empty when it can be published.
    pub fn problems(&self) -> Vec<String> {
        problems::of(self)
    }
}

fn kept(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

impl AddedKind {
    /// The shape as the catalogue has it, kept for as long as the program runs.
    fn kept(&self) -> Kind {
        match self {
            Self::Line { max } => Kind::Line { max: *max },
            Self::Prose { max_words } => Kind::Prose { max_words: *max_words },
            Self::OneOf(choices) => Kind::OneOf(kept_choices(choices)),
            Self::AnyOf(choices) => Kind::AnyOf(kept_choices(choices)),
            Self::YesNo => Kind::YesNo,
            Self::Number { min, max, unit } => Kind::Number { min: *min, max: *max, unit: kept(unit) },
            Self::Money => Kind::Money,
            Self::Date => Kind::Date,
            Self::Rows { item, min, max, columns } => {
                let columns: Vec<Column> = columns.iter().map(AddedColumn::kept).collect();
                Kind::Rows { item: kept(item), min: *min, max: *max, columns: Vec::leak(columns) }
            }
        }
    }
}

fn kept_choices(choices: &[AddedChoice]) -> &'static [Choice] {
    let choices: Vec<Choice> =
        choices.iter().map(|choice| Choice::new(kept(&choice.value), kept(&choice.label))).collect();
    Vec::leak(choices)
}

impl AddedCondition {
    fn kept(&self) -> Condition {
        Condition { question: kept(&self.question), is: kept(&self.is), holds: self.holds }
    }
}

impl AddedColumn {
    fn kept(&self) -> Column {
        Column { id: kept(&self.id), label: kept(&self.label), kind: self.kind.kept(), required: self.required }
    }
}
