//! Addresses of the decision.

use crate::case::Case;
use crate::failure::Failure;
use crate::web::{self, Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Returned, told_beside};
use app::pages::decision::correction::correction;
use app::pages::decision::{checked, decided, desk, proposed};
use app::paths;
use app::views::case::correction::{CorrectionAction, CorrectionForm};
use app::views::case::decision::{DeskAction, ReleaseAction};
use app::views::{ACTION, Actor, FormAction as _, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::case::Action;

/// Addresses of the decision.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::DECISION, get(show).post(press))
        .route(paths::DRAFT_LETTER, get(draft_letter))
        .route(paths::LETTER, post(open_letter))
        .route(paths::ANNOUNCEMENT, post(send))
        .route(paths::CORRECTION, get(show_correction).post(correct))
}

/// Where the decision is for who looks.
enum Place {
    Desk,
    Checked,
    Proposed,
    Decided,
}

async fn place(web: &Web, actor: &Actor, id: &str) -> Result<Place, Failure> {
    let mut tx = web.app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let may = |action| case.demand(action).is_ok();
    if may(Action::OpenLetter) {
        Ok(Place::Decided)
    } else if may(Action::ReadCheckedDecision) {
        Ok(Place::Checked)
    } else if may(Action::ReadProposedDecision) {
        Ok(Place::Proposed)
    } else {
        // Who prepares it reads why that cannot be done now; for who only checks or takes it, there is nothing yet.
        case.demand(Action::DraftDecision).or_else(|_| case.demand(Action::ReadProposedDecision))?;
        Ok(Place::Desk)
    }
}

/// The decision where it is: in preparation, before the jurist or the decision maker, or to be sent.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let returned = Returned::from_address(&asked);
    match place(&web, &actor, &id).await? {
        Place::Desk => {
            let page = super::show(&web.app, &actor, &id).await?;
            Ok(web.page(Some(&actor), || desk::desk(page, &returned)))
        }
        Place::Checked => {
            let page = super::show_checked(&web.app, &actor, &id).await?;
            Ok(web.page(Some(&actor), || checked::checked(page, &returned)))
        }
        Place::Proposed => {
            let page = super::show_proposed(&web.app, &actor, &id).await?;
            Ok(web.page(Some(&actor), || proposed::proposed(page, &returned)))
        }
        Place::Decided => {
            let page = super::show_decided(&web.app, &actor, &id).await?;
            Ok(web.page(Some(&actor), || decided::decided(page, &returned)))
        }
    }
}

/// Carries out what a button says: of the desk, or of who checks or takes the decision.
async fn press(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match typed.action() {
        Some(action) => release(&web, &actor, (&id, action), typed).await,
        None => save(&web, &actor, &id, typed).await,
    }
}

async fn release(
    web: &Web,
    actor: &Actor,
    (id, action): (&str, ReleaseAction),
    typed: Typed,
) -> Result<Response, Problem> {
    let done = match action {
        ReleaseAction::Pass => super::pass(&web.app, actor, id, &typed).await,
        ReleaseAction::ReturnFromCheck => super::return_from_check(&web.app, actor, id, &typed).await,
        ReleaseAction::Decide => super::decide(&web.app, actor, id, &typed).await,
        ReleaseAction::Return => super::give_back(&web.app, actor, id, &typed).await,
        ReleaseAction::Reopen => super::reopen(&web.app, actor, id, &typed).await,
    };
    match (done, action) {
        (Ok(()), _) => Ok(see_other(&paths::case(id))),
        (Err(failure), ReleaseAction::Reopen) => {
            let page = super::show_decided(&web.app, actor, id);
            web.again(Some(actor), (typed, failure), page, decided::decided).await
        }
        (Err(failure), ReleaseAction::Pass | ReleaseAction::ReturnFromCheck) => {
            let page = super::show_checked(&web.app, actor, id);
            web.again(Some(actor), (typed, failure), page, checked::checked).await
        }
        (Err(failure), _) => {
            let page = super::show_proposed(&web.app, actor, id);
            web.again(Some(actor), (typed, failure), page, proposed::proposed).await
        }
    }
}

async fn save(web: &Web, actor: &Actor, id: &str, typed: Typed) -> Result<Response, Problem> {
    let page = paths::decision(id);
    let next = match typed.action() {
        Some(DeskAction::Propose) => paths::case(id),
        Some(DeskAction::Choose(choice)) => format!("{page}#{}", choice.question),
        Some(DeskAction::Release) => page,
        Some(DeskAction::Save) | None => told_beside(&page, &[desk::EVERYTHING]),
    };
    match super::save(&web.app, actor, id, &typed).await {
        Ok(()) => Ok(see_other(&next)),
        Err(failure) => {
            let page = super::show(&web.app, actor, id);
            web.again(Some(actor), (typed, failure), page, desk::desk).await
        }
    }
}

/// The letter of a decision that was not taken yet.
async fn draft_letter(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    Ok(web::pdf(super::draft_letter(&web.app, &actor, &id).await?))
}

/// Opens the letter as it will go out.
async fn open_letter(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(_): Posted,
) -> Result<Response, Problem> {
    Ok(web::pdf(super::open_letter(&web.app, &actor, &id).await?))
}

/// Sends the decision.
async fn send(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::announce(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::case(&id))),
        Err(failure) => {
            let page = super::show_decided(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, decided::decided).await
        }
    }
}

/// The page on which the letter is mended.
async fn show_correction(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_correction(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || correction(page, &Returned::default())))
}

/// Shows the letter that mends the other, or sends it.
async fn correct(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let form = CorrectionForm::from(&typed);
    let done = match CorrectionAction::read(typed.get(ACTION)) {
        Some(CorrectionAction::Preview) => super::preview_correction(&web.app, &actor, &id, form).await.map(Some),
        Some(CorrectionAction::Send) | None => super::send_correction(&web.app, &actor, &id, form).await.map(|()| None),
    };
    match done {
        Ok(Some(letter)) => Ok(web::pdf(letter)),
        Ok(None) => Ok(see_other(&paths::case(&id))),
        Err(failure) => {
            let page = super::show_correction(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, correction).await
        }
    }
}
