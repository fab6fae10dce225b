//! The cells of a task as somebody types them, in a form or in a table.

use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// A cell of a task: its stored name is that of the field and of the column, its label what stands above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumMessage, EnumString, IntoStaticStr, VariantArray)]
pub enum TaskCell {
    /// Name.
    #[strum(serialize = "naam", message = "Hoe heet de taak?")]
    Name,
    /// Stored name or label of a service.
    #[strum(serialize = "dienst", message = "Welke dienst is het?")]
    Service,
    /// What it is.
    #[strum(serialize = "omschrijving", message = "Wat houdt de taak in?")]
    Description,
    /// How many clients it has.
    #[strum(serialize = "clienten", message = "Hoeveel cliënten heeft de taak nu?")]
    Clients,
    /// How much is delivered a year.
    #[strum(serialize = "aantal_per_jaar", message = "Hoeveel wordt er per jaar geleverd?")]
    Volume,
    /// What one of them is called.
    #[strum(serialize = "eenheid", message = "Hoe heet één daarvan?")]
    Unit,
    /// What it costs a year.
    #[strum(serialize = "kosten_per_jaar", message = "Wat kost de taak nu per jaar?")]
    Cost,
    /// Who does it.
    #[strum(serialize = "uitvoerder", message = "Wie voert de taak nu uit?")]
    Provider,
    /// Last day of the contract.
    #[strum(serialize = "contract_tot_en_met", message = "Tot en met welke dag loopt het contract of de subsidie?")]
    ContractEnd,
    /// Options to extend it.
    #[strum(serialize = "verlenging", message = "Kan het contract worden verlengd?")]
    Extension,
    /// Function of who answers questions.
    #[strum(serialize = "contact_functie", message = "Wie beantwoordt vragen?")]
    Function,
    /// Telephone number.
    #[strum(serialize = "contact_telefoon", message = "Telefoonnummer")]
    Phone,
    /// E-mail address.
    #[strum(serialize = "contact_email", message = "E-mailadres")]
    Email,
    /// Who may read it.
    #[strum(serialize = "status", message = "Wie ziet deze taak?")]
    Publication,
}

/// How many cells a task has.
const COUNT: usize = TaskCell::VARIANTS.len();

/// The cells of one task, exactly as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskCells([String; COUNT]);

impl TaskCells {
    /// Cells that hold what this gives.
    pub fn of(mut text: impl FnMut(TaskCell) -> String) -> Self {
        Self(std::array::from_fn(|place| text(TaskCell::VARIANTS[place])))
    }

    /// The text of a cell.
    pub fn get(&self, cell: TaskCell) -> &str {
        &self.0[cell as usize]
    }
}
