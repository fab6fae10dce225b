//! Addresses of writing a proposal.

use super::{benefits, pdf, rows};
use crate::failure::Failure;
use crate::web::{self, Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Returned, told_beside};
use app::pages::builder::section as pages;
use app::paths;
use app::views::fields::version_of;
use app::views::proposal::action::{DraftingAction, TextChoice};
use app::views::{Actor, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::catalogue::{self, Question};
use domain::guide;

/// Addresses of writing.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::DRAFT_PDF, get(draft_pdf)).route(paths::SECTION, get(show).post(save))
}

/// The draft as a PDF.
async fn draft_pdf(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let draft = pdf::draft_pdf(&web.app, &actor, &id).await?;
    Ok(web::pdf(draft))
}

/// One section of a proposal.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, name)): Path<(String, String)>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show_section(&web.app, &actor, &id, &name).await?;
    Ok(web.page(Some(&actor), || pages::section(page, &Returned::from_address(&asked))))
}

/// Saves a section, and carries out the button that was pressed.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, name)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let typed = rows::pressed(&typed);
    match super::save_section(&web.app, &actor, &id, &name, &typed).await {
        Ok(questions) => {
            let came_up = came_up(&web, &actor, (&id, &name), &questions, &typed).await?;
            Ok(see_other(&came_up.unwrap_or_else(|| next_page(&id, &name, &typed))))
        }
        Err(failure) => {
            let page = Box::pin(super::show_section(&web.app, &actor, &id, &name));
            web.again(Some(&actor), (typed, failure), page, pages::section).await
        }
    }
}

/// The way to the questions of this section that the page did not show yet, because only its answers brought them up.
/// Who goes on past the section would never see them.
async fn came_up(
    web: &Web,
    actor: &Actor,
    (id, section): (&str, &str),
    questions: &[Question],
    typed: &Typed,
) -> Result<Option<String>, Failure> {
    let shows = |question: &str| typed.find(&version_of(question)).is_some();
    let may_come_up = |question: &Question| question.show_if().is_some() && !shows(question.id());
    if typed.action() != Some(DraftingAction::Next) || !questions.iter().any(may_come_up) {
        return Ok(None);
    }
    let page = super::show_section(&web.app, actor, id, section).await?;
    // Only what depends on another question comes up; a program that posts without versions saw nothing at all.
    let open = page.questions.iter().filter(|view| view.is_asked && may_come_up(&view.question));
    let open = open.filter(|view| view.value.trim().is_empty() && view.rows.is_empty());
    let open: Vec<&str> = open.map(|view| view.question.id()).collect();
    let here = paths::section(id, section);
    Ok((!open.is_empty()).then(|| told_beside(&here, &open)))
}

/// Where a button leads: on to the next section, to the wage calculator of the budget, to a blank row, to what says
/// that everything was saved, or back to the place on the page where it stood.
pub(crate) fn next_page(id: &str, section: &str, typed: &Typed) -> String {
    let here = paths::section(id, section);
    match typed.action() {
        Some(DraftingAction::Next) => {
            // Every municipality has the same sections.
            let all = catalogue::standard();
            let next = all.section(section).and_then(|here| all.sections().find(|next| next.number == here.number + 1));
            next.map_or_else(|| paths::readiness(id), |next| paths::section(id, next.id))
        }
        Some(DraftingAction::ComputeWage) if section == catalogue::BUDGET_SECTION => format!("{here}/loon"),
        Some(DraftingAction::AddRows(list)) => rows::added(&here, typed, &list),
        Some(DraftingAction::TakeOver(benefit)) => {
            let place = benefits::place(typed, benefit).map(|row| format!(".{row}")).unwrap_or_default();
            format!("{here}#{}{place}", guide::benefits::QUESTION)
        }
        Some(DraftingAction::Row { list: question, .. } | DraftingAction::Choose(TextChoice { question, .. })) => {
            format!("{here}#{question}")
        }
        _ => format!("{here}#opgeslagen"),
    }
}

#[cfg(test)]
mod tests {
    use app::views::{ACTION, Typed};

    fn next_page(id: &str, section: &str, action: &str) -> String {
        let typed: Typed = [(ACTION.to_owned(), action.to_owned())].into_iter().collect();
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
