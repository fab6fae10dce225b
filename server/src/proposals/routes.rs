//! Addresses of the proposals of one person.

use super::starting::{municipalities, start};
use crate::failure::Failure;
use crate::web::{Posted, Problem, Query, SignedIn, Web, see_other};
use crate::{App, board};
use app::forms::Returned;
use app::pages::proposals as pages;
use app::paths;
use app::views::Actor;
use app::views::proposal::drafting::{MunicipalityChoice, ProposalCard, StartForm};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the proposals of one person.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::PROPOSALS, get(list)).route(paths::NEW_PROPOSAL, get(show_start).post(begin))
}

/// The board's home page.
async fn list(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let cards = super::list(&web.app, &actor).await?;
    let invitations = board::invitations_to(&web.app, &actor).await?;
    let returned = Returned::from_address(&asked);
    Ok(web.page(Some(&actor), || pages::list::proposals(cards, &invitations, &returned)))
}

/// The form that begins a proposal.
async fn show_start(State(web): State<Web>, SignedIn(actor): SignedIn) -> Result<Response, Problem> {
    let (municipalities, own) = start_page(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || pages::start::start(municipalities, &own, &actor, &Returned::default())))
}

/// Begins a proposal.
async fn begin(State(web): State<Web>, SignedIn(actor): SignedIn, Posted(typed): Posted) -> Result<Response, Problem> {
    match start(&web.app, &actor, StartForm::from(&typed)).await {
        Ok(id) => Ok(see_other(&paths::exploration(&id))),
        Err(failure) => {
            let page = start_page(&web.app, &actor);
            web.again(Some(&actor), (typed, failure), page, |(municipalities, own), returned| {
                pages::start::start(municipalities, &own, &actor, returned)
            })
            .await
        }
    }
}

async fn start_page(app: &App, actor: &Actor) -> Result<(Vec<MunicipalityChoice>, Vec<ProposalCard>), Failure> {
    Ok((municipalities(app).await?, super::list(app, actor).await?))
}
