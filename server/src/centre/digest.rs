//! The overview of the day (overzicht van de dag): one mail a person with what nobody read by seven in the morning.

use super::sql::{self, TakenRow};
use super::{MOST_LINES, NewsRow, what};
use crate::clock::Clock;
use crate::failure::Failure;
use crate::mail::{DigestCase, DigestFacts, DigestLine};
use crate::outbox::{self, MailJob, Recipient};
use crate::{App, account, news};
use app::{paths, words};
use domain::case::MailChoice;
use jiff::ToSpan;
use jiff::civil::time;

/// Leaves an overview in the outbox for everybody for whom mails waited at seven this morning, Amsterdam time; after a
/// standstill, for whom they waited since. Once for each mail, whichever server is first: they are taken in the
/// transaction that leaves the overview.
///
/// # Errors
/// When the database cannot be reached. Somebody whose overview cannot be made does not keep the others from theirs.
pub async fn send_digests(app: &App) -> Result<(), Failure> {
    let before = last_morning(&app.clock)?;
    let mut tx = app.db.read().await?;
    let people = sql::awaiting_digest(&mut tx, before).await?;
    drop(tx);
    for person in people {
        if let Err(failure) = send_to(app, &person, before).await {
            tracing::error!(person, ?failure, "an overview of the day was not made");
        }
    }
    Ok(())
}

/// The last time that it was seven in the morning in Amsterdam, in milliseconds.
fn last_morning(clock: &Clock) -> Result<i64, Failure> {
    let now = clock.local(clock.millis());
    let day = if now.time() < time(7, 0, 0, 0) { now.date().saturating_sub(1.day()) } else { now.date() };
    Ok(day.at(7, 0, 0, 0).to_zoned(now.time_zone().clone())?.timestamp().as_millisecond())
}

async fn send_to(app: &App, person: &str, before: i64) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut taken = Vec::new();
    for row in sql::take_held(&mut tx, person, before).await? {
        let kind = serde_json::from_str::<MailJob>(&row.held)?.kind();
        let choice = match kind {
            Some(kind) => news::choice(&mut tx, person, kind).await?,
            None => MailChoice::AtOnce,
        };
        // Who wants none of these mails since, gets none.
        if choice != MailChoice::Never {
            taken.push(row);
        }
    }
    let rows = sql::news(&mut tx, person).await?;
    let cases = lines(app, rows.into_iter().filter(|row| is_among(&taken, row)))?;
    if !cases.is_empty() {
        let person = account::sql::person(&mut tx, person).await?;
        let facts =
            DigestFacts { cases, news_path: paths::NEWS.to_owned(), choices_path: paths::MAIL_CHOICES.to_owned() };
        let to = Recipient { name: person.name, email: person.email };
        outbox::enqueue(&mut tx, app, None, &MailJob::Digest { to, facts }).await?;
    }
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

fn is_among(taken: &[TakenRow], row: &NewsRow) -> bool {
    let same = |one: &TakenRow| one.case_id == row.case_id && one.seq == row.seq && one.comment_id == row.comment_id;
    taken.iter().any(same)
}

/// What these rows tell, case by case. What was read meanwhile, and what happened where the person no longer takes
/// part, is not among them.
fn lines(app: &App, rows: impl Iterator<Item = NewsRow>) -> Result<Vec<DigestCase>, Failure> {
    let mut cases: Vec<(String, DigestCase)> = Vec::new();
    for row in rows {
        let Some(what) = what(&row)? else { continue };
        let line = DigestLine {
            what: words::news_label(&what).to_owned(),
            who: row.who,
            at: words::date_and_time(app.clock.local(row.at).datetime()),
            path: what.path(&row.case_id),
        };
        if let Some((_, case)) = cases.iter_mut().find(|(id, _)| *id == row.case_id) {
            case.lines.push(line);
        } else {
            let reference = row.reference.unwrap_or_default();
            cases.push((row.case_id, DigestCase { title: row.title, reference, lines: vec![line] }));
        }
    }
    for (_, case) in &mut cases {
        case.lines.truncate(2 * MOST_LINES);
    }
    Ok(cases.into_iter().map(|(_, case)| case).collect())
}
