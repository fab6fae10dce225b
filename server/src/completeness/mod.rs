//! The completeness check (volledigheidstoets): finding a proposal complete, or asking for more (Awb 4:5), and changing
//! or withdrawing what was asked.

mod asking;
mod excluded;
mod judging;
mod reminding;
mod routes;

pub use excluded::go_to_refusal;
pub use reminding::remind_all;
pub(crate) use routes::routes;

use crate::App;
use crate::case::{self, Case};
use crate::comparison::Supplement;
use crate::failure::{Failure, FieldRefusal};
use crate::term::send_letter;
use crate::{frozen, notices, steps};
use app::views::case::DocumentKind;
use app::views::case::completeness::{
    COMPLETE, CheckAction, CompletenessForm, CompletenessPage, LastDay, RequestAction, RequestPage, RoundView, fields,
};
use app::views::case::files::Download;
use app::views::{ACTION, Actor, FormAction as _, Reason, Typed};
use domain::calendar::{DateError, HolidayTable, parse_date};
use domain::case::{Action, Command, Status, SupplementRequest};
use domain::proposal::Readiness;
use validator::Validate;

/// The completeness form.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<CompletenessPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ConfirmCompleteness)?;
    let frozen = frozen::newest(&mut tx, id).await?;
    let supplement = Supplement::newest(&mut tx, &case, &frozen).await?;
    let judging = judging::points(&case, supplement.as_ref());
    let today = app.clock.today();
    let days = case.days(today);
    let readiness = Readiness::of(&frozen.answers, &frozen.sheet, case.rules(), days).with_remarks_on_the_whole(
        &frozen.answers,
        &frozen.sheet,
        case.rules(),
        days,
        frozen.attachments.len(),
    );
    let mut known = asking::known(&case, &readiness);
    judging::ask_again(judging.as_ref(), &frozen, &mut known);
    let sections = readiness.sections.iter().map(|part| (part.section, part.done, part.needed));
    let not_handled_until = case.record.requests.last().and_then(SupplementRequest::not_handled_until);
    Ok(CompletenessPage {
        head: case.head(),
        rounds: case.record.requests.iter().map(RoundView::from).collect(),
        not_handled_until: not_handled_until.map(|day| LastDay::seen(day, today)),
        comparison: supplement.map(|supplement| supplement.compared(&case, &frozen)),
        proposal: frozen::read_sections(&frozen, &case.rules(), |_| true),
        known,
        judging,
        ordinance: case.profile.ordinance_and_article(),
        signatory: actor.name.clone(),
        mail: None,
        usual_until: case.profile.supplement_term.end(today, &HolidayTable::default()),
        remarks: asking::found(&case, &readiness).map(|(section, found)| (section, found.message.clone())).collect(),
        sections: sections.collect(),
    })
}

/// Finds complete, or asks for more, which suspends the term.
pub async fn check(app: &App, actor: &Actor, id: &str, form: CompletenessForm) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ConfirmCompleteness)?;
    let open = judging::asked_again(&case, &frozen::newest(&mut tx, id).await?);
    drop(tx);
    form.validate()?;
    if form.verdict == COMPLETE {
        // Points that stayed open were ticked by the program; why they may stay so is asked apart.
        if form.ticked.iter().any(|ticked| !open.contains_key(&ticked.id)) {
            return Err(Failure::field(fields::VERDICT, Reason::CompleteButAsked));
        }
        return steps::take(app, actor, id, Command::ConfirmCompleteness { note: form.note, despite: form.despite })
            .await;
    }
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let command = asking::request(&mut tx, &case, &form).await?;
    drop(tx);
    let letter = asking::letter(app, actor, id, command.clone()).await?;
    send_letter(app, actor, id, command, DocumentKind::SupplementRequest, letter).await
}

/// Says whether a point of the request is answered well enough. Gives by what the form names it.
///
/// # Errors
/// [`Reason::CaseChanged`] for a point of another round than the newest; else as [`steps::change`].
pub async fn judge(app: &App, actor: &Actor, id: &str, pressed: CheckAction, typed: &Typed) -> Result<String, Failure> {
    let why = match pressed {
        CheckAction::Judge { point, .. } => typed.trimmed(&fields::verdict_reason(point)),
        _ => String::new(),
    };
    judging::judge(app, actor, id, pressed, &why).await
}

/// The mail that the request would send today: subject and text.
///
/// # Errors
/// As [`check`].
pub async fn preview_mail(
    app: &App,
    actor: &Actor,
    id: &str,
    form: &CompletenessForm,
) -> Result<(String, String), Failure> {
    asking::mail(app, actor, id, form).await
}

/// The letter that the request would send today.
///
/// # Errors
/// As [`check`].
pub async fn preview_letter(app: &App, actor: &Actor, id: &str, form: &CompletenessForm) -> Result<Download, Failure> {
    asking::preview(app, actor, id, form).await
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
    steps::demand(app, actor, id, Action::ChangeSupplementTerm).await?;
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
