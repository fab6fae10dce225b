//! Who is absent, and who stands in (vervanger).

use super::page_of;
use crate::App;
use crate::failure::Failure;
use crate::profile::officers::{StoredAbsence, set_absence as store};
use app::views::officers::{AbsenceForm, fields};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::calendar::parse_date;
use domain::case::Role;

/// Whether who holds the `other` roles can stand in for who holds `own`. Reviewers score in their own name, so nobody
/// stands in for them.
pub(super) fn can_stand_in(own: &[Role], other: &[Role]) -> bool {
    own.iter().any(|role| !matches!(role, Role::Reviewer(_)) && other.contains(role))
}

/// Says until when an officer is absent, and who stands in; by the administrator or by the officer.
///
/// # Errors
/// When the day is none or has passed, or somebody cannot stand in. [`Failure::NotFound`] for everybody else.
pub async fn set_absence(
    app: &App,
    actor: &Actor,
    (municipality, person): (&str, &str),
    form: &AbsenceForm,
) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let page = page_of(app, &mut tx, actor, (municipality, person)).await?;
    let until = match form.until.as_str() {
        "" => None,
        typed => {
            let until = parse_date(typed);
            Some(until.map_err(|error| Failure::field(fields::UNTIL, Reason::Said(error.to_string())))?)
        }
    };
    if until.is_some_and(|until| until < app.clock.today()) {
        return Err(Failure::field(fields::UNTIL, Reason::PastDay));
    }
    let deputy = Some(form.deputy.clone()).filter(|id| !id.is_empty());
    let known = |id: &String| page.possible_deputies.iter().any(|(possible, _)| possible == id);
    if deputy.as_ref().is_some_and(|id| !known(id)) {
        return Err(Failure::field(fields::DEPUTY, Reason::NotInList(Choice::Deputy)));
    }
    let absence = StoredAbsence {
        person_id: person.to_owned(),
        absent_until: until.map(|until| until.to_string()),
        deputy_id: deputy,
    };
    store(&mut tx, municipality, &absence).await?;
    Ok(tx.commit().await?)
}
