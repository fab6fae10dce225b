//! What the people of the demo read already.

use crate::demo::moment;
use crate::failure::Failure;
use crate::{App, news};
use jiff::civil::Date;

/// Everybody read until this day what happened in their cases (meldingen).
pub(super) async fn looked(app: &App, until: Date) -> Result<(), Failure> {
    let until = moment(until.at(18, 0, 0, 0))?.as_millisecond();
    let mut tx = app.db.write().await?;
    news::sql::forget_before(&mut tx, until).await?;
    Ok(tx.commit().await?)
}
