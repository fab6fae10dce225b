//! What differs between two versions of a proposal.

use super::Answers;
use crate::attachment::Attachment;
use crate::budget::Sheet;
use crate::catalogue::BUDGET_SECTION;
use std::collections::{BTreeMap, BTreeSet};

/// What one version holds.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// All answers.
    pub answers: &'a Answers,
    /// The budget as typed.
    pub sheet: &'a Sheet,
    /// All attachments.
    pub attachments: &'a [Attachment],
}

/// Where two versions of a proposal differ (verschillen).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Differences {
    /// Questions whose answers differ, and the section of the budget if its grid does: their ids.
    pub answers: BTreeSet<String>,
    /// Ids of the questions, or of the section of the budget, whose attachments differ.
    pub files: BTreeSet<String>,
}

impl Differences {
    /// Where these two differ.
    pub fn between(before: Contents<'_>, after: Contents<'_>) -> Self {
        let written = before.answers.iter().chain(after.answers.iter()).map(|(question, _)| question);
        let differs = |question: &&str| before.answers.get(question) != after.answers.get(question);
        let budget = (before.sheet != after.sheet).then_some(BUDGET_SECTION);
        let answers = written.filter(differs).chain(budget).map(str::to_owned).collect();
        let (old, new) = (by_question(before.attachments), by_question(after.attachments));
        let files = old.keys().chain(new.keys()).filter(|question| old.get(*question) != new.get(*question));
        Self { answers, files: files.map(|question| (*question).to_owned()).collect() }
    }

    /// Whether the answer to this question differs, or its attachments do; the budget under the id of its section.
    pub fn touch(&self, question: &str) -> bool {
        self.answers.contains(question) || self.files.contains(question)
    }

    /// Every place that differs, each once, by id.
    pub fn places(&self) -> BTreeSet<&str> {
        self.answers.iter().chain(&self.files).map(String::as_str).collect()
    }
}

fn by_question(files: &[Attachment]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in files {
        ids.entry(&file.question).or_default().insert(&file.id);
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::{Contents, Differences};
    use crate::attachment::{Attachment, FileKind, Scan};
    use crate::budget::Sheet;
    use crate::catalogue::BUDGET_SECTION;
    use crate::proposal::Answers;
    use proptest::collection::{btree_map, btree_set};
    use proptest::prelude::*;

    fn file(id: &str, question: &str) -> Attachment {
        Attachment {
            id: id.into(),
            question: question.into(),
            name: "polis.pdf".into(),
            description: String::new(),
            kind: FileKind::Pdf,
            bytes: 1,
            sha256: String::new(),
            confidential: false,
            by: "Marijke".into(),
            at: 0,
            scan: Scan::NotScanned,
        }
    }

    fn answers(pairs: &[(&str, &str)]) -> Answers {
        pairs.iter().map(|(question, answer)| ((*question).to_owned(), (*answer).to_owned())).collect()
    }

    #[test]
    fn an_answer_the_grid_and_a_file_are_found_where_they_belong() {
        let (old, new) =
            (answers(&[("a", "1"), ("b", "2"), ("c", "3")]), answers(&[("a", "1"), ("b", "4"), ("d", "5")]));
        let (sheet, mut other) = (Sheet::default(), Sheet::default());
        other.settings.years = "3".into();
        let (kept, gone, came) = (file("1", "a"), file("2", "c"), file("3", "a"));
        let before = Contents { answers: &old, sheet: &sheet, attachments: &[kept.clone(), gone] };
        let after = Contents { answers: &new, sheet: &other, attachments: &[kept, came] };
        let found = Differences::between(before, after);
        assert_eq!(found.answers, ["b", "c", "d", BUDGET_SECTION].map(String::from).into());
        assert_eq!(found.files, ["a", "c"].map(String::from).into());
        assert!(found.touch("a") && !found.touch("e") && found.places().len() == 5);
    }

    proptest! {
        #[test]
        fn versions_that_are_equal_differ_nowhere_and_order_is_no_difference(
            first in btree_map("[a-d]", "[xy]?", 0..4),
            second in btree_map("[a-d]", "[xy]?", 0..4),
            ids in btree_set("[1-9]", 0..5),
        ) {
            let (first, second): (Answers, Answers) = (first.into_iter().collect(), second.into_iter().collect());
            let files: Vec<Attachment> = ids.iter().map(|id| file(id, "a")).collect();
            let turned: Vec<Attachment> = files.iter().rev().cloned().collect();
            let sheet = Sheet::default();
            let one = Contents { answers: &first, sheet: &sheet, attachments: &files };
            let other = Contents { answers: &second, sheet: &sheet, attachments: &turned };
            prop_assert_eq!(Differences::between(one, Contents { attachments: &turned, ..one }), Differences::default());
            prop_assert_eq!(Differences::between(one, other), Differences::between(other, one));
            prop_assert_eq!(Differences::between(one, other) == Differences::default(), first == second);
        }
    }
}
