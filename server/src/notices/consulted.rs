//! Mails to who was asked outside the panel: the question with its link, that it is taken back, and at the end that
//! there is a decision (mededeling van het besluit, Awb 3:43).

use super::facts;
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{ConsultedFacts, ConsultedNotice, Mail};
use crate::outbox::{self, MailJob, Recipient};
use app::paths;
use app::words;
use domain::calendar::DutchDate;
use domain::case::{ConsultationEnd, ConsultationState, ConsultedAs, Event};

/// Leaves the mails that the newest event of the case causes to whoever was asked, and takes back what waits in vain.
pub(super) async fn notify(tx: &mut Tx, app: &App, case: &Case) -> Result<(), Failure> {
    let Some((stored, event)) = case.events.last() else { return Ok(()) };
    let newest = u32::try_from(case.record.consultations.len()).unwrap_or_default();
    for (number, state) in (1..).zip(&case.record.consultations) {
        let told = told(event, (number, newest), state);
        if told == Some(ConsultedNotice::NotNeeded) {
            let asks = [ConsultedNotice::Asked, ConsultedNotice::Reminder];
            let is_question = |mail: &MailJob| match mail {
                MailJob::Consulted { notice, number: of, .. } => asks.contains(notice) && *of == number,
                _ => false,
            };
            outbox::take_back(tx, app, &case.stored.id, is_question).await?;
        }
        let (Some(notice), Some(email)) = (told, &state.asked.email) else { continue };
        let to = Recipient { name: state.asked.name.clone(), email: email.clone() };
        let mail = MailJob::Consulted { notice, to, number, seq: stored.seq };
        outbox::enqueue(tx, app, Some(&case.stored.id), &mail).await?;
    }
    Ok(())
}

/// What an event is to who was asked the question with this number. The board hears of the decision by itself.
fn told(event: &Event, (number, newest): (u32, u32), state: &ConsultationState) -> Option<ConsultedNotice> {
    let answered = matches!(state.end, Some(ConsultationEnd::Answered { .. }));
    match event {
        Event::ConsultationAsked(_) if number == newest => Some(ConsultedNotice::Asked),
        Event::ViewReminded { number: of, .. } if *of == number => Some(ConsultedNotice::Reminder),
        Event::ConsultationWithdrawn { number: of, .. } if *of == number => Some(ConsultedNotice::NotNeeded),
        Event::Announced { .. } if answered && state.asked.role != ConsultedAs::Applicant => {
            Some(ConsultedNotice::Decided)
        }
        _ if event.closes().is_some() && state.end.is_none() => Some(ConsultedNotice::NotNeeded),
        _ if event.closes().is_some() && answered && state.asked.role != ConsultedAs::Applicant => {
            Some(ConsultedNotice::Closed)
        }
        _ => None,
    }
}

/// Writes such a mail, with what was true right after its event and the secret of its link.
///
/// # Errors
/// When there is no such question or the mail cannot be made.
pub(crate) async fn mail(
    app: &App,
    tx: &mut Tx,
    (id, seq): (&str, i64),
    (notice, number): (ConsultedNotice, u32),
    (to, secret): (&Recipient, &str),
) -> Result<Mail, Failure> {
    let case = Case::as_of(tx, id, seq).await?;
    let state = case.record.consultation(number).ok_or(Failure::NotFound)?;
    let facts = ConsultedFacts {
        case: facts::mail_facts(app, tx, &case).await?,
        role: words::consulted_as(state.asked.role).to_owned(),
        question: state.asked.question.clone(),
        last_day: state.asked.until.with_weekday(),
        asked_on: state.asked.on.long(),
        path: paths::asked_by(secret),
        may_object: state.asked.role == ConsultedAs::Interested,
    };
    app.composer.consulted(notice, &to.name, &to.email, &facts)
}
