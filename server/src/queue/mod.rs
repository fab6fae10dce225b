//! The cases of a municipality, the most urgent first (werkvoorraad).

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::case::sql::StoredCase;
use crate::case::{self, stored_date};
use crate::failure::Failure;
use app::views::Actor;
use app::views::case::{QueueFilter, QueuePage, QueueRow};
use domain::case::{Side, Status};
use jiff::civil::Date;

/// Cases of the municipalities for which this person works.
pub async fn show(app: &App, actor: &Actor, filter: QueueFilter) -> Result<QueuePage, Failure> {
    if !actor.is_officer {
        return Err(Failure::NotFound);
    }
    let mut tx = app.db.read().await?;
    let today = app.clock.today();
    let mut all = Vec::new();
    for case in case::sql::of_officer(&mut tx, &actor.id).await? {
        let is_open = !case::sql::roles(&mut tx, &case.id, &actor.id).await?.is_empty();
        all.push(queue_row(case, is_open, today));
    }
    let count = |filter| all.iter().filter(|row| is_listed(row, filter)).count();
    let counts = (count(QueueFilter::Open), count(QueueFilter::OurTurn), all.len());
    Ok(QueuePage { filter, counts, rows: all.into_iter().filter(|row| is_listed(row, filter)).collect() })
}

fn queue_row(case: StoredCase, is_open: bool, today: Date) -> QueueRow {
    let status = Status::from_value(&case.status).unwrap_or(Status::Submitted);
    let due = stored_date(case.due_on.as_ref());
    QueueRow {
        reference: case.reference.unwrap_or_default(),
        received: stored_date(case.received_on.as_ref()),
        due,
        days_left: due.filter(|_| status != Status::SupplementRequested).map(|due| (due - today).get_days()),
        our_turn: status.at_turn() == Some(Side::Municipality),
        is_open,
        id: case.id,
        title: case.title,
        cooperative: case.cooperative,
        status,
    }
}

fn is_listed(row: &QueueRow, filter: QueueFilter) -> bool {
    match filter {
        QueueFilter::Open => row.status.is_open(),
        QueueFilter::OurTurn => row.our_turn,
        QueueFilter::All => true,
    }
}
