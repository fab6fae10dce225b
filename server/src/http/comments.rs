//! Comments on a question.

use super::Web;
use super::address::Path;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::api::comments::CommentForm;
use app::ui::Returned;
use app::ui::pages::comments;
use axum::extract::State;

/// All comments, and the form for another.
pub(super) async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Reply {
    let page = web.backend.comments(&actor, &id, &question).await?;
    Ok(web.page(Some(&actor), || comments::comments(page, &Returned::default())))
}

/// Places one, removes one, or calls them solved or open, as the pressed button says.
pub(super) async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Reply {
    let backend = &web.backend;
    let done = match typed.get("actie").split_once(':').unwrap_or((typed.get("actie"), "")) {
        ("verwijder", comment) => backend.remove_comment(&actor, &id, &question, comment).await,
        ("opgelost", _) => {
            let seen = typed.get("gezien").parse().unwrap_or(0);
            backend.resolve_comments(&actor, &id, &question, seen).await
        }
        ("heropen", _) => backend.reopen_comments(&actor, &id, &question).await,
        _ => backend.comment(&actor, &id, &question, CommentForm::from(&typed)).await,
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/voorstellen/{id}/opmerkingen/{question}"))),
        Err(error @ (AppError::Fields(_) | AppError::Refused(_))) => {
            let page = backend.comments(&actor, &id, &question).await?;
            let (code, returned) = (status(&error), Returned::new(typed, error));
            Ok(web.page_with(code, Some(&actor), || comments::comments(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}
