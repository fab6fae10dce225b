//! Every address of the site: those of each room, behind the guards that hold for all of them.

use crate::web::sent::{assets, coding};
use crate::web::{Web, guard, problem, upload, watch};
use crate::{
    account, approval, assessment, assignment, attachments, autosave, board, budget, bundle, carrying_out, centre,
    closing, comments, completeness, consultation, decision, demo, disclosure, documents, drafting, exploration, files,
    guide, initiatives, interest, mailbox, messages, municipality, objection, officers, open_data, overview, paper,
    post, preliminary, proposals, public, queue, readiness, register, response, revision, rules, second_factor,
    single_sign_on, submission, term, transfer, undelivered, versions,
};
use app::paths;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;

/// How long a request may take: to wait for a document, and to have it made on a busy machine.
const PAGE: Duration = Duration::from_secs(50);
/// How long a request may take that brings files: fifty megabytes over a slow line.
const UPLOAD: Duration = Duration::from_mins(10);

/// The whole site.
pub(crate) fn router(web: Web) -> Router {
    autosave::register();
    let rooms = if web.app.demo { rooms().merge(demo::routes()) } else { rooms() };
    let pages = rooms.fallback(problem::not_found);
    let written = messages::routes().merge(consultation::routes());
    let with_files = attachments::routes().merge(paper::routes()).merge(written).merge(uploads());
    pages
        .layer(from_fn(|request, next| guard::in_time(PAGE, request, next)))
        .merge(with_files.layer(from_fn(|request, next| guard::in_time(UPLOAD, request, next))))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn_with_state(web.clone(), guard::guard_posts))
        .layer(from_fn_with_state(web.clone(), problem::show_problems))
        .layer(from_fn(watch::log_security))
        .layer(from_fn_with_state(web.clone(), account::find_visitor))
        .layer(from_fn(coding::compress_pages))
        .route("/pkg/{file}", get(assets::file))
        .route("/favicon.svg", get(assets::icon))
        .route("/favicon.ico", get(assets::icon))
        .nest_service(paths::API, open_data::api(web.origin.as_str(), &web.open_data_contact).with_state(web.clone()))
        .layer(DefaultBodyLimit::max(guard::LARGEST_BODY))
        .layer(from_fn_with_state(web.clone(), guard::add_headers))
        .with_state(web)
}

fn rooms() -> Router<Web> {
    everybody().into_iter().chain(cases()).fold(Router::new(), Router::merge)
}

/// What is open to everybody, and what a board writes in.
fn everybody() -> [Router<Web>; 23] {
    [
        public::routes(),
        guide::routes(),
        municipality::routes(),
        initiatives::routes(),
        register::routes(),
        open_data::routes(),
        account::routes(),
        second_factor::routes(),
        single_sign_on::routes(),
        proposals::routes(),
        autosave::routes(),
        drafting::routes(),
        budget::routes(),
        board::routes(),
        approval::routes(),
        comments::routes(),
        versions::routes(),
        transfer::routes(),
        exploration::routes(),
        preliminary::routes(),
        readiness::routes(),
        rules::routes(),
        submission::routes(),
    ]
}

/// What is done with a case, and its documents.
fn cases() -> [Router<Web>; 22] {
    [
        centre::routes(),
        queue::routes(),
        officers::routes(),
        overview::routes(),
        undelivered::routes(),
        post::routes(),
        bundle::routes(),
        closing::routes(),
        completeness::routes(),
        term::routes(),
        assessment::routes(),
        assignment::routes(),
        interest::routes(),
        decision::routes(),
        disclosure::routes(),
        objection::routes(),
        carrying_out::routes(),
        files::routes(),
        response::routes(),
        revision::routes(),
        documents::routes(),
        mailbox::routes(),
    ]
}

/// Addresses that read one file. Uploading takes longer than other requests may.
fn uploads() -> Router<Web> {
    Router::new()
        .merge(transfer::uploads())
        .merge(budget::uploads())
        .merge(register::uploads())
        .merge(initiatives::uploads())
        .layer(DefaultBodyLimit::max(upload::LARGEST_UPLOAD))
}
