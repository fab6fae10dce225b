//! Carrying out a decision that lets the board go ahead (uitvoering): what has to happen, who sees to it and when
//! (afspraken), what was reported on it, and how it goes on with the task. Both sides are reminded before each day.

mod routes;

pub(crate) use routes::routes;

use crate::case::Case;
use crate::failure::{Failure, FieldRefusal, typed_day};
use crate::{App, steps};
use app::views::case::decision::carrying_out::{
    CarryingOutAction, CarryingOutPage, CommitmentView, TypedCommitment, field_of, new_commitments,
};
use app::views::{Actor, Typed};
use domain::case::{Action, CarryingOutStep, Command, NewCommitment, commitment_fields as fields};

/// What has to happen after the decision, and what became of it.
///
/// # Errors
/// [`Failure::NotFound`] for who has no part in the case, [`Failure::NotNow`] while there is nothing to carry out.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<CarryingOutPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    if !case.record.is_carried_out() && case.record.handed_back.is_none() {
        return Err(Failure::NotNow(None));
    }
    let may = |action| case.record.is_carried_out() && case.allowed().contains(&action);
    let commitments = (1..).zip(&case.record.commitments);
    Ok(CarryingOutPage {
        commitments: commitments.map(|(number, state)| CommitmentView { number, state: state.clone() }).collect(),
        proposed: if may(Action::AgreeCommitments) { case.record.uncommitted() } else { Vec::new() },
        may_agree: may(Action::AgreeCommitments),
        may_report: may(Action::ReportCommitment),
        extended_until: case.record.extended_until,
        handed_back: case.record.handed_back,
        today: app.clock.today(),
        head: case.head(),
    })
}

/// Agrees on what has to happen, or says what became of it.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong or missing, and as [`steps::change`].
pub async fn act(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let chosen: CarryingOutAction = typed.action().ok_or(Failure::NotFound)?;
    let (action, number) = (chosen.action(), chosen.number());
    steps::demand(app, actor, id, action).await?;
    let text = |field: &str| typed.trimmed(&field_of(field, number));
    let step = match chosen {
        CarryingOutAction::Agree => CarryingOutStep::Agree(agreed(typed)?),
        CarryingOutAction::Report(_) => CarryingOutStep::Report { number, text: text(fields::REPORT) },
        CarryingOutAction::Settle(_) => CarryingOutStep::Settle {
            number,
            met: match typed.get(&field_of(fields::MET, number)) {
                "ja" => Some(true),
                "nee" => Some(false),
                _ => None,
            },
            remark: text(fields::REMARK),
        },
        CarryingOutAction::Move(_) => CarryingOutStep::Move {
            number,
            due: typed_day(typed, &field_of(fields::DUE, number))?,
            reason: text(fields::REASON),
        },
        CarryingOutAction::Extend => CarryingOutStep::Extend {
            until: typed_day(typed, fields::EXTENDED_UNTIL)?,
            reason: typed.trimmed(fields::EXTEND_REASON),
        },
        CarryingOutAction::HandBack => CarryingOutStep::HandBack {
            on: typed_day(typed, fields::HANDED_BACK_ON)?,
            reason: typed.trimmed(fields::HAND_BACK_REASON),
        },
    };
    let done = steps::take(app, actor, id, Command::CarryingOut(step)).await;
    done.map_err(|failure| if number > 0 { failure.numbered(number) } else { failure })
}

/// The rows that have a day; who leaves it blank agrees on nothing yet.
fn agreed(typed: &Typed) -> Result<Vec<NewCommitment>, Failure> {
    let (mut agreed, mut wrong) = (Vec::new(), Vec::new());
    for row in new_commitments(typed).into_iter().filter(|row| !row.due.is_empty()) {
        let field = format!("{}.{}.{}", fields::ROWS, row.row, fields::DUE);
        match FieldRefusal::day(field, &row.due) {
            Ok(due) => {
                let TypedCommitment { row, kind, text, owner, .. } = row;
                agreed.push(NewCommitment { row, kind, text, owner, due });
            }
            Err(refusal) => wrong.push(refusal),
        }
    }
    if wrong.is_empty() { Ok(agreed) } else { Err(Failure::Fields(wrong)) }
}
