//! A question of a municipality's own (eigen vraag), as its profile stores it and as the catalogue reads it.

use super::{Choice, Column, Condition, Kind, List};
use serde::{Deserialize, Serialize};

/// A question of the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedQuestion {
    /// Its id: the section, a dot, a word that the catalogue does not use there.
    pub id: String,
    /// Id of the question of the same section behind which it comes; at the end if it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The question, in plain Dutch.
    pub label: String,
    /// What the answer is called in the document, where no question is asked; the question if it is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddedChoice {
    /// Stored value: lower-case, no spaces.
    pub value: String,
    /// Text on screen and paper.
    pub label: String,
}

/// One column of an added question with rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

impl AddedQuestion {
    /// Id of the section in which it is asked.
    pub(crate) fn section(&self) -> &str {
        self.id.split_once('.').map_or("", |(section, _)| section)
    }
}

impl AddedKind {
    /// The shape as the catalogue has it.
    pub(super) fn as_kind(&self) -> Kind<'_> {
        match self {
            Self::Line { max } => Kind::Line { max: *max },
            Self::Prose { max_words } => Kind::Prose { max_words: *max_words },
            Self::OneOf(choices) => Kind::OneOf(List::Own(choices)),
            Self::AnyOf(choices) => Kind::AnyOf(List::Own(choices)),
            Self::YesNo => Kind::YesNo,
            Self::Number { min, max, unit } => Kind::Number { min: *min, max: *max, unit },
            Self::Money => Kind::Money,
            Self::Date => Kind::Date,
            Self::Rows { item, min, max, columns } => {
                Kind::Rows { item, min: *min, max: *max, columns: List::Own(columns) }
            }
        }
    }
}

impl<'a> From<&'a AddedCondition> for Condition<'a> {
    fn from(AddedCondition { question, is, holds }: &'a AddedCondition) -> Self {
        Self { question, is, holds: *holds }
    }
}

impl<'a> From<&'a AddedChoice> for Choice<'a> {
    fn from(AddedChoice { value, label }: &'a AddedChoice) -> Self {
        Self { value, label }
    }
}

impl<'a> From<&'a AddedColumn> for Column<'a> {
    fn from(AddedColumn { id, label, kind, required }: &'a AddedColumn) -> Self {
        Self { id, label, kind: kind.as_kind(), required: *required }
    }
}
