//! Looking back at earlier versions, and putting one back.

use super::answers::shape;
use super::draft::Draft;
use super::moments::moment;
use super::saving::{self, Change, Current, Saved};
use super::writer::Writer;
use super::{CaseFile, Services};
use crate::failure::{Outcome, settle};
use crate::store::Tx;
use crate::store::revision::{self, BUDGET, Revision};
use app::api::budget::differences;
use app::api::history::{ChangeView, History, HistoryPage, VersionView};
use app::api::{Actor, Answer, AppError};
use domain::budget::Sheet;
use domain::catalogue::{Question, Questionnaire, Section};
use domain::proposal::{Shape, diff};

/// Changes of one person belong to one sitting while no more time than this lies between them, in milliseconds.
const SITTING: i64 = 15 * 60_000;
/// How many sittings are shown.
const NEWEST: usize = 50;

#[async_trait::async_trait]
impl History for Services {
    async fn history(&self, actor: &Actor, id: &str, question: &str) -> Answer<HistoryPage> {
        settle("show earlier versions", self.show_history(actor, id, question).await)
    }

    async fn restore(&self, actor: &Actor, id: &str, question: &str, version: i64, seen: i64) -> Answer<String> {
        settle("put a version back", self.put_back(actor, id, question, (version, seen)).await)
    }
}

/// An answer or the budget, with the section in which it stands.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    Question(&'static Question, &'static Section),
    Budget(&'static Section),
}

impl Subject {
    /// The question or budget with this id.
    pub(super) fn find(questionnaire: Questionnaire, name: &str) -> Result<Self, AppError> {
        let found = match name {
            BUDGET => questionnaire.section(BUDGET).map(Self::Budget),
            _ => questionnaire.find(name).map(|(section, question)| Self::Question(question, section)),
        };
        found.ok_or(AppError::NotFound)
    }

    /// Where it stands.
    pub(super) const fn section(self) -> &'static Section {
        match self {
            Self::Question(_, section) | Self::Budget(section) => section,
        }
    }

    /// What it is called.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Question(question, _) => question.label,
            Self::Budget(section) => section.title,
        }
    }

    fn change(self, before: &str, after: &str) -> Outcome<(ChangeView, String)> {
        match self {
            Self::Question(question, _) => {
                let change = diff::answers(question, before, after);
                let summary = diff::summary(&change);
                Ok((ChangeView::Answer(change), summary))
            }
            Self::Budget(_) => {
                let read = |text: &str| match text {
                    "" => Ok(Sheet::default()),
                    text => serde_json::from_str(text),
                };
                let cells = differences(&read(before)?, &read(after)?);
                let summary =
                    if cells.len() == 1 { "1 cel anders".into() } else { format!("{} cellen anders", cells.len()) };
                Ok((ChangeView::Cells(cells), summary))
            }
        }
    }
}

impl Services {
    async fn show_history(&self, actor: &Actor, id: &str, question: &str) -> Outcome<HistoryPage> {
        let mut tx = self.db.read().await?;
        let file = CaseFile::load(&mut tx, id, actor).await?;
        file.demand_board()?;
        let subject = Subject::find(file.questionnaire(), question)?;
        let draft = Draft::load(&mut tx, id).await?;
        let revisions = revision::of_question(&mut tx, id, question).await?;
        Ok(HistoryPage {
            head: draft.head(&file, self),
            section: subject.section(),
            question: question.to_owned(),
            label: subject.label().to_owned(),
            current: revisions.last().map_or(0, |newest| newest.version),
            versions: self.versions(&mut tx, id, subject, (question, &revisions)).await?,
        })
    }

    /// The newest sittings, newest first, each against the one before. Only their texts are read.
    async fn versions(
        &self,
        tx: &mut Tx,
        id: &str,
        subject: Subject,
        (question, revisions): (&str, &[Revision]),
    ) -> Outcome<Vec<VersionView>> {
        let lasts = sittings(revisions);
        let shown = lasts.len().saturating_sub(NEWEST);
        let mut before = match shown.checked_sub(1).and_then(|earlier| lasts.get(earlier)) {
            Some(earlier) => text(tx, id, question, earlier).await?,
            None => String::new(),
        };
        let mut views = Vec::new();
        for last in lasts.iter().skip(shown) {
            let after = text(tx, id, question, last).await?;
            let (change, summary) = subject.change(&before, &after)?;
            let by = format!("{}, {}", last.name, moment(&self.clock, last.at));
            views.push(VersionView { version: last.version, by, change, summary });
            before = after;
        }
        views.reverse();
        Ok(views)
    }

    async fn put_back(&self, actor: &Actor, id: &str, question: &str, (version, seen): (i64, i64)) -> Outcome<String> {
        let mut tx = self.db.write().await?;
        let mut writer = Writer::open(self, &mut tx, actor, id).await?;
        let subject = Subject::find(writer.questionnaire(), question)?;
        let earlier = revision::value(&mut tx, id, question, version).await?.ok_or(AppError::NotFound)?;
        if restored(&mut tx, &mut writer, subject, &earlier, seen).await? == Saved::Conflict {
            let message = "Dit antwoord is intussen veranderd. Bekijk de versies opnieuw en kies dan.";
            return Err(AppError::Conflict(message.to_owned()).into());
        }
        writer.done(tx).await?;
        Ok(subject.section().id.to_owned())
    }
}

/// Saves an earlier text. It replaces what its reader saw and nothing else, so nothing is joined.
async fn restored(tx: &mut Tx, writer: &mut Writer<'_>, subject: Subject, text: &str, seen: i64) -> Outcome<Saved> {
    let draft = Draft::load(tx, writer.case()).await?;
    let sheet = serde_json::to_string(&draft.sheet)?;
    let (question, current, shape) = match subject {
        Subject::Question(question, _) => (question.id, draft.current(question.id), shape(question)),
        Subject::Budget(_) => (BUDGET, Current { value: &sheet, version: draft.sheet_version }, Shape::Grid),
    };
    if seen != current.version {
        return Ok(Saved::Conflict);
    }
    saving::save(tx, writer, Change { question, shape, typed: text, seen }, current).await
}

/// The text of a version that is there.
async fn text(tx: &mut Tx, id: &str, question: &str, revision: &Revision) -> Outcome<String> {
    Ok(revision::value(tx, id, question, revision.version).await?.unwrap_or_default())
}

/// The last version of each sitting, oldest first.
fn sittings(revisions: &[Revision]) -> Vec<&Revision> {
    let goes_on = |one: &Revision, next: &Revision| one.person_id == next.person_id && next.at - one.at <= SITTING;
    let next = revisions.iter().skip(1).map(Some).chain(std::iter::once(None));
    let pairs = revisions.iter().zip(next);
    pairs.filter(|(one, next)| next.is_none_or(|next| !goes_on(one, next))).map(|(one, _)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Revision, SITTING, sittings};

    fn revision(version: i64, person: &str, at: i64) -> Revision {
        Revision { version, person_id: person.into(), name: String::new(), at }
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
