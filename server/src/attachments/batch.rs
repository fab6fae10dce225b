//! A form with several files, read piece by piece: one file at a time, and nothing beyond the limits.

use super::waiting;
use crate::failure::Failure;
use crate::web::problem::PostedForm;
use crate::web::{Arrival, Halt, Posted, Problem, Web, demand_same, is_form};
use app::views::fields::{PERSON, holds_files};
use app::views::proposal::attachments::Received;
use app::views::{Actor, Reason, Typed};
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use domain::attachment::{FILES_PER_QUESTION, FileProblem, LARGEST_FILE, LARGEST_REQUEST, shown_name};

/// Longest text of a field without a file, in bytes: more than any form with files takes, so that what is too long
/// comes back to be shortened.
const LONGEST_TEXT: usize = 100_000;

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

/// Who sends a form.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Sender<'a> {
    /// Somebody who is signed in.
    Person(&'a Actor),
    /// Whoever has a link, by the hash of its secret.
    Link(&'a str),
}

impl<'a> Sender<'a> {
    const fn id(self) -> &'a str {
        match self {
            Self::Person(actor) => actor.id.as_str(),
            Self::Link(hash) => hash,
        }
    }
}

/// Reads a form, and lets each file be looked at as soon as it is there.
pub(crate) async fn read(web: &Web, sender: Sender<'_>, request: Request) -> Result<Batch, Problem> {
    read_up_to(FILES_PER_QUESTION, web, sender, request).await
}

/// Reads a form with or without files for somebody who may send it, as said. Whoever may not see it learns that first.
/// Who may see it and not send it now gets back what was typed, and no file is read.
pub(crate) async fn read_if(
    may: Result<(), Failure>,
    web: &Web,
    sender: Sender<'_>,
    request: Request,
) -> Result<Batch, Problem> {
    if let Err(hidden @ (Failure::NotFound | Failure::SignedOut)) = may {
        return Err(hidden.into());
    }
    if is_form(request.headers()) {
        let Posted(typed) = Posted::read(request, web).await?;
        return Ok(Batch { typed, received: Vec::new(), broken: None });
    }
    let most = if may.is_ok() { FILES_PER_QUESTION } else { 0 };
    let Batch { typed, received, broken } = read_up_to(most, web, sender, request).await?;
    let other = match sender {
        Sender::Person(actor) => demand_same(&typed, actor).err(),
        Sender::Link(_) => None,
    };
    let broken = match may {
        Ok(()) => broken.or(other),
        // Without files, the use case says better what may not be done.
        Err(refused) => broken.map(|_| refused).or(other),
    };
    if broken.is_some() {
        waiting::throw_away(&web.app, &received).await;
    }
    Ok(Batch { typed: typed.without(PERSON), received, broken })
}

async fn read_up_to(most: usize, web: &Web, sender: Sender<'_>, request: Request) -> Result<Batch, Problem> {
    let Some(_place) = web.app.limits.upload(sender.id()) else { return Err(Problem::from(Failure::TooMany)) };
    let unreadable = |_| Problem::from(Failure::Refused(Reason::UnreadableForm));
    let kept = request.extensions().get::<PostedForm>().cloned();
    let mut arrival = web.arriving_files(sender.id(), &request);
    let mut form = Multipart::from_request(request, web).await.map_err(unreadable)?;
    let (mut texts, mut received, mut broken) = (Vec::new(), Vec::new(), None);
    loop {
        match one_field((web, most), &mut arrival, &mut form, &mut texts, &mut received).await {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                broken = Some(error);
                break;
            }
        }
    }
    let typed: Typed = texts.into_iter().collect();
    if let Some(kept) = kept {
        kept.keep_typed(&typed);
    }
    Ok(Batch { typed, received, broken })
}

/// Reads one field; false when there is none any more.
async fn one_field(
    (web, most): (&Web, usize),
    arrival: &mut Arrival,
    form: &mut Multipart,
    texts: &mut Vec<(String, String)>,
    received: &mut Vec<Received>,
) -> Result<bool, Failure> {
    let Some(field) = arrival.field(form).await.map_err(halted)? else { return Ok(false) };
    let name = field.name().unwrap_or_default().to_owned();
    let Some(file) = field.file_name().map(as_chosen) else {
        if texts.len() >= MOST_TEXTS {
            return Err(nothing_kept(Reason::ManyFields));
        }
        if let Some(bytes) = arrival.bytes(field, LONGEST_TEXT).await.map_err(halted)? {
            // NUL, which no database keeps, is dropped.
            texts.push((name, String::from_utf8_lossy(&bytes).replace('\0', "")));
        }
        return Ok(true);
    };
    // A choice of files in which nothing was chosen is sent without a name.
    if holds_files(&name) && !file.is_empty() {
        if received.len() >= most {
            // Reading on would only collect more of the same.
            return Err(nothing_kept(Reason::ManyFiles { name: shown_name(&file), most }));
        }
        received.push(one_file(web, arrival, (&file, field)).await?);
        arrival.release();
    }
    Ok(true)
}

/// The name of a file as it was chosen. In a form, browsers write three characters of a name in another way, and no
/// others (HTML, 4.10.22.8).
fn as_chosen(sent: &str) -> String {
    sent.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

async fn one_file(web: &Web, arrival: &mut Arrival, (name, field): (&str, Field<'_>)) -> Result<Received, Failure> {
    let most = usize::try_from(LARGEST_FILE).unwrap_or(usize::MAX);
    match arrival.bytes(field, most).await.map_err(halted)? {
        Some(bytes) => waiting::receive(&web.app, name, bytes).await,
        None => Ok(Received::Refused(Reason::File { name: shown_name(name), problem: FileProblem::TooLarge })),
    }
}

fn halted(halt: Halt) -> Failure {
    nothing_kept(match halt {
        Halt::Full => return Failure::TooMany,
        Halt::Slow => Reason::SilentUpload,
        Halt::Large => Reason::LargeFiles(u64::try_from(LARGEST_REQUEST).unwrap_or(u64::MAX)),
        Halt::Broken => Reason::BrokenUpload,
    })
}

fn nothing_kept(reason: Reason) -> Failure {
    Failure::Refused(Reason::NothingKept(reason.into()))
}

#[cfg(test)]
mod tests {
    use super::halted;
    use crate::failure::Failure;
    use crate::web::Halt;
    use app::views::Reason;

    #[test]
    fn a_sender_who_falls_silent_is_told_so_and_nothing_is_kept() {
        let Failure::Refused(Reason::NothingKept(why)) = halted(Halt::Slow) else { panic!("nothing is kept") };
        assert_eq!(*why, Reason::SilentUpload);
    }
}
