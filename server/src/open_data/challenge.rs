//! A public challenge as programs read it.

use super::answer::{Href, PageLinks};
use super::described::named;
use super::municipalities::GemeenteInKort;
use super::task::Dienst;
use crate::clock::Clock;
use app::paths;
use app::views::disclosure::Challenge;
use domain::Named;
use domain::case::{Outcome, PublicStatus, PublicStep};
use serde::Serialize;
use utoipa::ToSchema;

/// Een bladzijde van de uitdagingen.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the answer is called after what it lists")]
pub(super) struct Uitdagingen {
    /// Hoeveel er op alle bladzijden zijn.
    #[schema(example = 1)]
    pub(super) totaal: u32,
    /// Nummer van deze bladzijde.
    #[schema(minimum = 1, example = 1)]
    pub(super) pagina: u32,
    /// Hoeveel er hoogstens op een bladzijde staan.
    #[schema(minimum = 1, maximum = 200, example = 50)]
    pub(super) per_pagina: u32,
    /// De uitdagingen: wat het laatst openbaar werd, staat voorop.
    pub(super) uitdagingen: Vec<Uitdaging>,
    /// De andere bladzijden.
    #[serde(rename = "_links")]
    pub(super) links: PageLinks,
}

/// Een uitdaging die een gemeente openbaar maakte.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Uitdaging {
    /// Kenmerk.
    #[schema(example = "LIW-2026-0001")]
    pub(super) kenmerk: String,
    /// Gemeente die is uitgedaagd.
    pub(super) gemeente: GemeenteInKort,
    /// Titel.
    #[schema(example = "Dagopvang ’t Lindehuis in eigen hand")]
    pub(super) titel: String,
    /// Organisatie of groep die het initiatief neemt.
    #[schema(example = "Zorgcoöperatie De Lindehof U.A.")]
    pub(super) initiatiefnemer: String,
    /// Dienst waar het vooral om gaat.
    pub(super) dienst: Dienst,
    /// Hoe ver het is.
    #[schema(schema_with = named::<PublicStatus>)]
    pub(super) status: &'static str,
    /// Dag van ontvangst.
    #[schema(format = "date", example = "2026-09-07")]
    pub(super) ontvangen_op: String,
    /// Wat het plan is, in de woorden van de gemeente.
    #[schema(example = "Dagopvang voor 36 ouderen, dicht bij huis.")]
    pub(super) samenvatting: String,
    /// Het besluit, als de gemeente dat openbaar maakte.
    pub(super) besluit: Option<Besluit>,
    /// Wanneer het openbaar werd.
    #[schema(format = "date-time", example = "2026-12-09T09:00:00Z")]
    pub(super) openbaar_sinds: String,
    /// Wanneer de openbare tekst het laatst veranderde.
    #[schema(format = "date-time", example = "2026-12-09T09:00:00Z")]
    pub(super) gewijzigd_op: String,
    /// Waar er meer van staat.
    #[serde(rename = "_links")]
    pub(super) links: UitdagingLinks,
}

/// Waar er meer van een uitdaging staat.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UitdagingLinks {
    /// Deze uitdaging.
    #[serde(rename = "self")]
    pub(super) this: Href,
    /// De pagina voor mensen.
    pub(super) pagina: Href,
}

/// Een besluit op een uitdaging.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Besluit {
    /// Uitkomst.
    #[schema(schema_with = named::<Outcome>)]
    pub(super) uitkomst: &'static str,
    /// Dag waarop het besluit is bekendgemaakt.
    #[schema(format = "date", example = "2026-12-09")]
    pub(super) bekendgemaakt_op: String,
    /// Wat is besloten en waarom, in één alinea.
    #[schema(example = "Het plan past bij wat Oosterlinde nodig heeft.")]
    pub(super) toelichting: String,
    /// Het openbare besluit als pdf.
    #[schema(format = "uri-reference", example = "/uitdagingen/LIW-2026-0001/besluit.pdf")]
    pub(super) pdf: String,
}

/// Een uitdaging, met wat er gebeurde.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct UitdagingMetVerloop {
    #[serde(flatten)]
    pub(super) uitdaging: Uitdaging,
    /// Wat er gebeurde, op volgorde.
    pub(super) verloop: Vec<Stap>,
}

/// Een stap in het verloop.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Stap {
    /// Welke stap.
    #[schema(schema_with = named::<PublicStep>)]
    pub(super) stap: &'static str,
    /// Dag.
    #[schema(format = "date", example = "2026-09-07")]
    pub(super) datum: String,
}

/// The address of the list.
pub(super) fn address() -> String {
    format!("{}/uitdagingen", paths::API)
}

impl Uitdaging {
    /// What everybody reads of a challenge.
    pub(super) fn of(clock: &Clock, challenge: Challenge) -> Self {
        let page = paths::challenge(&challenge.reference);
        let pdf = paths::challenge_pdf(&challenge.reference);
        let moment = |millis| clock.local(millis).timestamp().to_string();
        Self {
            links: UitdagingLinks {
                this: Href::to(format!("{}/{}", address(), challenge.reference)),
                pagina: Href::to(page),
            },
            kenmerk: challenge.reference,
            gemeente: GemeenteInKort { code: challenge.municipality.code, naam: challenge.municipality.name },
            titel: challenge.title,
            initiatiefnemer: challenge.initiator,
            dienst: challenge.service.into(),
            status: challenge.status.value(),
            ontvangen_op: challenge.received_on.to_string(),
            samenvatting: challenge.summary,
            besluit: challenge.decision.map(|decision| Besluit {
                uitkomst: decision.outcome.value(),
                bekendgemaakt_op: decision.announced_on.to_string(),
                toelichting: decision.grounds,
                pdf,
            }),
            openbaar_sinds: moment(challenge.public.0),
            gewijzigd_op: moment(challenge.public.1),
        }
    }
}
