//! Writing a proposal.

use super::Web;
use super::address::{Path, Query};
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::drafting::StartForm;
use app::api::{Actor, AppError, Typed};
use app::ui::Returned;
use app::ui::pages::{proposals, readiness, section, start};
use axum::extract::State;
use axum::http::StatusCode;
use domain::catalogue;

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
    let proposals = web.backend.proposals(actor).await?;
    Ok(web.page_with(code, Some(actor), || start::start(municipalities, &proposals, actor, &returned)))
}

/// One section of a proposal.
pub(super) async fn show_section(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, name)): Path<(String, String)>,
    Query(asked): Query,
) -> Reply {
    let page = web.backend.section(&actor, &id, &name).await?;
    Ok(web.page(Some(&actor), || section::section(page, &Returned::from_address(&asked))))
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
        Ok(()) => {
            let came_up = came_up(&web, &actor, (&id, &name), &typed).await?;
            Ok(see_other(&came_up.unwrap_or_else(|| next_page(&id, &name, &typed))))
        }
        Err(error @ AppError::Fields(_)) => {
            let page = web.backend.section(&actor, &id, &name).await?;
            let code = status(&error);
            let returned = Returned::new(typed, error);
            Ok(web.page_with(code, Some(&actor), || section::section(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// The way to the questions of this section that the page did not show yet, because only its answers brought them up.
/// Who goes on past the section would never see them.
async fn came_up(
    web: &Web,
    actor: &Actor,
    (id, name): (&str, &str),
    typed: &Typed,
) -> Result<Option<String>, AppError> {
    let shows = |question: &str| typed.find(&format!("versie.{question}")).is_some();
    // Which questions depend on others is the same in every municipality.
    let all = catalogue::standard().section(name).map_or(&[][..], |section| section.questions);
    if typed.get("actie") != "volgende" || !all.iter().any(|question| question.show_if.is_some() && !shows(question.id))
    {
        return Ok(None);
    }
    let page = web.backend.section(actor, id, name).await?;
    // Only what depends on another question comes up; a program that posts without versions saw nothing at all.
    let open = page.questions.iter().filter(|view| view.question.show_if.is_some() && !shows(view.question.id));
    let open = open.filter(|view| view.value.trim().is_empty() && view.rows.is_empty());
    let open: Vec<&str> = open.map(|view| view.question.id).collect();
    let marks: Vec<String> = open.iter().map(|question| format!("bij={question}")).collect();
    Ok(open.first().map(|first| format!("/voorstellen/{id}/{name}?{}#{first}", marks.join("&"))))
}

/// Where a button leads: on to the next section, to the wage calculator of the budget, to a blank row, to what says that
/// everything was saved, or back to the place on the page where it stood.
pub(super) fn next_page(id: &str, section: &str, typed: &Typed) -> String {
    let here = format!("/voorstellen/{id}/{section}");
    match typed.get("actie").split(':').collect::<Vec<_>>()[..] {
        ["volgende"] => {
            // Every municipality has the same sections.
            let all = catalogue::standard();
            let next = all.section(section).and_then(|here| all.sections().find(|next| next.number == here.number + 1));
            next.map_or_else(|| format!("/voorstellen/{id}/gereed"), |next| format!("/voorstellen/{id}/{}", next.id))
        }
        ["loon"] if section == catalogue::BUDGET_SECTION => format!("{here}/loon"),
        ["rij-erbij", list] => format!("{here}{}", super::rows::added(typed, list)),
        [_, question, ..] => format!("{here}#{question}"),
        _ => format!("{here}#opgeslagen"),
    }
}

/// What is missing, and the button to submit.
pub(super) async fn show_readiness(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Reply {
    readiness_page(&web, &actor, &id, Returned::from_address(&asked), StatusCode::OK).await
}

/// The readiness page, as it is or after a submission that failed.
pub(super) async fn readiness_page(web: &Web, actor: &Actor, id: &str, returned: Returned, code: StatusCode) -> Reply {
    let page = web.backend.readiness(actor, id).await?;
    Ok(web.page_with(code, Some(actor), || readiness::readiness(page, &returned)))
}

#[cfg(test)]
mod tests {
    use app::api::Typed;

    fn next_page(id: &str, section: &str, action: &str) -> String {
        let typed: Typed = [("actie".to_owned(), action.to_owned())].into_iter().collect();
        super::next_page(id, section, &typed)
    }

    #[test]
    fn a_button_of_a_row_leads_back_to_its_question() {
        assert_eq!(
            next_page("1", "draagvlak", "rij-weg:draagvlak.leden:2"),
            "/voorstellen/1/draagvlak#draagvlak.leden"
        );
    }

    #[test]
    fn who_saves_comes_back_to_the_line_that_says_so() {
        assert_eq!(next_page("1", "taak", "opslaan"), "/voorstellen/1/taak#opgeslagen");
        assert_eq!(next_page("1", "taak", ""), "/voorstellen/1/taak#opgeslagen");
    }

    #[test]
    fn the_last_section_leads_on_to_readiness() {
        assert_eq!(next_page("1", "verklaringen", "volgende"), "/voorstellen/1/gereed");
        assert_eq!(next_page("1", "samenvatting", "volgende"), "/voorstellen/1/initiatiefnemer");
    }
}
