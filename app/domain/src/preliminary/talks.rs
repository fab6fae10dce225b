//! What the entries add up to.

use super::{Appointment, Course, Entry, Given};
use std::collections::BTreeSet;

/// How the talks stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Talks {
    /// Parts of the draft that the municipality sees now.
    pub opened: BTreeSet<String>,
    /// Whether anything was ever opened. Before that, the municipality does not know of the draft.
    pub begun: bool,
    /// Title and cooperative as they were called when everything was closed; none while something is open.
    pub called: Option<(String, String)>,
    /// The appointment that holds.
    pub appointment: Option<Appointment>,
    /// The appointment that was called off last, while none holds.
    pub called_off: Option<Appointment>,
    /// How often an appointment was made, moved or called off.
    pub appointments: u32,
    /// What the municipality gave last.
    pub given: Option<Given>,
    /// How the board said last to go on.
    pub course: Option<Course>,
}

impl Talks {
    /// What these entries add up to, in their order.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut talks = Self::default();
        for entry in entries {
            talks.note(entry);
        }
        talks
    }

    fn note(&mut self, entry: &Entry) {
        match entry {
            Entry::Opened { parts } => {
                self.opened.clone_from(parts);
                (self.begun, self.called) = (true, None);
            }
            Entry::Closed { title, cooperative } => {
                self.opened.clear();
                self.called = Some((title.clone(), cooperative.clone()));
            }
            Entry::AppointmentMade(appointment) => {
                (self.appointment, self.called_off) = (Some(appointment.clone()), None);
                self.appointments += 1;
            }
            Entry::AppointmentWithdrawn { .. } => {
                self.called_off = self.appointment.take();
                self.appointments += 1;
            }
            Entry::Given(given) => self.given = Some(given.clone()),
            Entry::Decided { course, .. } => self.course = Some(*course),
            Entry::Message { .. } | Entry::Agreed { .. } => {}
        }
    }

    /// Whether the municipality sees anything of the draft now.
    pub fn is_open(&self) -> bool {
        !self.opened.is_empty()
    }

    /// Whether it sees this part.
    pub fn shows(&self, part: &str) -> bool {
        self.opened.contains(part)
    }
}
