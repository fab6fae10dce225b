//! Officers sign in at the OpenID Connect provider of their municipality (inloggen via uw gemeente).

mod admission;
mod http;
mod protocol;
mod routes;
mod settings;
pub mod sql;

pub(crate) use routes::routes;
pub use settings::{Provider, Providers};

use crate::App;
use crate::account::{LINK_AGE, Visit, local_path};
use crate::failure::{Failure, Fault};
use crate::profile;
use crate::security::events::{self, Facts, SecurityEvent};
use crate::security::{sha256, token};
use app::paths;
use app::views::Typed;
use app::views::account::{Obstacle, SignedIn};
use http::HttpClient;
use protocol::Secrets;
use sql::Pending;
use std::net::IpAddr;

/// The way in the log.
const WAY: &str = "provider";

/// The providers, and what it takes to talk to them.
#[derive(Debug, Clone)]
pub struct SingleSignOn {
    /// Of each municipality that has one.
    pub providers: Providers,
    http: HttpClient,
    site: String,
}

impl SingleSignOn {
    /// For the site with this address, without a slash at the end.
    ///
    /// # Errors
    /// When no connection over TLS can be set up.
    pub fn new(providers: Providers, site: &str) -> Result<Self, Failure> {
        Ok(Self { providers, http: HttpClient::new()?, site: site.to_owned() })
    }

    /// Where a provider sends people back to.
    fn answer_address(&self, municipality: &str) -> String {
        format!("{}{}", self.site, paths::provider_answer(municipality))
    }

    fn provider(&self, municipality: &str) -> Result<&Provider, Failure> {
        self.providers.of(municipality).ok_or(Failure::NotFound)
    }
}

/// Why nobody was signed in.
#[derive(Debug)]
pub enum Stopped {
    /// Something stands in the way; with its cause, for the log alone.
    Refused(Obstacle, String),
    /// Anything else.
    Failed(Failure),
}

impl<E: Into<Failure>> From<E> for Stopped {
    fn from(failure: E) -> Self {
        Self::Failed(failure.into())
    }
}

/// The way to a provider.
#[derive(Debug)]
pub struct Departure {
    /// Address of its page.
    pub address: String,
    /// Secret that binds the answer to the browser that goes there.
    pub browser: String,
}

/// Begins to sign somebody in at the provider of a municipality.
///
/// # Errors
/// [`Failure::NotFound`] for a municipality without one, [`Failure::TooMany`] for who asks too often, and an obstacle
/// when the provider cannot be reached.
pub async fn begin(app: &App, code: &str, next: &str, client: Option<IpAddr>) -> Result<Departure, Stopped> {
    let sso = &app.single_sign_on;
    let provider = sso.provider(code)?;
    if client.is_some_and(|client| !app.limits.may_ask_link(client)) {
        return Err(Failure::TooMany.into());
    }
    let (browser, state, now) = (token(), token(), app.clock.millis());
    let secrets = Secrets { browser: &browser, state: &state };
    let address = protocol::address(sso, (code, provider), &secrets).await.map_err(unreliable)?;
    let pending = Pending {
        state_hash: sha256(&state),
        browser_hash: sha256(&browser),
        municipality_id: code.to_owned(),
        next_path: local_path(next),
        created_at: now,
    };
    let mut tx = app.db.write().await?;
    sql::add(&mut tx, &pending, now - LINK_AGE).await?;
    tx.commit().await?;
    events::log(SecurityEvent::SignInAsked, Facts { detail: Some(WAY), ..Facts::default() });
    Ok(Departure { address, browser })
}

/// Signs somebody in whom the provider of a municipality sent back with this answer.
///
/// # Errors
/// With the obstacle, after which nothing is stored.
pub async fn finish(app: &App, code: &str, answer: &Typed, visit: &Visit) -> Result<SignedIn, Stopped> {
    let sso = &app.single_sign_on;
    let provider = sso.provider(code)?;
    let (state, browser) = (answer.get("state"), visit.at_provider.as_deref().unwrap_or_default());
    let next = take(app, code, (state, browser)).await?;
    if let Some(error) = answer.find("error") {
        let error: String = error.chars().take(80).collect();
        return Err(Stopped::Refused(Obstacle::Denied, format!("the provider says {error:?}")));
    }
    // RFC 9207: who gave the answer, where providers say so.
    if answer.find("iss").is_some_and(|issuer| issuer != provider.issuer.as_str()) {
        return Err(Stopped::Refused(Obstacle::Unreliable, "the answer is of another issuer".to_owned()));
    }
    let secrets = Secrets { browser, state };
    let claims = protocol::claims(sso, (code, provider), &secrets, answer.get("code").to_owned()).await;
    admission::admit(app, (code, provider), &claims.map_err(unreliable)?, (visit, &next)).await
}

/// Uses up the sign-in that this browser began; gives the path to go on to.
async fn take(app: &App, code: &str, (state, browser): (&str, &str)) -> Result<String, Stopped> {
    let mut tx = app.db.write().await?;
    let pending = sql::take(&mut tx, &sha256(state), &sha256(browser)).await?;
    tx.commit().await?;
    let open =
        |pending: &Pending| pending.municipality_id == code && app.clock.millis() - pending.created_at < LINK_AGE;
    let gone = || Stopped::Refused(Obstacle::Gone, "no sign-in of this browser is under way".to_owned());
    pending.filter(open).map(|pending| pending.next_path).ok_or_else(gone)
}

fn unreliable(error: protocol::Unreliable) -> Stopped {
    Stopped::Refused(Obstacle::Unreliable, causes(&error))
}

/// What went wrong, with everything that led to it.
fn causes(error: &protocol::Unreliable) -> String {
    let first: &(dyn std::error::Error + 'static) = error.as_ref();
    let causes = std::iter::successors(Some(first), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// Refuses to serve with a provider of a municipality that does not exist.
///
/// # Errors
/// Names it.
pub async fn demand_known(app: &App) -> Result<(), Failure> {
    unknown(app).await?.into_iter().next().map_or(Ok(()), |problem| Err(Fault::failure(problem)))
}

/// What is set up for municipalities that do not exist, a line each.
async fn unknown(app: &App) -> Result<Vec<String>, Failure> {
    let mut tx = app.db.read().await?;
    let all = profile::sql::all(&mut tx).await?;
    let codes = app.single_sign_on.providers.codes().filter(|code| all.iter().all(|one| one.id != *code));
    Ok(codes.map(|code| format!("a provider is set up for {code}, which is no municipality here")).collect())
}

/// What is wrong with the providers now, a line each.
///
/// # Errors
/// When the database cannot be read.
pub async fn problems(app: &App) -> Result<Vec<String>, Failure> {
    let (sso, mut problems) = (&app.single_sign_on, unknown(app).await?);
    for code in sso.providers.codes() {
        let found = protocol::discover(sso, sso.provider(code)?).await;
        problems.extend(found.err().map(|error| format!("the provider of {code} cannot be used: {}", causes(&error))));
    }
    Ok(problems)
}

/// Says in the log which providers cannot be used now. Nobody waits for them: they may come back.
pub async fn report(app: App) {
    match problems(&app).await {
        Ok(problems) => problems.iter().for_each(|problem| tracing::error!("{problem}")),
        Err(failure) => drop(failure.at_the_edge()),
    }
}
