//! How much is kept at all. What a question or the budget asks for is far less and only draws a finding; this keeps one
//! draft from holding up everybody else.

use super::answers::read_rows;
use crate::budget::{Part, Sheet};
use crate::catalogue::{Kind, Question};

/// How many times what a question asks for is kept.
const GENEROUS: usize = 5;
/// Most characters a word counts for: no longer word is in ordinary use.
const LONGEST_WORD: usize = 20;
/// Most characters of a code, a choice or a number.
const LONGEST_CODE: usize = 1_000;
/// Most characters of all choices that were ticked.
const LONGEST_CHOICES: usize = 10_000;
/// Most rows of a list.
pub const MOST_ROWS: usize = 300;
/// Most lines of a budget, of costs, income and today's costs together.
pub const MOST_LINES: usize = 200;
/// Most characters of all answers and the budget of one draft together.
pub const LARGEST_DRAFT: i64 = 2_000_000;

/// Whether an answer, as stored, is kept.
pub fn is_kept(question: &Question, answer: &str) -> bool {
    match question.kind() {
        Kind::Rows { columns, .. } => {
            let rows = read_rows(answer);
            let cell = |id: &str, text: &str| columns.iter().all(|column| column.id != id || fits(column.kind, text));
            rows.len() <= MOST_ROWS && rows.iter().flatten().all(|(id, text)| cell(id, text))
        }
        kind => fits(kind, answer),
    }
}

fn fits(kind: Kind<'_>, text: &str) -> bool {
    let at_most = |most: usize| text.chars().nth(most).is_none();
    match kind {
        Kind::Prose { max_words } => {
            let words = max_words * GENEROUS;
            at_most(words * LONGEST_WORD) && text.split_whitespace().nth(words).is_none()
        }
        Kind::Line { max } => at_most(max * GENEROUS),
        Kind::AnyOf(_) => at_most(LONGEST_CHOICES),
        _ => at_most(LONGEST_CODE),
    }
}

/// Whether a budget has no more lines than are kept.
pub fn has_kept_lines(sheet: &Sheet) -> bool {
    Part::ALL.into_iter().map(|part| sheet.rows(part).len()).sum::<usize>() <= MOST_LINES
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, MOST_ROWS, has_kept_lines, is_kept};
    use crate::budget::{Row, Sheet};
    use crate::catalogue::{Column, Columns, Entry, Kind, Question};

    const TEXT: Entry = Entry { id: "taak.tekst", kind: Kind::Prose { max_words: 100 }, ..Entry::BLANK };
    const NAME: Entry = Entry { id: "taak.naam", kind: Kind::Line { max: 80 }, ..Entry::BLANK };
    const DAY: Entry = Entry { id: "taak.dag", kind: Kind::Date, ..Entry::BLANK };
    const LIST: Entry = Entry {
        id: "draagvlak.partners",
        kind: Kind::Rows {
            item: "partner",
            min: 0,
            max: 9,
            columns: Columns::of(&[Column::needed("naam", "Naam", Kind::Line { max: 80 })]),
        },
        ..Entry::BLANK
    };

    fn kept(entry: &'static Entry, answer: &str) -> bool {
        is_kept(&Question::from(entry), answer)
    }

    #[test]
    fn five_times_what_is_asked_is_kept_and_no_more() {
        assert!(kept(&TEXT, &"woord ".repeat(500)) && !kept(&TEXT, &"- a\n".repeat(251)));
        assert!(kept(&TEXT, &"x".repeat(10_000)) && !kept(&TEXT, &"x".repeat(10_001)));
        assert!(kept(&NAME, &"é".repeat(400)) && !kept(&NAME, &"é".repeat(401)));
        assert!(kept(&DAY, &"x".repeat(1_000)) && !kept(&DAY, &"x".repeat(1_001)));
    }

    #[test]
    fn a_list_has_at_most_three_hundred_rows_and_no_endless_cells() {
        let list = |rows: usize, cell: &str| {
            serde_json::to_string(&vec![serde_json::json!({ "naam": cell }); rows]).expect("data")
        };
        assert!(kept(&LIST, &list(MOST_ROWS, "Jan")) && !kept(&LIST, &list(MOST_ROWS + 1, "Jan")));
        assert!(kept(&LIST, &list(2, &"x".repeat(400))) && !kept(&LIST, &list(2, &"x".repeat(401))));
    }

    #[test]
    fn a_budget_has_at_most_two_hundred_lines() {
        let sheet = |costs: usize| Sheet {
            costs: vec![Row::default(); costs],
            income: vec![Row::default(); 20],
            ..Sheet::default()
        };
        assert!(has_kept_lines(&sheet(MOST_LINES - 20)) && !has_kept_lines(&sheet(MOST_LINES - 19)));
    }
}
