//! The job that sends one mail: written in words now, from the data that the job holds.

use super::outcome::Setback;
use crate::account::links::{self, Secrets};
use crate::consultation::link;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{ConsultedNotice, Mail, SendError, thread};
use crate::outbox::sql::Job;
use crate::outbox::{MailJob, Payload};
use crate::{App, notices};

/// Stands for the secrets in a mail to sign in where nobody knows them: they are in the mail that was sent, and nowhere
/// else.
const UNKNOWN_SECRET: &str = "…";

/// Sends the mail of a job and gives the address to which it went. What is told of a failure names the recipient's
/// domain, never the recipient or the text.
pub(super) async fn send(app: &App, job: &Job) -> Result<String, Setback> {
    let payload = job.read().map_err(|_| Setback::GiveUp("the stored mail cannot be read".to_owned()))?;
    // The cause may quote the mail, so it is in the log alone, under the reference that is told here.
    let unwritten = |failure: Failure| Setback::TryAgain(format!("the mail is not written: {}", failure.at_the_edge()));
    // Each attempt makes a link of its own: what was made before may never have arrived.
    let secret = match &payload {
        Payload::Data(MailJob::SignInLink { request, .. }) => {
            let made = secrets_for(app, job, request).await.map_err(unwritten)?;
            Some(Secret::SignIn(made.ok_or_else(|| Setback::Moot(LINK_OF_NO_USE.to_owned()))?))
        }
        Payload::Data(MailJob::Consulted {
            notice: ConsultedNotice::Asked | ConsultedNotice::Reminder,
            number,
            ..
        }) => {
            let case = job.case_id.as_deref().unwrap_or_default();
            let made = link::make(app, case, *number).await.map_err(unwritten)?;
            Some(Secret::Answer(made.ok_or_else(|| Setback::Moot(NO_ANSWER_ANY_MORE.to_owned()))?))
        }
        _ => None,
    };
    let mut tx = app.db.read().await.map_err(|error| unwritten(error.into()))?;
    let mail = render(app, &mut tx, job, payload, secret.as_ref()).await.map_err(unwritten)?;
    drop(tx);
    let domain = mail.to_email.rsplit_once('@').map_or("no domain", |(_, domain)| domain);
    let sent = app.transport.send(&mail, &job.id, app.clock.millis()).await;
    sent.map_err(|error| match error {
        SendError::Temporary(reason) => Setback::TryAgain(format!("{domain}: {reason}")),
        SendError::Permanent(reason) => Setback::GiveUp(format!("{domain}: {reason}")),
    })?;
    Ok(mail.to_email)
}

/// What to mail for a request; nothing when nobody waits for it any more.
async fn secrets_for(app: &App, job: &Job, request: &str) -> Result<Option<Secrets>, Failure> {
    let waited = app.clock.millis() - job.created_at;
    if waited >= links::LINK_AGE { Ok(None) } else { links::make_link(app, request).await }
}

/// What a mail holds that is stored nowhere.
enum Secret {
    /// A link and a code to sign in.
    SignIn(Secrets),
    /// The link by which somebody answers who was asked.
    Answer(String),
}

const LINK_OF_NO_USE: &str = "the link was asked for too long ago, or again since";
const NO_ANSWER_ANY_MORE: &str = "the question was answered, taken back or too old meanwhile";

/// The mail of a job, for whoever looks at it without sending it: as it was sent, if that is still in memory.
///
/// # Errors
/// When it cannot be written.
pub async fn preview(app: &App, tx: &mut Tx, job: &Job) -> Result<Mail, Failure> {
    match app.transport.sent_as(&job.id) {
        Some(mail) => Ok(mail),
        None => render(app, tx, job, job.read()?, None).await,
    }
}

async fn render(app: &App, tx: &mut Tx, job: &Job, payload: Payload, secret: Option<&Secret>) -> Result<Mail, Failure> {
    let data = match payload {
        Payload::Data(data) => data,
        Payload::Written(mail) => return Ok(mail),
    };
    let thread = job.case_id.as_deref().zip(data.side()).map(|(case, side)| thread(case, side));
    let mail = match data {
        MailJob::Case { notice, to, seq, .. } | MailJob::Copy { notice, to, seq } => {
            let case = job.case_id.as_deref().ok_or(Failure::NotFound)?;
            notices::case_mail(app, tx, (case, seq), notice, &to).await
        }
        MailJob::Board { notice, to, facts } => app.composer.board_notice(notice, &to.name, &to.email, &facts),
        MailJob::Officer { notice, to, facts } => app.composer.officer_notice(notice, &to.name, &to.email, &facts),
        MailJob::Preliminary { notice, to, facts, .. } => app.composer.preliminary(notice, &to.name, &to.email, &facts),
        MailJob::Consulted { notice, to, number, seq } => {
            let case = job.case_id.as_deref().ok_or(Failure::NotFound)?;
            let secret = match secret {
                Some(Secret::Answer(secret)) => secret,
                _ => UNKNOWN_SECRET,
            };
            notices::consulted::mail(app, tx, (case, seq), (notice, number), (&to, secret)).await
        }
        MailJob::Digest { to, facts } => app.composer.digest(&to.name, &to.email, &facts),
        MailJob::Invitation(invitation) => app.composer.invitation(&invitation),
        MailJob::SignInLink { email, .. } => {
            let (token, code) = match secret {
                Some(Secret::SignIn(secrets)) => (secrets.token.as_str(), secrets.code.as_str()),
                _ => (UNKNOWN_SECRET, UNKNOWN_SECRET),
            };
            app.composer.sign_in_link(&email, token, code)
        }
    }?;
    Ok(Mail { thread, ..mail })
}
