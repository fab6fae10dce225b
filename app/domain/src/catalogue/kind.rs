//! What an answer looks like: the kinds of question.

use super::list::{Choices, Columns};

/// The shape of an answer. Answers are kept as the text that was typed; the kind says how to read and check it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind<'a> {
    /// One line of text of at most `max` characters.
    Line {
        /// Longest answer, in characters.
        max: usize,
    },
    /// Running text: paragraphs, lists and bold, kept as Markdown.
    Prose {
        /// Longest answer, in words.
        max_words: usize,
    },
    /// Exactly one of the choices; stored as its value.
    OneOf(Choices<'a>),
    /// Any of the choices; stored as their values, one a line.
    AnyOf(Choices<'a>),
    /// "ja" or "nee".
    YesNo,
    /// A declaration that must be ticked; stored as "ja".
    Declaration,
    /// A whole number from `min` to `max`.
    Number {
        /// Lowest value.
        min: i64,
        /// Highest value.
        max: i64,
        /// Dutch unit behind the field, may be empty: "inwoners", "weken".
        unit: &'a str,
    },
    /// An amount of money in euros, read as cents.
    Money,
    /// A civil date, typed as 31-12-2026 or 2026-12-31.
    Date,
    /// KvK-nummer: 8 digits.
    Kvk,
    /// RSIN: 9 digits that pass the 11-proef.
    Rsin,
    /// IBAN with valid check digits.
    Iban,
    /// Dutch postcode.
    Postcode,
    /// E-mail address.
    Email,
    /// The cost line (begrotingsregel) that pays for something, by its name in the budget, or "geen kosten".
    BudgetLine,
    /// Repeating rows (bestuursleden, risico's, partners …), each with the same columns.
    Rows {
        /// Dutch name of one row: "bestuurslid", "risico".
        item: &'a str,
        /// Fewest filled rows for a complete answer.
        min: usize,
        /// Most rows.
        max: usize,
        /// Columns in order; their kinds are never `Rows`.
        columns: Columns<'a>,
    },
}

/// One choice of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<'a> {
    /// Stored value: lower-case, no spaces.
    pub value: &'a str,
    /// Dutch text on screen and paper.
    pub label: &'a str,
}

/// One column of repeating rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column<'a> {
    /// Stored name, unique within the question.
    pub id: &'a str,
    /// Dutch label.
    pub label: &'a str,
    /// Shape of the cell.
    pub kind: Kind<'a>,
    /// Whether a filled row needs this cell.
    pub required: bool,
}

impl<'a> Kind<'a> {
    /// Exactly one of these choices.
    pub const fn one_of(choices: &'a [Choice<'a>]) -> Self {
        Self::OneOf(Choices::of(choices))
    }

    /// Any of these choices.
    pub const fn any_of(choices: &'a [Choice<'a>]) -> Self {
        Self::AnyOf(Choices::of(choices))
    }
}

impl<'a> Choice<'a> {
    /// A choice with its stored value and Dutch label.
    pub const fn new(value: &'a str, label: &'a str) -> Self {
        Self { value, label }
    }
}

impl<'a> Column<'a> {
    /// A column that every filled row needs.
    pub const fn needed(id: &'a str, label: &'a str, kind: Kind<'a>) -> Self {
        Self { id, label, kind, required: true }
    }

    /// A column that may stay empty.
    pub const fn optional(id: &'a str, label: &'a str, kind: Kind<'a>) -> Self {
        Self { id, label, kind, required: false }
    }
}
