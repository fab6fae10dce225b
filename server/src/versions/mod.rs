//! Looking back at earlier versions, and putting one back.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::draft::revision::{BUDGET, Revision};
use crate::draft::{self, Current, Draft, Subject};
use crate::drafting::answers::shape;
use crate::drafting::edit::DraftEdit;
use crate::drafting::saving::{self, Change, Saved};
use crate::failure::Failure;
use app::views::budget::differences;
use app::views::proposal::versions::{ChangeView, HistoryPage, VersionView};
use app::views::{Actor, Reason};
use domain::budget::Sheet;
use domain::proposal::{Shape, diff};

/// Changes of one person belong to one sitting while no more time than this lies between them, in milliseconds.
const SITTING: i64 = 15 * 60_000;
/// How many characters may go from a version before it is shown apart: less than a sentence, or a row of a list.
const MOST_LOST: i64 = 30;
/// How many versions are shown.
const NEWEST: usize = 50;

/// All versions of an answer, or of the budget under the id of its section.
pub async fn show(app: &App, actor: &Actor, id: &str, question: &str) -> Result<HistoryPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let subject = Subject::find(case.questionnaire(), question)?;
    let draft = Draft::load(&mut tx, id).await?;
    let revisions = draft::revision::of_question(&mut tx, id, question).await?;
    let versions = versions(app, &mut tx, id, &subject, (question, &revisions)).await?;
    let open = draft.open_in(&mut tx, &case, subject.section(), app.clock.today()).await?;
    drop(tx);
    Ok(HistoryPage {
        head: draft.head(&case, app).await?,
        section: subject.section(),
        question: question.to_owned(),
        label: subject.label().to_owned(),
        is_open: open.answer(question),
        current: revisions.last().map_or(0, |newest| newest.version),
        versions,
    })
}

/// The newest sittings, newest first, each against the one before. Only their texts are read.
async fn versions(
    app: &App,
    tx: &mut Tx,
    id: &str,
    subject: &Subject,
    (question, revisions): (&str, &[Revision]),
) -> Result<Vec<VersionView>, Failure> {
    let lasts = sittings(revisions);
    let shown = lasts.len().saturating_sub(NEWEST);
    let mut before = match shown.checked_sub(1).and_then(|earlier| lasts.get(earlier)) {
        Some(earlier) => text(tx, id, question, earlier).await?,
        None => String::new(),
    };
    let mut views = Vec::new();
    for last in lasts.iter().skip(shown) {
        let after = text(tx, id, question, last).await?;
        let change = change(subject, &before, &after)?;
        let by = app.clock.author(&last.name, last.at);
        views.push(VersionView { version: last.version, by, change });
        before = after;
    }
    views.reverse();
    Ok(views)
}

/// Which version to restore, on a page that showed which one.
#[derive(Debug, Clone, Copy)]
pub struct Restoration {
    /// The earlier version.
    pub version: i64,
    /// The newest version that the page showed.
    pub seen: i64,
}

/// Restores an earlier version as a new one, if nobody changed the answer since the page was shown. Gives the section.
///
/// # Errors
/// A conflict when somebody did.
pub async fn restore(
    app: &App,
    actor: &Actor,
    id: &str,
    question: &str,
    Restoration { version, seen }: Restoration,
) -> Result<String, Failure> {
    let mut tx = app.db.write().await?;
    let mut edit = DraftEdit::open(app, &mut tx, actor, id).await?;
    let subject = Subject::find(edit.questionnaire(), question)?;
    let earlier = draft::revision::value(&mut tx, id, question, version).await?.ok_or(Failure::NotFound)?;
    match restored(&mut tx, &mut edit, &subject, &earlier, seen).await? {
        Saved::At(_) => {}
        Saved::Closed => return Err(Failure::not_asked_about(subject.label())),
        Saved::Conflict => return Err(Failure::Conflict(Reason::VersionsOutdated)),
    }
    edit.done(tx).await?;
    Ok(subject.section().id.to_owned())
}

/// Saves an earlier text. It replaces what its reader saw and nothing else, so nothing is joined.
async fn restored(
    tx: &mut Tx,
    edit: &mut DraftEdit<'_>,
    subject: &Subject,
    text: &str,
    seen: i64,
) -> Result<Saved, Failure> {
    let draft = Draft::load(tx, edit.case()).await?;
    let sheet = serde_json::to_string(&draft.sheet)?;
    let (question, current, shape) = match subject {
        Subject::Question(question, _) => (question.id(), draft.current(question.id()), shape(question)),
        Subject::Budget(_) => (BUDGET, Current { value: &sheet, version: draft.sheet_version }, Shape::Grid),
    };
    if seen != current.version {
        return Ok(Saved::Conflict);
    }
    saving::save(tx, edit, Change { question, shape, typed: text, seen }, current).await
}

/// The text of a version that is there.
async fn text(tx: &mut Tx, id: &str, question: &str, revision: &Revision) -> Result<String, Failure> {
    Ok(draft::revision::value(tx, id, question, revision.version).await?.unwrap_or_default())
}

/// The versions that are shown, oldest first: the last of each sitting, and within one what was saved by a button or
/// lost text afterwards.
fn sittings(revisions: &[Revision]) -> Vec<&Revision> {
    let goes_on = |one: &Revision, next: &Revision| {
        let same_sitting = one.person_id == next.person_id && next.at - one.at <= SITTING;
        same_sitting && one.by_button == 0 && one.length - next.length <= MOST_LOST
    };
    let next = revisions.iter().skip(1).map(Some).chain(std::iter::once(None));
    let pairs = revisions.iter().zip(next);
    pairs.filter(|(one, next)| next.is_none_or(|next| !goes_on(one, next))).map(|(one, _)| one).collect()
}

/// What changed from one text to the next.
fn change(subject: &Subject, before: &str, after: &str) -> Result<ChangeView, Failure> {
    match subject {
        Subject::Question(question, _) => Ok(ChangeView::Answer(diff::answers(question, before, after))),
        Subject::Budget(_) => {
            let read = |text: &str| match text {
                "" => Ok(Sheet::default()),
                text => serde_json::from_str(text),
            };
            Ok(ChangeView::Cells(differences(&read(before)?, &read(after)?)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Revision, SITTING, sittings};

    fn revision(version: i64, person: &str, at: i64) -> Revision {
        Revision { version, person_id: person.into(), name: String::new(), at, by_button: 0, length: 100 }
    }

    #[test]
    fn what_was_saved_by_a_button_or_lost_a_sentence_stays_within_a_sitting() {
        let of_length = |version: i64, length: i64| Revision { length, ..revision(version, "a", version * 1_000) };
        let by_button = Revision { by_button: 1, ..of_length(3, 120) };
        let all =
            [of_length(1, 100), of_length(2, 110), by_button, of_length(4, 130), of_length(5, 100), of_length(6, 0)];
        let versions: Vec<i64> = sittings(&all).iter().map(|last| last.version).collect();
        assert_eq!(versions, [3, 5, 6]);
    }

    #[test]
    fn what_one_person_writes_on_end_is_one_sitting() {
        let all = [
            revision(1, "a", 0),
            revision(2, "a", 1_000),
            revision(3, "b", 2_000),
            revision(4, "a", 3_000),
            revision(5, "a", 4_000 + SITTING),
        ];
        let versions: Vec<i64> = sittings(&all).iter().map(|last| last.version).collect();
        assert_eq!(versions, [2, 3, 4, 5]);
        assert!(sittings(&[]).is_empty());
    }
}
