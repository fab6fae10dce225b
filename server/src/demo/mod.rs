//! Demo data: the worked case in three stages, made by the use cases themselves under a clock that is set back.

mod date;
mod people;
mod routes;
mod script;
mod sql;
mod tasks;

use date::MOVED_TO;
pub use date::move_on;
pub use people::people;
pub(crate) use routes::routes;

use crate::App;
use crate::clock::Clock;
use crate::db::Tx;
use crate::failure::{Failure, Fault};
use crate::settings;
use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;

/// When the demo begins: the morning on which the decision of the worked case was sent.
const BEGINS: DateTime = date(2026, 12, 9).at(10, 0, 0, 0);

/// A moment in the life of the demo, in milliseconds.
fn moment(at: DateTime) -> Result<jiff::Timestamp, Failure> {
    Ok(at.to_zoned(TimeZone::get("Europe/Amsterdam")?)?.timestamp())
}

/// Loads the demo data into an empty database, or goes on with demo data that is already there.
///
/// # Errors
/// When the database holds anything that is not demo data.
pub async fn load(app: &App) -> Result<(), Failure> {
    match mode(app).await?.as_deref() {
        Some("demo") => {}
        None => {
            people::add(app).await?;
            // Boxed: every step that it takes is part of this future.
            Box::pin(script::play(app)).await?;
            let mut tx = app.db.write().await?;
            settings::set(&mut tx, "mode", "demo").await?;
            tx.commit().await?;
        }
        Some(_) => return Err(Fault::failure("this database holds real data; the demo needs a database of its own")),
    }
    go_on(app).await
}

/// Sets the clock to the beginning of the demo, to just after the last thing that happened in it, or to where somebody
/// moved it.
async fn go_on(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let last = sql::last_event(&mut tx).await?.unwrap_or_default();
    let moved_to = settings::get(&mut tx, MOVED_TO).await?.and_then(|moment| moment.parse().ok());
    let begin = moment(BEGINS)?.as_millisecond().max(last + 60_000).max(moved_to.unwrap_or_default());
    app.clock.set(jiff::Timestamp::from_millisecond(begin).unwrap_or_default());
    Ok(())
}

/// "demo" or "real", or nothing in an empty database.
async fn mode(app: &App) -> Result<Option<String>, Failure> {
    let mut tx = app.db.read().await?;
    if let Some(mode) = settings::get(&mut tx, "mode").await? {
        return Ok(Some(mode));
    }
    Ok(if has_people(&mut tx).await? { Some("real".to_owned()) } else { None })
}

async fn has_people(tx: &mut Tx) -> Result<bool, Failure> {
    Ok(sql::anything_stored(tx).await?)
}

/// A real server does not start on demo data.
///
/// # Errors
/// When the database holds demo data.
pub async fn refuse_demo_data(app: &App) -> Result<(), Failure> {
    match mode(app).await?.as_deref() {
        Some("demo") => Err(Fault::failure("this database holds demo data; use a database of its own")),
        _ => Ok(()),
    }
}

/// A clock for the demo's own tests.
pub fn clock() -> Result<Clock, Failure> {
    Ok(Clock::fixed(moment(BEGINS)?)?)
}
