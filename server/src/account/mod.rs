//! Signing in and out.

mod own_data;
mod routes;
mod session;
pub mod sql;

pub(crate) use own_data::demand_name;
pub use own_data::{confirm_name, own_data};
pub(crate) use routes::{name_first, routes};
pub(crate) use session::find_visitor;

use crate::App;
use crate::failure::Failure;
use crate::outbox::{self, MailJob};
use crate::security::{sha256, token};
use app::paths;
use app::views::account::{DemoPerson, LinkForm, SignedIn, fields};
use app::views::{Actor, Reason};
use domain::identifiers::EmailAddress;
use sql::{Link, Person};
use std::net::IpAddr;
use validator::Validate;

pub(crate) const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// How long a sign-in link can be used.
pub(crate) const LINK_MINUTES: i64 = 30;
/// A session ends after so much time without use.
const IDLE: i64 = 12 * HOUR;
/// A session ends after so much time in any case.
const ABSOLUTE: i64 = 7 * 24 * HOUR;
/// A session in use is noted no more often than this, so that reading pages does not write.
const TOUCH: i64 = 5 * MINUTE;

/// Mails a link, whether or not the address is known, so that nobody can find out who takes part.
///
/// # Errors
/// When the address is none, or when too many links were asked for: for that address, or from that network address.
pub async fn request_link(app: &App, form: LinkForm, client: Option<IpAddr>) -> Result<(), Failure> {
    form.validate()?;
    let email: EmailAddress = form.email.parse().map_err(|_| Failure::field(fields::EMAIL, Reason::NoEmail))?;
    let email = email.sign_in_name();
    if !app.limits.may_mail_link(&email) || client.is_some_and(|client| !app.limits.may_ask_link(client)) {
        return Err(Failure::TooMany);
    }
    let mut tx = app.db.write().await?;
    let known = sql::person_by_email(&mut tx, &email).await?.is_some();
    outbox::enqueue(&mut tx, app, None, &MailJob::SignInLink { email, next: local_path(&form.next), known }).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Makes a link when its mail is sent, and gives the secret in it, of which only the hash is stored. From now on it can
/// be used for [`LINK_MINUTES`], however long the mail waited.
pub(crate) async fn make_link(app: &App, email: &str, next: &str) -> Result<String, Failure> {
    let (secret, now) = (token(), app.clock.millis());
    let link = Link { email: email.to_owned(), next_path: next.to_owned() };
    let mut tx = app.db.write().await?;
    sql::add_link(&mut tx, &sha256(&secret), &link, now, now + LINK_MINUTES * MINUTE).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Whether a link can still be used.
pub async fn link_is_valid(app: &App, token: &str) -> Result<bool, Failure> {
    let mut tx = app.db.read().await?;
    Ok(sql::open_link(&mut tx, &sha256(token), app.clock.millis()).await?.is_some())
}

/// Uses a link up and begins a session.
pub async fn redeem_link(app: &App, secret: &str) -> Result<SignedIn, Failure> {
    let (hash, now) = (sha256(secret), app.clock.millis());
    let mut tx = app.db.write().await?;
    let link = sql::open_link(&mut tx, &hash, now).await?;
    let Some(link) = link.filter(|link| !link.email.is_empty()) else { return Err(Failure::NotFound) };
    if !sql::use_link(&mut tx, &hash, now).await? {
        return Err(Failure::NotFound);
    }
    let person = person_of(app, &mut tx, &link.email).await?;
    let is_named = sql::is_name_confirmed(&mut tx, &person.id).await?;
    let session = begin_session(app, &mut tx, &person.id).await?;
    tx.commit().await?;
    let next = if is_named { link.next_path } else { paths::own_data_then(&encoded(&link.next_path)) };
    Ok(SignedIn { session, next })
}

/// A path as part of an address.
pub(crate) fn encoded(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

/// Somebody new is called by the first part of the address until the own name is confirmed.
async fn person_of(app: &App, tx: &mut crate::db::Tx, email: &str) -> Result<Person, Failure> {
    let name = email.split('@').next().unwrap_or(email).to_owned();
    let person = Person { id: app.clock.id(), email: email.to_owned(), name };
    Ok(sql::find_or_add(tx, &person, app.clock.millis()).await?)
}

async fn begin_session(app: &App, tx: &mut crate::db::Tx, person: &str) -> Result<String, Failure> {
    let (session, now) = (token(), app.clock.millis());
    sql::forget_expired(tx, now - IDLE, now - ABSOLUTE, now).await?;
    sql::add_session(tx, &sha256(&session), person, now).await?;
    Ok(session)
}

/// Who belongs to a session cookie, if the session still holds.
pub async fn visitor(app: &App, session: &str) -> Result<Option<Actor>, Failure> {
    let (hash, now) = (sha256(session), app.clock.millis());
    let mut tx = app.db.read().await?;
    let found = sql::session(&mut tx, &hash).await?;
    drop(tx);
    let Some(found) = found.filter(|found| now - found.seen_at < IDLE && now - found.created_at < ABSOLUTE) else {
        return Ok(None);
    };
    if now - found.seen_at > TOUCH {
        crate::db::note("session", touch(app, &hash, now)).await;
    }
    let is_officer = found.officer_roles > 0;
    Ok(Some(Actor { id: found.person_id, name: found.name, email: found.email, is_officer }))
}

async fn touch(app: &App, hash: &str, now: i64) -> Result<(), sqlx::Error> {
    let mut tx = app.db.write().await?;
    sql::touch_session(&mut tx, hash, now).await?;
    tx.commit().await
}

/// Ends a session.
pub async fn sign_out(app: &App, session: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    sql::end_session(&mut tx, &sha256(session)).await?;
    Ok(tx.commit().await?)
}

/// Whom to try in demo mode; `None` outside demo mode.
pub async fn demo_people(app: &App) -> Result<Option<Vec<DemoPerson>>, Failure> {
    if !app.demo {
        return Ok(None);
    }
    let mut tx = app.db.read().await?;
    let people = sql::people_with_roles(&mut tx).await?;
    Ok(Some(people.into_iter().map(demo_person).collect()))
}

/// Begins a session for a demo person; not found outside demo mode.
pub async fn demo_sign_in(app: &App, person: &str) -> Result<SignedIn, Failure> {
    if !app.demo {
        return Err(Failure::NotFound);
    }
    let mut tx = app.db.write().await?;
    let roles = sql::people_with_roles(&mut tx).await?;
    let Some(role) = roles.iter().find(|role| role.id == person) else { return Err(Failure::NotFound) };
    let next = if role.on_board == 1 { paths::PROPOSALS } else { paths::CASES };
    let session = begin_session(app, &mut tx, person).await?;
    tx.commit().await?;
    Ok(SignedIn { session, next: next.to_owned() })
}

fn demo_person(row: sql::PersonWithRole) -> DemoPerson {
    let role = domain::case::Role::from_value(&row.role).map_or_else(String::new, domain::case::Role::label);
    DemoPerson { id: row.id, name: row.name, role, is_officer: row.on_board == 0 }
}

/// Only paths of this site: a link must not lead elsewhere after signing in. Browsers read a backslash as a slash, and
/// leave out tabs and line ends before they look where an address leads.
fn local_path(next: &str) -> String {
    let local = next.starts_with('/') && !next.starts_with("//");
    let local = local && !next.contains(|c: char| c == '\\' || c.is_control());
    if local { next.to_owned() } else { paths::START.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn a_link_never_leads_to_another_site() {
        for next in [
            "https://elders.example",
            "//elders.example",
            "/\\elders.example",
            "/\t/elders.example",
            "",
            "javascript:alert(1)",
        ] {
            assert_eq!(local_path(next), "/start", "{next}");
        }
        assert_eq!(local_path("/voorstellen/1/taak"), "/voorstellen/1/taak");
    }
}
