//! The outbox: what a transaction leaves to be mailed, written in that transaction, so that nothing is lost between the
//! two.
//!
//! Every room mails by [`enqueue`]. A job holds data; the room `worker` writes the mail in words when it sends it.

mod held;
mod job;
pub mod sql;

pub(crate) use held::deliver;
pub use job::{MailJob, Payload, Recipient};

use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use sql::Job;

/// Days for which a job that is done stays in the outbox. Long enough to look into a question about a mail; after that
/// nobody needs what it held, and `sent_mail` still tells which mail about a case went to whom, and when.
pub const DAYS_KEPT: i64 = 30;

/// Leaves a mail to be sent as soon as this transaction is committed, for the case that it is about, if any.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn enqueue(tx: &mut Tx, app: &App, case: Option<&str>, mail: &MailJob) -> Result<(), Failure> {
    let payload = serde_json::to_string(mail)?;
    let (subject, domain, priority) = (mail.name(), mail.domain(), mail.priority());
    let (id, email) = (app.clock.id(), mail.email());
    let job = sql::NewJob { id, subject: &subject, case, payload, priority, domain, email };
    Ok(sql::add(tx, job, app.clock.millis()).await?)
}

/// Takes back the mails about a case that nobody was sent yet and whose reason is gone. Each is dropped where it waits,
/// where it shows as not delivered, or where a digest would tell it; what is being sent at this very moment goes on.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn take_back(
    tx: &mut Tx,
    app: &App,
    case: &str,
    is_moot: impl Fn(&MailJob) -> bool + Send,
) -> Result<(), Failure> {
    let unsent = sql::unsent_of_case(tx, case).await?;
    let moot = |job: &&Job| matches!(job.read(), Ok(Payload::Data(mail)) if is_moot(&mail));
    let moot: Vec<&str> = unsent.iter().filter(moot).map(|job| job.id.as_str()).collect();
    for id in moot {
        sql::drop_job(tx, id, sql::TAKEN_BACK, app.clock.millis()).await?;
    }
    held::take_back(tx, case, is_moot).await
}
