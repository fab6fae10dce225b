//! A form with several files, read piece by piece: one file at a time, and nothing beyond the limits.

use super::waiting;
use crate::failure::Failure;
use crate::web::{Problem, SILENCE, Web};
use app::views::fields::FILE;
use app::views::proposal::attachments::Received;
use app::views::{Actor, Reason, Typed};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use domain::attachment::{FILES_PER_QUESTION, FileProblem, LARGEST_FILE, LARGEST_REQUEST, shown_name};
use std::time::Duration;
use tokio::time::timeout;

/// Longest text of a field without a file, in bytes.
const LONGEST_TEXT: usize = 10_000;

/// Most fields without a file.
const MOST_TEXTS: usize = 20;

/// What came in with a form.
pub(crate) struct Batch {
    /// The fields without a file.
    pub(crate) typed: Typed,
    /// The files, each looked at.
    pub(crate) received: Vec<Received>,
    /// Why reading stopped, if it did.
    pub(crate) broken: Option<Failure>,
}

/// Reads a form, and lets each file be looked at as soon as it is there.
pub(crate) async fn read(web: &Web, actor: &Actor, request: Request) -> Result<Batch, Problem> {
    let Some(_place) = web.app.limits.upload(&actor.id) else { return Err(Problem::from(Failure::TooMany)) };
    let unreadable = |_| Problem::from(Failure::Refused(Reason::UnreadableForm));
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
) -> Result<bool, Failure> {
    let Some(field) = spoken(form.next_field(), SILENCE).await? else { return Ok(false) };
    let name = field.name().unwrap_or_default().to_owned();
    let Some(file) = field.file_name().map(as_chosen) else {
        if texts.len() >= MOST_TEXTS {
            return Err(nothing_kept(Reason::ManyFields));
        }
        if let Some(bytes) = bounded(field, LONGEST_TEXT).await? {
            // NUL, which no database keeps, is dropped.
            texts.push((name, String::from_utf8_lossy(&bytes).replace('\0', "")));
        }
        return Ok(true);
    };
    // A choice of files in which nothing was chosen is sent without a name.
    if name == FILE && !file.is_empty() {
        received.push(one_file(web, &file, field, received.len()).await?);
    }
    Ok(true)
}

/// The name of a file as it was chosen. In a form, browsers write three characters of a name in another way, and no
/// others (HTML, 4.10.22.8).
fn as_chosen(sent: &str) -> String {
    sent.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

async fn one_file(web: &Web, name: &str, field: Field<'_>, before: usize) -> Result<Received, Failure> {
    if before >= FILES_PER_QUESTION {
        // Reading on would only collect more of the same.
        return Err(nothing_kept(Reason::ManyFiles { name: shown_name(name), most: FILES_PER_QUESTION }));
    }
    let most = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
    match bounded(field, most).await? {
        Some(bytes) => waiting::receive(&web.app, name, bytes).await,
        None => Ok(Received::Refused(Reason::File { name: shown_name(name), problem: FileProblem::TooLarge })),
    }
}

/// The bytes of a field; `None` as soon as there are more than this.
async fn bounded(mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Failure> {
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
async fn spoken<T>(next: impl Future<Output = Result<T, MultipartError>>, silence: Duration) -> Result<T, Failure> {
    let silent = || nothing_kept(Reason::SilentUpload);
    timeout(silence, next).await.map_err(|_| silent())?.map_err(broken)
}

fn broken(error: MultipartError) -> Failure {
    nothing_kept(match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Reason::LargeFiles(u64::try_from(LARGEST_REQUEST).unwrap_or(u64::MAX)),
        _ => Reason::BrokenUpload,
    })
}

fn nothing_kept(reason: Reason) -> Failure {
    Failure::Refused(Reason::NothingKept(reason.into()))
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use crate::failure::Failure;
    use app::views::Reason;
    use std::future::{pending, ready};
    use std::time::Duration;

    #[tokio::test]
    async fn a_sender_who_falls_silent_gives_the_place_back() {
        let moment = Duration::from_millis(10);
        let silent = spoken::<()>(pending(), moment).await;
        let Err(Failure::Refused(Reason::NothingKept(why))) = silent else { panic!("{silent:?}") };
        assert_eq!(*why, Reason::SilentUpload);
        assert!(matches!(spoken(ready(Ok(1)), moment).await, Ok(1)));
    }
}
