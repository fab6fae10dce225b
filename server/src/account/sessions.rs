//! Sessions: who is signed in where, and until when.

use super::{MINUTE, Visit, links, requests, sql};
use crate::db::{self, Tx};
use crate::failure::Failure;
use crate::security::events::{self, Facts, SecurityEvent};
use crate::security::{sha256, token};
use crate::{App, news};
use app::views::Actor;
use app::views::account::SessionView;

const HOUR: i64 = 60 * MINUTE;
/// A session ends after so much time without use.
const IDLE: i64 = 12 * HOUR;
/// A session ends after so much time in any case.
const ABSOLUTE: i64 = 7 * 24 * HOUR;
/// A session in use is noted no more often than this, so that reading pages does not write.
const TOUCH: i64 = 5 * MINUTE;

/// A session that begins.
pub(crate) struct Begun {
    /// Its secret.
    pub(crate) session: String,
    /// Id of whose session of this browser ended with that.
    replaced: Option<String>,
}

impl Begun {
    /// Logs for security that this person signed in in this way, once that is stored.
    pub(crate) fn log(&self, person: &str, way: &str) {
        if let Some(replaced) = &self.replaced {
            log_end(replaced, "replaced");
        }
        events::log(SecurityEvent::SignedIn, Facts { actor: Some(person), detail: Some(way), ..Facts::default() });
    }
}

/// Begins a session. The one that this browser had until now ends, whoever's it was.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn begin(app: &App, tx: &mut Tx, person: &str, visit: &Visit) -> Result<Begun, Failure> {
    let (session, now) = (token(), app.clock.millis());
    sql::forget_expired(tx, now - IDLE, now - ABSOLUTE).await?;
    requests::forget(tx, now - 2 * links::LINK_AGE).await?;
    let replaced = match &visit.session {
        Some(old) => sql::end_session(tx, &sha256(old)).await?,
        None => None,
    };
    sql::add_session(tx, &sha256(&session), person, &visit.device, now).await?;
    Ok(Begun { session, replaced })
}

/// Who belongs to a session cookie, if the session still holds.
///
/// # Errors
/// When the database cannot be read.
pub async fn visitor(app: &App, session: &str) -> Result<Option<Actor>, Failure> {
    let (hash, now) = (sha256(session), app.clock.millis());
    let mut tx = app.db.read().await?;
    let Some(found) = sql::session(&mut tx, &hash).await? else { return Ok(None) };
    let unread = news::count(&mut tx, &found.person_id).await?;
    drop(tx);
    if !holds(found.created_at, found.seen_at, now) {
        db::note("session", end(app, &hash, "expired")).await;
        return Ok(None);
    }
    if is_half(app, &found) {
        return Ok(None);
    }
    if now - found.seen_at > TOUCH {
        db::note("session", touch(app, &hash, now)).await;
    }
    let is_officer = found.officer_roles > 0;
    Ok(Some(Actor { id: found.person_id, name: found.name, email: found.email, is_officer, unread }))
}

/// Officers need a second step, but for those of the demo, who need not even a mail. That holds for who became one
/// while signed in, too.
const fn is_half(app: &App, session: &sql::Session) -> bool {
    session.officer_roles > 0 && session.second_factor_at.is_none() && !app.demo
}

/// Somebody who used a link or a code from a mail and still has to take the second step.
#[derive(Debug)]
pub(crate) struct Half {
    /// Id of the person.
    pub(crate) person: String,
    /// E-mail address.
    pub(crate) email: String,
    /// Hash of the session.
    pub(crate) session_hash: String,
}

/// Who is halfway signing in in this browser, if anybody is.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn halfway(app: &App, visit: &Visit) -> Result<Option<Half>, Failure> {
    let Some(session_hash) = visit.session.as_ref().map(sha256) else { return Ok(None) };
    let mut tx = app.db.read().await?;
    let found = sql::session(&mut tx, &session_hash).await?;
    let half = found.filter(|one| is_half(app, one) && holds(one.created_at, one.seen_at, app.clock.millis()));
    Ok(half.map(|one| Half { person: one.person_id, email: one.email, session_hash }))
}

/// Gives the session of this browser a new secret, so that what was known before the second step is of no use after it.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn renew(app: &App, tx: &mut Tx, person: &str, visit: &Visit) -> Result<String, Failure> {
    Ok(begin(app, tx, person, visit).await?.session)
}

const fn holds(created_at: i64, seen_at: i64, now: i64) -> bool {
    now - seen_at < IDLE && now - created_at < ABSOLUTE
}

/// Ends a session by its hash, in a way that is logged if it was still there.
async fn end(app: &App, hash: &str, way: &str) -> Result<(), sqlx::Error> {
    let mut tx = app.db.write().await?;
    let ended = sql::end_session(&mut tx, hash).await?;
    tx.commit().await?;
    ended.inspect(|person| log_end(person, way));
    Ok(())
}

fn log_end(person: &str, way: &str) {
    events::log(SecurityEvent::SignedOut, Facts { actor: Some(person), detail: Some(way), ..Facts::default() });
}

async fn touch(app: &App, hash: &str, now: i64) -> Result<(), sqlx::Error> {
    let mut tx = app.db.write().await?;
    sql::touch_session(&mut tx, hash, now).await?;
    tx.commit().await
}

/// Where somebody is signed in, this browser first and then by last use.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(app: &App, actor: &Actor, visit: &Visit) -> Result<Vec<SessionView>, Failure> {
    let (own, now) = (visit.session.as_ref().map(sha256), app.clock.millis());
    let mut tx = app.db.read().await?;
    let all = sql::sessions_of(&mut tx, &actor.id).await?.into_iter();
    let mut all: Vec<SessionView> = all
        .filter(|one| holds(one.created_at, one.seen_at, now))
        .map(|one| SessionView {
            here: Some(&one.id_hash) == own.as_ref(),
            browser: one.browser,
            system: one.system,
            since: app.clock.local(one.created_at).datetime(),
            seen: app.clock.local(one.seen_at).datetime(),
        })
        .collect();
    all.sort_by_key(|one| !one.here);
    Ok(all)
}

/// Ends the session of this browser.
///
/// # Errors
/// When the database refuses.
pub async fn sign_out(app: &App, visit: &Visit) -> Result<(), Failure> {
    let Some(session) = &visit.session else { return Ok(()) };
    Ok(end(app, &sha256(session), "button").await?)
}

/// Ends every session of somebody, but for that of this browser if it is to stay.
///
/// # Errors
/// When the database refuses.
pub async fn end_all(app: &App, actor: &Actor, stays: Option<&Visit>) -> Result<(), Failure> {
    let kept = stays.and_then(|visit| visit.session.as_ref()).map(sha256).unwrap_or_default();
    let mut tx = app.db.write().await?;
    let ended = sql::end_sessions(&mut tx, &actor.id, &kept).await?;
    tx.commit().await?;
    let (own, ended) = (Some(actor.id.as_str()), ended.to_string());
    let facts = Facts { actor: own, about: own, detail: Some(&ended), ..Facts::default() };
    events::log(SecurityEvent::SessionsEnded, facts);
    Ok(())
}
