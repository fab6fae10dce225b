//! Texts that people write while they work (werkteksten): each saves itself, keeps its versions, and is never
//! overwritten by somebody who did not see it. Who may write them, the room of the work says.

pub mod sql;

use self::sql::{Conflict, NewText, Place, Text};
use crate::App;
use crate::db::Tx;
use crate::failure::{Failure, FieldRefusal};
use app::views::case::working::{Work, WorkingText, WorkingTexts};
use app::views::fields::version_of;
use app::views::proposal::action::{TextChoice, TextSide};
use app::views::proposal::conflicts::ConflictView;
use app::views::{Actor, Reason, Typed};
use domain::proposal::{Shape, merge};
use std::collections::BTreeMap;

/// Longest text of a field, in characters: about three pages of a letter.
pub(crate) const LONGEST: usize = 10_000;

/// The texts of one piece of work.
#[derive(Debug)]
pub(crate) struct Working {
    case: String,
    work: String,
    texts: BTreeMap<String, Text>,
    conflicts: Vec<Conflict>,
    /// What the program proposes for a field in which nobody wrote yet.
    proposed: BTreeMap<String, String>,
}

/// A field of a form with what was typed in it.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    /// Name of the field.
    pub(crate) field: String,
    /// How its text is built.
    pub(crate) shape: Shape,
    /// As it is to be stored.
    pub(crate) value: String,
    /// The version that the page showed.
    pub(crate) seen: i64,
}

/// What became of a form: what was refused, and which texts wait for a choice. Whoever gets any must not commit.
#[derive(Debug, Default)]
pub(crate) struct Refused {
    /// A message for each field.
    pub(crate) fields: Vec<FieldRefusal>,
    conflicts: Vec<Change>,
}

impl Working {
    /// Loads the work of this person in a case.
    pub(crate) async fn load(tx: &mut Tx, case: &str, work: Work, person: &str) -> Result<Self, Failure> {
        let name = match work {
            Work::Assessment(role) => format!("beoordeling/{}/{person}", role.value()),
            Work::Decision | Work::Response => work.name().to_owned(),
        };
        let place = Place { case, work: &name };
        let texts = sql::newest(tx, place).await?;
        let conflicts = sql::conflicts(tx, place).await?;
        let texts = texts.into_iter().map(|text| (text.field.clone(), text)).collect();
        Ok(Self { case: case.to_owned(), work: name, texts, conflicts, proposed: BTreeMap::new() })
    }

    /// The same with what stands in fields in which nobody wrote yet.
    pub(crate) fn proposing(self, proposed: BTreeMap<String, String>) -> Self {
        Self { proposed, ..self }
    }

