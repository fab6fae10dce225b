//! Messages of a form with many fields alike.

use crate::api::FieldError;
use crate::ui::Returned;

/// The same form with the name of its field before each message, for a summary that stands apart from the fields.
pub(super) fn naming(returned: &Returned, name: impl Fn(&str) -> Option<String>) -> Returned {
    let named = |error: &FieldError| match name(&error.field) {
        Some(name) => FieldError::new(error.field.clone(), format!("{name}: {}", error.message)),
        None => error.clone(),
    };
    Returned { errors: returned.errors.iter().map(named).collect(), ..returned.clone() }
}
