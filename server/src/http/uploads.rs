//! A form with several files, read piece by piece: one file at a time, and nothing beyond the limits.

use super::Web;
use super::problem::Problem;
use app::api::attachments::Received;
use app::api::{Actor, AppError, Typed};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use domain::attachment::{FILES_PER_QUESTION, LARGEST_FILE, LARGEST_REQUEST, shown_name, size_in_words, too_large};
use std::time::Duration;
use tokio::time::timeout;

/// Longest text of a field without a file, in bytes.
const LONGEST_TEXT: usize = 10_000;

/// Most fields without a file.
const MOST_TEXTS: usize = 20;

/// How long a sender may be silent before the rest is not waited for.
pub(super) const SILENCE: Duration = Duration::from_secs(30);

/// What came in with a form.
pub(super) struct Batch {
    /// The fields without a file.
    pub(super) typed: Typed,
    /// The files, each looked at.
    pub(super) received: Vec<Received>,
    /// Why reading stopped, if it did.
    pub(super) broken: Option<AppError>,
}

/// Reads a form, and lets each file be looked at as soon as it is there.
pub(super) async fn read(web: &Web, actor: &Actor, request: Request) -> Result<Batch, Problem> {
    let Some(_place) = web.limits.upload(&actor.id) else { return Err(Problem(AppError::TooMany)) };
    let unreadable = |_| Problem(AppError::Refused("Dit formulier konden wij niet lezen.".to_owned()));
    let mut form = Multipart::from_request(request, web).await.map_err(unreadable)?;
    let (mut texts, mut received, mut broken) = (Vec::new(), Vec::new(), None);
    loop {
        match one_field(web, &mut form, &mut texts, &mut received).await {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                broken = Some(error);
                break;
            }
        }
    }
    Ok(Batch { typed: texts.into_iter().collect(), received, broken })
}

/// Reads one field; false when there is none any more.
async fn one_field(
    web: &Web,
    form: &mut Multipart,
    texts: &mut Vec<(String, String)>,
    received: &mut Vec<Received>,
) -> Result<bool, AppError> {
    let Some(field) = spoken(form.next_field(), SILENCE).await? else { return Ok(false) };
    let name = field.name().unwrap_or_default().to_owned();
    let Some(file) = field.file_name().map(str::to_owned) else {
        if texts.len() >= MOST_TEXTS {
            return Err(AppError::Refused("Dit formulier heeft te veel velden. Er is niets bewaard.".to_owned()));
        }
        if let Some(bytes) = bounded(field, LONGEST_TEXT).await? {
            // NUL, which no database keeps, is dropped.
            texts.push((name, String::from_utf8_lossy(&bytes).replace('\0', "")));
        }
        return Ok(true);
    };
    // A choice of files in which nothing was chosen is sent without a name.
    if name == "bestand" && !file.is_empty() {
        received.push(one_file(web, &file, field, received.len()).await?);
    }
    Ok(true)
}

async fn one_file(web: &Web, name: &str, field: Field<'_>, before: usize) -> Result<Received, AppError> {
    if before >= FILES_PER_QUESTION {
        let shown = shown_name(name);
        let most =
            format!("“{shown}” is er een te veel: u kunt hoogstens {FILES_PER_QUESTION} bestanden tegelijk kiezen.");
        // Reading on would only collect more of the same.
        return Err(AppError::Refused(format!("{most} Er is niets bewaard.")));
    }
    let most = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
    match bounded(field, most).await? {
        Some(bytes) => web.backend.receive(name, bytes).await,
        None => Ok(Received::Refused(too_large(&shown_name(name)))),
    }
}

/// The bytes of a field; `None` as soon as there are more than this.
async fn bounded(mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, AppError> {
    let mut bytes = Vec::new();
    while let Some(piece) = spoken(field.chunk(), SILENCE).await? {
        if bytes.len() + piece.len() > most {
            return Ok(None);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(Some(bytes))
}

/// What the sender brings next, unless that takes too long.
async fn spoken<T>(next: impl Future<Output = Result<T, MultipartError>>, silence: Duration) -> Result<T, AppError> {
    let silent = || AppError::Refused("Het versturen stokte. Probeer het opnieuw. Er is niets bewaard.".to_owned());
    timeout(silence, next).await.map_err(|_| silent())?.map_err(broken)
}

fn broken(error: MultipartError) -> AppError {
    let most = size_in_words(u64::try_from(LARGEST_REQUEST).unwrap_or(u64::MAX));
    AppError::Refused(match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            format!("Deze bestanden zijn samen groter dan {most}. Voeg ze in delen toe. Er is niets bewaard.")
        }
        _ => "Deze bestanden konden wij niet ontvangen. Probeer het opnieuw. Er is niets bewaard.".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use app::api::AppError;
    use std::future::{pending, ready};
    use std::time::Duration;

    #[tokio::test]
    async fn a_sender_who_falls_silent_gives_the_place_back() {
        let moment = Duration::from_millis(10);
        let silent = spoken::<()>(pending(), moment).await;
        assert!(matches!(silent, Err(AppError::Refused(words)) if words.contains("Het versturen stokte.")));
        assert_eq!(spoken(ready(Ok(1)), moment).await, Ok(1));
    }
}
