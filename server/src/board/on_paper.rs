//! Inviting whom to ask about a letter (contactpersoon) to go on as chair, when an officer enters it.

use super::demand_one_side;
use super::invitations::mail;
use super::sql::{self, StoredInvitation};
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use app::views::Actor;
use domain::case::{Role, paper_fields};
use domain::identifiers::EmailAddress;

/// Fails unless this address can be invited to a challenge to a municipality: nobody of it is on both sides (Awb 2:4).
///
/// # Errors
/// [`app::views::Reason::OtherSide`] beside the address, [`Failure::TooMany`] for who is mailed very often.
pub(crate) async fn demand_contact(
    app: &App,
    tx: &mut Tx,
    (actor, municipality): (&Actor, &str),
    email: &EmailAddress,
) -> Result<(), Failure> {
    let address = email.sign_in_name();
    let one_side = demand_one_side(tx, municipality, &address).await?;
    one_side.map_err(|reason| Failure::field(paper_fields::EMAIL, reason))?;
    if app.limits.may_invite(&actor.id, &address) { Ok(()) } else { Err(Failure::TooMany) }
}

/// Invites somebody to be the chair. Until that is accepted, nobody is on the board.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn invite_contact(
    app: &App,
    tx: &mut Tx,
    (case, actor): (&Case, &Actor),
    (name, email): (&str, &EmailAddress),
) -> Result<(), Failure> {
    let invitation = StoredInvitation {
        id: app.clock.id(),
        case_id: case.stored.id.clone(),
        email: email.sign_in_name(),
        name: name.to_owned(),
        role: Role::Chair.value().to_owned(),
        invited_by: actor.id.clone(),
        created_at: app.clock.millis(),
        declined_at: None,
    };
    sql::add(tx, &invitation).await?;
    mail(app, tx, case, actor, &invitation).await
}
