//! Addresses of who writes along.

use super::{decline, hand_over, invite, invite_again, join, leave, remove_member, uninvite};
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::board::{invitation, members};
use app::paths;
use app::views::AppError;
use app::views::board::invitation::{InvitationAction, JoinForm};
use app::views::board::members::{BoardAction, InviteForm};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the board.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::BOARD, get(show).post(change))
        .route(paths::LEAVING, get(ask_to_leave))
        .route(paths::HANDING_OVER, get(ask_to_hand_over))
        .route(paths::INVITATION, get(show_invitation).post(answer_invitation))
}

/// Everybody, and the form to invite.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    let invited = match Done::asked_about(&asked) {
        Some((Done::Invited, invitation)) => page.invited.iter().find(|one| one.id == invitation),
        _ => None,
    };
    let returned = match invited {
        Some(invited) => members::invitation_sent(&invited.email),
        None => Returned::from_address(&asked),
    };
    Ok(web.page(Some(&actor), || members::board(page, &returned)))
}

/// Asks whether somebody else is really to be chair, because only that person can undo it.
async fn ask_to_hand_over(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, person)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    let member = members::possible_chair(&page, &person).ok_or(Problem(AppError::NotFound))?;
    Ok(web.page(Some(&actor), || members::handing_over(&page.head, member)))
}

/// Asks whether somebody really wants to leave.
async fn ask_to_leave(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || members::leaving(&page.head)))
}

/// Invites, removes, leaves or hands over, as the pressed button says. Who left no longer sees the proposal.
async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let (app, here) = (&web.app, paths::board(&id));
    let done = match typed.action() {
        Some(BoardAction::Leave) => leave(app, &actor, &id).await.map(|()| paths::PROPOSALS.to_owned()),
        Some(BoardAction::Remove(person)) => {
            let removed = remove_member(app, &actor, &id, &person).await;
            removed.map(|()| Done::Removed.at(&here))
        }
        Some(BoardAction::InviteAgain(invitation)) => {
            let invited = invite_again(app, &actor, &id, &invitation).await;
            invited.map(|()| Done::Invited.at_about(&here, &invitation))
        }
        Some(BoardAction::Uninvite(invitation)) => {
            let taken_back = uninvite(app, &actor, &id, &invitation).await;
            taken_back.map(|()| Done::Uninvited.at(&here))
        }
        Some(BoardAction::HandOver(person)) => {
            let handed_over = hand_over(app, &actor, &id, &person).await;
            handed_over.map(|()| Done::HandedOver.at(&here))
        }
        // Whoever was invited stands on the page; an address of mail does not belong in that of a page.
        None => {
            let invited = invite(app, &actor, &id, InviteForm::from(&typed)).await;
            invited.map(|invitation| Done::Invited.at_about(&here, &invitation))
        }
    };
    match done {
        Ok(next) => Ok(see_other(&next)),
        Err(failure) => {
            let page = super::show(app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, members::board).await
        }
    }
}

/// An invitation, for whom it was sent to.
async fn show_invitation(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::invitation(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || invitation::invitation(page, &Returned::default())))
}

/// Joins the board, or does not.
async fn answer_invitation(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let done = match typed.action().ok_or(Problem(AppError::NotFound))? {
        InvitationAction::Join => {
            let joined = join(&web.app, &actor, &id, JoinForm::from(&typed)).await;
            joined.map(|case| Done::Joined.at(&paths::board(&case)))
        }
        InvitationAction::Decline => decline(&web.app, &actor, &id).await.map(|()| Done::Declined.at(paths::PROPOSALS)),
    };
    match done {
        Ok(next) => Ok(see_other(&next)),
        Err(failure) => {
            let page = super::invitation(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, invitation::invitation).await
        }
    }
}
