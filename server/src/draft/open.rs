//! What the board may change of a draft while it supplements.

use super::Draft;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use domain::case::{OpenQuestions, PointSubject, SupplementPoint};
use domain::catalogue::Section;
use domain::proposal::{Contents, Differences, SectionReadiness};
use jiff::civil::Date;

impl Draft {
    /// What differs from the version that was submitted last; nothing while everything is open, because then nobody
    /// needs to know.
    pub(crate) async fn changed_since(&self, tx: &mut Tx, case: &Case) -> Result<Option<Differences>, Failure> {
        if case.record.asked_points().is_none_or(SupplementPoint::any_about_the_whole) {
            return Ok(None);
        }
        let submitted = frozen::newest(tx, &case.stored.id).await?;
        let now = Contents { answers: &self.answers, sheet: &self.sheet, attachments: &self.attachments };
        Ok(Some(Differences::between(submitted.contents(), now)))
    }

    /// What may change now of one section.
    pub(crate) async fn open_in(
        &self,
        tx: &mut Tx,
        case: &Case,
        section: &'static Section,
        today: Date,
    ) -> Result<OpenQuestions, Failure> {
        let Some(changed) = self.changed_since(tx, case).await? else { return Ok(OpenQuestions::All) };
        let part = SectionReadiness::of(section, &self.answers, &self.sheet, &case.rules(), case.days(today));
        Ok(case.open_questions(&changed, part.blocked(case.questionnaire())))
    }
}

impl Case {
    /// What may change now, given what was changed since the version that was submitted last and what is `blocked`.
    pub(crate) fn open_questions<'a>(
        &self,
        changed: &Differences,
        blocked: impl IntoIterator<Item = &'a str>,
    ) -> OpenQuestions {
        OpenQuestions::of(self.record.asked_points(), self.questionnaire(), changed, blocked)
    }

    /// What the municipality asks at a question, or at the budget under the id of its section, while the board changes
    /// what it submitted.
    pub(crate) fn points_at(&self, question: &str) -> Vec<SupplementPoint> {
        let points = self.record.asked_points().unwrap_or_default().iter();
        points.filter(|point| point.about.question() == Some(question)).cloned().collect()
    }

    /// The same with what it asks of the section as a whole.
    pub(crate) fn points_around(&self, question: &str) -> Vec<SupplementPoint> {
        let section = self.questionnaire().section_of(question).map_or("", |section| section.id);
        [self.points_of_section(section), self.points_at(question)].concat()
    }

    /// What it asks of a section as a whole.
    pub(crate) fn points_of_section(&self, section: &str) -> Vec<SupplementPoint> {
        let points = self.record.asked_points().unwrap_or_default().iter();
        let about = |point: &&SupplementPoint| matches!(&point.about, PointSubject::Section { id } if id == section);
        points.filter(about).cloned().collect()
    }
}

impl Frozen {
    /// What this version holds, to hold another one against.
    pub(crate) fn contents(&self) -> Contents<'_> {
        Contents { answers: &self.answers, sheet: &self.sheet, attachments: &self.attachments }
    }
}
