//! Signing in and out, and where somebody is signed in.

mod cookies;
mod device;
pub mod identities;
pub mod links;
mod names;
mod own_data;
pub mod requests;
mod routes;
pub mod sessions;
pub mod sql;
mod visitor;

pub(crate) use cookies::with_cookies;
pub use device::Device;
pub(crate) use links::{LINK_AGE, local_path, onward};
pub(crate) use names::{demand_free, rename};
pub(crate) use own_data::demand_name;
pub use own_data::{confirm_name, own_data};
pub(crate) use routes::{name_first, routes};
pub(crate) use sessions::Half;
pub(crate) use visitor::find_visitor;

use crate::failure::Failure;
use crate::security::sha256;
use crate::{App, profile};
use app::paths;
use app::views::account::{DemoPerson, DemoView, SignInPage, SignedIn};
use requests::Request;

pub(crate) const MINUTE: i64 = 60_000;

/// The browser in which somebody signs in or out.
#[derive(Debug, Clone, Default)]
pub struct Visit {
    /// Secret of the request for a link that was made in it.
    pub browser: Option<String>,
    /// Secret of the sign-in at a provider that was begun in it.
    pub at_provider: Option<String>,
    /// Secret of the session that it has.
    pub session: Option<String>,
    /// What it says of itself.
    pub device: Device,
}

impl Visit {
    /// Whether this browser made a request.
    fn asked(&self, request: &Request) -> bool {
        self.browser.as_ref().is_some_and(|browser| sha256(browser) == request.browser_hash)
    }
}

/// What there is to try in demo mode; `None` outside demo mode.
pub async fn demo(app: &App) -> Result<Option<DemoView>, Failure> {
    if !app.demo {
        return Ok(None);
    }
    let mut tx = app.db.read().await?;
    let people = sql::people_with_roles(&mut tx).await?;
    Ok(Some(DemoView { people: people.into_iter().map(demo_person).collect(), today: app.clock.today() }))
}

/// The page to sign in, from which somebody goes on to this path.
pub async fn sign_in_page(app: &App, next: &str) -> Result<SignInPage, Failure> {
    let mut page = SignInPage { demo: demo(app).await?, onward: links::encoded(next), ..SignInPage::default() };
    let mut tx = app.db.read().await?;
    let all = profile::sql::all(&mut tx).await?.into_iter();
    let with_provider = all.filter(|one| app.single_sign_on.providers.of(&one.id).is_some());
    page.municipalities = with_provider.map(|one| (one.id, one.name)).collect();
    Ok(page)
}

/// Begins a session for a demo person, who goes on to this path if there is one; not found outside demo mode.
pub async fn demo_sign_in(app: &App, person: &str, next: &str, visit: &Visit) -> Result<SignedIn, Failure> {
    if !app.demo {
        return Err(Failure::NotFound);
    }
    let mut tx = app.db.write().await?;
    let roles = sql::people_with_roles(&mut tx).await?;
    let Some(role) = roles.iter().find(|role| role.id == person) else { return Err(Failure::NotFound) };
    let home = if role.municipality.is_none() { paths::PROPOSALS } else { paths::CASES };
    let next = if next.is_empty() { home.to_owned() } else { links::local_path(next) };
    let begun = sessions::begin(app, &mut tx, person, visit).await?;
    tx.commit().await?;
    begun.log(person, "demo");
    Ok(SignedIn { session: begun.session, next })
}

fn demo_person(row: sql::PersonWithRole) -> DemoPerson {
    let role = domain::case::Role::from_value(&row.role).map_or_else(String::new, domain::case::Role::label);
    DemoPerson { id: row.id, name: row.name, role, municipality: row.municipality }
}
