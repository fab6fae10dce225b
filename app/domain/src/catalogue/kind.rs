//! What an answer looks like: the kinds of question.

/// The shape of an answer. Answers are kept as the text that was typed; the kind says how to read and check it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
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
    OneOf(&'static [Choice]),
    /// Any of the choices; stored as their values, one a line.
    AnyOf(&'static [Choice]),
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
        unit: &'static str,
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
        item: &'static str,
        /// Fewest filled rows for a complete answer.
        min: usize,
        /// Most rows.
        max: usize,
        /// Columns in order; their kinds are never `Rows`.
        columns: &'static [Column],
    },
}

/// One choice of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Stored value: lower-case, no spaces.
    pub value: &'static str,
    /// Dutch text on screen and paper.
    pub label: &'static str,
}

/// One column of repeating rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Stored name, unique within the question.
    pub id: &'static str,
    /// Dutch label.
    pub label: &'static str,
    /// Shape of the cell.
    pub kind: Kind,
    /// Whether a filled row needs this cell.
    pub required: bool,
}

impl Choice {
    /// A choice with its stored value and Dutch label.
    pub const fn new(value: &'static str, label: &'static str) -> Self {
        Self { value, label }
    }
}

impl Column {
    /// A column that every filled row needs.
    pub const fn needed(id: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { id, label, kind, required: true }
    }

    /// A column that may stay empty.
    pub const fn optional(id: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { id, label, kind, required: false }
    }
}
