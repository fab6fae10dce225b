//! One case (dossier) with everything that belongs to it: loaded whole, for one person, and changed only by commands.
//!
//! [`Case`] loads a case as far as a person may see it, [`Case::carry_out`] and [`Case::append`] write to its record.
//! Everyone concerned is mailed by the room `notices`.

pub mod events;
mod files;
mod head;
mod people;
mod record;
mod reviewers;
mod rights;
pub mod sql;
pub(crate) mod timeline;

use crate::db::Tx;
use crate::failure::{Failure, Fault};
use crate::profile::reading::ReadRules;
use crate::profile::{self, Municipality};
use app::views::{Actor, LastStep};
use domain::case::{
    Action, Approval, CaseRecord, Event, RecordedEvent, Refusal, Role, Side, Status, To, permit, visible_to,
};
use domain::catalogue::Questionnaire;
use domain::profile::{OrdinanceProfile, Rules};
use domain::proposal::Days;
use events::StoredEvent;
use jiff::civil::Date;
use sql::StoredCase;
use std::sync::Arc;

pub(crate) use people::{Member, contact, members, on_both_sides, stand_ins};

/// A case as one person finds it.
#[derive(Debug)]
pub struct Case {
    /// Stored columns.
    pub stored: StoredCase,
    /// The municipality.
    pub municipality: Municipality,
    /// The profile version that the case keeps.
    pub profile: Arc<OrdinanceProfile>,
    /// Id of the person who looks; empty for nobody in particular.
    pub person: String,
    /// Roles of that person, all of one side; empty only for nobody in particular.
    pub roles: Vec<Role>,
    /// What it asks: put together when it is loaded, for all that is done with it.
    questionnaire: Questionnaire,
    /// Everything that happened, with its place in the record.
    pub events: Vec<(StoredEvent, Event)>,
    /// What the events add up to.
    pub record: CaseRecord,
}

impl Case {
    /// Loads a case for somebody with a role in it. For anybody else it does not exist; nor does a draft for the
    /// municipality, which sees nothing before submission.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for who has no role in it.
    pub async fn load(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Self, Failure> {
        let roles = sql::roles(tx, id, &actor.id).await?;
        let case = Self::load_with(tx, id, actor, roles).await?;
        if case.has_recused(&actor.id) { Err(Failure::NotFound) } else { Ok(case) }
    }

    /// Whether somebody asked to be left out of this case (verschoning): from then on it is not there for that person.
    pub(crate) fn has_recused(&self, person: &str) -> bool {
        self.did(person, |event| matches!(event, Event::Recused { .. }))
    }

    /// Whether somebody caused an event of this case like this.
    pub(crate) fn did(&self, person: &str, is_like_this: impl Fn(&Event) -> bool) -> bool {
        self.events.iter().any(|(stored, event)| stored.actor_id == person && is_like_this(event))
    }

    /// Loads a case as [`Self::load`] does, also for who administers the municipality, to say who has the case.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub(crate) async fn load_to_assign(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Self, Failure> {
        let mut roles = sql::roles(tx, id, &actor.id).await?;
        if people::administers(tx, id, &actor.id).await? {
            roles.push(Role::Administrator.value().to_owned());
        }
        Self::load_with(tx, id, actor, roles).await
    }

    /// Loads a case for somebody with these stored roles in it.
    async fn load_with(tx: &mut Tx, id: &str, actor: &Actor, roles: Vec<String>) -> Result<Self, Failure> {
        let Some(stored) = sql::by_id(tx, id).await? else { return Err(Failure::NotFound) };
        let is_draft = stored.status == Status::Draft.value();
        let visible = |role: &Role| !(is_draft && role.side() == Side::Municipality);
        let roles: Vec<Role> = roles.iter().filter_map(|role| Role::from_value(role)).filter(visible).collect();
        if roles.is_empty() {
            return Err(Failure::NotFound);
        }
        Self::read(tx, stored, (actor.id.clone(), roles)).await
    }

    /// A case as it stood right after the event at this place of its record, for nobody in particular.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such event.
    pub(crate) async fn as_of(tx: &mut Tx, id: &str, seq: i64) -> Result<Self, Failure> {
        let stored = sql::by_id(tx, id).await?.ok_or(Failure::NotFound)?;
        let mut case = Self::read(tx, stored, Default::default()).await?;
        case.events.retain(|(stored, _)| stored.seq <= seq);
        if case.events.last().is_none_or(|(stored, _)| stored.seq != seq) {
            return Err(Failure::NotFound);
        }
        case.record = CaseRecord::replay(case.events.iter().map(|(_, event)| event));
        Ok(case)
    }

