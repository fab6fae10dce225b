//! Which fields of a form belong together: a question, a question with rows, or the grid of the budget.

use crate::views::Typed;
use crate::views::budget::typed_sheet;
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::Answers;

/// The question to which a field belongs: the longest beginning of its name that has a version on the page.
pub(super) fn owner(field: &str, has_version: impl Fn(&str) -> bool) -> Option<&str> {
    let mut name = field;
    loop {
        if has_version(name) {
            return Some(name);
        }
        name = name.rsplit_once('.')?.0;
    }
}

/// The answer to a question as it is stored: rows as a list, ticked boxes one a line, anything else as typed.
pub(in crate::islands) fn answer(typed: &Typed, question: &str) -> String {
    let rows = typed.rows(question);
    if rows.is_empty() {
        return typed.all(question).collect::<Vec<_>>().join("\n");
    }
    let mut answers = Answers::default();
    answers.set_rows(question, &rows);
    answers.get(question).to_owned()
}

/// Whether two forms hold the same answer to a question: blank rows and the lines of a grid that are still blank do not
/// count.
pub(super) fn says_the_same(question: &str, one: &Typed, other: &Typed) -> bool {
    if question == BUDGET_SECTION {
        return typed_sheet(one) == typed_sheet(other);
    }
    answer(one, question) == answer(other, question)
}

/// The name on the page of a field of a stored answer. Stored rows are counted without the blank ones.
pub(super) fn on_page(typed: &Typed, question: &str, field: &str) -> String {
    let filled = |(_, row): &(usize, std::collections::BTreeMap<String, String>)| {
        row.values().any(|cell| !cell.trim().is_empty())
    };
    let cell = field.strip_prefix(question).and_then(|rest| rest.strip_prefix('.')?.split_once('.'));
    let shown = cell.and_then(|(row, column)| {
        let row = row.parse().ok()?;
        let (number, _) = typed.rows(question).into_iter().enumerate().filter(filled).nth(row)?;
        Some(format!("{question}.{number}.{column}"))
    });
    shown.unwrap_or_else(|| field.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{answer, on_page, owner, says_the_same};
    use crate::views::Typed;
    use domain::catalogue::BUDGET_SECTION;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_field_belongs_to_the_longest_name_with_a_version() {
        let versions = ["begroting", "begroting.btw", "risicos.risicos"];
        let owner = |field| owner(field, |name| versions.contains(&name));
        assert_eq!(owner("begroting.btw"), Some("begroting.btw"));
        assert_eq!(owner("begroting.kosten.0.price"), Some("begroting"));
        assert_eq!(owner("risicos.risicos.2.kans"), Some("risicos.risicos"));
        assert_eq!(owner("actie"), None);
    }

    #[test]
    fn an_answer_is_read_as_the_server_stores_it() {
        let form = typed(&[("a", "een\r\ntwee"), ("b", "x"), ("b", "y"), ("r.0.n", ""), ("r.1.n", "z")]);
        assert_eq!(answer(&form, "a"), "een\ntwee");
        assert_eq!(answer(&form, "b"), "x\ny");
        assert_eq!(answer(&form, "r"), r#"[{"n":"z"}]"#);
        assert_eq!(answer(&form, "c"), "");
    }

    #[test]
    fn blank_rows_and_lines_make_no_difference() {
        let with_blank = typed(&[
            ("r.0.n", ""),
            ("r.1.n", "z"),
            ("begroting.kosten.0.label", "Kok"),
            ("begroting.kosten.1.label", ""),
        ]);
        let without = typed(&[("r.0.n", "z"), ("begroting.kosten.0.label", "Kok")]);
        let other = typed(&[("r.0.n", "y"), ("begroting.kosten.0.label", "Bus")]);
        for question in ["r", BUDGET_SECTION] {
            assert!(says_the_same(question, &with_blank, &without), "{question}");
            assert!(!says_the_same(question, &with_blank, &other), "{question}");
        }
    }

    #[test]
    fn a_finding_on_a_stored_row_is_shown_at_the_row_on_the_page() {
        let form = typed(&[("r.0.n", " "), ("r.1.n", "z"), ("r.2.n", "")]);
        assert_eq!(on_page(&form, "r", "r.0.n"), "r.1.n");
        assert_eq!(on_page(&form, "r", "r"), "r");
    }
}
