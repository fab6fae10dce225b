//! A draft as a file.

use super::Web;
use super::address::Path;
use super::download::download;
use super::problem::{Problem, Reply};
use super::upload::Upload;
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::api::transfer::LeftOut;
use app::ui::Returned;
use app::ui::pages::board;
use axum::extract::State;
use axum::http::StatusCode;

/// The whole draft as JSON.
pub(super) async fn take_along(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let bytes = web.backend.export_draft(&actor, &id).await?;
    Ok(download("application/json", "concept.json", bytes))
}

/// Reads one in.
pub(super) async fn read_in(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Upload(bytes): Upload,
) -> Reply {
    match web.backend.import_draft(&actor, &id, bytes).await {
        Ok(left_out) if left_out == LeftOut::default() => {
            Ok(see_other(&format!("/voorstellen/{id}/gereed?gedaan=ingelezen")))
        }
        Ok(left_out) => {
            let page = web.backend.board(&actor, &id).await?;
            let returned = Returned::done("Het concept is ingelezen", told(&left_out));
            Ok(web.page(Some(&actor), || board::board(page, &returned)))
        }
        Err(error @ AppError::Refused(_)) => {
            let page = web.backend.board(&actor, &id).await?;
            let returned = Returned::new(Default::default(), error);
            let code = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(web.page_with(code, Some(&actor), || board::board(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// What did not come along, in words.
fn told(left_out: &LeftOut) -> String {
    let questions = (!left_out.questions.is_empty()).then(|| {
        let names = left_out.questions.join(", ");
        format!("De antwoorden op deze vragen zijn niet overgenomen, want uw gemeente stelt ze niet: {names}.")
    });
    let files = match left_out.attachments {
        0 => None,
        1 => Some("1 bijlage".to_owned()),
        count => Some(format!("{count} bijlagen")),
    };
    let files = files.map(|files| {
        format!("Het bestand noemt {files}, maar bijlagen komen niet mee. Voeg ze zelf weer toe bij de vragen.")
    });
    questions.into_iter().chain(files).collect::<Vec<_>>().join(" ")
}
