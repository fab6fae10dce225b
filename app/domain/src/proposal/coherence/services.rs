//! Which services a plan offers, and who does the work.

use super::Plan;
use crate::catalogue::{Choice, Choices, Kind};
use crate::proposal::{Field, Finding, RowValues};

/// Question in which the services of the task are chosen.
const CHOSEN: &str = "taak.onderdelen";

/// List of the services with their amounts.
pub(super) const OFFERED: &str = "aanpak.diensten";

/// Care that falls under other laws than the Wmo (Zvw, Wlz).
pub(super) const NURSING: &str = "verpleging-verzorging";

/// Remarks nursing that is not left to a partner, and services that are named in only one of the two places.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let rows = plan.answers.rows(OFFERED);
    own_nursing(&rows).into_iter().chain(not_chosen(plan, &rows)).chain(not_offered(plan, &rows)).collect()
}

/// A municipality has no nursing to hand over.
fn own_nursing(rows: &[RowValues]) -> Vec<Finding> {
    let own = rows.iter().enumerate().filter(|(_, row)| {
        let is = |column: &str, value: &str| row.get(column).is_some_and(|cell| cell == value);
        is("dienst", NURSING) && row.contains_key("uitvoering") && !is("uitvoering", "partner")
    });
    let message = "Verpleging en persoonlijke verzorging vallen niet onder de Wmo. Laat dit aan een zorgaanbieder over en \
                   kies hier “Een partner”.";
    own.map(|(row, _)| Finding::remark(Field::cell(OFFERED, row, "uitvoering"), message)).collect()
}

/// Services that are delivered and no part of the task: the questions that belong to them were not asked. A partner's
/// nursing is rightly no part of it.
fn not_chosen(plan: &Plan, rows: &[RowValues]) -> Vec<Finding> {
    let chosen: Vec<&str> = plan.answers.get(CHOSEN).lines().collect();
    let remark = |(row, cells): (usize, &RowValues)| {
        let service =
            cells.get("dienst").filter(|service| *service != NURSING && !chosen.contains(&service.as_str()))?;
        let name = plan.services().iter().find(|known| known.value == service)?.label;
        let message =
            format!("“{name}” staat niet bij De taak. Kies die daar ook, dan stellen wij de vragen die erbij horen.");
        Some(Finding::remark(Field::cell(OFFERED, row, "dienst"), message))
    };
    if chosen.is_empty() { vec![] } else { rows.iter().enumerate().filter_map(remark).collect() }
}

/// Parts of the task of which nobody says how much is delivered. Silent while a row has no service yet: it may be this
/// one.
fn not_offered(plan: &Plan, rows: &[RowValues]) -> Vec<Finding> {
    let offered: Option<Vec<&str>> = rows.iter().map(|row| row.get("dienst").map(String::as_str)).collect();
    let Some(offered) = offered.filter(|offered| !offered.is_empty()) else { return vec![] };
    let chosen = |value: &str| plan.answers.get(CHOSEN).lines().any(|line| line == value);
    let missing = plan
        .services()
        .iter()
        .filter(|service| service.value != NURSING && chosen(service.value) && !offered.contains(&service.value));
    let message = |name: &str| format!("Bij De taak koos u {name}. Schrijf hier hoeveel u levert.");
    missing.map(|service| Finding::remark(Field::question(OFFERED), message(service.label))).collect()
}

impl Plan<'_> {
    /// All services that can be chosen.
    pub(super) fn services(&self) -> Choices<'_> {
        match self.questionnaire.question(CHOSEN).map(|question| question.kind()) {
            Some(Kind::AnyOf(choices)) => choices,
            _ => Choices::of(&[]),
        }
    }

    /// The services that the board delivers itself, in the order of the list; none if another executes the task, and
    /// never nursing, which is no task to take over.
    pub(super) fn own_services(&self) -> Vec<Choice<'_>> {
        if self.answers.get("taak.variant") == "sturen" {
            return vec![];
        }
        let rows = self.answers.rows(OFFERED);
        let rows = || rows.iter().filter_map(|row| Some((row.get("dienst")?.as_str(), row.get("uitvoering"))));
        let by_partner = |service: &str| {
            let mut deliveries = rows().filter(|(offered, _)| *offered == service).peekable();
            deliveries.peek().is_some() && deliveries.all(|(_, by)| by.is_some_and(|by| by == "partner"))
        };
        let is_chosen = |service: &str| {
            let mut chosen = self.answers.get(CHOSEN).lines().chain(rows().map(|(offered, _)| offered));
            chosen.any(|other| other == service)
        };
        let is_own = |value: &str| value != NURSING && is_chosen(value) && !by_partner(value);
        self.services().iter().filter(|service| is_own(service.value)).collect()
    }
}
