//! Addresses of the own pages of a municipality.

use super::style_sheet;
use crate::profile::site::{VERSION, find};
use crate::web::{Path, Problem, Query, Visitor, Web};
use crate::{disclosure, guide, proposals};
use app::pages;
use app::paths;
use app::views::disclosure::ChallengesAsked;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// Addresses for everybody.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::HOUSE_STYLE, get(house_style))
        .route(paths::MUNICIPALITY_QUESTIONS, get(questions))
        .route(paths::MUNICIPALITY_CHECK, get(eligibility))
        .route(paths::MUNICIPALITY_CHALLENGES, get(challenges))
}

/// Its colours. Browsers may keep what was asked for by its version.
async fn house_style(
    State(web): State<Web>,
    Path(slug): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let (sheet, version) = style_sheet(&web.app, &slug).await?;
    let is_this = asked.get(VERSION) == version;
    let keep = if is_this { "public, max-age=31536000, immutable" } else { "no-cache" };
    Ok(([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, keep)], sheet).into_response())
}

/// What it asks.
async fn questions(State(web): State<Web>, visitor: Visitor, Path(slug): Path<String>) -> Result<Response, Problem> {
    let found = find(&web.app, &slug).await?;
    let page = proposals::questions_of(&web.app, found.municipality).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::public::questions::questions(page)))
}

/// Whether a plan fits its rules.
async fn eligibility(
    State(web): State<Web>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let found = find(&web.app, &slug).await?;
    let whose = Some((found.municipality.id.as_str(), slug.as_str()));
    let page = guide::eligibility(&web.app, whose, asked).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::guide::eligibility::eligibility(page)))
}

/// The challenges that it makes public.
async fn challenges(
    State(web): State<Web>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let found = find(&web.app, &slug).await?;
    let municipality = Some(found.municipality.code);
    let asked = ChallengesAsked { municipality, site: Some(slug), ..ChallengesAsked::from(&asked) };
    let page = disclosure::list(&web.app, &asked, disclosure::ON_A_PAGE).await?;
    Ok(web.page_of(found.site, visitor.0.as_ref(), || pages::disclosure::challenges(&page)))
}
