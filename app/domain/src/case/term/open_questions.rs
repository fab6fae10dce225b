//! What the board may change while it supplements.

use super::{PointSubject, SupplementPoint};
use crate::catalogue::{BUDGET_SECTION, Question, Questionnaire};
use crate::proposal::Differences;
use std::collections::BTreeSet;

/// What the board may change now (wat u kunt aanvullen).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenQuestions {
    /// Everything: nothing was submitted yet, or the request is about the proposal as a whole.
    All,
    /// What was asked, and what has to be able to change with it.
    Asked {
        /// Ids of questions, and of the section of the budget, whose answers are open.
        answers: BTreeSet<String>,
        /// The same for attachments.
        files: BTreeSet<String>,
    },
}

impl OpenQuestions {
    /// What the points of a request open, in time or after its last day:
    ///
    /// - every question that a point is about, with its attachments; of a point about an attachment only the
    ///   attachments of its question; of a point about a section everything in it;
    /// - what is `blocked`, because the board could not hand in otherwise;
    /// - what was `changed` since the version that was submitted: who can write something can take it back;
    /// - what hangs on an open question, because another answer may bring it up;
    /// - the budget as one: its grid with every question around it.
    pub fn of<'a>(
        points: Option<&[SupplementPoint]>,
        list: &Questionnaire,
        changed: &Differences,
        blocked: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let Some(points) = points.filter(|points| !SupplementPoint::any_about_the_whole(points)) else {
            return Self::All;
        };
        let asked = points.iter().flat_map(|point| match &point.about {
            PointSubject::Question { id } => vec![id.clone()],
            PointSubject::Section { id } => {
                list.places().filter(|(section, _)| section.id == id).map(|(_, place)| place.to_owned()).collect()
            }
            PointSubject::Whole | PointSubject::Attachment { .. } => Vec::new(),
        });
        let blocked = blocked.into_iter().map(str::to_owned);
        let mut answers: BTreeSet<String> = asked.chain(blocked).chain(changed.answers.iter().cloned()).collect();
        open_dependent(&mut answers, list);
        let files = points.iter().filter_map(|point| point.about.question().map(str::to_owned));
        let files = files.chain(changed.files.iter().cloned()).chain(answers.iter().cloned()).collect();
        Self::Asked { answers, files }
    }

    /// Whether this answer, or the budget under the id of its section, may change.
    pub fn answer(&self, question: &str) -> bool {
        match self {
            Self::All => true,
            Self::Asked { answers, .. } => answers.contains(question),
        }
    }

    /// Whether attachments of this question, or of the budget, may come and go.
    pub fn files(&self, question: &str) -> bool {
        match self {
            Self::All => true,
            Self::Asked { files, .. } => files.contains(question),
        }
    }
}

/// Opens what cannot stay closed beside what is open.
fn open_dependent(answers: &mut BTreeSet<String>, list: &Questionnaire) {
    loop {
        let budget = answers.iter().any(|id| list.section_of(id).is_some_and(|section| section.id == BUDGET_SECTION));
        let more = list.places().filter(|(section, id)| {
            let hangs = list.question(id).and_then(Question::show_if);
            let hangs = hangs.is_some_and(|condition| answers.contains(condition.question));
            !answers.contains(*id) && (hangs || (budget && section.id == BUDGET_SECTION))
        });
        let more: Vec<String> = more.map(|(_, id)| id.to_owned()).collect();
        if more.is_empty() {
            return;
        }
        answers.extend(more);
    }
}

impl SupplementPoint {
    /// Whether one of these is about the proposal as a whole.
    pub fn any_about_the_whole(points: &[Self]) -> bool {
        points.iter().any(|point| point.about == PointSubject::Whole)
    }
}

#[cfg(test)]
mod tests {
    use super::OpenQuestions;
    use crate::case::{GroundKind, PointGround, PointSubject, SupplementPoint};
    use crate::catalogue::{BUDGET_SECTION, standard};
    use crate::proposal::Differences;
    use proptest::prelude::*;
    use proptest::sample::subsequence;

    fn points(about: impl IntoIterator<Item = PointSubject>) -> Vec<SupplementPoint> {
        let ground = Some(PointGround { kind: GroundKind::Requirement, article: "artikel 12".into() });
        let point =
            |about| SupplementPoint { about, label: "Visie".into(), reason: "Te kort.".into(), ground: ground.clone() };
        about.into_iter().map(point).collect()
    }

    fn question(id: &str) -> PointSubject {
        PointSubject::Question { id: id.into() }
    }

