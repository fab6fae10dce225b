//! Calls of the islands: Leptos server functions with the use cases and the visitor as context.

use super::Web;
use super::problem::status;
use super::visitor::Visitor;
use app::api::Backend;
use app::api::autosave::FailedCall;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use std::sync::Arc;

/// Answers one call.
pub(super) async fn call(State(web): State<Web>, visitor: Visitor, request: Request<Body>) -> Response {
    let backend: Arc<dyn Backend> = web.backend;
    let failed = FailedCall::default();
    let note = failed.clone();
    let provide = move || {
        provide_context(note.clone());
        provide_context(backend.clone());
        provide_context(visitor.0.clone());
    };
    let mut response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    if let Some(error) = failed.get() {
        *response.status_mut() = status(error);
    }
    response
}
