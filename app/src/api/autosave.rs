//! Saving while somebody writes, for browsers with scripts. Who asks follows from the session, never from an argument.

use super::AppError;
use super::drafting::SavedAnswer;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

/// Saves one answer, if nobody changed it since `version`. Rows are sent as they are stored; the grid of the budget as a
/// list of the names and values of its cells, under the name of its section.
///
/// # Errors
/// [`AppError::Conflict`] when somebody else was first, [`AppError::SignedOut`] without a session.
#[server(name = SaveAnswer, prefix = "/api", endpoint = "drafting/save_answer", input = Json)]
pub async fn save_answer(
    /// Id of the case.
    case: String,
    /// Id of the question, or of the section of the budget.
    question: String,
    /// The answer as typed.
    value: String,
    /// Version on which it builds.
    version: i64,
) -> Result<SavedAnswer, AppError> {
    let saved = save(&case, &question, &value, version).await;
    if let (Err(error), Some(failed)) = (&saved, use_context::<FailedCall>()) {
        failed.set(error.clone());
    }
    saved
}

/// Where a call leaves its failure, so that the response gets the status that fits: by itself a call only knows 500.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone, Default)]
pub struct FailedCall(std::sync::Arc<std::sync::OnceLock<AppError>>);

#[cfg(feature = "ssr")]
impl FailedCall {
    /// The failure, if the call failed.
    pub fn get(&self) -> Option<&AppError> {
        self.0.get()
    }

    fn set(&self, error: AppError) {
        self.0.get_or_init(|| error);
    }
}

#[cfg(feature = "ssr")]
async fn save(case: &str, question: &str, value: &str, version: i64) -> Result<SavedAnswer, AppError> {
    let (backend, actor) = caller()?;
    if question == domain::catalogue::BUDGET_SECTION {
        return save_grid(&*backend, &actor, case, value, version).await;
    }
    backend.save_answer(&actor, case, question, value, version).await
}

#[cfg(feature = "ssr")]
async fn save_grid(
    backend: &dyn super::Backend,
    actor: &super::Actor,
    case: &str,
    cells: &str,
    version: i64,
) -> Result<SavedAnswer, AppError> {
    let unreadable = |_| AppError::Refused("Wat u stuurde, konden wij niet lezen.".to_owned());
    let mut cells: Vec<(String, String)> = serde_json::from_str(cells).map_err(unreadable)?;
    cells.push((format!("versie.{}", domain::catalogue::BUDGET_SECTION), version.to_string()));
    let typed = cells.into_iter().collect();
    let version = backend.save_budget(actor, case, &typed).await.map_err(about_the_whole)?;
    let page = backend.budget(actor, case).await?;
    Ok(SavedAnswer { version, findings: page.findings })
}

/// What is wrong with the grid as a whole has no field beside which it could stand.
#[cfg(feature = "ssr")]
fn about_the_whole(error: AppError) -> AppError {
    match error {
        AppError::Fields(errors) if errors.iter().all(|error| error.field == domain::catalogue::BUDGET_SECTION) => {
            let messages = errors.into_iter().map(|error| error.message + " ").collect::<String>();
            AppError::Conflict(messages + "Druk op Opslaan, dan ziet u alles bij elkaar.")
        }
        other => other,
    }
}

/// The use cases and the signed-in person, as the server provides them to every call.
#[cfg(feature = "ssr")]
fn caller() -> Result<(std::sync::Arc<dyn super::Backend>, super::Actor), AppError> {
    let backend = use_context().ok_or_else(|| AppError::Unavailable("autosave".to_owned()))?;
    let actor = use_context::<Option<super::Actor>>().flatten().ok_or(AppError::SignedOut)?;
    Ok((backend, actor))
}
