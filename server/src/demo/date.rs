//! Moving the date of the demo on, so that one sees how a term ends.

use crate::failure::Failure;
use crate::{App, completeness, reminding, rules, settings};
use app::views::Reason;
use app::views::account::fields;
use domain::calendar::{DutchDate, parse_date};
use jiff::ToSpan;
use jiff::civil::Date;

/// Name of the setting that keeps to which moment the demo was moved, in milliseconds.
pub(super) const MOVED_TO: &str = "demo_moved_to";

/// Moves the clock of the demo to a later day, at the same time of day, and does what that day brings.
///
/// Every session is older than sessions get by then.
///
/// # Errors
/// When the day is none, is not later than today, or lies more than two years ahead, which can only be a slip of the
/// pen that nobody could take back.
pub async fn move_on(app: &App, typed: &str) -> Result<(), Failure> {
    let refused = |reason: String| Failure::field(fields::DAY, Reason::Said(reason));
    let day = parse_date(typed).map_err(|error| refused(error.to_string()))?;
    let now = app.clock.local(app.clock.millis());
    if day <= now.date() {
        return Err(refused(format!("Kies een dag na {}.", now.date().long())));
    }
    let last = latest(now.date());
    if day > last {
        return Err(refused(format!("Kies een dag tot en met {}.", last.long())));
    }
    let moment = now.with().date(day).build()?.timestamp();
    let mut tx = app.db.write().await?;
    settings::set(&mut tx, MOVED_TO, &moment.as_millisecond().to_string()).await?;
    tx.commit().await?;
    app.clock.set(moment);
    completeness::lapse_all(app).await?;
    rules::replace_all(app).await?;
    reminding::remind_all(app).await?;
    app.wake.notify_one();
    Ok(())
}

/// The last day to which one can go at once.
fn latest(today: Date) -> Date {
    today.saturating_add(2.years())
}
