//! A task that can be challenged.

use super::{TaskCell, TaskCells};
use crate::Named;
use crate::calendar::DutchDate;
use crate::guide::services::{self, Fit, Service};
use crate::identifiers::EmailAddress;
use crate::money::{Cents, Rounding};
use crate::profile::OrdinanceProfile;
use jiff::ToSpan;
use jiff::civil::Date;
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// A task of a municipality that can be challenged (uit te dagen taak).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Name.
    pub name: String,
    /// The service that it is.
    pub service: &'static Service,
    /// What it is, for whom and where; running text.
    pub description: String,
    /// How many clients it has now, where that is known.
    pub clients: Option<u32>,
    /// How much is delivered a year, in `unit`s.
    pub volume: u32,
    /// What one of them is called: "dagdeel", "rit".
    pub unit: String,
    /// What the municipality pays for it a year now, in cents.
    pub cost: Cents,
    /// Who does it now.
    pub provider: String,
    /// Last day of the contract or subsidy; none if there is no such day.
    pub contract_end: Option<Date>,
    /// What there is to know of options to extend the contract; may be empty.
    pub extension: String,
    /// Who answers questions.
    pub contact: TaskContact,
    /// Who may read it.
    pub publication: Publication,
}

/// Who answers questions about a task: a function and no person, because everybody reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskContact {
    /// Function, such as "accountmanager uitdaagrecht".
    pub function: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: EmailAddress,
}

/// Who may read a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum Publication {
    /// The officers of the municipality alone.
    #[strum(serialize = "concept", message = "Concept")]
    Draft,
    /// Everybody.
    #[strum(serialize = "openbaar", message = "Openbaar")]
    Public,
    /// The officers alone again: it can no longer be challenged.
    #[strum(serialize = "ingetrokken", message = "Ingetrokken")]
    Withdrawn,
}

/// The services that a task can be: all but those that are no task of any municipality.
pub fn challengeable_services() -> impl Iterator<Item = &'static Service> {
    services::ALL.into_iter().filter(|service| service.fit != Fit::OtherLaw)
}

impl Task {
    /// What one unit costs now, rounded to the cent.
    pub fn unit_cost(&self) -> Cents {
        self.cost.times(1, self.volume.max(1).into(), Rounding::Cent)
    }

    /// The first day on which somebody else can do it: the day after the contract.
    pub fn first_day(&self) -> Option<Date> {
        self.contract_end.map(|end| end.saturating_add(1.day()))
    }

    /// The last day to submit a proposal that begins when the contract ends, by the ordinance's lead time.
    pub fn submit_by(&self, profile: &OrdinanceProfile) -> Option<Date> {
        self.first_day().map(|start| profile.lead_time.start_before(start))
    }

    /// The article with which the ordinance leaves the service out, if it does.
    pub fn excluded_by<'a>(&self, profile: &'a OrdinanceProfile) -> Option<&'a str> {
        let excluded = profile.excluded.iter().find(|task| task.value == self.service.value);
        excluded.map(|task| task.article.as_str())
    }

    /// The cells that read back as this task.
    pub fn cells(&self) -> TaskCells {
        TaskCells::of(|cell| match cell {
            TaskCell::Name => self.name.clone(),
            TaskCell::Service => self.service.value.to_owned(),
            TaskCell::Description => self.description.clone(),
            TaskCell::Clients => self.clients.map(|count| count.to_string()).unwrap_or_default(),
            TaskCell::Volume => self.volume.to_string(),
            TaskCell::Unit => self.unit.clone(),
            TaskCell::Cost => self.cost.plain_in_short(),
            TaskCell::Provider => self.provider.clone(),
            TaskCell::ContractEnd => self.contract_end.map(DutchDate::numeric).unwrap_or_default(),
            TaskCell::Extension => self.extension.clone(),
            TaskCell::Function => self.contact.function.clone(),
            TaskCell::Phone => self.contact.phone.clone(),
            TaskCell::Email => self.contact.email.as_str().to_owned(),
            TaskCell::Publication => self.publication.value().to_owned(),
        })
    }
}
