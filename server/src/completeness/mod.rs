//! The completeness check (volledigheidstoets): finding a proposal complete, or asking for more (Awb 4:5).

mod routes;

pub(crate) use routes::routes;

use crate::App;
use crate::case::Case;
use crate::failure::{Failure, FieldRefusal};
use crate::{frozen, steps};
use app::views::case::completeness::{COMPLETE, CompletenessForm, CompletenessPage, fields};
use app::views::{Actor, Reason};
use domain::calendar::{HolidayTable, parse_date};
use domain::case::{Action, Command, NO_POINTS};
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
        let unread = FieldRefusal::new(fields::UNTIL, Reason::Said(error.to_string()));
        Failure::Fields(missing.into_iter().chain([unread]).collect())
    })?;
    steps::take(app, actor, id, Command::RequestSupplement { points, until }).await
}
