//! Every address of the site.

use super::{
    Web, account, approval, assets, attachments, board, budget, cases, comments, drafting, files, guard, handling,
    history, info, islands, problem, submission, transfer, upload, visitor, wages, workbook,
};
use app::api::autosave::SaveAnswer;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use server_fn::axum::register_explicit;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;

/// How long a request may take.
const PAGE: Duration = Duration::from_secs(30);
/// How long a request may take that brings files: fifty megabytes over a slow line.
const UPLOAD: Duration = Duration::from_mins(10);

/// The whole site.
pub fn router(web: Web) -> Router {
    // Named one by one, so that a call that is not meant for browsers cannot slip in.
    register_explicit::<SaveAnswer>();
    let pages = Router::new().merge(public()).merge(board()).merge(officers()).fallback(problem::not_found);
    let files = Router::new().merge(attachments::routes()).merge(read_in());
    pages
        .layer(from_fn(|request, next| guard::in_time(PAGE, request, next)))
        .merge(files.layer(from_fn(|request, next| guard::in_time(UPLOAD, request, next))))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn_with_state(web.clone(), guard::guard_posts))
        .layer(from_fn_with_state(web.clone(), problem::show_problems))
        .layer(from_fn_with_state(web.clone(), visitor::find_visitor))
        .route("/pkg/{file}", get(assets::file))
        .route("/favicon.svg", get(assets::icon))
        .route("/favicon.ico", get(assets::icon))
        .layer(DefaultBodyLimit::max(guard::LARGEST_BODY))
        .layer(from_fn_with_state(web.clone(), guard::add_headers))
        .with_state(web)
}

fn public() -> Router<Web> {
    Router::new()
        .route("/", get(info::welcome))
        .route("/vragen", get(info::questions))
        .route("/toegankelijkheid", get(info::accessibility))
        .route("/privacy", get(info::privacy))
        .route("/gezond", get(info::health))
        .route("/.well-known/security.txt", get(info::security_txt))
        .route("/inloggen", get(account::show).post(account::request_link))
        .route("/inloggen/link/{token}", get(account::show_link).post(account::redeem_link))
        .route("/inloggen/demo", post(account::demo_sign_in))
        .route("/uitloggen", post(account::sign_out))
        .route("/start", get(account::start))
}

fn board() -> Router<Web> {
    Router::new()
        .route("/voorstellen", get(drafting::home))
        .route("/voorstellen/nieuw", get(drafting::show_start).post(drafting::begin))
        .route("/voorstellen/{id}/gereed", get(drafting::show_readiness).post(submission::submit))
        .route("/voorstellen/{id}/ontvangst", get(submission::show_receipt))
        .route("/voorstellen/{id}/concept.pdf", get(files::draft_pdf))
        .route("/voorstellen/{id}/begroting", get(budget::show).post(budget::save))
        .route("/voorstellen/{id}/begroting.xlsx", get(workbook::take_along))
        .route("/voorstellen/{id}/begroting/loon", get(wages::show).post(wages::press))
        .route("/voorstellen/{id}/concept.json", get(transfer::take_along))
        .route("/voorstellen/{id}/samen", get(board::show).post(board::change))
        .route("/voorstellen/{id}/samen/vertrek", get(board::ask_to_leave))
        .route("/voorstellen/{id}/samen/voorzitter/{person}", get(board::ask_to_hand_over))
        .route("/voorstellen/{id}/akkoord", get(approval::show).post(approval::change))
        .route("/voorstellen/{id}/opmerkingen/{question}", get(comments::show).post(comments::change))
        .route("/voorstellen/{id}/versies/{question}", get(history::show).post(history::restore))
        .route("/voorstellen/{id}/{section}", get(drafting::show_section).post(drafting::save_section))
}

/// Addresses that read one file in. Uploading takes longer than other requests may.
fn read_in() -> Router<Web> {
    Router::new()
        .route("/voorstellen/{id}/inlezen", post(transfer::read_in))
        .route("/voorstellen/{id}/begroting/inlezen", post(workbook::read_in))
        .layer(DefaultBodyLimit::max(upload::LARGEST_UPLOAD))
}

fn officers() -> Router<Web> {
    Router::new()
        .route("/dossiers", get(cases::queue))
        .route("/dossiers/{id}", get(cases::show))
        .route("/dossiers/{id}/voorstel", get(cases::proposal))
        .route("/dossiers/{id}/volledigheid", get(handling::show_completeness).post(handling::check_completeness))
        .route("/dossiers/{id}/beoordelen", get(handling::show_assessment).post(handling::save_scores))
        .route("/dossiers/{id}/besluit", get(handling::show_decision).post(handling::decide))
        .route("/dossiers/{id}/bekendmaken", post(handling::send_decision))
        .route("/dossiers/{id}/intrekken", post(handling::withdraw))
        .route("/documenten/{id}", get(files::document))
        .route("/demo/post", get(files::mailbox))
        .route("/demo/post/{id}", get(files::mail))
        .route("/api/{*function}", post(islands::call))
}
