//! The addresses at which programs read the public challenges.

use super::answer::{self, PageLinks};
use super::asked::{self, FORM, Form, MUNICIPALITY, ON_PAGE, PAGE, SERVICE, STATUS};
use super::challenge::{Stap, Uitdaging, UitdagingMetVerloop, Uitdagingen, address};
use super::problem::Problem;
use super::table::table;
use crate::clock::Clock;
use crate::disclosure;
use crate::web::Web;
use app::views::disclosure::{Challenge, ChallengePage};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::Named;

/// Alle openbare uitdagingen
///
/// Van elke uitdaging staat hier alleen wat een medewerker van de gemeente daarvoor schreef en openbaar maakte.
#[utoipa::path(
    get,
    path = "/uitdagingen",
    operation_id = "uitdagingenLijst",
    tag = "uitdagingen",
    responses(
        (status = 200, description = "Een bladzijde van de uitdagingen", content(
            (Uitdagingen = "application/json"),
            (String = "text/csv", example = json!("kenmerk;gemeente_code;gemeente;titel\r\n")),
        ))
    )
)]
pub(super) async fn list(
    State(web): State<Web>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let known = [MUNICIPALITY, SERVICE, STATUS, PAGE, ON_PAGE, FORM];
    let asked = asked::read(query.as_deref(), &headers, &known)?;
    let page = disclosure::list(&web.app, &asked.list, asked.on_page).await?;
    let links = PageLinks::of(&address(), &asked, page.pages);
    let (link, clock) = (Some(links.header()), &web.app.clock);
    if asked.form == Form::Csv {
        return Ok(answer::csv(&headers, "uitdagingen.csv", as_table(clock, &page.challenges)?, link));
    }
    let body = Uitdagingen {
        totaal: page.total,
        pagina: page.asked.page,
        per_pagina: asked.on_page,
        uitdagingen: page.challenges.into_iter().map(|one| Uitdaging::of(clock, one)).collect(),
        links,
    };
    answer::json(&headers, &body, link)
}

/// Eén openbare uitdaging, met wat er gebeurde
///
/// Wat openbaar was en dat niet meer is, geeft 410: haal het dan ook bij u weg.
#[utoipa::path(
    get,
    path = "/uitdagingen/{kenmerk}",
    operation_id = "uitdagingLezen",
    tag = "uitdagingen",
    params(("kenmerk" = String, Path, description = "Kenmerk van de uitdaging", example = "LIW-2026-0001")),
    responses(
        (status = 200, description = "De uitdaging", body = UitdagingMetVerloop)
    )
)]
pub(super) async fn one(
    State(web): State<Web>,
    path: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    asked::nothing(query.as_deref())?;
    // What is no text, or holds what no database keeps, is no kenmerk.
    let Path(reference) = path.map_err(|_| Problem::of(StatusCode::NOT_FOUND))?;
    if reference.contains('\0') {
        return Err(Problem::of(StatusCode::NOT_FOUND));
    }
    if disclosure::was_public(&web.app, &reference).await? {
        return Err(Problem::of(StatusCode::GONE));
    }
    let ChallengePage { challenge, steps, .. } = disclosure::one(&web.app, &reference).await?;
    let verloop = steps.into_iter().map(|(step, day)| Stap { stap: step.value(), datum: day.to_string() });
    let body = UitdagingMetVerloop { uitdaging: Uitdaging::of(&web.app.clock, challenge), verloop: verloop.collect() };
    answer::json(&headers, &body, None)
}

const HEADS: [&str; 15] = [
    "kenmerk",
    "gemeente_code",
    "gemeente",
    "titel",
    "initiatiefnemer",
    "dienst_code",
    "dienst",
    "status",
    "ontvangen_op",
    "samenvatting",
    "uitkomst",
    "bekendgemaakt_op",
    "toelichting",
    "openbaar_sinds",
    "gewijzigd_op",
];

fn as_table(clock: &Clock, challenges: &[Challenge]) -> Result<Vec<u8>, Problem> {
    let rows = challenges.iter().cloned().map(|challenge| {
        let one = Uitdaging::of(clock, challenge);
        let decision = one.besluit;
        let (outcome, day, grounds) = decision.map_or_else(Default::default, |decision| {
            (decision.uitkomst.to_owned(), decision.bekendgemaakt_op, decision.toelichting)
        });
        [
            one.kenmerk,
            one.gemeente.code,
            one.gemeente.naam,
            one.titel,
            one.initiatiefnemer,
            one.dienst.code.to_owned(),
            one.dienst.naam.to_owned(),
            one.status.to_owned(),
            one.ontvangen_op,
            one.samenvatting,
            outcome,
            day,
            grounds,
            one.openbaar_sinds,
            one.gewijzigd_op,
        ]
    });
    table(HEADS, rows)
}
