//! What a municipality makes public, and how its officers maintain that.

use super::officers::MunicipalityName;
use super::{FormAction, Typed, guide::Contact};
use crate::views::fields;
use domain::Named;
use domain::guide::services::Service;
use domain::profile::OrdinanceProfile;
use domain::register::{Publication, Task, TaskCell, TaskCells};
use jiff::civil::Date;

/// A municipality in the list of all that take part.
#[derive(Debug, Clone)]
pub struct MunicipalityEntry {
    /// Its name in addresses.
    pub slug: String,
    /// Its name, without "gemeente".
    pub name: String,
    /// How many tasks it makes public.
    pub tasks: usize,
}

/// The front page of a municipality.
#[derive(Debug, Clone)]
pub struct MunicipalityPage {
    /// Its name in addresses.
    pub slug: String,
    /// How many challenges it makes public.
    pub challenges: u32,
    /// Where questions go.
    pub contact: Contact,
    /// Its rules of today, once it has any.
    pub profile: Option<OrdinanceProfile>,
    /// Its tasks that everybody may read: first what can be taken over soonest.
    pub tasks: Vec<TaskView>,
}

/// The public tasks of a municipality.
#[derive(Debug, Clone)]
pub struct RegisterPage {
    /// Its name in addresses.
    pub slug: String,
    /// Where questions go.
    pub contact: Contact,
    /// The tasks that were asked for: first what can be taken over soonest.
    pub tasks: Vec<TaskView>,
    /// The services of all its public tasks, to choose from.
    pub services: Vec<&'static Service>,
    /// Of which service alone the tasks are listed.
    pub chosen: Option<&'static Service>,
}

/// A task as it is stored.
#[derive(Debug, Clone)]
pub struct TaskView {
    /// Id.
    pub id: String,
    /// The task.
    pub task: Task,
    /// Rises with every change.
    pub version: i64,
    /// When it last changed.
    pub updated_on: Date,
}

/// One public task.
#[derive(Debug, Clone)]
pub struct TaskPage {
    /// The name of its municipality in addresses.
    pub slug: String,
    /// The name of its municipality.
    pub municipality: String,
    /// The task.
    pub view: TaskView,
    /// The last day to submit a proposal that begins when the contract ends, if it has not passed.
    pub submit_by: Option<Date>,
    /// Whether its municipality has rules by which somebody can challenge it today.
    pub has_rules: bool,
    /// Whether its contract has ended.
    pub is_free: bool,
}

/// All tasks of a municipality, for its officers.
#[derive(Debug, Clone)]
pub struct TasksPage {
    /// Whose tasks.
    pub municipality: MunicipalityName,
    /// Its name in addresses.
    pub slug: String,
    /// Other municipalities for which this person works.
    pub others: Vec<MunicipalityName>,
    /// Its tasks, by name.
    pub tasks: Vec<TaskView>,
    /// Whether this person changes them.
    pub may_change: bool,
}

/// A task to add or to change.
#[derive(Debug, Clone)]
pub struct TaskFormPage {
    /// Whose task.
    pub municipality: MunicipalityName,
    /// The name of the municipality in addresses.
    pub slug: String,
    /// The stored task; none for one that is new.
    pub stored: Option<TaskView>,
    /// Name of who changed it last.
    pub changed_by: Option<String>,
    /// What a new task begins with.
    pub contact: Contact,
}

impl TaskFormPage {
    /// What stands in the fields before anybody types.
    pub fn cells(&self) -> TaskCells {
        if let Some(stored) = &self.stored {
            return stored.task.cells();
        }
        TaskCells::of(|cell| match cell {
            TaskCell::Phone => self.contact.phone.clone(),
            TaskCell::Email => self.contact.email.clone(),
            TaskCell::Publication => Publication::Draft.value().to_owned(),
            _ => String::new(),
        })
    }
}

/// A task as it was typed, with the version that the page showed; 0 for one that is new.
#[derive(Debug, Clone)]
pub struct TaskForm {
    /// The cells.
    pub cells: TaskCells,
    /// The version that the page showed.
    pub version: i64,
}

impl From<&Typed> for TaskForm {
    fn from(typed: &Typed) -> Self {
        Self { cells: TaskCells::of(|cell| typed.get(cell.value()).to_owned()), version: typed.number(fields::VERSION) }
    }
}

/// What somebody begins a proposal with who challenges a task of the register.
#[derive(Debug, Clone)]
pub struct Challenged {
    /// Id of the task.
    pub id: String,
    /// The task.
    pub task: Task,
    /// Id and name of the municipality.
    pub municipality: MunicipalityName,
    /// The name of the municipality in addresses.
    pub slug: String,
}

/// What the buttons on the page of a task say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskAction {
    /// Saves what was typed (bewaar).
    Save,
    /// Takes the task out of the register (trek-in).
    Withdraw,
}

impl TaskAction {
    const ALL: [Self; 2] = [Self::Save, Self::Withdraw];
}

impl FormAction for TaskAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Save => "bewaar",
            Self::Withdraw => "trek-in",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.value() == value)
    }
}

#[cfg(test)]
mod tests {
    use super::TaskAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_about_a_task_reads_back() {
        assert_reads_back(&TaskAction::ALL);
    }
}
