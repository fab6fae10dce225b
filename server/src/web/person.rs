//! For whom the page of a form was made: what somebody typed is not saved as that of who signed in after.

use crate::failure::Failure;
use app::views::fields::PERSON;
use app::views::{Actor, Reason, Typed};

/// Refuses a form whose page was made for somebody else than who is signed in now.
///
/// # Errors
/// [`Reason::OtherPerson`].
pub(crate) fn demand_same(typed: &Typed, actor: &Actor) -> Result<(), Failure> {
    if typed.all(PERSON).all(|id| id == actor.id) {
        Ok(())
    } else {
        Err(Failure::Conflict(Reason::OtherPerson(actor.name.clone())))
    }
}
