//! What a proposal begins with that somebody starts from a task in the register.

use super::Task;
use crate::Named;
use crate::budget::{BasisKind, Part, Row, Setting, Sheet};
use crate::calendar::DutchDate;
use crate::exploration::{self, FROM_REGISTER};
use jiff::civil::Date;

/// What is filled in already: answers by their question, and the budget with the present costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// Id of a question of the catalogue, and its answer as typed.
    pub answers: Vec<(&'static str, String)>,
    /// The budget: how much is delivered, and what the municipality pays now.
    pub sheet: Sheet,
}

/// What is known of a task, as answers of the board that challenges it. Where each amount comes from is said with it,
/// and the day on which it stood there, because the register changes.
pub fn begin(task: &Task, municipality: &str, today: Date) -> Beginning {
    let source = format!("{FROM_REGISTER}, gemeente {municipality}, {}", today.long());
    let contract = if task.contract_end.is_some() { "ja" } else { "nee" };
    let mut answers = vec![
        ("taak.omschrijving", task.description.clone()),
        (exploration::SERVICES, task.service.value.to_owned()),
        ("taak.uitvoerder", task.provider.clone()),
        ("taak.contract", contract.to_owned()),
        ("begroting.vergelijking", format!("{source}: “{}”.", task.name)),
        (exploration::PRESENT, task.cost.plain_in_short()),
    ];
    answers.extend(task.contract_end.map(|end| ("taak.contracteinde", end.numeric())));
    answers.extend(task.clients.map(|clients| ("doelgroep.nu", clients.to_string())));
    Beginning { answers, sheet: sheet(task, source) }
}

fn sheet(task: &Task, source: String) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.settings.set(Setting::Volume, task.volume.to_string());
    sheet.settings.set(Setting::Unit, task.unit.clone());
    sheet.rows_mut(Part::Baseline).push(Row {
        label: format!("Kosten nu van {}", task.provider),
        basis: BasisKind::Amount.value().to_owned(),
        price: task.cost.plain_in_short(),
        note: source,
        ..Row::default()
    });
    sheet
}
