//! Objections to a decision that was sent (bezwaar): registered with their days, and how they ended.

mod routes;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::failure::{Failure, FieldRefusal, typed_day};
use crate::{App, steps};
use app::views::case::decision::objection::{ObjectionAction, ObjectionForm, ObjectionPage, ObjectionView, field_of};
use app::views::{Actor, Typed};
use domain::Named;
use domain::calendar::HolidayTable;
use domain::case::{Action, Command, NewObjection, ObjectionResult, ObjectionState, ObjectionStep, objection_fields};

/// The objections in a case.
///
/// # Errors
/// [`Failure::NotFound`] for who does not handle them, [`Failure::NotNow`] before the case is over.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<ObjectionPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::RegisterObjection)?;
    let objections = (1..).zip(&case.record.objections).map(|(number, state)| view(number, state));
    Ok(ObjectionPage {
        head: case.head(),
        until: case.record.objection_until(),
        objections: objections.collect(),
        today: app.clock.today(),
    })
}

fn view(number: u32, state: &ObjectionState) -> ObjectionView {
    let ObjectionState { objection, end } = state;
    ObjectionView {
        number,
        by: objection.by,
        name: objection.name.clone(),
        received_on: objection.received_on,
        in_time: objection.is_in_time(),
        committee: objection.committee,
        decide_until: objection.decide_until(&HolidayTable::default()),
        end: *end,
    }
}

/// Registers an objection, or records how one ended.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong or missing, and as [`steps::take`].
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    match typed.action() {
        Some(ObjectionAction::Register) => register(app, actor, id, &typed.into()).await,
        Some(ObjectionAction::Settle(number)) => settle(app, actor, id, (number, typed)).await,
        None => Err(Failure::NotFound),
    }
}

async fn register(app: &App, actor: &Actor, id: &str, form: &ObjectionForm) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::RegisterObjection).await?;
    let posted = (!form.posted_on.is_empty()).then(|| FieldRefusal::day(objection_fields::POSTED_ON, &form.posted_on));
    let (received_on, posted_on) =
        match (FieldRefusal::day(objection_fields::RECEIVED_ON, &form.received_on), posted.transpose()) {
            (Ok(received), Ok(posted)) => (received, posted),
            (received, posted) => {
                return Err(Failure::Fields(received.err().into_iter().chain(posted.err()).collect()));
            }
        };
    let new = NewObjection { by: form.by, name: form.name.clone(), received_on, posted_on, committee: form.committee };
    steps::take(app, actor, id, Command::Objection(ObjectionStep::Register(new))).await
}

/// Its fields carry the number of the objection, and so do the messages about them.
async fn settle(app: &App, actor: &Actor, id: &str, (number, typed): (u32, &Typed)) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::SettleObjection).await?;
    let name = |field: &str| field_of(field, number);
    let settled_on = name(objection_fields::SETTLED_ON);
    let on = typed_day(typed, &settled_on)?;
    let result = ObjectionResult::from_value(typed.get(&name(objection_fields::RESULT)));
    let done = steps::take(app, actor, id, Command::Objection(ObjectionStep::Settle { number, on, result })).await;
    done.map_err(|failure| failure.numbered(number))
}
