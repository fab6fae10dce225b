//! Addresses of signing in at the provider of a municipality.

use super::{Stopped, WAY, begin, finish};
use crate::account::{Visit, with_cookies};
use crate::failure::{self, Failure};
use crate::profile;
use crate::security::events::{self, Facts, SecurityEvent};
use crate::web::{Client, Cookie, Path, Problem, Query, Visitor, Web, see_other};
use app::pages::account as pages;
use app::paths;
use app::views::account::Obstacle;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

/// Addresses of signing in at a provider.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::PROVIDER_SIGN_IN, get(go)).route(paths::PROVIDER_ANSWER, get(come_back))
}

/// Sends somebody to the provider. The cookie binds the answer to this browser.
async fn go(
    State(web): State<Web>,
    visitor: Visitor,
    Client(client): Client,
    Path(municipality): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    match begin(&web.app, &municipality, asked.get(paths::asked::NEXT), client).await {
        Ok(departure) => {
            Ok(with_cookies(&web, [(Cookie::Provider, &departure.browser)], see_other(&departure.address)))
        }
        Err(stopped) => refused(&web, &visitor, &municipality, stopped).await,
    }
}

/// Takes the answer that somebody brings back.
async fn come_back(
    State(web): State<Web>,
    visitor: Visitor,
    visit: Visit,
    Path(municipality): Path<String>,
    Query(answer): Query,
) -> Result<Response, Problem> {
    match finish(&web.app, &municipality, &answer, &visit).await {
        Ok(signed_in) => {
            let cookies = [(Cookie::Session, signed_in.session.as_str()), (Cookie::Provider, "")];
            Ok(with_cookies(&web, cookies, see_other(&signed_in.next)))
        }
        Err(stopped) => refused(&web, &visitor, &municipality, stopped).await,
    }
}

/// Says what to do, and logs the cause under the reference that stands on the page.
async fn refused(web: &Web, visitor: &Visitor, code: &str, stopped: Stopped) -> Result<Response, Problem> {
    let (obstacle, cause) = match stopped {
        Stopped::Refused(obstacle, cause) => (obstacle, cause),
        Stopped::Failed(failure) => return Err(failure.into()),
    };
    let reference = failure::reference();
    tracing::warn!(%reference, municipality = code, "nobody was signed in by a provider: {cause}");
    events::log(SecurityEvent::SignInRefused, Facts { detail: Some(WAY), ..Facts::default() });
    let name = name(web, code).await?;
    let status = if obstacle == Obstacle::Unreliable { StatusCode::BAD_GATEWAY } else { StatusCode::FORBIDDEN };
    Ok(web.page_with(status, visitor.0.as_ref(), || pages::provider_refused(obstacle, &name, &reference)))
}

async fn name(web: &Web, code: &str) -> Result<String, Failure> {
    let mut tx = web.app.db.read().await?;
    Ok(profile::sql::by_id(&mut tx, code).await?.name)
}
