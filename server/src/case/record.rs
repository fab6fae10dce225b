//! Appending to the record of a case.

use super::Case;
use super::events::{self, NewEvent};
use super::sql::{self, Columns};
use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use app::views::Actor;
use domain::calendar::HolidayTable;
use domain::case::{Command, Event, Role, decide};

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
        self.record = std::mem::take(&mut self.record).apply(&event);
        sql::set_columns(tx, &self.stored.id, &self.columns()).await?;
        self.stored.reference = self.record.reference().map(str::to_owned);
        Ok(())
    }

    /// Appends an event to the record, with the role that allowed it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn append(&mut self, tx: &mut Tx, app: &App, actor: &Actor, event: &Event) -> Result<(), Failure> {
        let role = event.acting_role(&self.roles).map(Role::in_sentence).unwrap_or_default();
        let new = NewEvent {
            kind: event.name(),
            payload: serde_json::to_string(event)?,
            actor_id: &actor.id,
            actor_label: format!("{}, {}", actor.name, role),
            at: app.clock.millis(),
        };
        let last = self.events.last().map(|(stored, _)| stored);
        let stored = events::append(tx, &self.stored.id, last, new).await?;
        self.events.push((stored, event.clone()));
        Ok(())
    }

    /// The columns that follow from the state.
    fn columns(&self) -> Columns {
        let term = self.record.decision_term(self.profile.decision_term);
        let due = term.and_then(|term| term.due(&HolidayTable::default())).filter(|_| self.record.is_open());
        Columns {
            status: self.record.status().value(),
            reference: self.record.reference().map(str::to_owned),
            received_on: self.record.received_on().map(|day| day.to_string()),
            due_on: due.map(|due| due.to_string()),
        }
    }
}
