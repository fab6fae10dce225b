//! The job that sends one mail.

use super::verdict::Setback;
use crate::mail::{Mail, SendError, Transport};
use crate::store::outbox::Job;

/// Sends the mail that the job holds. What is told of a failure names the recipient's domain, never the recipient or
/// the text.
pub(super) async fn send(transport: &Transport, job: &Job, now: i64) -> Result<(), Setback> {
    let mail: Mail = serde_json::from_str(&job.payload)
        .map_err(|error| Setback::GiveUp(format!("the stored mail cannot be read, from column {}", error.column())))?;
    let domain = mail.to_email.rsplit_once('@').map_or("no domain", |(_, domain)| domain);
    transport.send(&mail, &job.id, now).await.map_err(|error| match error {
        SendError::Temporary(reason) => Setback::TryAgain(format!("{domain}: {reason}")),
        SendError::Permanent(reason) => Setback::GiveUp(format!("{domain}: {reason}")),
    })
}
