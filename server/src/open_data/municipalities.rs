//! The municipalities that take part, for programs.

use super::answer::{self, Href, PageLinks};
use super::asked::{self, FORM, Form, ON_PAGE, PAGE};
use super::problem::Problem;
use super::table::table;
use crate::register;
use crate::web::Web;
use app::paths;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

/// Een bladzijde van de gemeenten.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the answer is called after what it lists")]
pub(super) struct Gemeenten {
    /// Hoeveel er op alle bladzijden zijn.
    #[schema(example = 1)]
    totaal: u32,
    /// Nummer van deze bladzijde.
    #[schema(minimum = 1, example = 1)]
    pagina: u32,
    /// Hoeveel er hoogstens op een bladzijde staan.
    #[schema(minimum = 1, maximum = 200, example = 50)]
    per_pagina: u32,
    /// De gemeenten, op naam.
    gemeenten: Vec<Gemeente>,
    /// De andere bladzijden.
    #[serde(rename = "_links")]
    links: PageLinks,
}

/// Een gemeente, in het kort.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GemeenteInKort {
    /// Gemeentecode van het CBS, waarmee u kunt filteren.
    #[schema(pattern = "^GM[0-9]{4}$", example = "GM9999")]
    pub(super) code: String,
    /// Naam, zonder het woord gemeente.
    #[schema(example = "Lindewaard")]
    pub(super) naam: String,
}

/// Een gemeente die meedoet.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Gemeente {
    /// Gemeentecode van het CBS.
    #[schema(pattern = "^GM[0-9]{4}$", example = "GM9999")]
    code: String,
    /// Naam, zonder het woord gemeente.
    #[schema(example = "Lindewaard")]
    naam: String,
    /// Hoeveel taken zij laat uitdagen.
    #[schema(example = 5)]
    aantal_taken: u32,
    /// Hoeveel uitdagingen zij openbaar maakte.
    #[schema(example = 1)]
    aantal_uitdagingen: u32,
    /// Waar er meer van staat.
    #[serde(rename = "_links")]
    links: GemeenteLinks,
}

/// Waar er meer van een gemeente staat.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GemeenteLinks {
    /// De pagina voor mensen.
    pagina: Href,
    /// Haar taken.
    taken: Href,
    /// Haar uitdagingen.
    uitdagingen: Href,
}

/// Alle gemeenten die meedoen
///
/// Van elke gemeente staat hier hoeveel taken en uitdagingen zij openbaar maakte.
#[utoipa::path(
    get,
    path = "/gemeenten",
    operation_id = "gemeentenLijst",
    tag = "gemeenten",
    responses(
        (status = 200, description = "Een bladzijde van de gemeenten", content(
            (Gemeenten = "application/json"),
            (String = "text/csv", example = json!("code;naam;aantal_taken;aantal_uitdagingen\r\n")),
        ))
    )
)]
pub(super) async fn list(
    State(web): State<Web>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let asked = asked::read(query.as_deref(), &headers, &[PAGE, ON_PAGE, FORM])?;
    let all = register::public_counts(&web.app).await?;
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let links = PageLinks::of(&format!("{}/gemeenten", paths::API), &asked, total.div_ceil(asked.on_page).max(1));
    let link = Some(links.header());
    let (size, page) = (asked.on_page as usize, asked.list.page as usize);
    let shown = all.into_iter().skip((page - 1).saturating_mul(size)).take(size);
    let gemeenten: Vec<Gemeente> = shown.map(Gemeente::from).collect();
    if asked.form == Form::Csv {
        let heads = ["code", "naam", "aantal_taken", "aantal_uitdagingen"];
        let rows = gemeenten
            .into_iter()
            .map(|one| [one.code, one.naam, one.aantal_taken.to_string(), one.aantal_uitdagingen.to_string()]);
        return Ok(answer::csv(&headers, "gemeenten.csv", table(heads, rows)?, link));
    }
    let body = Gemeenten { totaal: total, pagina: asked.list.page, per_pagina: asked.on_page, gemeenten, links };
    answer::json(&headers, &body, link)
}

impl From<register::PublicCounts> for Gemeente {
    fn from(counts: register::PublicCounts) -> Self {
        let register::PublicCounts { municipality, tasks, challenges } = counts;
        let of = |list: &str| Href::to(format!("{}/{list}?gemeente={}", paths::API, municipality.code));
        Self {
            links: GemeenteLinks {
                pagina: Href::to(paths::municipality(&municipality.slug)),
                taken: of("taken"),
                uitdagingen: of("uitdagingen"),
            },
            code: municipality.code,
            naam: municipality.name,
            aantal_taken: tasks,
            aantal_uitdagingen: challenges,
        }
    }
}
