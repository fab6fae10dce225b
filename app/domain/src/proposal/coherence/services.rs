//! Which services a plan offers, and who does the work.

use super::Plan;
use crate::catalogue::{Choice, Kind};
use crate::proposal::{Field, Finding};

/// Question in which the services of the task are chosen.
const CHOSEN: &str = "taak.onderdelen";

/// List of the services with their amounts.
const OFFERED: &str = "aanpak.diensten";

/// Care that falls under other laws than the Wmo (Zvw, Wlz).
const NURSING: &str = "verpleging-verzorging";

/// Remarks nursing that is not left to a partner: a municipality has no such task to hand over.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let rows = plan.answers.rows(OFFERED).into_iter().enumerate();
    let own = rows.filter(|(_, row)| {
        let is = |column: &str, value: &str| row.get(column).is_some_and(|cell| cell == value);
        is("dienst", NURSING) && row.contains_key("uitvoering") && !is("uitvoering", "partner")
    });
    let message = "Verpleging en persoonlijke verzorging vallen niet onder de Wmo. Laat dit aan een zorgaanbieder over en \
                   kies hier “Een partner”.";
    own.map(|(row, _)| Finding::remark(Field::cell(OFFERED, row, "uitvoering"), message)).collect()
}

impl Plan<'_> {
    /// The services that the board delivers itself, in the order of the list; none if another executes the task, and
    /// never nursing, which is no task to take over.
    pub(super) fn own_services(&self) -> Vec<&'static Choice> {
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
        let all = match self.questionnaire.question(CHOSEN).map(|question| question.kind) {
            Some(Kind::AnyOf(choices)) => choices,
            _ => &[],
        };
        let is_own = |value: &str| value != NURSING && is_chosen(value) && !by_partner(value);
        all.iter().filter(|service| is_own(service.value)).collect()
    }
}