    fn attachment(question: &str) -> PointSubject {
        PointSubject::Attachment { id: "0198".into(), question: question.into() }
    }

    fn open(about: impl IntoIterator<Item = PointSubject>, blocked: &[&str]) -> OpenQuestions {
        OpenQuestions::of(Some(&points(about)), standard(), &Differences::default(), blocked.iter().copied())
    }

    #[test]
    fn a_draft_is_open_as_a_whole_and_so_is_what_was_asked_about_as_a_whole() {
        assert_eq!(OpenQuestions::of(None, standard(), &Differences::default(), []), OpenQuestions::All);
        assert_eq!(open([question("taak.visie"), PointSubject::Whole], &[]), OpenQuestions::All);
    }

    #[test]
    fn only_what_was_asked_opens_with_what_hangs_on_it_and_what_blocks() {
        let mut hanging = standard().questions().filter_map(|(_, one)| Some((one.id(), one.show_if()?)));
        let (dependent, on) = hanging.next().expect("a condition");
        let (_, other) = standard()
            .questions()
            .find(|(section, one)| section.id != BUDGET_SECTION && one.show_if().is_none() && one.id() != on.question)
            .expect("another");
        let asked = open([question(on.question)], &[]);
        assert!(asked.answer(on.question) && asked.answer(dependent) && asked.files(on.question));
        assert!(!asked.answer(other.id()) && !asked.files(other.id()) && !asked.answer(BUDGET_SECTION));
        assert!(open([question(on.question)], &[other.id()]).answer(other.id()));
    }

    #[test]
    fn a_section_opens_all_that_it_asks_and_nothing_else_but_what_hangs_on_it() {
        let asked = open([PointSubject::Section { id: "drijfveren".into() }], &[]);
        for (section, id) in standard().places().filter(|(section, _)| section.id == "drijfveren") {
            assert!(asked.answer(id) && asked.files(id), "{} {id}", section.id);
        }
        assert!(!asked.answer(BUDGET_SECTION) && !asked.answer("taak.visie"));
        let budget = open([PointSubject::Section { id: BUDGET_SECTION.into() }], &[]);
        assert!(budget.answer(BUDGET_SECTION) && !budget.answer("drijfveren.missie"));
    }

    #[test]
    fn an_attachment_opens_the_attachments_of_its_question_and_no_answer() {
        let asked = open([attachment("drijfveren.missie")], &[]);
        assert!(asked.files("drijfveren.missie") && !asked.answer("drijfveren.missie") && !asked.files(BUDGET_SECTION));
    }

    #[test]
    fn the_budget_opens_as_one() {
        let (_, around) = standard().questions().find(|(section, _)| section.id == BUDGET_SECTION).expect("a question");
        for about in [BUDGET_SECTION, around.id()] {
            let asked = open([question(about)], &[]);
            assert!(asked.answer(BUDGET_SECTION) && asked.answer(around.id()) && asked.files(BUDGET_SECTION));
        }
    }

    #[test]
    fn what_the_board_wrote_since_can_be_taken_back() {
        let changed =
            Differences { answers: ["drijfveren.missie".to_owned()].into(), files: [BUDGET_SECTION.to_owned()].into() };
        let open = OpenQuestions::of(Some(&points([attachment("x")])), standard(), &changed, []);
        assert!(open.answer("drijfveren.missie") && open.files(BUDGET_SECTION) && !open.answer(BUDGET_SECTION));
    }

    fn some_places() -> impl Strategy<Value = Vec<&'static str>> {
        let all: Vec<&'static str> = standard().places().map(|(_, id)| id).collect();
        subsequence(all, 1..6)
    }

    proptest! {
        #[test]
        fn asking_more_never_closes_anything_and_what_was_asked_is_always_open(few in some_places(), more in some_places()) {
            let (few_open, all_open) = (
                open(few.iter().map(|id| question(id)), &[]),
                open(few.iter().chain(&more).map(|id| question(id)), &[]),
            );
            for (_, id) in standard().places() {
                prop_assert!(!few_open.answer(id) || all_open.answer(id));
                prop_assert!(!few_open.answer(id) || few_open.files(id), "an open answer has open attachments");
            }
            prop_assert!(few.iter().all(|id| few_open.answer(id)));
            // It does not matter why something is open.
            let blocked = open([attachment("x")], &few);
            for (_, id) in standard().places() {
                prop_assert_eq!(blocked.answer(id), few_open.answer(id));
            }
        }
    }
}
