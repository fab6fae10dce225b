//! The completeness check (volledigheidstoets): finding a proposal complete, or asking for more (Awb 4:5), and changing
//! or withdrawing what was asked.

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::case::{self, Case};
use crate::failure::{Failure, FieldRefusal};
use crate::{frozen, notices, steps};
use app::views::case::completeness::{
    COMPLETE, CompletenessForm, CompletenessPage, RequestAction, RequestPage, RoundView, fields,
};
use app::views::{ACTION, Actor, FormAction as _, Reason, Typed};
use domain::calendar::{DateError, HolidayTable, parse_date};
use domain::case::{Action, Command, NO_POINTS, Status, SupplementRequest};
use domain::proposal::Readiness;
use validator::Validate;

/// The completeness form.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<CompletenessPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ConfirmCompleteness)?;
    let frozen = frozen::newest(&mut tx, id).await?;
    let today = app.clock.today();
    let days = case.days(today);
    let readiness = Readiness::of(&frozen.answers, &frozen.sheet, case.rules(), days).with_remarks_on_the_whole(
        &frozen.answers,
        &frozen.sheet,
        case.rules(),
        days,
        frozen.attachments.len(),
    );
    let sections = readiness.sections.iter().map(|part| (part.section, part.done, part.needed));
    Ok(CompletenessPage {
        head: case.head(),
        rounds: case.record.requests.iter().map(RoundView::from).collect(),
        not_handled_until: case.record.requests.last().and_then(SupplementRequest::not_handled_until),
        usual_until: case.profile.supplement_term.end(today, &HolidayTable::default()),
        remarks: readiness.findings().map(|(section, found)| (section, found.message.clone())).collect(),
        sections: sections.collect(),
    })
}

/// Finds complete, or asks for more, which suspends the term.
pub async fn check(app: &App, actor: &Actor, id: &str, form: CompletenessForm) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    Case::load(&mut tx, id, actor).await?.demand(Action::ConfirmCompleteness)?;
    drop(tx);
    form.validate()?;
    if form.verdict == COMPLETE {
        return steps::take(app, actor, id, Command::ConfirmCompleteness { note: form.note }).await;
    }
    let points: Vec<String> =
        form.points.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let until = parse_date(&form.until).map_err(|error| {
        let missing = points.is_empty().then(|| FieldRefusal::new(fields::POINTS, Reason::Said(NO_POINTS.to_owned())));
        Failure::Fields(missing.into_iter().chain([unread_until(error)]).collect())
    })?;
    steps::take(app, actor, id, Command::RequestSupplement { points, until, sure: form.sure }).await
}

fn unread_until(error: DateError) -> FieldRefusal {
    FieldRefusal::new(fields::UNTIL, Reason::Said(error.to_string()))
}

/// The open request, for who may change it.
pub async fn show_request(app: &App, actor: &Actor, id: &str) -> Result<RequestPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ChangeSupplementTerm)?;
    let request = case.record.open_request().ok_or(Failure::NotFound)?;
    Ok(RequestPage { head: case.head(), request: RoundView::from(request) })
}

/// Gives another last day to supplement, or withdraws the request.
pub async fn change_request(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let reason = typed.trimmed(fields::REASON);
    let command = match RequestAction::read(typed.get(ACTION)) {
        Some(RequestAction::Withdraw) => Command::WithdrawSupplementRequest { reason },
        Some(RequestAction::ChangeTerm) | None => {
            let until =
                parse_date(typed.get(fields::UNTIL)).map_err(|error| Failure::Fields(vec![unread_until(error)]))?;
            Command::ChangeSupplementTerm { until, reason, sure: typed.get(fields::SURE) == "ja" }
        }
    };
    steps::take(app, actor, id, command).await
}

/// Ends every term to supplement that ran out unused (Awb 4:15(1)a), and tells everyone concerned.
///
/// # Errors
/// When the database cannot be reached. A case that cannot be read does not keep the others from it.
pub async fn lapse_all(app: &App) -> Result<(), Failure> {
    let (status, today) = (Status::SupplementRequested.value(), app.clock.today().to_string());
    let mut tx = app.db.read().await?;
    let cases = case::sql::with_lapsed_request(&mut tx, status, &today).await?;
    drop(tx);
    for id in cases {
        if let Err(failure) = lapse_one(app, &id).await {
            tracing::error!(case = id, ?failure, "the term to supplement could not be ended");
        }
    }
    Ok(())
}

async fn lapse_one(app: &App, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = Case::lock_for_system(&mut tx, id).await?;
    if case.lapse(&mut tx, app).await? {
        notices::notify(&mut tx, app, &case).await?;
    } else {
        case.store_columns(&mut tx).await?;
    }
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
