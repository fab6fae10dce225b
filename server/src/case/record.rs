//! Appending to the record of a case.

use super::Case;
use super::events::{self, NewEvent};
use super::sql::{self, Columns};
use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use crate::news::{self, Recorded};
use app::views::Actor;
use app::words;
use domain::calendar::HolidayTable;
use domain::case::{
    Command, Event, RequestState, decide, lapse, remind, remind_of_commitment, remind_of_decision, remind_of_view,
};
use domain::profile::OrdinanceProfile;
use std::sync::Arc;

impl Case {
    /// Judges a command and, if it is legal, records what happened: the event and the case's columns, in this
    /// transaction.
    ///
    /// # Errors
    /// When the command is refused.
    pub async fn carry_out(&mut self, tx: &mut Tx, app: &App, actor: &Actor, command: Command) -> Result<(), Failure> {
        let event = decide(&self.record, command, &self.roles, &self.profile, app.clock.today());
        let event = event.map_err(|refusal| self.refused(refusal))?;
        self.append(tx, app, actor, &event).await?;
        self.go_on(tx, &event).await?;
        self.stored.reference = self.record.reference().map(str::to_owned);
        Ok(())
    }

    /// Records that the term to supplement ran out unused, if it did by today and that was not recorded yet. The system
    /// does this; the record names whose request it was.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn lapse(&mut self, tx: &mut Tx, app: &App) -> Result<bool, Failure> {
        let Some(event) = lapse(&self.record, app.clock.today()) else { return Ok(false) };
        self.append_for_system(tx, app, &event, |event| matches!(event, Event::SupplementRequested { .. })).await?;
        self.go_on(tx, &event).await?;
        Ok(true)
    }

    /// Records that the board is reminded of the term to supplement, if it is time and that was not done yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn remind(&mut self, tx: &mut Tx, app: &App) -> Result<bool, Failure> {
        let Some(event) = remind(&self.record, app.clock.today()) else { return Ok(false) };
        self.append_for_system(tx, app, &event, |event| matches!(event, Event::SupplementRequested { .. })).await?;
        self.go_on(tx, &event).await?;
        Ok(true)
    }

    /// Records that somebody is reminded of the last day for the decision, of a question, or of something that was
    /// agreed after the decision, if it is time and that was not done yet. The record names whose step it follows.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn remind_of_last_day(&mut self, tx: &mut Tx, app: &App) -> Result<bool, Failure> {
        let (record, today) = (&self.record, app.clock.today());
        let due = remind_of_decision(record, self.profile.decision_term, today)
            .or_else(|| remind_of_view(record, today))
            .or_else(|| remind_of_commitment(record, today));
        let Some(event) = due else { return Ok(false) };
        let follows = |cause: &Event| match event {
            Event::ViewReminded { .. } => {
                matches!(cause, Event::ConsultationAsked(_) | Event::AssessmentShared(_))
            }
            Event::CommitmentReminded { .. } => matches!(cause, Event::CommitmentsAgreed { .. }),
            _ => cause.submitted().is_some(),
        };
        self.append_for_system(tx, app, &event, follows).await?;
        self.go_on(tx, &event).await?;
        Ok(true)
    }

    /// Appends an event that the system causes. The record names whose step it follows: the newest event of this kind.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn append_for_system(
        &mut self,
        tx: &mut Tx,
        app: &App,
        event: &Event,
        follows: impl Fn(&Event) -> bool + Send,
    ) -> Result<(), Failure> {
        self.append_following(tx, app, (event, words::SYSTEM.to_owned()), follows).await
    }

    /// Records what somebody without an account said who was asked; the record names who, and whose question it was.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn append_for_asked(
        &mut self,
        tx: &mut Tx,
        app: &App,
        event: &Event,
        name: String,
    ) -> Result<(), Failure> {
        let follows = |event: &Event| matches!(event, Event::ConsultationAsked(_));
        self.append_following(tx, app, (event, name), follows).await?;
        self.go_on(tx, event).await
    }

    async fn append_following(
        &mut self,
        tx: &mut Tx,
        app: &App,
        (event, actor_label): (&Event, String),
        follows: impl Fn(&Event) -> bool + Send,
    ) -> Result<(), Failure> {
        let cause = self.events.iter().rev().find(|(_, event)| follows(event));
        let actor_id = cause.map(|(stored, _)| stored.actor_id.clone()).unwrap_or_default();
        let (payload, at) = (serde_json::to_string(event)?, app.clock.millis());
        self.store(tx, app, (NewEvent { kind: event.name(), payload, actor_id: &actor_id, actor_label, at }, event))
            .await
    }

    /// From now on the case keeps these rules, with the days that follow from them.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn keep_rules(&mut self, tx: &mut Tx, rules: OrdinanceProfile) -> Result<(), Failure> {
        sql::set_profile(tx, &self.stored.id, rules.version.into()).await?;
        self.profile = Arc::new(rules);
        self.store_columns(tx).await
    }

    /// The case after this event, with its columns.
    async fn go_on(&mut self, tx: &mut Tx, event: &Event) -> Result<(), Failure> {
        self.record = std::mem::take(&mut self.record).apply(event);
        self.store_columns(tx).await
    }

    /// Stores the columns that follow from the record.
    pub(crate) async fn store_columns(&self, tx: &mut Tx) -> Result<(), Failure> {
        Ok(sql::set_columns(tx, &self.stored.id, &self.columns()).await?)
    }

    /// Appends an event to the record, with the role that allowed it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn append(&mut self, tx: &mut Tx, app: &App, actor: &Actor, event: &Event) -> Result<(), Failure> {
        // Whose provider takes a role leaves a case in no role of the table.
        let role = event.acting_role(&self.roles).map(|role| format!(", {}", role.in_sentence())).unwrap_or_default();
        let new = NewEvent {
            kind: event.name(),
            payload: serde_json::to_string(event)?,
            actor_id: &actor.id,
            actor_label: format!("{}{role}", actor.name),
            at: app.clock.millis(),
        };
        self.store(tx, app, (new, event)).await
    }

    async fn store(&mut self, tx: &mut Tx, app: &App, (new, event): (NewEvent<'_>, &Event)) -> Result<(), Failure> {
        let last = self.events.last().map(|(stored, _)| stored);
        let stored = events::append(tx, &self.stored.id, last, new).await?;
        let (seq, at, today) = (stored.seq, stored.at, app.clock.today().to_string());
        let recorded = Recorded { case: &self.stored.id, seq, actor: &stored.actor_id, at, today: &today };
        news::tell(tx, recorded, event).await?;
        self.events.push((stored, event.clone()));
        Ok(())
    }

    /// The columns that follow from the state.
    fn columns(&self) -> Columns {
        let term = self.record.decision_term(self.profile.decision_term);
        let due = term
            .map(|term| term.due(&HolidayTable::default()))
            .filter(|_| self.record.is_open() || self.record.end_is_unposted());
        let waits = self.record.requests.last().filter(|_| self.record.situation.request == RequestState::Open);
        Columns {
            status: self.record.status().value(),
            reference: self.record.reference().map(str::to_owned),
            received_on: self.record.received_on().map(|day| day.to_string()),
            due_on: due.map(|due| due.to_string()),
            supplement_until: waits.map(|request| request.until.to_string()),
            remind_on: self.record.reminder_days(self.profile.decision_term).min().map(|day| day.to_string()),
            open_matters: i64::try_from(self.record.open_at_desk()).unwrap_or(i64::MAX),
            open_at_board: i64::try_from(self.record.open_at_board()).unwrap_or(i64::MAX),
            respond_until: self.record.respond_until().map(|day| day.to_string()),
        }
    }
}
