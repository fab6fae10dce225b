//! Addresses of the guidance.

use crate::failure::Failure;
use crate::web::{Path, Problem, Query, Visitor, Web};
use app::pages::guide as pages;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::Named;
use domain::catalogue::BuildingBlock;
use domain::guide::{articles, blocks, services};

/// Addresses of the guidance.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::GUIDE, get(overview))
        .route(paths::ELIGIBILITY, get(eligibility))
        .route(paths::SELF_CHECK, get(self_check))
        .route(paths::BENEFITS, get(benefits))
        .route(paths::ARTICLE, get(article))
        .route(paths::BUILDING_BLOCK, get(block))
        .route(paths::SERVICE, get(service))
}

/// All guidance.
async fn overview(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), pages::overview::overview)
}

/// Meerwaarde: the benefits and how to measure them.
async fn benefits(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), pages::benefits::benefits)
}

/// An article.
async fn article(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Problem> {
    let article = articles::find(&id).ok_or(Failure::NotFound)?;
    Ok(web.page(visitor.0.as_ref(), || pages::article::article(article)))
}

/// A building block.
async fn block(State(web): State<Web>, visitor: Visitor, Path(name): Path<String>) -> Result<Response, Problem> {
    let block = BuildingBlock::from_value(&name).ok_or(Failure::NotFound)?;
    Ok(web.page(visitor.0.as_ref(), || pages::block::block(blocks::of(block))))
}

/// A service.
async fn service(State(web): State<Web>, visitor: Visitor, Path(name): Path<String>) -> Result<Response, Problem> {
    let service = services::find(&name).ok_or(Failure::NotFound)?;
    Ok(web.page(visitor.0.as_ref(), || pages::service::service(service)))
}

/// Kunnen wij dit uitdagen?
async fn eligibility(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Result<Response, Problem> {
    let page = super::eligibility(&web.app, None, asked).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::eligibility::eligibility(page)))
}

/// Zelfcheck.
async fn self_check(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Response {
    web.page(visitor.0.as_ref(), || pages::self_check::self_check(asked))
}