    async fn read(tx: &mut Tx, stored: StoredCase, (person, roles): (String, Vec<Role>)) -> Result<Self, Failure> {
        let municipality = profile::sql::by_id(tx, &stored.municipality_id).await?;
        let profile = profile::sql::profile(tx, &municipality.id, stored.profile_version).await?;
        let ReadRules { profile, questionnaire } = profile::reading::read(profile, catalogue(&stored))?;
        let events = events::of_case(tx, &stored.id).await?;
        let events = events.into_iter().map(read_event).collect::<Result<Vec<_>, _>>()?;
        let record = CaseRecord::replay(events.iter().map(|(_, event)| event));
        Ok(Self { stored, municipality, profile, person, roles, questionnaire, events, record })
    }

    /// Locks a case for what the system does in it, whoever looks.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such case.
    pub(crate) async fn lock_for_system(tx: &mut Tx, id: &str) -> Result<Self, Failure> {
        sql::lock(tx, id).await?;
        Self::load_for_system(tx, id).await
    }

    /// The same without the lock, to look at alone.
    ///
    /// # Errors
    /// As [`Self::lock_for_system`].
    pub(crate) async fn load_for_system(tx: &mut Tx, id: &str) -> Result<Self, Failure> {
        let stored = sql::by_id(tx, id).await?.ok_or(Failure::NotFound)?;
        Self::read(tx, stored, (String::new(), Vec::new())).await
    }

    /// Loads a case as [`Self::load`] does, for its board: a draft is the board's own.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for who is not on the board.
    pub async fn load_for_board(tx: &mut Tx, id: &str, actor: &Actor) -> Result<Self, Failure> {
        let case = Self::load(tx, id, actor).await?;
        if case.side() == Side::Board { Ok(case) } else { Err(Failure::NotFound) }
    }

    /// Version of the catalogue that the case began with.
    pub fn catalogue(&self) -> u32 {
        catalogue(&self.stored)
    }

    /// What this case asks, which stays as it was when it began.
    pub const fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }

    /// The questions and rules of this case.
    pub fn rules(&self) -> Rules<'_> {
        Rules { questionnaire: self.questionnaire.clone(), profile: &self.profile }
    }

    /// The days by which rules about dates are judged: those of receipt stay as they are while the board supplements
    /// and the municipality reads.
    pub fn days(&self, today: Date) -> Days {
        Days::of(self.record.received_on(), today)
    }

    /// Fails unless this person may do this now.
    ///
    /// # Errors
    /// [`Failure::NotNow`] for who might do it at another time; for anybody else it does not exist.
    pub fn demand(&self, action: Action) -> Result<(), Failure> {
        permit(&self.record, action, &self.roles).map_err(|refusal| self.refused(refusal))
    }

    /// A refusal as this person may know it: whoever is too late learns who was first, be it the same person in another
    /// window.
    fn refused(&self, refusal: Refusal) -> Failure {
        match refusal {
            Refusal::NotNow => Failure::NotNow(self.last_step()),
            other => other.into(),
        }
    }

    /// The step that brought the case where it is, as far as this side sees.
    fn last_step(&self) -> Option<LastStep> {
        let audience = self.audience();
        let mut seen = self.events.iter().rev().filter(|(_, event)| visible_to(event, audience));
        seen.find_map(|(stored, event)| {
            let step = event.step().filter(|step| step.to != To::Stay)?;
            Some(LastStep { by: stored.actor_label.clone(), action: step.action })
        })
    }

    /// The version that was submitted for the board's approval last.
    pub fn approval(&self) -> Option<Approval> {
        let record = self.events.iter();
        Approval::replay(record.map(|(stored, event)| RecordedEvent { event, by: &stored.actor_label, at: stored.at }))
    }

    /// On which side this person looks at the case; nobody is on both.
    pub fn side(&self) -> Side {
        self.roles.first().map_or(Side::Board, |role| role.side())
    }

    /// Last day for a decision as stored.
    pub fn due_on(&self) -> Option<Date> {
        stored_date(self.stored.due_on.as_ref())
    }
}

fn catalogue(stored: &StoredCase) -> u32 {
    u32::try_from(stored.catalogue_version).unwrap_or_default()
}

fn read_event(stored: StoredEvent) -> Result<(StoredEvent, Event), Failure> {
    let event = serde_json::from_str(&stored.payload)
        .map_err(|error| Fault::failure(format!("event {} cannot be read: {error}", stored.hash)))?;
    Ok((stored, event))
}

/// A stored ISO date.
pub(crate) fn stored_date(text: Option<&String>) -> Option<Date> {
    text?.parse().ok()
}
