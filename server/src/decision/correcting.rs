//! Mending the letter of a decision that was sent, in a second letter (herstelbrief).

use crate::App;
use crate::case::Case;
use crate::documents::ProcedureMessage;
use crate::failure::Failure;
use crate::term::{procedure_letter, send_letter};
use app::views::Actor;
use app::views::case::DocumentKind;
use app::views::case::correction::{CorrectionForm, CorrectionPage};
use app::views::case::files::Download;
use domain::case::{Action, CaseRecord, Command, Event};
use jiff::civil::Date;

/// The page on which an officer mends the letter.
///
/// # Errors
/// When this person may not, or not now.
pub async fn show_correction(app: &App, actor: &Actor, id: &str) -> Result<CorrectionPage, Failure> {
    let (case, sent) = announced(app, actor, id).await?;
    Ok(CorrectionPage { head: case.head(), sent })
}

/// The letter that would be sent today.
///
/// # Errors
/// [`Failure::Fields`] for what is missing or too long; as [`show_correction`].
pub async fn preview_correction(app: &App, actor: &Actor, id: &str, form: CorrectionForm) -> Result<Download, Failure> {
    let (_, (bytes, _)) = letter(app, actor, id, form).await?;
    Ok(Download { bytes, name: "herstelbrief-concept.pdf".to_owned() })
}

/// Sends it: the letter is filed, and the board hears of it.
///
/// # Errors
/// As [`preview_correction`].
pub async fn send_correction(app: &App, actor: &Actor, id: &str, form: CorrectionForm) -> Result<(), Failure> {
    let (command, letter) = letter(app, actor, id, form).await?;
    send_letter(app, actor, id, command, DocumentKind::Correction, letter).await
}

async fn letter(
    app: &App,
    actor: &Actor,
    id: &str,
    form: CorrectionForm,
) -> Result<(Command, (Vec<u8>, CaseRecord)), Failure> {
    let (_, sent) = announced(app, actor, id).await?;
    let CorrectionForm { text, signatory } = form;
    let command = Command::SendCorrection { text, signatory };
    let letter = procedure_letter(app, actor, id, command.clone(), |event| match event {
        Event::CorrectionSent { text, signatory, .. } => {
            Some(ProcedureMessage::Corrected { sent, text: text.clone(), signatory: signatory.clone() })
        }
        _ => None,
    });
    Ok((command, letter.await?))
}

/// The case, and the day on which its decision was sent.
async fn announced(app: &App, actor: &Actor, id: &str) -> Result<(Case, Date), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::SendCorrection)?;
    let sent = case.record.announcement.ok_or(Failure::NotFound)?.on;
    Ok((case, sent))
}
