//! Signing in by a link or a code in a mail, which work only in the browser that asked for them.

use super::requests::{self, Request};
use super::sql::Person;
use super::{MINUTE, Visit, sessions};
use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use crate::outbox::{self, MailJob};
use crate::security::events::{self, Facts, SecurityEvent};
use crate::security::{random_bytes, sha256, token};
use app::paths;
use app::views::Reason;
use app::views::account::{CODE_DIGITS, LINK_MINUTES, LinkForm, LinkState, SignedIn, fields};
use domain::identifiers::EmailAddress;
use std::net::IpAddr;
use validator::Validate;

/// How long a link and a code can be used, and how long a mail with them may wait, in milliseconds.
pub(crate) const LINK_AGE: i64 = LINK_MINUTES * MINUTE;
/// Wrong codes after which a request ends.
const MOST_WRONG: i64 = 5;

/// What is mailed for a request; nothing of it is stored.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// The secret in the link.
    pub token: String,
    /// The code to type: digits alone.
    pub code: String,
}

/// Mails a link and a code, whether or not the address is known, so that nobody can find out who takes part. Gives the
/// secret that binds them to the browser that asks. What was mailed to the same address before no longer works.
///
/// # Errors
/// When the address is none, or when too many links were asked for: for that address, or from that network address.
pub async fn request_link(app: &App, form: LinkForm, client: Option<IpAddr>) -> Result<String, Failure> {
    form.validate()?;
    let email: EmailAddress = form.email.parse().map_err(|_| Failure::field(fields::EMAIL, Reason::NoEmail))?;
    let email = email.sign_in_name();
    if !app.limits.may_mail_link(&email) || client.is_some_and(|client| !app.limits.may_ask_link(client)) {
        return Err(Failure::TooMany);
    }
    let (browser, id) = (token(), app.clock.id());
    let request = Request {
        id: id.clone(),
        email: email.clone(),
        browser_hash: sha256(&browser),
        next_path: local_path(&form.next),
        created_at: app.clock.millis(),
    };
    let mut tx = app.db.write().await?;
    let known = super::sql::person_by_email(&mut tx, &email).await?.is_some();
    requests::add(&mut tx, &request).await?;
    // The answer stays the same, or it would tell who has an account.
    if known || app.limits.may_mail_stranger(client) {
        outbox::enqueue(&mut tx, app, None, &MailJob::SignInLink { request: id, email, known }).await?;
    } else {
        tracing::warn!("a link was not mailed: too many addresses without an account asked for one");
    }
    tx.commit().await?;
    events::log(SecurityEvent::SignInAsked, Facts::default());
    app.wake.notify_one();
    Ok(browser)
}

/// Makes a link and a code when their mail is sent; only their hashes are stored. From now on they can be used for
/// [`LINK_MINUTES`], however long the mail waited. Nothing when the request has ended meanwhile.
pub(crate) async fn make_link(app: &App, request: &str) -> Result<Option<Secrets>, Failure> {
    let secrets = Secrets { token: token(), code: code() };
    let mut tx = app.db.write().await?;
    if requests::by_id(&mut tx, request).await?.is_none() {
        return Ok(None);
    }
    let hashes = (sha256(&secrets.token), code_hash(request, &secrets.code));
    requests::add_link(&mut tx, request, (&hashes.0, &hashes.1), app.clock.millis() + LINK_AGE).await?;
    tx.commit().await?;
    Ok(Some(secrets))
}

/// Random digits.
fn code() -> String {
    let number = u64::from_le_bytes(random_bytes());
    format!("{:0width$}", number % 10_u64.pow(CODE_DIGITS), width = CODE_DIGITS as usize)
}

/// A code is short, so its hash holds for one request alone.
fn code_hash(request: &str, code: &str) -> String {
    sha256(format!("{request}:{code}"))
}

/// What a link is worth in the browser that opens it.
///
/// # Errors
/// When the database cannot be read.
pub async fn link_state(app: &App, token: &str, visit: &Visit) -> Result<LinkState, Failure> {
    let mut tx = app.db.read().await?;
    let request = requests::of_link(&mut tx, &sha256(token), app.clock.millis()).await?;
    Ok(match request {
        Some(request) if visit.asked(&request) => LinkState::Open,
        Some(_) => LinkState::OtherBrowser,
        None => LinkState::Gone,
    })
}

/// The address to which a code was mailed that this browser can still type, if there is one.
///
/// # Errors
/// When the database cannot be read.
pub async fn awaited_code(app: &App, visit: &Visit) -> Result<Option<String>, Failure> {
    let mut tx = app.db.read().await?;
    Ok(open_request(app, &mut tx, visit).await?.map(|request| request.email))
}

async fn open_request(app: &App, tx: &mut Tx, visit: &Visit) -> Result<Option<Request>, Failure> {
    let Some(browser) = &visit.browser else { return Ok(None) };
    let now = app.clock.millis();
    Ok(requests::of_browser(tx, &sha256(browser), now - LINK_AGE, now).await?)
}

