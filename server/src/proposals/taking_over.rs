//! Beginning a proposal with what is known already: what the board answered in the guidance, and what the register says
//! of the task that it challenges.

use crate::case::sql::StoredCase;
use crate::db::Tx;
use crate::draft::sql::{self, By};
use crate::drafting::self_check;
use crate::failure::Failure;
use crate::{App, profile, register};
use app::views::proposal::orientation::Orientation;
use app::views::reason::RegisterRefusal;
use app::views::register::Challenged;
use domain::exploration::SERVICES;
use domain::register::begin;
use jiff::civil::Date;

/// The task that a form asks for; none for who begins without one.
///
/// # Errors
/// When the task is not in the register of this municipality, or not any more.
pub(super) async fn demanded(
    app: &App,
    tx: &mut Tx,
    (municipality, task): (&str, &str),
) -> Result<Option<Challenged>, Failure> {
    if task.is_empty() {
        return Ok(None);
    }
    let challenged = register::challenged(app, tx, task).await?.filter(|found| found.municipality.0 == municipality);
    challenged.map(Some).ok_or_else(|| Failure::Refused(RegisterRefusal::TaskGone.into()))
}

/// Takes along what was answered before. An answer that the register gave already stays.
pub(super) async fn take_orientation(
    tx: &mut Tx,
    case: &StoredCase,
    orientation: &Orientation,
    by: By<'_>,
) -> Result<(), Failure> {
    if let Some(answers) = &orientation.self_check {
        self_check::keep(tx, &case.id, answers, by.now).await?;
    }
    let service = orientation.service.map(|service| (SERVICES, service.value.to_owned()));
    fill_in(tx, case, service, by).await
}

/// Fills in what is known of a task.
pub(super) async fn take_over(
    tx: &mut Tx,
    case: &StoredCase,
    challenged: &Challenged,
    (today, by): (Date, By<'_>),
) -> Result<(), Failure> {
    let begun = begin(&challenged.task, &challenged.municipality.1, today);
    fill_in(tx, case, begun.answers, by).await?;
    sql::set_budget(tx, &case.id, &serde_json::to_string(&begun.sheet)?, 0, by).await?;
    Ok(())
}

/// Answers these questions. One that the municipality does not ask stays unanswered.
async fn fill_in(
    tx: &mut Tx,
    case: &StoredCase,
    known: impl IntoIterator<Item = (&'static str, String)>,
    by: By<'_>,
) -> Result<(), Failure> {
    let content = profile::sql::profile(tx, &case.municipality_id, case.profile_version).await?;
    let catalogue = u32::try_from(case.catalogue_version).unwrap_or_default();
    let asked = profile::reading::read(content, catalogue)?.questionnaire;
    for (question, text) in known.into_iter().filter(|(question, _)| asked.question(question).is_some()) {
        sql::set_answer(tx, &case.id, question, &text, 0, by).await?;
    }
    Ok(())
}
