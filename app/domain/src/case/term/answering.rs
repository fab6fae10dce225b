//! What a supplement made of what was asked.

use super::{OpenQuestions, PointSubject, PointVerdict, RequestEnd, SupplementPoint, SupplementRequest};
use crate::case::{CaseRecord, RequestState};
use crate::catalogue::{BUDGET_SECTION, Questionnaire};
use crate::proposal::Differences;
use jiff::civil::Date;

impl SupplementPoint {
    /// Whether a new version changes anything of what this point is about. Of a question that is its answer or its
    /// attachments, of the budget the grid or anything around it, of an attachment those of its question.
    pub fn is_answered_by(&self, changed: &Differences, list: &Questionnaire) -> bool {
        let in_budget = |id: &str| list.section_of(id).is_some_and(|section| section.id == BUDGET_SECTION);
        match &self.about {
            PointSubject::Whole => *changed != Differences::default(),
            PointSubject::Section { id } => {
                let within = |place: &str| list.section_of(place).is_some_and(|section| section.id == id);
                changed.places().into_iter().any(within)
            }
            PointSubject::Question { id } if in_budget(id) => changed.places().into_iter().any(in_budget),
            PointSubject::Question { id } => changed.touch(id),
            PointSubject::Attachment { question, .. } => changed.files.contains(question),
        }
    }
}

impl CaseRecord {
    /// The request to supplement that the board can still answer: in time, or after its last day.
    pub fn open_request(&self) -> Option<&SupplementRequest> {
        let open = matches!(self.situation.request, RequestState::Open | RequestState::Lapsed);
        self.requests.last().filter(|_| open)
    }

    /// What the board is asked to change and can change now: by a request to supplement, or to change the proposal.
    pub fn asked_points(&self) -> Option<&[SupplementPoint]> {
        let revision = || self.open_revision().map(|request| request.points.as_slice());
        self.open_request().map(|request| request.points.as_slice()).or_else(revision)
    }

    /// Whether the term to supplement has run out without an answer by this day, and that was not recorded yet.
    pub fn has_lapsed_by(&self, today: Date) -> bool {
        self.situation.request == RequestState::Open
            && !self.request_is_unposted()
            && self.requests.last().is_some_and(|request| request.until < today)
    }

    /// Points that no officer closed, with their places: of the newest request that was not withdrawn, once it was
    /// answered or its last day had passed.
    pub fn open_points(&self) -> impl Iterator<Item = (u32, &SupplementPoint)> {
        let asked = self.judged_request().into_iter();
        asked.flat_map(|request| {
            let is_open = |place: &u32| !request.verdicts.get(place).is_some_and(|verdict| verdict.sufficient);
            request.placed().filter(move |(place, _)| is_open(place))
        })
    }

    /// The newest request that was not withdrawn.
    pub fn judged_request(&self) -> Option<&SupplementRequest> {
        let withdrawn = |request: &SupplementRequest| matches!(request.end, Some(RequestEnd::Withdrawn(_)));
        self.requests.iter().rev().find(|request| !withdrawn(request))
    }

    /// Adds what an officer said of a point.
    pub(in crate::case) fn note_verdict(&mut self, (round, point): (u32, u32), verdict: PointVerdict) {
        let place = usize::try_from(round).ok().and_then(|round| round.checked_sub(1));
        if let Some(request) = place.and_then(|place| self.requests.get_mut(place)) {
            request.verdicts.insert(point, verdict);
        }
    }
}

impl OpenQuestions {
    /// What these points alone ask to change, with what follows from it.
    pub fn asked_by(points: &[SupplementPoint], list: &Questionnaire) -> Self {
        Self::of(Some(points), list, &Differences::default(), [])
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
