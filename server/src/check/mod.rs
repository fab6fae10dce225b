//! Checks that everything stored fits together; shipped as `check` and run after tests.

mod files;
mod sql;

use self::files::{attachment_problems, document_problems, enclosed_problems};
use crate::case::sql::StoredCase;
use crate::db::Tx;
use crate::failure::Failure;
use crate::outbox::sql::Job;
use crate::security::sha256;
use crate::{App, case, disclosure, documents, frozen, initiatives, outbox, preliminary, register, single_sign_on};
use app::views::case::DocumentKind;
use domain::calendar::EquatedHolidays;
use domain::case::{CaseRecord, Event};
use jiff::Span;
use jiff::civil::Date;
use std::process::ExitCode;

/// Prints what does not fit; the exit code says whether anything was found.
///
/// # Errors
/// When the database cannot be read.
pub async fn report(app: &App) -> Result<ExitCode, Failure> {
    let mut problems = problems(app).await?;
    problems.extend(scanner_problem(app).await);
    problems.extend(single_sign_on::problems(app).await?);
    for problem in &problems {
        println!("{problem}");
    }
    let warnings = [holiday_warning(app.clock.today(), EquatedHolidays::in_force()), link_warning(app).await?];
    for warning in warnings.into_iter().flatten() {
        println!("warning: {warning}");
    }
    println!("{} problems", problems.len());
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everything that does not fit, a line each.
///
/// # Errors
/// When the database cannot be read.
pub async fn problems(app: &App) -> Result<Vec<String>, Failure> {
    let mut tx = app.db.read().await?;
    let mut problems = Vec::new();
    for case in sql::all_cases(&mut tx).await? {
        let found = case_problems(app, &mut tx, &case).await?;
        problems.extend(found.into_iter().map(|problem| format!("case {}: {problem}", case.id)));
    }
    problems.extend(register::unreadable(&mut tx).await?.iter().map(|id| format!("task {id} cannot be read")));
    let unreadable = initiatives::unreadable(&mut tx).await?;
    problems.extend(unreadable.iter().map(|id| format!("initiative {id} cannot be read")));
    Ok(problems)
}

async fn case_problems(app: &App, tx: &mut Tx, case: &StoredCase) -> Result<Vec<String>, Failure> {
    let stored = case::events::of_case(tx, &case.id).await?;
    let mut problems = Vec::new();
    if let Some(seq) = case::events::first_broken(&case.id, &stored) {
        problems.push(format!("the record is broken at event {seq}"));
    }
    let events =
        stored.iter().map(|stored| serde_json::from_str(&stored.payload)).collect::<Result<Vec<Event>, _>>()?;
    let record = CaseRecord::replay(&events);
    if let Some(seq) = preliminary::unreadable(tx, &case.id).await? {
        problems.push(format!("entry {seq} of the talks cannot be read"));
    }
    if record.status().value() != case.status {
        problems.push(format!("status {} is stored, the record says {}", case.status, record.status().value()));
    }
    if record.reference() != case.reference.as_deref() {
        problems.push("the stored reference is not the one of the record".to_owned());
    }
    problems.extend(disclosure::problems(app, tx, &case.id, &record).await?);
    problems.extend(holiday_problem(case.due_on.as_deref(), EquatedHolidays::in_force()));
    problems.extend(submission_problems(tx, case, &events).await?);
    problems.extend(document_problems(app, tx, case).await?);
    problems.extend(attachment_problems(app, tx, case).await?);
    problems.extend(enclosed_problems(app, &events).await);
    problems.extend(outbox::sql::buried_of_case(tx, &case.id).await?.iter().map(mail_problem));
    Ok(problems)
}

/// A mail of a case that nobody got.
fn mail_problem(job: &Job) -> String {
    format!("mail {} ({}) was not delivered: {}", job.id, job.subject, job.error.as_deref().unwrap_or_default())
}

/// What to tell the operator of links to sign in that were not delivered. Anybody can ask for one to an address that
/// does not exist, so that alone is no problem of ours; many at once are.
async fn link_warning(app: &App) -> Result<Option<String>, Failure> {
    let mut tx = app.db.read().await?;
    let links = outbox::sql::buried(&mut tx).await?.iter().filter(|job| job.case_id.is_none()).count();
    Ok((links > 0).then(|| format!("{links} mails to sign in were not delivered; `admin mails` lists them")))
}

/// Each submission has one frozen version with the recorded hash, one PDF, and one receipt for everybody who was on the
/// board then.
async fn submission_problems(tx: &mut Tx, case: &StoredCase, events: &[Event]) -> Result<Vec<String>, Failure> {
    let recorded: Vec<&String> = events.iter().filter_map(Event::submitted).collect();
    let versions = frozen::sql::submissions(tx, &case.id).await?;
    let mut problems = Vec::new();
    if versions.len() != recorded.len() {
        problems.push(format!("{} versions are kept, {} were submitted", versions.len(), recorded.len()));
    }
    for (version, hash) in versions.iter().zip(recorded) {
        if sha256(&version.content) != version.sha256 || version.sha256 != *hash {
            problems.push(format!("version {} is not what was submitted", version.version));
        }
    }
    let documents = documents::sql::of_case(tx, &case.id).await?;
    let pdfs = documents.iter().filter(|document| document.kind() == DocumentKind::Proposal).count();
    if pdfs != versions.len() {
        problems.push(format!("{pdfs} PDFs are kept of {} versions", versions.len()));
    }
    let (mails, letters, members) = sql::receipts(tx, &case.id).await?;
    let due = ReceiptsDue::of(events, members);
    if mails != due.mails {
        problems.push(format!("{mails} receipts for {} versions instead of {}", versions.len(), due.mails));
    }
    if letters != due.letters {
        problems.push(format!("{letters} receipts by post for {} versions instead of {}", versions.len(), due.letters));
    }
    Ok(problems)
}

/// How many receipts there must be.
#[derive(Debug, Default, PartialEq, Eq)]
struct ReceiptsDue {
    mails: i64,
    letters: i64,
}

impl ReceiptsDue {
    /// When so many people are on the board now: the record says who came and went since each submission, and whether
    /// the board got post by then.
    fn of(events: &[Event], members: i64) -> Self {
        let (mut board, mut due) = (members, Self::default());
        for (place, event) in events.iter().enumerate().rev() {
            match event {
                Event::Joined { .. } => board -= 1,
                Event::Removed { .. } => board += 1,
                Event::Submitted { .. } | Event::Supplemented { .. } | Event::Revised { .. } => {
                    if by_post(&events[..=place]) {
                        due.letters += 1;
                    } else {
                        due.mails += board;
                    }
                }
                _ => {}
            }
        }
        due
    }
}

/// Whether the board gets letters by post after these events.
fn by_post(events: &[Event]) -> bool {
    events.iter().rev().find_map(Event::by_post).unwrap_or_default()
}

/// Years before the end of what decrees say about equated holidays the warnings begin. A term that begins then may
/// run past that end when it stands still for some months.
const HOLIDAYS_AHEAD: i32 = 1;

/// What to tell the operator when terms that begin now may run past what is known of equated holidays.
pub fn holiday_warning(today: Date, known: &EquatedHolidays) -> Option<String> {
    let until = known.known_until;
    (today.saturating_add(Span::new().years(HOLIDAYS_AHEAD)) > until).then(|| {
        format!("days equated with a holiday (Atw 3) are known until {until}; see README, settings, for a later decree")
    })
}

/// A stored last day to decide that was counted without knowing which days are equated.
fn holiday_problem(due_on: Option<&str>, known: &EquatedHolidays) -> Option<String> {
    let due: Date = due_on?.parse().ok()?;
    let until = known.known_until;
    (due > until).then(|| format!("is due on {due}, and equated holidays are known until {until} only"))
}

/// Says in the log whether the virus scanner answers, and gives the problem if it does not.
pub async fn scanner_problem(app: &App) -> Option<String> {
    let Some(scanner) = &app.scanner else {
        tracing::warn!("no virus scanner is set up (UITDAAGLOKET_CLAMD): attachments are not scanned");
        return None;
    };
    match scanner.ping().await {
        Ok(()) => {
            tracing::info!("the virus scanner answers");
            None
        }
        Err(error) => {
            tracing::error!("attachments are refused: {error}");
            Some(error.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{holiday_problem, holiday_warning};
    use domain::calendar::EquatedHolidays;
    use jiff::civil::date;

    #[test]
    fn the_operator_is_warned_a_year_before_nothing_is_known_of_equated_holidays() {
        let known = EquatedHolidays::in_force();
        assert_eq!(holiday_warning(date(2027, 12, 31), known), None);
        let warning = holiday_warning(date(2028, 1, 1), known).expect("a warning");
        assert!(warning.contains("known until 2028-12-31"), "{warning}");
    }

    #[test]
    fn a_stored_term_beyond_what_is_known_is_a_problem() {
        let known = EquatedHolidays::in_force();
        for due in [None, Some("2028-12-31")] {
            assert_eq!(holiday_problem(due, known), None);
        }
        assert!(holiday_problem(Some("2029-01-02"), known).is_some_and(|problem| problem.contains("2029-01-02")));
    }
}
