//! What somebody is called, in the own words (mijn gegevens).

use super::links::local_path;
use super::sql;
use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use app::views::account::{NameForm, OwnDataPage, fields};
use app::views::{Actor, Reason};
use validator::Validate;

/// What is known of a person. A name that was made from the address is no proposal; one that somebody else typed is.
pub async fn own_data(app: &App, actor: &Actor) -> Result<OwnDataPage, Failure> {
    let mut tx = app.db.read().await?;
    let person = sql::person(&mut tx, &actor.id).await?;
    let is_confirmed = sql::is_name_confirmed(&mut tx, &actor.id).await?;
    let is_guess = !is_confirmed && person.email.split('@').next() == Some(person.name.as_str());
    let name = if is_guess { String::new() } else { person.name };
    Ok(OwnDataPage { name, email: person.email, is_confirmed })
}

/// Stores how somebody wants to be called, and gives the path to go on to; empty for none. What was recorded before
/// keeps the name of then.
///
/// # Errors
/// When it is no name, or that of somebody else on one of the own boards.
pub async fn confirm_name(app: &App, actor: &Actor, form: NameForm) -> Result<String, Failure> {
    form.validate()?;
    let mut tx = app.db.write().await?;
    super::rename(&mut tx, actor, &form.name, fields::NAME).await?;
    tx.commit().await?;
    Ok(if form.next.is_empty() { form.next } else { local_path(&form.next) })
}

/// Fails for somebody who never said what the own name is, before that name is frozen.
///
/// # Errors
/// [`Reason::UnconfirmedName`].
pub(crate) async fn demand_name(tx: &mut Tx, actor: &Actor) -> Result<(), Failure> {
    let is_confirmed = sql::is_name_confirmed(tx, &actor.id).await?;
    if is_confirmed { Ok(()) } else { Err(Failure::Refused(Reason::UnconfirmedName)) }
}
