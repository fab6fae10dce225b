//! The facts of a decision letter.

use crate::assessment::panel::Scores;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::documents::{LetterFacts, Sender};
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use domain::case::Decision;
use jiff::civil::Date;

/// What a letter takes of a case, beside its record and its decision.
pub(super) struct Letter {
    frozen: Frozen,
    scores: Scores,
    contact: String,
}

impl Letter {
    /// Loads it.
    pub(super) async fn load(tx: &mut Tx, case: &Case) -> Result<Self, Failure> {
        let id = &case.stored.id;
        Ok(Self {
            frozen: frozen::newest(tx, id).await?,
            scores: Scores::load(tx, id).await?,
            contact: case::contact(tx, id).await?,
        })
    }

    /// The facts of the letter with this decision, as it is or would be sent on this day; whether it is only a draft.
    pub(super) fn facts(
        self,
        case: &Case,
        decision: Decision,
        (sent, draft): (Date, bool),
    ) -> Result<LetterFacts, Failure> {
        let by_post = case.record.post.is_some();
        let submission = case.record.submission.as_ref().ok_or(Failure::NotFound)?;
        Ok(LetterFacts {
            sender: Sender::of(&case.municipality, self.contact)?,
            title: self.frozen.title,
            cooperative: self.frozen.cooperative,
            profile: (*case.profile).clone(),
            submission: submission.clone(),
            consultations: case.record.consultations.clone(),
            // By post, nobody knows yet on which day the board is told.
            course: if by_post {
                case.record.term_course(case.profile.decision_term, sent)
            } else {
                case.record.term_course_told(case.profile.decision_term, sent)
            },
            decision,
            reviewers: self.scores.into_reviewers(),
            answers: self.frozen.answers,
            sheet: self.frozen.sheet,
            sent,
            draft,
            by_post,
        })
    }
}
