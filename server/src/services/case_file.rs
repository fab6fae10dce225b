//! One case with everything that belongs to it: loaded whole, changed only by commands.

use super::Services;
use super::moments::stored_date;
use crate::failure::{Fault, Outcome};
use crate::store::Tx;
use crate::store::challenge::{self, Challenge, Columns};
use crate::store::event::{self as events, NewEvent, StoredEvent};
use crate::store::municipality::{self, Municipality};
use crate::store::outbox::{self, MAIL, NewJob};
use app::api::{Actor, AppError};
use domain::calendar::HolidayTable;
use domain::catalogue::Questionnaire;
use domain::profile::{OrdinanceProfile, Rules};
use domain::proposal::Days;
use domain::workflow::{
    Action, Approval, Audience, Command, Event, Happened, Role, Side, State, Status, allowed, decide, notices, permit,
};
use jiff::civil::Date;

impl Services {
    /// Opens a transaction in which a case is locked and its version raised, for somebody who may do this now.
    pub(super) async fn changing(&self, actor: &Actor, id: &str, action: Action) -> Outcome<(Tx, CaseFile)> {
        let mut tx = self.db.write().await?;
        let file = CaseFile::lock(&mut tx, id, actor, action).await?;
        challenge::touch(&mut tx, id, self.clock.millis()).await?;
        Ok((tx, file))
    }
}

/// A case as one person finds it.
#[derive(Debug)]
pub struct CaseFile {
    /// Stored columns.
    pub challenge: Challenge,
    /// The municipality.
    pub municipality: Municipality,
    /// The profile version that the case keeps.
    pub profile: OrdinanceProfile,
    /// Roles of the person who looks; never empty.
    pub roles: Vec<Role>,
    /// Everything that happened, with its place in the record.
    pub events: Vec<(StoredEvent, Event)>,
    /// Where the case stands.
    pub state: State,
}

impl CaseFile {
    /// Loads a case for somebody with a role in it. For anybody else it does not exist; nor does a draft for the
    /// municipality, which sees nothing before submission.
    pub async fn load(tx: &mut Tx, id: &str, actor: &Actor) -> Outcome<Self> {
        let Some(challenge) = challenge::by_id(tx, id).await? else { return Err(AppError::NotFound.into()) };
        let stored = challenge::roles(tx, id, &actor.id).await?;
        let is_draft = challenge.status == Status::Draft.value();
        let visible = |role: &Role| !(is_draft && role.side() == Side::Municipality);
        let roles: Vec<Role> = stored.iter().filter_map(|role| Role::from_value(role)).filter(visible).collect();
        if roles.is_empty() {
            return Err(AppError::NotFound.into());
        }
        let municipality = municipality::by_id(tx, &challenge.municipality_id).await?;
        let profile = municipality::profile(tx, &municipality.id, challenge.profile_version).await?;
        let stored = events::of_challenge(tx, id).await?;
        let events = stored.into_iter().map(read_event).collect::<Outcome<Vec<_>>>()?;
        let state = State::replay(events.iter().map(|(_, event)| event));
        Ok(Self { profile: serde_json::from_str(&profile)?, challenge, municipality, roles, events, state })
    }

    /// Loads a case as [`Self::load`] does and locks it, for somebody who may do this now. Its version stays: who changes
    /// what a page of it shows raises that too.
    pub async fn lock(tx: &mut Tx, id: &str, actor: &Actor, action: Action) -> Outcome<Self> {
        challenge::hold(tx, id).await?;
        let file = Self::load(tx, id, actor).await?;
        file.demand(action)?;
        Ok(file)
    }

    /// Version of the catalogue that the case began with.
    pub fn catalogue(&self) -> u32 {
        u32::try_from(self.challenge.catalogue_version).unwrap_or_default()
    }

    /// What this case asks, which stays as it was when it began.
    pub fn questionnaire(&self) -> Questionnaire {
        self.rules().questionnaire
    }

