//! Who it is that a provider lets in, and what follows from that here.

use super::protocol::Claims;
use super::{Provider, Stopped, WAY};
use crate::App;
use crate::account::sql::Person;
use crate::account::{self, Visit, identities, onward, sessions};
use crate::db::Tx;
use crate::officers;
use crate::profile::officers as stored;
use crate::second_factor;
use crate::security::events::{self, Facts, SecurityEvent};
use crate::security::sha256;
use app::views::account::{Obstacle, SignedIn};
use domain::identifiers::EmailAddress;
use domain::typed;

/// Begins a session for who was let in, whose roles for the municipality are from now on what the claims say. Who was
/// let in and has no role loses what the provider gave before.
pub(super) async fn admit(
    app: &App,
    (municipality, provider): (&str, &Provider),
    claims: &Claims,
    (visit, next): (&Visit, &str),
) -> Result<SignedIn, Stopped> {
    let mut tx = app.db.write().await?;
    stored::lock(&mut tx, municipality).await?;
    let issuer = provider.issuer.as_str();
    let known = identities::person_of(&mut tx, issuer, &claims.subject).await?;
    let roles = provider.roles_of(&claims.values);
    if roles.is_empty() {
        if let Some(person) = known {
            let changed = officers::withdraw(app, &mut tx, (municipality, issuer), &person).await?;
            tx.commit().await?;
            changed.tell(app, None, &person);
        }
        return Err(Stopped::Refused(Obstacle::NoRole, "no value of the claim has a role".to_owned()));
    }
    let email = address(provider, claims).ok_or_else(|| {
        Stopped::Refused(Obstacle::NoAddress, "no verified address of a domain of the provider".to_owned())
    })?;
    let person = match known {
        Some(id) => account::sql::person(&mut tx, &id).await?,
        None => link(app, &mut tx, (municipality, issuer), (claims, email)).await?,
    };
    let changed = officers::provide(app, &mut tx, (municipality, issuer), &person, &roles).await?;
    let begun = sessions::begin(app, &mut tx, &person.id, visit).await?;
    let passes = claims.by_two_factors && may_pass(&mut tx, municipality, &person.id).await?;
    if passes {
        second_factor::sql::pass(&mut tx, &sha256(&begun.session), app.clock.millis()).await?;
    }
    let is_named = account::sql::is_name_confirmed(&mut tx, &person.id).await?;
    tx.commit().await?;
    changed.tell(app, None, &person.id);
    begun.log(&person.id, WAY);
    if passes {
        let facts = Facts { actor: Some(&person.id), detail: Some(WAY), ..Facts::default() };
        events::log(SecurityEvent::SecondFactorPassed, facts);
    }
    Ok(SignedIn { session: begun.session, next: onward(next, is_named, !passes && !app.demo) })
}

/// The address under which somebody signs in, if the provider may say so.
fn address(provider: &Provider, claims: &Claims) -> Option<String> {
    let email: EmailAddress = claims.email.as_ref()?.parse().ok()?;
    Some(email.sign_in_name()).filter(|email| provider.speaks_for(email))
}

/// Somebody whom the provider never sent before: the officer of this municipality with that address, or somebody new.
/// Nobody else's account is taken over, nor that of who is more here than an officer of this one municipality.
async fn link(
    app: &App,
    tx: &mut Tx,
    (municipality, issuer): (&str, &str),
    (claims, email): (&Claims, String),
) -> Result<Person, Stopped> {
    let told = claims.name.as_deref().map(typed::line).filter(|name| (2..=120).contains(&name.chars().count()));
    let name = told.clone().unwrap_or_else(|| email.split('@').next().unwrap_or_default().to_owned());
    let (new, now) = (Person { id: app.clock.id(), email, name }, app.clock.millis());
    let person = account::sql::find_or_add(tx, &new, now).await?;
    if person.id == new.id {
        if told.is_some() {
            account::sql::confirm_name(tx, &person.id, &person.name).await?;
        }
    } else if !stored::works_here_alone(tx, municipality, &person.id).await?
        || identities::is_linked(tx, &person.id).await?
    {
        let cause = format!("the address is that of {}, who is something else here", person.id);
        return Err(Stopped::Refused(Obstacle::AddressInUse, cause));
    }
    identities::link(tx, (issuer, &claims.subject), &person.id, now).await?;
    Ok(person)
}

/// Whether the factors of the provider count as the second step: for who is nothing but an officer of its municipality,
/// and has set up an app, which every weighty step asks for again.
async fn may_pass(tx: &mut Tx, municipality: &str, person: &str) -> Result<bool, sqlx::Error> {
    let factor = second_factor::sql::of(tx, person).await?;
    let is_set_up = factor.is_some_and(|factor| factor.confirmed_at.is_some());
    Ok(is_set_up && stored::works_here_alone(tx, municipality, person).await?)
}
