//! Saving while somebody writes, for browsers with scripts. Who asks follows from the session, never from an argument.

use super::AppError;
use super::proposal::drafting::SavedAnswer;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

/// Saves one answer, if nobody changed it since `version`. Rows are sent as they are stored; the grid of the budget as
/// a list of the names and values of its cells, under the name of its section.
///
/// # Errors
/// [`AppError::Conflict`] when somebody else was first, [`AppError::SignedOut`] without a session, or in that of
/// somebody else than typed it.
#[server(name = SaveAnswer, prefix = "/api", endpoint = "drafting/save_answer", input = Json)]
pub async fn save_answer(
    /// Id of the person for whom the page was made. Who signs in meanwhile in another window is not who typed it.
    person: String,
    /// Id of the case.
    case: String,
    /// Id of the question, or of the section of the budget.
    question: String,
    /// The answer as typed.
    value: String,
    /// Version on which it builds.
    version: i64,
) -> Result<SavedAnswer, AppError> {
    let saved = call(&person, TypedAnswer { case, question, value, version }).await;
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

/// An answer as a page sends it while somebody writes.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct TypedAnswer {
    /// Id of the case.
    pub case: String,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// The answer as typed.
    pub value: String,
    /// Version on which it builds.
    pub version: i64,
}

/// The use case that saves an answer, as the server provides it to every call.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub struct SaveAnswerCall(std::sync::Arc<SaveAnswerFn>);

#[cfg(feature = "ssr")]
type SaveAnswerFn = dyn Fn(super::Actor, TypedAnswer) -> SavedAnswerFuture + Send + Sync;

#[cfg(feature = "ssr")]
type SavedAnswerFuture = std::pin::Pin<Box<dyn Future<Output = Result<SavedAnswer, AppError>> + Send>>;

#[cfg(feature = "ssr")]
impl SaveAnswerCall {
    /// Provides this function.
    pub fn new<Saving>(save: impl Fn(super::Actor, TypedAnswer) -> Saving + Send + Sync + 'static) -> Self
    where
        Saving: Future<Output = Result<SavedAnswer, AppError>> + Send + 'static,
    {
        Self(std::sync::Arc::new(move |actor, answer| Box::pin(save(actor, answer))))
    }
}

/// Saves for the signed-in person.
#[cfg(feature = "ssr")]
async fn call(person: &str, answer: TypedAnswer) -> Result<SavedAnswer, AppError> {
    let save = use_context::<SaveAnswerCall>().ok_or_else(|| AppError::Unavailable("autosave".to_owned()))?;
    let actor = use_context::<Option<super::Actor>>().flatten();
    let actor = actor.filter(|actor| actor.id == person).ok_or(AppError::SignedOut)?;
    (save.0)(actor, answer).await
}
