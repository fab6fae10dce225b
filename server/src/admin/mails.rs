//! Mail that was not delivered, for who runs the site.

use crate::App;
use crate::failure::{Failure, Fault};
use crate::outbox::sql::{self, Job};
use clap::Args;

/// The mails that a command is about.
#[derive(Debug, Args)]
pub struct Chosen {
    /// Id of a mail, as `mails` lists it; may be given more than once.
    #[arg(long, required = true)]
    id: Vec<String>,
}

/// Prints a line for each mail: never a whole address, because terminals are copied into tickets.
pub(super) async fn list(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    for job in sql::buried(&mut tx).await? {
        println!("{}", line(app, &job));
    }
    Ok(())
}

/// Id, moment, template, domain, case and reason of a mail.
fn line(app: &App, job: &Job) -> String {
    let at = app.clock.local(job.created_at).datetime();
    let case = job.case_id.as_deref().unwrap_or("-");
    let reason = job.error.as_deref().unwrap_or_default();
    format!("{}  {at}  {}  …@{}  case {case}  {reason}", job.id, job.subject, job.domain)
}

/// Sends them again with the next round of the worker. All of them are known, or none is sent.
pub(super) async fn send_again(app: &App, chosen: &Chosen) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    for id in &chosen.id {
        if !sql::dig_up(&mut tx, id, app.clock.millis()).await? {
            return Err(unknown(id));
        }
    }
    Ok(tx.commit().await?)
}

/// Takes them off the list: nobody needs them any more, or heard of it in another way.
pub(super) async fn settle(app: &App, chosen: &Chosen) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    for id in &chosen.id {
        let buried = sql::by_id(&mut tx, id).await?.is_some_and(|job| job.state == "buried");
        if !buried || !sql::drop_job(&mut tx, id, "settled by the administrator", app.clock.millis()).await? {
            return Err(unknown(id));
        }
    }
    Ok(tx.commit().await?)
}

fn unknown(id: &str) -> Failure {
    Fault::failure(format!("no mail {id} waits for you; `admin mails` lists those that do"))
}
