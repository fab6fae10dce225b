//! Writing a proposal.

use super::Web;
use super::address::Path;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::drafting::StartForm;
use app::api::{Actor, AppError};
use app::ui::Returned;
use app::ui::pages::{proposals, readiness, section, start};
use axum::extract::State;
use axum::http::StatusCode;
use domain::catalogue;
use domain::workflow::Status;

/// The board's home page.
pub(super) async fn home(State(web): State<Web>, SignedIn(actor): SignedIn) -> Reply {
    let cards = web.backend.proposals(&actor).await?;
    Ok(web.page(Some(&actor), || proposals::proposals(cards)))
}

/// The form that begins a proposal.
pub(super) async fn show_start(State(web): State<Web>, SignedIn(actor): SignedIn) -> Reply {
    start_page(&web, &actor, Returned::default(), StatusCode::OK).await
}

/// Begins a proposal.
pub(super) async fn begin(State(web): State<Web>, SignedIn(actor): SignedIn, Posted(typed): Posted) -> Reply {
    match web.backend.start(&actor, StartForm::from(&typed)).await {
        Ok(id) => Ok(see_other(&format!("/voorstellen/{id}/samenvatting"))),
        Err(error @ AppError::Fields(_)) => {
            let code = status(&error);
            start_page(&web, &actor, Returned::new(typed, error), code).await
        }
        Err(error) => Err(Problem(error)),
    }
}

async fn start_page(web: &Web, actor: &Actor, returned: Returned, code: StatusCode) -> Reply {
    let municipalities = web.backend.municipalities().await?;
    let drafts: Vec<_> =
        web.backend.proposals(actor).await?.into_iter().filter(|card| card.status == Status::Draft).collect();
    Ok(web.page_with(code, Some(actor), || start::start(municipalities, &drafts, actor, &returned)))
}

/// One section of a proposal.
pub(super) async fn show_section(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, name)): Path<(String, String)>,
) -> Reply {
    let page = web.backend.section(&actor, &id, &name).await?;
    Ok(web.page(Some(&actor), || section::section(page, &Returned::default())))
}

/// Saves a section, and carries out the button that was pressed.
pub(super) async fn save_section(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, name)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Reply {
    let typed = super::rows::pressed(&typed);
    match web.backend.save_section(&actor, &id, &name, &typed).await {
        Ok(()) => Ok(see_other(&next_page(&id, &name, typed.get("actie")))),
        Err(error @ (AppError::Fields(_) | AppError::Conflict(_))) => {
            let page = web.backend.section(&actor, &id, &name).await?;
            let code = status(&error);
            let returned = Returned::new(typed, error);
            Ok(web.page_with(code, Some(&actor), || section::section(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// Where a button leads: on to the next section, to the wage calculator of the budget, or back to the place on the page
/// where it stood.
pub(super) fn next_page(id: &str, section: &str, action: &str) -> String {
    let here = format!("/voorstellen/{id}/{section}");
    match action.split(':').collect::<Vec<_>>()[..] {
        ["volgende"] => {
            // Every municipality has the same sections.
            let all = catalogue::standard();
            let next = all.section(section).and_then(|here| all.sections().find(|next| next.number == here.number + 1));
            next.map_or_else(|| format!("/voorstellen/{id}/gereed"), |next| format!("/voorstellen/{id}/{}", next.id))
        }
        ["loon"] if section == catalogue::BUDGET_SECTION => format!("{here}/loon"),
        [_, question, ..] => format!("{here}#{question}"),
        _ => here,
    }
}

/// What is missing, and the button to submit.
pub(super) async fn show_readiness(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    readiness_page(&web, &actor, &id, Returned::default(), StatusCode::OK).await
}

/// The readiness page, as it is or after a submission that failed.
pub(super) async fn readiness_page(web: &Web, actor: &Actor, id: &str, returned: Returned, code: StatusCode) -> Reply {
    let page = web.backend.readiness(actor, id).await?;
    Ok(web.page_with(code, Some(actor), || readiness::readiness(page, &returned)))
}

#[cfg(test)]
mod tests {
    use super::next_page;

    #[test]
    fn a_button_of_a_row_leads_back_to_its_question() {
        assert_eq!(
            next_page("1", "draagvlak", "rij-weg:draagvlak.leden:2"),
            "/voorstellen/1/draagvlak#draagvlak.leden"
        );
    }

    #[test]
    fn the_last_section_leads_on_to_readiness() {
        assert_eq!(next_page("1", "verklaringen", "volgende"), "/voorstellen/1/gereed");
        assert_eq!(next_page("1", "samenvatting", "volgende"), "/voorstellen/1/initiatiefnemer");
    }
}
