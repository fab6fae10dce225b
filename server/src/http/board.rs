//! Who writes along.

use super::Web;
use super::address::{Path, Query};
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::api::board::InviteForm;
use app::ui::Returned;
use app::ui::pages::board;
use axum::extract::State;

/// What was done, in an address: an invitation was sent.
const INVITED: &str = "uitnodiging";

/// Everybody, and the form to invite.
pub(super) async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Reply {
    let page = web.backend.board(&actor, &id).await?;
    let invited = page.members.iter().find(|member| asked.get("gedaan") == INVITED && member.id == asked.get("wie"));
    let returned = match invited {
        Some(member) => Returned::done("De uitnodiging is verstuurd", sent_to(&member.email)),
        None => Returned::from_address(&asked),
    };
    Ok(web.page(Some(&actor), || board::board(page, &returned)))
}

fn sent_to(email: &str) -> String {
    format!("Wij stuurden de uitnodiging naar {email}.")
}

/// Asks whether somebody else is really to be chair, because only that person can undo it.
pub(super) async fn ask_to_hand_over(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, person)): Path<(String, String)>,
) -> Reply {
    let page = web.backend.board(&actor, &id).await?;
    let member = board::possible_chair(&page, &person).ok_or(Problem(AppError::NotFound))?;
    Ok(web.page(Some(&actor), || board::handing_over(&page.head, member)))
}

/// Asks whether somebody really wants to leave.
pub(super) async fn ask_to_leave(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.board(&actor, &id).await?;
    Ok(web.page(Some(&actor), || board::leaving(&page.head)))
}

/// Invites, removes, leaves or hands over, as the pressed button says. Who left no longer sees the proposal.
pub(super) async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    if typed.get("actie") == "vertrek" {
        return Ok(web.backend.leave(&actor, &id).await.map(|()| see_other("/voorstellen"))?);
    }
    let (what, done) = match typed.get("actie").split_once(':') {
        Some(("verwijder", person)) => ("verwijderd", web.backend.remove_member(&actor, &id, person).await),
        Some(("draag-over", person)) => ("voorzitter", web.backend.hand_over(&actor, &id, person).await),
        _ => (INVITED, web.backend.invite(&actor, &id, InviteForm::from(&typed)).await),
    };
    match done {
        Ok(()) => {
            // Whoever was invited stands on the page; an address of mail does not belong in that of a page.
            let email = typed.trimmed("email").to_lowercase();
            let members = if what == INVITED { web.backend.board(&actor, &id).await?.members } else { Vec::new() };
            let who = members.into_iter().find(|member| member.email == email);
            let who = who.map(|member| format!("&wie={}", member.id)).unwrap_or_default();
            Ok(see_other(&format!("/voorstellen/{id}/samen?gedaan={what}{who}")))
        }
        Err(error @ (AppError::Fields(_) | AppError::Refused(_) | AppError::TooMany)) => {
            let page = web.backend.board(&actor, &id).await?;
            let (code, returned) = (status(&error), Returned::new(typed, error));
            Ok(web.page_with(code, Some(&actor), || board::board(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}
