//! The job that sends one mail: written in words now, from the data that the job holds.

use super::outcome::Setback;
use crate::db::Tx;
use crate::failure::Failure;
use crate::mail::{Mail, SendError};
use crate::outbox::sql::Job;
use crate::outbox::{MailJob, Payload};
use crate::{App, account, notices};

/// Stands for the secret of a sign-in link where nobody knows it: it is in the mail that was sent, and nowhere else.
const UNKNOWN_SECRET: &str = "…";

/// Sends the mail of a job and gives the address to which it went. What is told of a failure names the recipient's
/// domain, never the recipient or the text.
pub(super) async fn send(app: &App, job: &Job) -> Result<String, Setback> {
    let payload = job.read().map_err(|_| Setback::GiveUp("the stored mail cannot be read".to_owned()))?;
    // The cause may quote the mail, so it is in the log alone, under the reference that is told here.
    let unwritten = |failure: Failure| Setback::TryAgain(format!("the mail is not written: {}", failure.at_the_edge()));
    if is_expired_link(&payload, app.clock.millis() - job.created_at) {
        return Err(Setback::GiveUp("the link was of no use any more when it could be sent".to_owned()));
    }
    let mail = write(app, job, payload).await.map_err(unwritten)?;
    let domain = mail.to_email.rsplit_once('@').map_or("no domain", |(_, domain)| domain);
    let sent = app.transport.send(&mail, &job.id, app.clock.millis()).await;
    sent.map_err(|error| match error {
        SendError::Temporary(reason) => Setback::TryAgain(format!("{domain}: {reason}")),
        SendError::Permanent(reason) => Setback::GiveUp(format!("{domain}: {reason}")),
    })?;
    Ok(mail.to_email)
}

/// Whether nobody waits for this link any more: it was asked for so many milliseconds ago.
const fn is_expired_link(payload: &Payload, waited: i64) -> bool {
    matches!(payload, Payload::Data(MailJob::SignInLink { .. })) && waited >= account::LINK_MINUTES * account::MINUTE
}

/// Writes a mail to be sent. Each attempt makes a sign-in link of its own: what was made before may never have arrived.
async fn write(app: &App, job: &Job, payload: Payload) -> Result<Mail, Failure> {
    let secret = match &payload {
        Payload::Data(MailJob::SignInLink { email, next, .. }) => account::make_link(app, email, next).await?,
        _ => String::new(),
    };
    render(app, &mut app.db.read().await?, job, payload, &secret).await
}

/// The mail of a job, for whoever looks at it without sending it: as it was sent, if that is still in memory.
///
/// # Errors
/// When it cannot be written.
pub async fn preview(app: &App, tx: &mut Tx, job: &Job) -> Result<Mail, Failure> {
    match app.transport.sent_as(&job.id) {
        Some(mail) => Ok(mail),
        None => render(app, tx, job, job.read()?, UNKNOWN_SECRET).await,
    }
}

async fn render(app: &App, tx: &mut Tx, job: &Job, payload: Payload, secret: &str) -> Result<Mail, Failure> {
    let data = match payload {
        Payload::Data(data) => data,
        Payload::Written(mail) => return Ok(mail),
    };
    match data {
        MailJob::Case { notice, to, seq } | MailJob::Copy { notice, to, seq } => {
            let case = job.case_id.as_deref().ok_or(Failure::NotFound)?;
            notices::case_mail(app, tx, (case, seq), notice, &to).await
        }
        MailJob::Board { notice, to, facts } => app.composer.board_notice(notice, &to.name, &to.email, &facts),
        MailJob::Invitation(invitation) => app.composer.invitation(&invitation),
        MailJob::SignInLink { email, .. } => app.composer.sign_in_link(&email, secret, account::LINK_MINUTES),
    }
}
