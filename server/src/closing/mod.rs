//! Closing a case without a decision on the proposal: the board withdraws it (intrekken); the municipality does not
//! handle it (buiten behandeling), declares it inadmissible (niet-ontvankelijk), forwards it (doorzenden) or lets it
//! lapse (vervallen), with a letter.

mod routes;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::documents::ProcedureMessage;
use crate::failure::Failure;
use crate::term::{procedure_letter, send_letter};
use crate::{App, steps};
use app::views::Actor;
use app::views::case::DocumentKind;
use app::views::case::closing::ClosingPage;
use app::views::case::completeness::LastDay;
use app::views::case::files::Download;
use domain::case::{Action, CaseRecord, Closing, ClosingKind, Command, Event, Side, SupplementRequest};

/// The page on which an officer closes a case in this way.
///
/// # Errors
/// When this person may not, or not now.
pub async fn show(app: &App, actor: &Actor, id: &str, kind: ClosingKind) -> Result<ClosingPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Close(kind))?;
    let request = case.record.requests.last().filter(|_| kind == ClosingKind::NotHandled);
    Ok(ClosingPage {
        head: case.head(),
        kind,
        until: request.and_then(SupplementRequest::not_handled_until).map(|day| LastDay::seen(day, app.clock.today())),
        points: request.map(|request| request.points.clone()).unwrap_or_default(),
    })
}

/// Closes the case, for who may close it in this way. What the municipality closes is told in a letter.
///
/// # Errors
/// When something is missing or too long, and as [`steps::take`].
pub async fn close(app: &App, actor: &Actor, id: &str, closing: Closing) -> Result<(), Failure> {
    let kind = closing.kind;
    let command = Command::Close(closing.clone());
    if kind.side() == Side::Board {
        return steps::take(app, actor, id, command).await;
    }
    let letter = letter(app, actor, id, closing).await?;
    send_letter(app, actor, id, command, DocumentKind::Closing, letter).await
}

/// The letter that closing it today would send.
///
/// # Errors
/// As [`close`].
pub async fn preview(app: &App, actor: &Actor, id: &str, closing: Closing) -> Result<Download, Failure> {
    let (bytes, _) = letter(app, actor, id, closing).await?;
    Ok(Download { bytes, name: "afsluiting-concept.pdf".to_owned() })
}

async fn letter(app: &App, actor: &Actor, id: &str, closing: Closing) -> Result<(Vec<u8>, CaseRecord), Failure> {
    procedure_letter(app, actor, id, Command::Close(closing), |event| match event {
        Event::Closed(closing) => Some(ProcedureMessage::Closed(closing.clone())),
        _ => None,
    })
    .await
}
