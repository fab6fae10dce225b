//! Talks between board and municipality before anything is submitted (vooroverleg). The board opens parts of its draft
//! and closes them again; nothing else of the draft is ever shown. No term runs.

mod act;
mod entry;
mod given;
mod read;
mod talks;
#[cfg(test)]
mod tests;

pub use act::{Act, By};
pub use entry::{Appointment, Course, Entry};
pub use given::{Given, GivenCells};
pub use read::{agreement, appointment, course, message, parts, withdrawal};
pub use talks::Talks;

/// Name of the part that the verkenning is; every other part is a section, by its id.
pub const EXPLORATION: &str = "verkenning";

/// Names of the fields of the forms, which findings point at.
pub mod fields {
    /// The parts that are opened, once for each.
    pub const PARTS: &str = "onderdelen";
    /// A message.
    pub const MESSAGE: &str = "bericht";
    /// Day of an appointment.
    pub const DAY: &str = "dag";
    /// Time of an appointment.
    pub const TIME: &str = "tijd";
    /// Where it is.
    pub const PLACE: &str = "plaats";
    /// Why an appointment is called off.
    pub const WHY_NOT: &str = "reden_afspraak";
    /// What was agreed.
    pub const AGREEMENT: &str = "afgesproken";
    /// How the board goes on.
    pub const COURSE: &str = "hoe_verder";
    /// Why.
    pub const REASON: &str = "reden";
    /// Whether the municipality reads that too.
    pub const SHARED: &str = "delen";
    /// How much of the task is done in a year.
    pub const VOLUME: &str = "hoeveelheid";
    /// Of what.
    pub const UNIT: &str = "eenheid";
    /// What the task costs in a year now.
    pub const COST: &str = "kosten_per_jaar";
    /// Last day of the contract of now.
    pub const CONTRACT_END: &str = "contract_tot_en_met";
    /// Size of the proposal.
    pub const TIER: &str = "omvang";
    /// What else the board must know, such as questions that do not apply.
    pub const NOTE: &str = "toelichting";
}
