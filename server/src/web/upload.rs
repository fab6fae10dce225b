//! A file that somebody sends with a form.

use super::Web;
use super::arrival::{Arrival, Halt};
use super::problem::Problem;
use super::visitor::{Visitor, demand_same};
use crate::failure::Failure;
use crate::security::slots::Slot;
use app::views::fields::FILE;
use app::views::{Reason, Typed};
use axum::extract::{FromRequest, Multipart, Request};
use axum::response::{IntoResponse, Response};
use domain::attachment::LARGEST_FILE;

/// Largest file with the form around it, in bytes.
pub(crate) const LARGEST_UPLOAD: usize = 11 << 20;

/// Most fields beside the file.
const MOST_TEXTS: usize = 10;

/// A file with what is filled in beside it.
#[derive(Debug)]
pub(crate) struct Upload {
    /// The content of the field [`FILE`]; empty when nothing was chosen.
    pub(crate) bytes: Vec<u8>,
    /// The other fields.
    pub(crate) typed: Typed,
    /// While this lives, it counts as being sent, and its bytes as held in memory.
    _held: (Slot, Arrival),
}

impl FromRequest<Web> for Upload {
    type Rejection = Response;

    /// Nothing is read of what somebody sends who is not signed in, or who sends too many files at once.
    async fn from_request(request: Request, web: &Web) -> Result<Self, Self::Rejection> {
        let visitor = request.extensions().get::<Visitor>().and_then(|visitor| visitor.0.clone());
        let actor = visitor.ok_or_else(|| Problem::from(Failure::SignedOut).into_response())?;
        let place = web.app.limits.upload(&actor.id);
        let place = place.ok_or_else(|| Problem::from(Failure::TooMany).into_response())?;
        let mut arrival = web.arriving_files(&actor.id, &request);
        let form = Multipart::from_request(request, web).await.map_err(|_| refuse(Halt::Broken))?;
        let (bytes, typed) = read(&mut arrival, form).await.map_err(refuse)?;
        demand_same(&typed, &actor).map_err(|other| Problem::from(other).into_response())?;
        Ok(Self { bytes, typed, _held: (place, arrival) })
    }
}

async fn read(arrival: &mut Arrival, mut form: Multipart) -> Result<(Vec<u8>, Typed), Halt> {
    let (mut file, mut texts) = (Vec::new(), Vec::new());
    while let Some(field) = arrival.field(&mut form).await? {
        let name = field.name().unwrap_or_default().to_owned();
        let content = arrival.bytes(field, LARGEST_UPLOAD).await?.ok_or(Halt::Large)?;
        if name == FILE {
            file = content;
        } else if texts.len() < MOST_TEXTS {
            texts.push((name, String::from_utf8_lossy(&content).into_owned()));
        }
    }
    Ok((file, texts.into_iter().collect()))
}

fn refuse(halt: Halt) -> Response {
    let reason = match halt {
        Halt::Full => return Problem::from(Failure::TooMany).into_response(),
        Halt::Large => Reason::LargeUpload(LARGEST_FILE),
        Halt::Broken => Reason::BrokenUpload,
        Halt::Slow => Reason::SilentUpload,
    };
    Problem::from(Failure::Refused(Reason::NothingChanged(reason.into()))).into_response()
}
