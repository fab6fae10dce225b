//! Calls of the islands: Leptos server functions with the use cases and the visitor as context.

use super::Web;
use super::visitor::Visitor;
use app::api::Backend;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use std::sync::Arc;

/// Answers one call.
pub(super) async fn call(State(web): State<Web>, visitor: Visitor, request: Request<Body>) -> Response {
    let backend: Arc<dyn Backend> = web.backend;
    let provide = move || {
        provide_context(backend.clone());
        provide_context(visitor.0.clone());
    };
    leptos_axum::handle_server_fns_with_context(provide, request).await.into_response()
}
