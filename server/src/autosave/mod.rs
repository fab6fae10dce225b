//! Saving while somebody writes: the one server function of the islands, which takes the same use cases as the forms.

mod routes;

pub(crate) use routes::{register, routes};

use crate::failure::Failure;
use crate::{App, assessment, budget, decision, drafting, response};
use app::views::autosave::TypedAnswer;
use app::views::case::working::Work;
use app::views::fields::version_of;
use app::views::proposal::drafting::SavedAnswer;
use app::views::{Actor, Reason};
use domain::catalogue::BUDGET_SECTION;

/// Saves one answer, the grid of the budget under the id of its section, or one text of an officer's work.
///
/// # Errors
/// As the use case of what is saved.
pub async fn save(app: &App, actor: &Actor, typed: &TypedAnswer) -> Result<SavedAnswer, Failure> {
    if let Some((case, work)) = Work::of_subject(&typed.case) {
        return save_work(app, actor, (case, work), typed).await;
    }
    if typed.question == BUDGET_SECTION {
        return save_grid(app, actor, typed).await;
    }
    drafting::save_answer(app, actor, typed).await
}

async fn save_work(
    app: &App,
    actor: &Actor,
    (case, work): (&str, Work),
    typed: &TypedAnswer,
) -> Result<SavedAnswer, Failure> {
    let text = (typed.question.as_str(), typed.value.as_str(), typed.version);
    let version = match work {
        Work::Assessment(role) => assessment::save_while_typing(app, actor, (case, role), text).await?,
        Work::Response => response::save_while_typing(app, actor, case, text).await?,
        Work::Decision => decision::save_while_typing(app, actor, case, text).await?,
    };
    Ok(SavedAnswer { version, wrong: Vec::new(), is_open: false })
}

async fn save_grid(app: &App, actor: &Actor, typed: &TypedAnswer) -> Result<SavedAnswer, Failure> {
    let TypedAnswer { case, value, version, .. } = typed;
    let unreadable = |_| Failure::Refused(Reason::UnreadableForm);
    let mut cells: Vec<(String, String)> = serde_json::from_str(value).map_err(unreadable)?;
    cells.push((version_of(BUDGET_SECTION), version.to_string()));
    let saved = budget::save_while_typing(app, actor, case, &cells.into_iter().collect()).await;
    let version = saved.map_err(about_the_whole)?;
    // The page reads its own cells and shows what is wrong with them.
    Ok(SavedAnswer { version, wrong: Vec::new(), is_open: false })
}

/// What is wrong with the grid as a whole has no field beside which it could stand.
fn about_the_whole(failure: Failure) -> Failure {
    match failure {
        Failure::Fields(mut wrong) if wrong.len() == 1 && wrong[0].field == BUDGET_SECTION => {
            Failure::Conflict(match wrong.remove(0).reason {
                Reason::BudgetConflict { .. } => Reason::BudgetConflict { shown: false },
                Reason::LargeBudget { .. } => Reason::LargeBudget { shown: false },
                other => other,
            })
        }
        other => other,
    }
}
