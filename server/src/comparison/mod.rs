//! What a supplement changed, held against what was asked.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::frozen::{self, Frozen};
use app::views::budget;
use app::views::case::comparison::{Comparison, PlaceChange};
use app::views::proposal::versions::ChangeView;
use domain::attachment::Attachment;
use domain::case::{PointSubject, SupplementPoint, SupplementRequest};
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::{Differences, diff};

/// Where the newest version differs from the one before, and the request that it answers; nothing while no supplement
/// came.
pub(crate) struct Supplement<'a> {
    /// The request.
    pub(crate) request: &'a SupplementRequest,
    /// Number of the version before.
    pub(crate) version: u32,
    /// The version before.
    before: Frozen,
    /// Where they differ.
    pub(crate) changed: Differences,
}

impl<'a> Supplement<'a> {
    /// The supplement that made the newest version, which is `now`.
    pub(crate) async fn newest(tx: &mut Tx, case: &'a Case, now: &Frozen) -> Result<Option<Self>, Failure> {
        let version = case.record.version();
        let request = case.record.requests.iter().rev().find(|request| request.answered_by == Some(version));
        let Some(request) = request else { return Ok(None) };
        let version = version.saturating_sub(1);
        let before = frozen::version(tx, &case.stored.id, version).await?;
        let changed = Differences::between(before.contents(), now.contents());
        Ok(Some(Self { request, version, before, changed }))
    }

    /// The same to read, in the order of the proposal.
    pub(crate) fn compared(&self, case: &Case, now: &Frozen) -> Comparison {
        let places = case.questionnaire().places().map(|(_, id)| id);
        let touched = places.filter(|id| self.changed.touch(id) || self.points_at(id).next().is_some());
        let whole = self.request.points.iter().filter(|point| point.about == PointSubject::Whole);
        Comparison {
            before: self.version,
            requested_on: self.request.requested_on,
            whole: whole.cloned().collect(),
            places: touched.map(|id| self.place(case, now, id)).collect(),
        }
    }

    fn place(&self, case: &Case, now: &Frozen, id: &str) -> PlaceChange {
        let list = case.questionnaire();
        let asked = self.request.asks_for(list);
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
        self.request.points.iter().filter(move |point| point.about.question() == Some(id))
    }
}