    fn place(&self) -> Place<'_> {
        Place { case: &self.case, work: &self.work }
    }

    /// What stands in a field.
    pub(crate) fn value(&self, field: &str) -> &str {
        let proposed = || self.proposed.get(field).map_or("", String::as_str);
        self.texts.get(field).map_or_else(proposed, |text| &text.value)
    }

    /// Version of the text of a field; 0 while nobody wrote there.
    pub(crate) fn version(&self, field: &str) -> i64 {
        self.texts.get(field).map_or(0, |text| text.version)
    }

    /// The texts of these fields, as their page shows them.
    pub(crate) fn view(&self, app: &App, fields: impl IntoIterator<Item = String>) -> WorkingTexts {
        let view = |field: String| {
            let own = self.conflicts.iter().filter(|conflict| conflict.field == field);
            let conflicts = own.map(|conflict| self.conflict_view(app, conflict)).collect();
            let text = WorkingText { value: self.value(&field).to_owned(), version: self.version(&field), conflicts };
            (field, text)
        };
        fields.into_iter().map(view).collect()
    }

    fn conflict_view(&self, app: &App, conflict: &Conflict) -> ConflictView {
        let stored = self.texts.get(&conflict.field);
        ConflictView {
            id: conflict.id.clone(),
            stored_version: self.version(&conflict.field),
            other_by: app.clock.author(&conflict.by, conflict.at),
            other: conflict.value.clone(),
            other_rows: Vec::new(),
            stored_by: stored.map(|text| app.clock.author(&text.by, text.at)),
            stored: self.value(&conflict.field).to_owned(),
            stored_rows: Vec::new(),
        }
    }

    /// Stores what was typed. Nothing is ever overwritten that its writer has not seen: where somebody else was first,
    /// or the same person in another window, the text waits for a choice.
    pub(crate) async fn store(
        &self,
        tx: &mut Tx,
        app: &App,
        actor: &Actor,
        changes: Vec<Change>,
    ) -> Result<Refused, Failure> {
        let mut refused = Refused::default();
        for change in changes {
            if change.value.chars().count() > LONGEST {
                refused.fields.push(FieldRefusal::new(change.field, Reason::LongReason(LONGEST)));
            } else if self.save(tx, app, actor, &change).await?.is_none() {
                refused.fields.push(FieldRefusal::new(&change.field, self.conflict(&change.field, true)));
                refused.conflicts.push(change);
            }
        }
        Ok(refused)
    }

    /// Stores one text as a page does while somebody types, and gives its version. A text that comes too late is kept
    /// until somebody chooses.
    pub(crate) async fn type_in(&self, app: &App, mut tx: Tx, actor: &Actor, change: Change) -> Result<i64, Failure> {
        if change.value.chars().count() > LONGEST {
            return Err(Failure::field(change.field, Reason::LongReason(LONGEST)));
        }
        if let Some(version) = self.save(&mut tx, app, actor, &change).await? {
            tx.commit().await?;
            return Ok(version);
        }
        drop(tx);
        let told = self.conflict(&change.field, false);
        self.keep_conflicts(app, actor, &[change]).await?;
        Err(Failure::Conflict(told))
    }

    fn conflict(&self, field: &str, shown: bool) -> Reason {
        Reason::TextConflict { stored: self.value(field).to_owned(), shown }
    }

    /// Keeps the texts that wait for a choice, and fails with what was refused.
    pub(crate) async fn report(&self, app: &App, actor: &Actor, refused: Refused) -> Result<(), Failure> {
        self.keep_conflicts(app, actor, &refused.conflicts).await?;
        Err(Failure::Fields(refused.fields))
    }

    /// In a transaction of its own, because the one that found the conflict stores nothing.
    async fn keep_conflicts(&self, app: &App, actor: &Actor, changes: &[Change]) -> Result<(), Failure> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut tx = app.db.write().await?;
        for change in changes {
            let text = change.text(actor, app.clock.millis(), change.seen);
            sql::keep_conflict(&mut tx, &app.clock.id(), self.place(), &text).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The version that the page now holds; none when somebody has to choose.
    async fn save(&self, tx: &mut Tx, app: &App, actor: &Actor, change: &Change) -> Result<Option<i64>, Failure> {
        let (current, now) = (self.version(&change.field), app.clock.millis());
        if change.value == self.value(&change.field) {
            sql::settle_same(tx, self.place(), &change.text(actor, now, current)).await?;
            return Ok(Some(current));
        }
        if change.seen != current {
            let seen = change.text(actor, now, change.seen);
            if let Some(version) = sql::sent_before(tx, self.place(), &seen).await? {
                return Ok(Some(version));
            }
            let base = sql::value(tx, self.place(), &change.field, change.seen).await?;
            let base = base.unwrap_or_else(|| self.proposed.get(&change.field).cloned().unwrap_or_default());
            if change.value == base {
                return Ok(Some(change.seen));
            }
            let merged = merge(change.shape, &base, &change.value, self.value(&change.field));
            let Some(merged) = merged else { return Ok(None) };
            sql::add(tx, self.place(), &change.text(actor, now, current + 1)).await?;
            if merged != change.value {
                let joined = Change { value: merged, ..change.clone() };
                sql::add(tx, self.place(), &joined.text(actor, now, current + 2)).await?;
            }
            return Ok(Some(current + 1));
        }
        let text = change.text(actor, now, current + 1);
        sql::add(tx, self.place(), &text).await?;
        sql::settle_same(tx, self.place(), &text).await?;
        Ok(Some(current + 1))
    }

    /// Carries out a choice between two texts, for exactly those beside which its button stood: gives the form with the
    /// chosen text in its place. When one of them changed since, or the field holds a third text, somebody has to look
    /// again.
    pub(crate) async fn choose(
        &self,
        tx: &mut Tx,
        app: &App,
        typed: &Typed,
        choice: &TextChoice,
    ) -> Result<Typed, Failure> {
        let (field, stored) = (choice.question.as_str(), self.value(&choice.question));
        let outdated = || Failure::field(field, Reason::ChoiceOutdated);
        let is_it = |conflict: &&Conflict| conflict.id == choice.conflict && conflict.field == field;
        let conflict = self.conflicts.iter().find(is_it).ok_or_else(outdated)?;
        let is_third = typed.find(field).is_some_and(|typed| typed != stored && typed != conflict.value);
        if choice.seen != self.version(field) || is_third {
            return Err(outdated());
        }
        sql::settle(tx, &conflict.id, app.clock.millis()).await?;
        let value = match choice.side {
            TextSide::Stored => stored,
            TextSide::Other => &conflict.value,
        };
        let version = version_of(field);
        let others = typed.pairs().iter().filter(|(name, _)| *name != version && name != field).cloned();
        let own = [(version.clone(), choice.seen.to_string()), (field.to_owned(), value.to_owned())];
        Ok(others.chain(own).collect())
    }
}

impl Change {
    /// What was typed in a field of a form; nothing if the form does not have it. Boxes and radio buttons that are not
    /// ticked are not sent, but their version is.
    pub(crate) fn of(typed: &Typed, field: &str) -> Option<Self> {
        let version = version_of(field);
        (typed.find(field).is_some() || typed.find(&version).is_some()).then(|| Self {
            field: field.to_owned(),
            shape: Shape::Whole,
            value: typed.all(field).collect::<Vec<_>>().join("\n"),
            seen: typed.number(&version),
        })
    }

    fn text<'a>(&'a self, actor: &'a Actor, now: i64, version: i64) -> NewText<'a> {
        NewText { field: &self.field, value: &self.value, version, person: &actor.id, now }
    }
}
