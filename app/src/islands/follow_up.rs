//! Questions that hang on another answer of the same page: they come and go with that answer.

use super::saving::owned::answer;
use super::saving::page_form::{PageForm, set};
use domain::catalogue::Condition;
use web_sys::Element;

/// Shows every question that is asked by the answers as they stand in the form, and hides the others.
pub(super) fn show(form: &PageForm) {
    for field in form.all("[data-if]") {
        if let Some(is_asked) = is_asked(form, &field) {
            set(&field, "hidden", !is_asked);
            set(&field, "disabled", !is_asked);
        }
    }
}

/// None where the answer on which the question hangs is given on another page. What hangs on a question that is itself
/// not asked is not asked either; that one stands before it, so it is shown or hidden by now.
fn is_asked(form: &PageForm, field: &Element) -> Option<bool> {
    let (question, is) = (field.get_attribute("data-if")?, field.get_attribute("data-is")?);
    let condition = Condition { question: &question, is: &is, holds: field.has_attribute("data-holds") };
    let source = form.version(&question)?;
    Some(!source.matches(":disabled").ok()? && condition.is_met(&answer(&form.typed(), &question)))
}
