//! Addresses of the officers.

use super::{end, invite, reset_second_factor, set_absence, set_roles};
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::officers as pages;
use app::paths;
use app::views::AppError;
use app::views::officers::{AbsenceForm, InviteOfficerForm, OfficerAction, read_roles};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the officers.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::OFFICERS, get(show).post(add))
        .route(paths::OFFICER, get(show_one).post(change))
        .route(paths::OFFICER_ENDING, get(ask_to_end))
}

/// Everybody, and the form to invite.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, asked.get(paths::asked::MUNICIPALITY)).await?;
    Ok(web.page(Some(&actor), || pages::officers(page, &Returned::from_address(&asked))))
}

/// Invites somebody.
async fn add(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Query(asked): Query,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let municipality = asked.get(paths::asked::MUNICIPALITY);
    match invite(&web.app, &actor, municipality, InviteOfficerForm::from(&typed)).await {
        Ok(person) => Ok(see_other(&Done::Invited.at(&paths::officer(municipality, &person)))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, municipality);
            web.again(Some(&actor), (typed, failure), page, pages::officers).await
        }
    }
}

/// One officer.
async fn show_one(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((municipality, person)): Path<(String, String)>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show_one(&web.app, &actor, &municipality, &person).await?;
    Ok(web.page(Some(&actor), || pages::officer(page, &Returned::from_address(&asked))))
}

/// Asks whether everything that somebody is here is really to end.
async fn ask_to_end(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((municipality, person)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let page = super::show_one(&web.app, &actor, &municipality, &person).await?;
    if !page.may_manage {
        return Err(Problem(AppError::NotFound));
    }
    Ok(web.page(Some(&actor), || pages::ending(&page, &Returned::default())))
}

/// Changes roles or absence, or ends everything, as the pressed button says.
async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((municipality, person)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let (app, whom) = (&web.app, (municipality.as_str(), person.as_str()));
    let here = paths::officer(&municipality, &person);
    let action = typed.action().ok_or(Problem(AppError::NotFound))?;
    let done = match action {
        OfficerAction::ChangeRoles => set_roles(app, &actor, whom, &read_roles(&typed)).await,
        OfficerAction::SetAbsence => set_absence(app, &actor, whom, &AbsenceForm::from(&typed)).await,
        OfficerAction::ResetSecondFactor => reset_second_factor(app, &actor, &municipality, &person).await,
        OfficerAction::End => end(app, &actor, &municipality, &person).await,
    };
    let failure = match (done, action) {
        // Who ended the own roles is signed out, and has nothing to look at here.
        (Ok(()), OfficerAction::End) if person == actor.id => return Ok(see_other(paths::WELCOME)),
        (Ok(()), OfficerAction::End) => {
            return Ok(see_other(&Done::OfficerEnded.at(&paths::officers_of(&municipality))));
        }
        (Ok(()), _) => return Ok(see_other(&Done::OfficerChanged.at(&here))),
        (Err(failure), _) => failure,
    };
    let page = super::show_one(app, &actor, &municipality, &person);
    match action {
        OfficerAction::End => {
            web.again(Some(&actor), (typed, failure), page, |page, returned| pages::ending(&page, returned)).await
        }
        _ => web.again(Some(&actor), (typed, failure), page, pages::officer).await,
    }
}
