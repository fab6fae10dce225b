//! The mails that the demo sent, to read on screen.

mod routes;

pub(crate) use routes::routes;

use crate::db::Tx;
use crate::failure::Failure;
use crate::outbox::sql::{Job, MAIL};
use crate::{App, outbox, worker};
use app::views::case::files::{MailState, MailView};

/// How many mails the demo's mailbox lists.
const NEWEST: i64 = 100;

/// The newest mails; not found outside demo mode.
pub async fn list(app: &App) -> Result<Vec<MailView>, Failure> {
    demand_demo(app)?;
    let mut tx = app.db.read().await?;
    let mut mails = Vec::new();
    for job in outbox::sql::newest_mails(&mut tx, NEWEST).await? {
        mails.push(mail_view(app, &mut tx, job).await?);
    }
    Ok(mails)
}

/// One mail; not found outside demo mode.
pub async fn show(app: &App, id: &str) -> Result<MailView, Failure> {
    demand_demo(app)?;
    let mut tx = app.db.read().await?;
    let job = outbox::sql::by_id(&mut tx, id).await?.filter(|job| job.kind == MAIL);
    mail_view(app, &mut tx, job.ok_or(Failure::NotFound)?).await
}

fn demand_demo(app: &App) -> Result<(), Failure> {
    if app.demo { Ok(()) } else { Err(Failure::NotFound) }
}

async fn mail_view(app: &App, tx: &mut Tx, job: Job) -> Result<MailView, Failure> {
    let mail = worker::preview(app, tx, &job).await?;
    let to = if mail.to_name.is_empty() { mail.to_email } else { format!("{} <{}>", mail.to_name, mail.to_email) };
    let state = match (job.state.as_str(), job.error) {
        ("done", _) => MailState::Sent,
        ("buried" | "dropped", error) => MailState::Buried(error.unwrap_or_default()),
        (_, error) => MailState::Waiting(error),
    };
    Ok(MailView {
        at: app.clock.local(job.created_at).datetime(),
        id: job.id,
        to,
        subject: mail.subject,
        state,
        text: mail.text,
    })
}
