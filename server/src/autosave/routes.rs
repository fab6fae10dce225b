//! Address of the server function, with its use case and the visitor as context.

use crate::web::{Problem, Visitor, Web, status};
use app::views::autosave::{FailedCall, SaveAnswer, SaveAnswerCall};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use leptos::prelude::provide_context;
use server_fn::axum::register_explicit;

/// Makes the function known. Named one by one, so that one that is not meant for browsers cannot slip in.
pub(crate) fn register() {
    register_explicit::<SaveAnswer>();
}

/// Address of the function.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/api/{*function}", post(call))
}

/// Answers one call.
async fn call(State(web): State<Web>, visitor: Visitor, request: Request<Body>) -> Response {
    let (app, failed) = (web.app, FailedCall::default());
    let note = failed.clone();
    let save = SaveAnswerCall::new(move |actor, typed| {
        let app = app.clone();
        async move { super::save(&app, &actor, &typed).await.map_err(|failure| Problem::from(failure).0) }
    });
    let provide = move || {
        provide_context(note.clone());
        provide_context(save.clone());
        provide_context(visitor.0.clone());
    };
    let mut response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    if let Some(error) = failed.get() {
        *response.status_mut() = status(error);
    }
    response
}
