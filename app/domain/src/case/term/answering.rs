//! What a supplement made of what was asked.

use super::{OpenQuestions, PointSubject, SupplementPoint, SupplementRequest};
use crate::catalogue::{BUDGET_SECTION, Questionnaire};
use crate::proposal::Differences;

impl SupplementPoint {
    /// Whether a new version changes anything of what this point is about. Of a question that is its answer or its
    /// attachments, of the budget the grid or anything around it, of an attachment those of its question.
    pub fn is_answered_by(&self, changed: &Differences, list: &Questionnaire) -> bool {
        let in_budget = |id: &str| list.section_of(id).is_some_and(|section| section.id == BUDGET_SECTION);
        match &self.about {
            PointSubject::Whole => *changed != Differences::default(),
            PointSubject::Question { id } if in_budget(id) => changed.places().into_iter().any(in_budget),
            PointSubject::Question { id } => changed.touch(id),
            PointSubject::Attachment { question, .. } => changed.files.contains(question),
        }
    }
}

impl SupplementRequest {
    /// Whether a change of this answer, or of the budget under the id of its section, was asked for, or follows from
    /// one that was.
    pub fn asks_for(&self, list: &Questionnaire) -> OpenQuestions {
        OpenQuestions::of(Some(self), list, &Differences::default(), [])
    }
}

#[cfg(test)]
mod tests {
    use crate::case::{PointSubject, SupplementPoint};
    use crate::catalogue::{BUDGET_SECTION, standard};
    use crate::proposal::Differences;

    fn point(about: PointSubject) -> SupplementPoint {
        SupplementPoint { about, label: "Polis".into(), reason: "Ontbreekt.".into(), ground: None }
    }

    fn changed(answers: &[&str], files: &[&str]) -> Differences {
        let owned = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Differences { answers: owned(answers), files: owned(files) }
    }

    #[test]
    fn a_question_is_answered_by_its_answer_or_its_attachments() {
        let asked = point(PointSubject::Question { id: "drijfveren.missie".into() });
        for (answers, files, is_answered) in [
            (&["drijfveren.missie"] as &[_], &[] as &[_], true),
            (&[], &["drijfveren.missie"], true),
            (&["drijfveren.verhaal"], &["drijfveren.verhaal"], false),
            (&[], &[], false),
        ] {
            assert_eq!(asked.is_answered_by(&changed(answers, files), standard()), is_answered);
        }
    }

    #[test]
    fn an_attachment_is_answered_by_attachments_alone() {
        let about = PointSubject::Attachment { id: "0198".into(), question: "drijfveren.missie".into() };
        assert!(point(about.clone()).is_answered_by(&changed(&[], &["drijfveren.missie"]), standard()));
        assert!(!point(about).is_answered_by(&changed(&["drijfveren.missie"], &[]), standard()));
    }

    #[test]
    fn the_budget_is_answered_anywhere_in_its_section_and_the_whole_anywhere() {
        let asked = point(PointSubject::Question { id: BUDGET_SECTION.into() });
        assert!(asked.is_answered_by(&changed(&["begroting.toelichting"], &[]), standard()));
        assert!(!asked.is_answered_by(&changed(&["drijfveren.missie"], &[]), standard()));
        assert!(point(PointSubject::Whole).is_answered_by(&changed(&["drijfveren.missie"], &[]), standard()));
        assert!(!point(PointSubject::Whole).is_answered_by(&changed(&[], &[]), standard()));
    }
}
