//! Roles that the provider of a municipality gives and takes, each time that somebody signs in there.

use super::roles::{Changed, replace};
use super::sql;
use crate::account::sql::Person;
use crate::db::Tx;
use crate::failure::Failure;
use crate::profile::sql::officer_roles;
use crate::{App, account};
use app::views::Actor;
use domain::case::{Role, change_roles};

/// Gives an officer exactly these roles, which the provider of this issuer says.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn provide(
    app: &App,
    tx: &mut Tx,
    (municipality, issuer): (&str, &str),
    person: &Person,
    roles: &[Role],
) -> Result<Changed, Failure> {
    let changed = change(app, tx, (municipality, person), roles).await?;
    sql::provided(tx, municipality, &person.id, issuer).await?;
    Ok(changed)
}

/// Takes what the provider of this issuer gave to somebody for whom it names no role any more, and ends every session.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn withdraw(
    app: &App,
    tx: &mut Tx,
    (municipality, issuer): (&str, &str),
    person: &str,
) -> Result<Changed, Failure> {
    if !sql::is_provided(tx, municipality, person, issuer).await? {
        return Ok(Changed::default());
    }
    let person = account::sql::person(tx, person).await?;
    let mut changed = change(app, tx, (municipality, &person), &[]).await?;
    sql::forget_absence(tx, municipality, &person.id).await?;
    changed.sessions = Some(account::sql::end_sessions(tx, &person.id, "").await?);
    Ok(changed)
}

/// Nobody else can stop a provider, so a role that the municipality is not to be without stays until somebody else
/// holds it; who administers the installation reads so in the log.
async fn change(
    app: &App,
    tx: &mut Tx,
    (municipality, person): (&str, &Person),
    roles: &[Role],
) -> Result<Changed, Failure> {
    let held = sql::of_municipality(tx, municipality).await?;
    let held: Vec<(&str, Role)> =
        held.iter().filter_map(|one| Some((one.id.as_str(), Role::from_value(&one.role)?))).collect();
    let mut after = roles.to_vec();
    while let Err(needed) = change_roles(&held, &person.id.as_str(), &after) {
        tracing::warn!(
            municipality,
            person = person.id,
            "a provider takes the role {} from its last holder, who keeps it for now",
            needed.role().value()
        );
        after.push(needed.role());
    }
    let before = officer_roles(tx, municipality, &person.id).await?;
    let before: Vec<Role> = before.iter().filter_map(|role| Role::from_value(role)).collect();
    let Person { id, email, name } = person.clone();
    let actor = Actor { id, name, email, is_officer: true, unread: 0 };
    replace(app, tx, &actor, municipality, (&person.id, &before), &after).await
}
