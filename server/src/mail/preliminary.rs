//! Mails about talks before anything is submitted.

use serde::{Deserialize, Serialize};

/// A mail about the talks, to the side that did not cause it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PreliminaryNotice {
    /// The board opened parts of its draft, or changed which.
    Opened,
    /// It closed them.
    Closed,
    /// Somebody wrote.
    Message,
    /// An appointment was made, or moved.
    Appointment,
    /// It was called off.
    AppointmentWithdrawn,
    /// The municipality gave its figures of the task.
    Given,
}

impl PreliminaryNotice {
    /// Every one of them.
    pub const ALL: [Self; 6] =
        [Self::Opened, Self::Closed, Self::Message, Self::Appointment, Self::AppointmentWithdrawn, Self::Given];

    /// Name of the template.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opened => "preliminary_opened",
            Self::Closed => "preliminary_closed",
            Self::Message => "preliminary_message",
            Self::Appointment => "preliminary_appointment",
            Self::AppointmentWithdrawn => "preliminary_appointment_withdrawn",
            Self::Given => "preliminary_given",
        }
    }
}

/// What such a mail may need to say. Paths are relative to the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PreliminaryFacts {
    /// Title of the proposal when it happened.
    pub title: String,
    /// Name of the cooperative then.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Page of the talks for who gets the mail.
    pub path: String,
    /// Address of the appointment for a calendar.
    pub calendar: String,
    /// Name of who caused the mail.
    pub sender: String,
    /// Address of who caused the mail; answers go there.
    pub sender_email: String,
    /// What was written, or why an appointment was called off.
    pub text: String,
    /// When and where the appointment is or was; empty without one.
    pub meeting: String,
    /// Whether there was an appointment before.
    pub moved: bool,
}
