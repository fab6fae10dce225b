//! Mails that wait for the digest of the day, because who gets them chose so.

use super::{MailJob, enqueue};
use crate::App;
use crate::db::Tx;
use crate::failure::Failure;
use crate::news::{self, Subject};
use domain::case::MailChoice;

/// Leaves a mail about a case to be sent as its receiver chose: at once, with the digest, or not at all. What is formal
/// goes at once, and so does what is not kept among the news of the receiver: no digest would tell it.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn deliver(
    tx: &mut Tx,
    app: &App,
    person: &str,
    (case, subject): (&str, Subject<'_>),
    mail: &MailJob,
) -> Result<(), Failure> {
    let choice = match mail.kind() {
        Some(kind) => news::choice(tx, person, kind).await?,
        None => MailChoice::AtOnce,
    };
    let waits = match choice {
        MailChoice::AtOnce => false,
        MailChoice::Daily => news::held::hold(tx, person, (case, subject), serde_json::to_string(mail)?).await?,
        MailChoice::Never => news::held::is_kept(tx, person, (case, subject)).await?,
    };
    if waits { Ok(()) } else { enqueue(tx, app, Some(case), mail).await }
}

/// Takes back the mails about a case that wait for a digest and whose reason is gone.
pub(super) async fn take_back(
    tx: &mut Tx,
    case: &str,
    is_moot: impl Fn(&MailJob) -> bool + Send,
) -> Result<(), Failure> {
    for held in news::held::held_of_case(tx, case).await? {
        if serde_json::from_str(&held.mail).is_ok_and(|mail| is_moot(&mail)) {
            news::held::release(tx, case, &held).await?;
        }
    }
    Ok(())
}