/// Uses a link up and begins a session.
///
/// # Errors
/// [`Failure::NotFound`] for a link that was used, replaced or has expired, and for one of another browser.
pub async fn redeem_link(app: &App, token: &str, visit: &Visit) -> Result<SignedIn, Failure> {
    let mut tx = app.db.write().await?;
    let request = requests::of_link(&mut tx, &sha256(token), app.clock.millis()).await?;
    match request.filter(|request| visit.asked(request)) {
        Some(request) => sign_in(app, tx, request, visit, "link").await,
        None => Err(refuse("link")),
    }
}

/// Uses up the code that was mailed for the request of this browser, and begins a session.
///
/// # Errors
/// A field that holds no code, or a wrong one. [`Failure::NotFound`] when the request has ended, as it does after too
/// many wrong codes.
pub async fn redeem_code(app: &App, typed: &str, visit: &Visit) -> Result<SignedIn, Failure> {
    let code: String = typed.chars().filter(char::is_ascii_digit).collect();
    if code.len() != CODE_DIGITS as usize {
        return Err(Failure::field(fields::CODE, Reason::NoCode));
    }
    let mut tx = app.db.write().await?;
    let Some(request) = open_request(app, &mut tx, visit).await? else { return Err(refuse("code")) };
    if !app.limits.may_type_code(&request.email) {
        return Err(Failure::TooMany);
    }
    let Some(typed) = requests::count_code(&mut tx, &request.id).await? else { return Err(refuse("code")) };
    if requests::has_code(&mut tx, &request.id, &code_hash(&request.id, &code), app.clock.millis()).await? {
        return sign_in(app, tx, request, visit, "code").await;
    }
    let left = MOST_WRONG - typed;
    if left <= 0 {
        requests::end(&mut tx, &request.id).await?;
    }
    tx.commit().await?;
    let refused = refuse("code");
    Err(if left > 0 { Failure::field(fields::CODE, Reason::WrongCode(left)) } else { refused })
}

fn refuse(way: &str) -> Failure {
    events::log(SecurityEvent::SignInRefused, Facts { detail: Some(way), ..Facts::default() });
    Failure::NotFound
}

async fn sign_in(app: &App, mut tx: Tx, request: Request, visit: &Visit, way: &str) -> Result<SignedIn, Failure> {
    if !requests::end(&mut tx, &request.id).await? {
        return Err(refuse(way));
    }
    let person = person_of(app, &mut tx, &request.email).await?;
    demand_no_provider(app, &mut tx, &person.id).await?;
    let is_named = super::sql::is_name_confirmed(&mut tx, &person.id).await?;
    let is_officer = super::sql::is_officer(&mut tx, &person.id).await?;
    let begun = sessions::begin(app, &mut tx, &person.id, visit).await?;
    tx.commit().await?;
    begun.log(&person.id, way);
    Ok(SignedIn { session: begun.session, next: onward(&request.next_path, is_named, is_officer && !app.demo) })
}

/// Whose roles a provider gives signs in there: it alone knows who still works for the municipality.
async fn demand_no_provider(app: &App, tx: &mut Tx, person: &str) -> Result<(), Failure> {
    let all = crate::profile::officers::providers_of(tx, person).await?;
    let own = all.into_iter().find(|(id, _, issuer)| app.single_sign_on.providers.is_of(id, Some(issuer)));
    let Some((_, name, _)) = own else { return Ok(()) };
    events::log(SecurityEvent::SignInRefused, Facts { actor: Some(person), ..Facts::default() });
    Err(Failure::Refused(Reason::SignInAtProvider(name)))
}

/// Where somebody goes on who signed in on the way to this path: by the own name and by the second step, if they are
/// asked first.
pub(crate) fn onward(path: &str, is_named: bool, asks_second_step: bool) -> String {
    let next = if is_named || asks_name(path) { path.to_owned() } else { paths::own_data_then(&encoded(path)) };
    if asks_second_step { paths::second_step_then(&encoded(&next)) } else { next }
}

/// Whether a page asks for the own name by itself.
fn asks_name(path: &str) -> bool {
    path.starts_with(&paths::invitation("")) || path == paths::NEW_PROPOSAL
}

/// A path as part of an address.
pub(super) fn encoded(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

/// Somebody new is called by the first part of the address until the own name is confirmed.
async fn person_of(app: &App, tx: &mut Tx, email: &str) -> Result<Person, Failure> {
    let name = email.split('@').next().unwrap_or(email).to_owned();
    let person = Person { id: app.clock.id(), email: email.to_owned(), name };
    Ok(super::sql::find_or_add(tx, &person, app.clock.millis()).await?)
}

/// Only paths of this site: a link must not lead elsewhere after signing in. Browsers read a backslash as a slash, and
/// leave out tabs and line ends before they look where an address leads.
pub(crate) fn local_path(next: &str) -> String {
    let local = next.starts_with('/') && !next.starts_with("//");
    let local = local && !next.contains(|c: char| c == '\\' || c.is_control());
    if local { next.to_owned() } else { paths::START.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{code, local_path};

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

    #[test]
    fn a_code_has_eight_digits_even_when_it_begins_with_noughts() {
        let codes: Vec<String> = (0..1000).map(|_| code()).collect();
        assert!(codes.iter().all(|code| code.len() == 8 && code.chars().all(|digit| digit.is_ascii_digit())));
        assert!(codes.iter().any(|code| code.starts_with('0')), "a tenth of all codes does");
    }
}
