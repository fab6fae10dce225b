//! A task in the register as programs read it.

use super::answer::{Href, PageLinks};
use super::municipalities::GemeenteInKort;
use crate::clock::Clock;
use crate::register::PublicTask;
use app::paths;
use domain::guide::services::Service;
use domain::register::Task;
use serde::Serialize;
use utoipa::ToSchema;

/// Een bladzijde van de taken.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the answer is called after what it lists")]
pub(super) struct Taken {
    /// Hoeveel er op alle bladzijden zijn.
    #[schema(example = 1)]
    pub(super) totaal: u32,
    /// Nummer van deze bladzijde.
    #[schema(minimum = 1, example = 1)]
    pub(super) pagina: u32,
    /// Hoeveel er hoogstens op een bladzijde staan.
    #[schema(minimum = 1, maximum = 200, example = 50)]
    pub(super) per_pagina: u32,
    /// De taken: waarvan het contract het eerst eindigt, staat voorop.
    pub(super) taken: Vec<Taak>,
    /// De andere bladzijden.
    #[serde(rename = "_links")]
    pub(super) links: PageLinks,
}

/// Een taak die een gemeente laat uitdagen.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Taak {
    /// Nummer van de taak.
    #[schema(example = "0190f3a0-0000-7000-8000-000000000000")]
    pub(super) id: String,
    /// Gemeente.
    pub(super) gemeente: GemeenteInKort,
    /// Naam.
    #[schema(example = "Dagopvang in Oosterlinde")]
    pub(super) naam: String,
    /// Dienst waar de taak bij hoort.
    pub(super) dienst: Dienst,
    /// Wat de taak is.
    #[schema(example = "Dagopvang voor ouderen, vier dagen per week.")]
    pub(super) omschrijving: String,
    /// Hoeveel cliënten de taak heeft, als dat bekend is.
    #[schema(required = true, minimum = 0, example = 36)]
    pub(super) clienten: Option<u32>,
    /// Hoeveel er per jaar wordt geleverd.
    #[schema(minimum = 1, example = 3456)]
    pub(super) aantal_per_jaar: u32,
    /// Hoe één daarvan heet.
    #[schema(example = "dagdeel")]
    pub(super) eenheid: String,
    /// Wat de taak per jaar kost, in eurocenten.
    #[schema(minimum = 1, example = 25_169_900)]
    pub(super) kosten_per_jaar_in_centen: i64,
    /// Wie de taak nu uitvoert.
    #[schema(example = "Regiozorg Meander")]
    pub(super) uitvoerder: String,
    /// Laatste dag van het contract of de subsidie, als die er is.
    #[schema(required = true, format = "date", example = "2028-03-31")]
    pub(super) contract_tot_en_met: Option<String>,
    /// Of het contract verlengd kan worden; leeg als daar niets over bekend is.
    #[schema(example = "Eén keer met een jaar")]
    pub(super) verlenging: String,
    /// Wie vragen beantwoordt.
    pub(super) contact: Contact,
    /// Dag van de laatste wijziging.
    #[schema(format = "date", example = "2026-06-15")]
    pub(super) gewijzigd_op: String,
    /// Waar er meer van staat.
    #[serde(rename = "_links")]
    pub(super) links: TaakLinks,
}

/// Een dienst.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Dienst {
    /// Code, waarmee u kunt filteren.
    #[schema(example = "dagopvang")]
    pub(super) code: &'static str,
    /// Naam.
    #[schema(example = "Dagopvang")]
    pub(super) naam: &'static str,
}

impl From<&'static Service> for Dienst {
    fn from(service: &'static Service) -> Self {
        Self { code: service.value, naam: service.label() }
    }
}

/// Een functie of een team dat vragen beantwoordt.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Contact {
    /// Functie of team.
    #[schema(example = "Contactpersoon uitdaagrecht")]
    pub(super) functie: String,
    /// Telefoonnummer.
    #[schema(example = "14 0999")]
    pub(super) telefoon: String,
    /// E-mailadres.
    #[schema(example = "uitdagen@lindewaard.example")]
    pub(super) email: String,
}

/// Waar er meer van een taak staat.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TaakLinks {
    /// De pagina voor mensen.
    pub(super) pagina: Href,
}

impl Taak {
    /// What everybody reads of a task.
    pub(super) fn of(clock: &Clock, public: PublicTask) -> Self {
        let PublicTask { id, municipality, task, updated_at } = public;
        let page = paths::register_task(&municipality.slug, &id);
        let Task { service, contact, contract_end, .. } = &task;
        Self {
            id,
            gemeente: GemeenteInKort { code: municipality.code, naam: municipality.name },
            dienst: (*service).into(),
            clienten: task.clients,
            aantal_per_jaar: task.volume,
            kosten_per_jaar_in_centen: task.cost.0,
            contract_tot_en_met: contract_end.map(|day| day.to_string()),
            contact: Contact {
                functie: contact.function.clone(),
                telefoon: contact.phone.clone(),
                email: contact.email.as_str().to_owned(),
            },
            gewijzigd_op: clock.local(updated_at).date().to_string(),
            links: TaakLinks { pagina: Href::to(page) },
            naam: task.name,
            omschrijving: task.description,
            eenheid: task.unit,
            uitvoerder: task.provider,
            verlenging: task.extension,
        }
    }
}
