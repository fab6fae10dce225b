//! The talks about a case, for one person: who may see them is decided here and nowhere else.

use super::sql::{self, StoredEntry};
use crate::App;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::{Failure, Fault};
use app::paths;
use app::views::Actor;
use app::views::preliminary::{EntryView, TalksView};
use domain::case::{Phase, Role, Side};
use domain::preliminary::{Act, By, EXPLORATION, Entry, Talks};

const BOARD: &str = "bestuur";
const MUNICIPALITY: &str = "gemeente";

/// The talks with their case.
pub(super) struct Loaded {
    pub(super) case: Case,
    pub(super) by: By,
    pub(super) talks: Talks,
    entries: Vec<(StoredEntry, Entry)>,
}

impl Loaded {
    /// For somebody on the board.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for anybody else.
    pub(super) async fn for_board(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Self, Failure> {
        let case = Case::load_for_board(tx, id, actor).await?;
        let by = By::of_board(&case.roles);
        Self::load(tx, case, by).await
    }

    /// A draft that was found among those of a case manager.
    pub(super) async fn of_draft(tx: &mut Tx, id: &str) -> Result<Self, Failure> {
        let case = Case::load_for_system(tx, id).await?;
        Self::load(tx, case, By::Officer).await
    }

    /// For a case manager of the municipality, once the board opened something; after submitting, for whoever has the
    /// case then.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for anybody else.
    pub(super) async fn for_officer(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Self, Failure> {
        let case = if sql::drafts_of(tx, &actor.id).await?.iter().any(|draft| draft == id) {
            Case::load_for_system(tx, id).await?
        } else {
            Case::load(tx, id, actor).await?
        };
        let is_manager = case.roles.is_empty() || case.roles.contains(&Role::CaseManager);
        let loaded = Self::load(tx, case, By::Officer).await?;
        if is_manager && loaded.talks.begun { Ok(loaded) } else { Err(Failure::NotFound) }
    }

    async fn load(tx: &mut Tx, case: Case, by: By) -> Result<Self, Failure> {
        let stored = sql::of_case(tx, &case.stored.id).await?;
        let entries = stored.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let talks = Talks::of(entries.iter().map(|(_, entry)| entry));
        Ok(Self { case, by, talks, entries })
    }

    /// The same, locked, for somebody who may do this now.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for who never may, [`Failure::NotNow`] for another moment.
    pub(super) async fn lock(tx: &mut Tx, (id, side): (&str, Side), actor: &Actor, act: Act) -> Result<Self, Failure> {
        case::sql::lock(tx, id).await?;
        let loaded = match side {
            Side::Board => Self::for_board(tx, id, actor).await?,
            Side::Municipality => Self::for_officer(tx, id, actor).await?,
        };
        loaded.talks.permit(act, loaded.by, loaded.is_draft())?;
        Ok(loaded)
    }

    pub(super) fn is_draft(&self) -> bool {
        self.case.record.phase() == Phase::Draft
    }

    /// Whether the municipality sees this part of the draft now.
    pub(super) fn shows(&self, part: &str) -> bool {
        self.is_draft() && self.talks.shows(part)
    }

    /// Title and cooperative, as this side may know them: of today for the board and while something is open.
    pub(super) fn called(&self) -> (String, String) {
        let today = || (self.case.stored.title.clone(), self.case.stored.cooperative.clone());
        match self.by.side() {
            Side::Municipality if self.is_draft() => self.talks.called.clone().unwrap_or_else(today),
            _ => today(),
        }
    }

    /// Adds what happened.
    pub(super) async fn add(&mut self, tx: &mut Tx, app: &App, actor: &Actor, entry: Entry) -> Result<(), Failure> {
        let side = match self.by.side() {
            Side::Board => BOARD,
            Side::Municipality => MUNICIPALITY,
        };
        let stored = StoredEntry {
            seq: self.entries.last().map_or(1, |(last, _)| last.seq + 1),
            payload: serde_json::to_string(&entry)?,
            side: side.to_owned(),
            actor_id: actor.id.clone(),
            actor_label: actor.name.clone(),
            at: app.clock.millis(),
        };
        sql::add(tx, &self.case.stored.id, &stored).await?;
        self.entries.push((stored, entry));
        self.talks = Talks::of(self.entries.iter().map(|(_, entry)| entry));
        Ok(())
    }

    /// When the newest entry that the appointment follows from was written, in milliseconds.
    pub(super) fn appointment_changed(&self) -> Option<i64> {
        let is_about_it =
            |entry: &Entry| matches!(entry, Entry::AppointmentMade(_) | Entry::AppointmentWithdrawn { .. });
        self.entries.iter().rev().find(|(_, entry)| is_about_it(entry)).map(|(stored, _)| stored.at)
    }

    /// What happened, as far as this side reads it.
    pub(super) fn seen(&self, app: &App) -> Vec<EntryView> {
        let seen = self.entries.iter().filter(|(_, entry)| entry.is_visible_to(self.by.side()));
        let view = |(stored, entry): &(StoredEntry, Entry)| EntryView {
            from: if stored.side == BOARD { Side::Board } else { Side::Municipality },
            by: app.clock.author(&stored.actor_label, stored.at),
            entry: entry.clone(),
        };
        seen.map(view).collect()
    }

    /// What both sides see.
    pub(super) fn view(&self, app: &App) -> TalksView {
        let (title, cooperative) = self.called();
        let mut talks = self.talks.clone();
        if !self.is_draft() {
            talks.opened.clear();
        }
        let id = &self.case.stored.id;
        let calendar = match self.by.side() {
            Side::Board => paths::meeting_file(id),
            Side::Municipality => paths::officer_meeting_file(id),
        };
        let opened = parts(&self.case).into_iter().filter(|(part, _)| self.shows(part)).map(|(_, title)| title);
        TalksView {
            title,
            cooperative,
            municipality: self.case.municipality.name.clone(),
            opened: opened.collect(),
            entries: self.seen(app),
            allowed: self.talks.allowed(self.by, self.is_draft()),
            side: self.by.side(),
            talks,
            calendar,
        }
    }
}

/// The first entry of the talks about a case that this program cannot read, if any.
pub(crate) async fn unreadable(tx: &mut Tx, case: &str) -> Result<Option<i64>, Failure> {
    let stored = sql::of_case(tx, case).await?;
    let is_bad = |entry: &StoredEntry| serde_json::from_str::<Entry>(&entry.payload).is_err();
    Ok(stored.into_iter().find(is_bad).map(|entry| entry.seq))
}

/// Names and titles of the parts that can be opened, the verkenning first.
pub(super) fn parts(case: &Case) -> Vec<(String, String)> {
    let first = (EXPLORATION.to_owned(), app::words::EXPLORATION.to_owned());
    let sections = case.questionnaire().sections();
    let sections = sections.map(|section| (section.id.to_owned(), format!("{}. {}", section.number, section.title)));
    std::iter::once(first).chain(sections).collect()
}

fn read(stored: StoredEntry) -> Result<(StoredEntry, Entry), Failure> {
    let entry = serde_json::from_str(&stored.payload)
        .map_err(|error| Fault::failure(format!("entry {} of talks cannot be read: {error}", stored.seq)))?;
    Ok((stored, entry))
}
