//! The address at which programs read the tasks in the register.

use super::answer::{self, PageLinks};
use super::asked::{self, FORM, Form, MUNICIPALITY, ON_PAGE, PAGE, SERVICE};
use super::problem::Problem;
use super::table::table;
use super::task::{Taak, Taken};
use crate::register;
use crate::web::Web;
use app::paths;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;

/// Alle taken die u kunt uitdagen
///
/// Gemeenten houden dit zelf bij. U mag ook een taak uitdagen die hier niet staat.
#[utoipa::path(
    get,
    path = "/taken",
    operation_id = "takenLijst",
    tag = "taken",
    responses(
        (status = 200, description = "Een bladzijde van de taken", content(
            (Taken = "application/json"),
            (String = "text/csv", example = json!("id;gemeente_code;gemeente;naam\r\n")),
        ))
    )
)]
pub(super) async fn list(
    State(web): State<Web>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let asked = asked::read(query.as_deref(), &headers, &[MUNICIPALITY, SERVICE, PAGE, ON_PAGE, FORM])?;
    let (tasks, total) = register::all_public(&web.app, &asked.list, asked.on_page).await?;
    let links = PageLinks::of(&format!("{}/taken", paths::API), &asked, total.div_ceil(asked.on_page).max(1));
    let link = Some(links.header());
    let taken: Vec<Taak> = tasks.into_iter().map(|task| Taak::of(&web.app.clock, task)).collect();
    if asked.form == Form::Csv {
        return Ok(answer::csv(&headers, "taken.csv", as_table(taken)?, link));
    }
    let body = Taken { totaal: total, pagina: asked.list.page, per_pagina: asked.on_page, taken, links };
    answer::json(&headers, &body, link)
}

const HEADS: [&str; 18] = [
    "id",
    "gemeente_code",
    "gemeente",
    "naam",
    "dienst_code",
    "dienst",
    "omschrijving",
    "clienten",
    "aantal_per_jaar",
    "eenheid",
    "kosten_per_jaar_in_centen",
    "uitvoerder",
    "contract_tot_en_met",
    "verlenging",
    "contact_functie",
    "contact_telefoon",
    "contact_email",
    "gewijzigd_op",
];

fn as_table(tasks: Vec<Taak>) -> Result<Vec<u8>, Problem> {
    let rows = tasks.into_iter().map(|one| {
        [
            one.id,
            one.gemeente.code,
            one.gemeente.naam,
            one.naam,
            one.dienst.code.to_owned(),
            one.dienst.naam.to_owned(),
            one.omschrijving,
            one.clienten.map(|count| count.to_string()).unwrap_or_default(),
            one.aantal_per_jaar.to_string(),
            one.eenheid,
            one.kosten_per_jaar_in_centen.to_string(),
            one.uitvoerder,
            one.contract_tot_en_met.unwrap_or_default(),
            one.verlenging,
            one.contact.functie,
            one.contact.telefoon,
            one.contact.email,
            one.gewijzigd_op,
        ]
    });
    table(HEADS, rows)
}