    /// The questions and rules of this case.
    pub fn rules(&self) -> Rules<'_> {
        self.profile.rules(self.catalogue())
    }

    /// The days by which rules about dates are judged: those of receipt stay as they are while the board supplements and
    /// the municipality reads.
    pub fn days(&self, today: Date) -> Days {
        Days::of(self.state.course().map(|course| course.received_on), today)
    }

    /// What this person may do now.
    pub fn allowed(&self) -> Vec<Action> {
        allowed(&self.roles, self.state.status())
    }

    /// Fails unless this person may do this now. Who might do it at another time learns that it is too late; for anybody
    /// else it does not exist.
    pub fn demand(&self, action: Action) -> Outcome<()> {
        Ok(permit(&self.state, action, &self.roles)?)
    }

    /// The version that was put before the board last.
    pub fn approval(&self) -> Option<Approval> {
        let record = self.events.iter();
        Approval::replay(record.map(|(stored, event)| Happened { event, by: &stored.actor_label, at: stored.at }))
    }

    /// On which side this person looks at the case. Who is on both sees it as the municipality does.
    pub fn side(&self) -> Side {
        let for_municipality = self.roles.iter().any(|role| role.side() == Side::Municipality);
        if for_municipality { Side::Municipality } else { Side::Board }
    }

    /// Whether this person is on the board, be it beside a role for the municipality.
    pub fn is_on_board(&self) -> bool {
        self.roles.iter().any(|role| role.side() == Side::Board)
    }

    /// Judges a command and, if it is legal, records what happened: the event and the case's columns, in this
    /// transaction. The mails are for [`Self::notify`].
    pub async fn carry_out(
        &mut self,
        tx: &mut Tx,
        services: &Services,
        actor: &Actor,
        command: Command,
    ) -> Outcome<Event> {
        let event = decide(&self.state, command, &self.roles, &self.profile, services.clock.today())?;
        self.record(tx, services, actor, &event).await?;
        let state = std::mem::replace(&mut self.state, State::Draft);
        self.state = state.apply(&event);
        challenge::set_columns(tx, &self.challenge.id, &self.columns()).await?;
        self.challenge.reference = self.state.course().map(|course| course.reference.clone());
        Ok(event)
    }

    /// Appends an event to the record, with the role that allowed it.
    pub async fn record(&mut self, tx: &mut Tx, services: &Services, actor: &Actor, event: &Event) -> Outcome<()> {
        let role = event.acting(&self.roles).map(Role::in_sentence).unwrap_or_default();
        let new = NewEvent {
            kind: event.kind(),
            payload: serde_json::to_string(event)?,
            actor_id: &actor.id,
            actor_label: format!("{}, {}", actor.name, role),
            at: services.clock.millis(),
        };
        let last = self.events.last().map(|(stored, _)| stored);
        let stored = events::append(tx, &self.challenge.id, last, new).await?;
        self.events.push((stored, event.clone()));
        Ok(())
    }

    /// Writes the mails that an event causes into the outbox.
    pub async fn notify(&self, tx: &mut Tx, services: &Services, event: &Event) -> Outcome<()> {
        let participants = challenge::participants(tx, &self.challenge.id).await?;
        let facts = services.mail_facts(tx, self, event).await?;
        for (audience, notice) in notices(event) {
            let mut mailed: Vec<&str> = Vec::new();
            for person in participants.iter().filter(|person| belongs(*audience, &person.role)) {
                if mailed.contains(&person.id.as_str()) {
                    continue;
                }
                mailed.push(&person.id);
                let mail = services.composer.notice(*notice, &person.name, &person.email, &facts)?;
                let job = NewJob {
                    id: services.clock.id(),
                    kind: MAIL,
                    subject: notice.name(),
                    challenge: Some(self.challenge.id.clone()),
                    payload: serde_json::to_string(&mail)?,
                };
                outbox::add(tx, job, services.clock.millis()).await?;
            }
        }
        Ok(())
    }

    /// The columns that follow from the state.
    fn columns(&self) -> Columns {
        let term = self.state.decision_term(self.profile.decision_term);
        let due = term.and_then(|term| term.due(&HolidayTable::default())).filter(|_| self.state.status().is_open());
        Columns {
            status: self.state.status().value(),
            reference: self.state.course().map(|course| course.reference.clone()),
            received_on: self.state.course().map(|course| course.received_on.to_string()),
            due_on: due.map(|due| due.to_string()),
        }
    }

    /// Last day for a decision as stored.
    pub fn due_on(&self) -> Option<Date> {
        stored_date(self.challenge.due_on.as_ref())
    }
}

fn read_event(stored: StoredEvent) -> Outcome<(StoredEvent, Event)> {
    let event = serde_json::from_str(&stored.payload)
        .map_err(|error| Fault::failure(format!("event {} cannot be read: {error}", stored.hash)))?;
    Ok((stored, event))
}

fn belongs(audience: Audience, role: &str) -> bool {
    let Some(role) = Role::from_value(role) else { return false };
    match audience {
        Audience::Board => role.side() == Side::Board,
        Audience::CaseManagers => role == Role::CaseManager,
        Audience::Reviewers => matches!(role, Role::Reviewer(_)),
        Audience::DecisionMakers => role == Role::DecisionMaker,
    }
}
