//! The draft of the assessment (conceptbeoordeling): the case manager lets the board read the findings before the
//! decision, and the board responds (Awb 4:7). Who gave which score and the outcome stay at the municipality.

mod routes;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::working::{Change, Working};
use crate::{App, decision, notices, steps};
use app::views::case::decision::response::{ResponseAction, ResponsePage, ResponseRight};
use app::views::case::working::Work;
use app::views::{Actor, Reason, Typed};
use domain::calendar::parse_date;
use domain::case::{Action, Command, ResponseStep, Side, response_fields as fields, response_until};
use domain::proposal::Shape;

/// The newest draft that went to the board, and what this person can do.
///
/// # Errors
/// [`Failure::NotFound`] for who is neither on the board nor at the desk.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<ResponsePage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let at_desk = case.roles.iter().any(|role| role.party().is_at_desk());
    if !at_desk && case.side() == Side::Municipality {
        return Err(Failure::NotFound);
    }
    if case.record.submission.is_none() {
        return Err(Failure::NotNow(None));
    }
    let today = app.clock.today();
    let open = case.record.open_draft(today).is_some();
    let may = if case.demand(Action::ShareAssessment).is_ok() && !open {
        match decision::draft_findings(&mut tx, &case, actor, app.clock.today()).await? {
            Some(findings) => ResponseRight::Share(findings, response_until(today)),
            None => ResponseRight::ShareLater,
        }
    } else if case.demand(Action::Respond).is_ok() && open {
        let working = Working::load(&mut tx, id, Work::Response, &actor.id).await?;
        ResponseRight::Respond(working.view(app, [fields::RESPONSE.to_owned()]))
    } else {
        ResponseRight::Read
    };
    let draft = case.record.newest_draft().map(|(_, state)| state.clone());
    Ok(ResponsePage { head: case.head(), draft, today, may })
}

/// Carries out what a button of the page says.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong or missing; what was typed of a response is kept first.
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    match typed.action().ok_or(Failure::NotFound)? {
        ResponseAction::Share => share(app, actor, id, typed).await,
        action => respond(app, actor, id, (typed, action)).await,
    }
}

async fn share(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::ShareAssessment).await?;
    let findings = decision::draft_findings(&mut tx, &case, actor, app.clock.today()).await?;
    let findings = findings.ok_or(Failure::Refused(Reason::ScoresMissing))?;
    let step = ResponseStep::Share {
        cooperative: case.stored.cooperative.clone(),
        remark: typed.trimmed(fields::REMARK),
        findings,
        until: parse_date(&typed.line(fields::UNTIL)).ok(),
    };
    case.carry_out(&mut tx, app, actor, Command::Response(step)).await?;
    // A new draft asks for a new response.
    let working = Working::load(&mut tx, id, Work::Response, &actor.id).await?;
    let blank = change(String::new(), working.version(fields::RESPONSE));
    working.store(&mut tx, app, actor, vec![blank]).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Keeps what was written, whatever the button wants, and responds if it says so.
async fn respond(app: &App, actor: &Actor, id: &str, (typed, action): (&Typed, ResponseAction)) -> Result<(), Failure> {
    let mut tx = responding(app, actor, id).await?;
    let working = Working::load(&mut tx, id, Work::Response, &actor.id).await?;
    let typed = match &action {
        ResponseAction::Choose(choice) => &working.choose(&mut tx, app, typed, choice).await?,
        _ => typed,
    };
    let refused = working.store(&mut tx, app, actor, Change::of(typed, fields::RESPONSE).into_iter().collect()).await?;
    if !refused.fields.is_empty() {
        drop(tx);
        return working.report(app, actor, refused).await;
    }
    tx.commit().await?;
    if action != ResponseAction::Respond {
        return Ok(());
    }
    steps::take(app, actor, id, Command::Response(ResponseStep::Respond(typed.trimmed(fields::RESPONSE)))).await
}

/// A transaction in which the case is locked, for who may respond now.
async fn responding(app: &App, actor: &Actor, id: &str) -> Result<Tx, Failure> {
    let mut tx = app.db.write().await?;
    let case = steps::lock(&mut tx, app, id, actor, Action::Respond).await?;
    if case.record.open_draft(app.clock.today()).is_none() {
        return Err(Failure::NotNow(None));
    }
    Ok(tx)
}

/// Saves the response while it is typed.
///
/// # Errors
/// As [`act`].
pub(crate) async fn save_while_typing(
    app: &App,
    actor: &Actor,
    id: &str,
    (field, value, seen): (&str, &str, i64),
) -> Result<i64, Failure> {
    if field != fields::RESPONSE {
        return Err(Failure::NotFound);
    }
    let mut tx = responding(app, actor, id).await?;
    let working = Working::load(&mut tx, id, Work::Response, &actor.id).await?;
    working.type_in(app, tx, actor, change(value.to_owned(), seen)).await
}

fn change(value: String, seen: i64) -> Change {
    Change { field: fields::RESPONSE.to_owned(), shape: Shape::Whole, value, seen }
}
