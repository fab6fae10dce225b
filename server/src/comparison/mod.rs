//! What a supplement changed, held against what was asked.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use app::views::budget;
use app::views::case::comparison::{Comparison, PlaceChange};
use app::views::proposal::versions::ChangeView;
use domain::attachment::Attachment;
use domain::case::{OpenQuestions, PointSubject, SupplementPoint, VersionKind};
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::{Differences, diff};
use jiff::civil::Date;

/// Where the newest version differs from the one before, and the points that it answers; nothing while no later version
/// came.
pub(crate) struct Supplement<'a> {
    /// What was asked.
    points: &'a [SupplementPoint],
    /// Day on which it was asked.
    requested_on: Date,
    /// What was asked for.
    kind: VersionKind,
    /// Number of the version before.
    pub(crate) version: u32,
    /// The version before.
    before: Frozen,
    /// Where they differ.
    pub(crate) changed: Differences,
}

impl<'a> Supplement<'a> {
    /// What was asked and came with the newest version, which is `now`.
    pub(crate) async fn newest(tx: &mut Tx, case: &'a Case, now: &Frozen) -> Result<Option<Self>, Failure> {
        let version = case.record.version();
        let Some((points, requested_on)) = case.record.answered_points(version) else { return Ok(None) };
        let kind = case.record.kind_of(version);
        let version = version.saturating_sub(1);
        let before = frozen::version(tx, &case.stored.id, version).await?;
        let changed = Differences::between(before.contents(), now.contents());
        Ok(Some(Self { points, requested_on, kind, version, before, changed }))
    }

    /// The same to read, in the order of the proposal.
    pub(crate) fn compared(&self, case: &Case, now: &Frozen) -> Comparison {
        let places = case.questionnaire().places().map(|(_, id)| id);
        let touched = places.filter(|id| self.changed.touch(id) || self.points_at(id).next().is_some());
        let wide = |point: &&SupplementPoint| matches!(point.about, PointSubject::Whole | PointSubject::Section { .. });
        let list = case.questionnaire();
        let whole = self.points.iter().filter(wide).map(|one| (one.clone(), one.is_answered_by(&self.changed, list)));
        Comparison {
            before: self.version,
            requested_on: self.requested_on,
            kind: self.kind,
            whole: whole.collect(),
            places: touched.map(|id| self.place(case, now, id)).collect(),
        }
    }

    fn place(&self, case: &Case, now: &Frozen, id: &str) -> PlaceChange {
        let list = case.questionnaire();
        let asked = OpenQuestions::asked_by(self.points, list);
        let files = self.changed.files.contains(id);
        let question = list.question(id);
        let names = |of: &[Attachment], but: &[Attachment]| {
            let new = of.iter().filter(|file| file.question == id && but.iter().all(|other| other.id != file.id));
            new.map(|file| file.name.clone()).collect::<Vec<_>>()
        };
        let change = self.changed.answers.contains(id).then(|| match question {
            Some(question) => {
                let (before, after) = (self.before.answers.get(id), now.answers.get(id));
                ChangeView::Answer(diff::answers(question, before, after))
            }
            None => ChangeView::Cells(budget::differences(&self.before.sheet, &now.sheet)),
        });
        PlaceChange {
            id: id.to_owned(),
            label: list.place(id).map_or(id, |place| place.label).to_owned(),
            points: self.points_at(id).cloned().collect(),
            is_asked: (change.is_none() || asked.answer(id)) && (!files || asked.files(id)),
            is_answered: self.points_at(id).all(|point| point.is_answered_by(&self.changed, list)),
            change,
            added: names(&now.attachments, &self.before.attachments),
            removed: names(&self.before.attachments, &now.attachments),
            is_shown: id == BUDGET_SECTION || question.is_some_and(|question| list.asks(question, &now.answers)),
        }
    }

    fn points_at(&self, id: &str) -> impl Iterator<Item = &SupplementPoint> {
        self.points.iter().filter(move |point| point.about.question() == Some(id))
    }
}
