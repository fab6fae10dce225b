//! What is wrong with a field, shown beside it as the server would show it.

use web_sys::{Document, Element};

/// Shows a message beside a field, or takes it away.
pub(super) fn show(field: &str, message: Option<&str>) {
    let document = web_sys::window().and_then(|window| window.document());
    let shown = document.and_then(|document| beside(&document, field, message));
    shown.unwrap_or_default();
}

/// Takes away the reminder that something was to be filled in.
pub(super) fn done(field: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(reminder) = document.and_then(|document| document.get_element_by_id(&format!("{field}-open"))) {
        reminder.remove();
    }
}

fn beside(document: &Document, field: &str, message: Option<&str>) -> Option<()> {
    let id = format!("{field}-fout");
    let control = document.get_element_by_id(field)?;
    let place = document.get_element_by_id(&id);
    match (message, place) {
        (Some(message), Some(place)) => place.set_text_content(Some(message)),
        (Some(message), None) => insert(document, &control, &id, message)?,
        (None, Some(place)) => place.remove(),
        (None, None) => return None,
    }
    mark(&control, &id, message.is_some());
    Some(())
}

/// Above the control of a field; under the control in a grid, where a label stands above it.
fn insert(document: &Document, control: &Element, id: &str, message: &str) -> Option<()> {
    let text = document.create_element("div").ok()?;
    text.set_id(id);
    text.set_class_name("utrecht-form-field__error-message utrecht-form-field-error-message");
    text.set_text_content(Some(message));
    match control.closest(".ul-field, .ul-fieldset, .ul-line__cell").ok()?? {
        grid if grid.class_list().contains("ul-line__cell") => grid.append_child(&text).ok()?,
        group if group == *control => return group.query_selector("legend").ok()??.after_with_node_1(&text).ok(),
        field => {
            let mut part = control.clone();
            while part.parent_element()? != field {
                part = part.parent_element()?;
            }
            field.insert_before(&text, Some(&part)).ok()?
        }
    };
    Some(())
}

/// Marks a field as the server would: radio buttons and boxes by their group.
fn mark(control: &Element, id: &str, wrong: bool) {
    for look in ["utrecht-textbox", "utrecht-textarea", "utrecht-select"] {
        let classes = control.class_list();
        if classes.contains(look) {
            classes.toggle_with_force(&format!("{look}--invalid"), wrong).unwrap_or_default();
        }
    }
    if let Ok(Some(field)) = control.closest(".utrecht-form-field") {
        field.class_list().toggle_with_force("utrecht-form-field--invalid", wrong).unwrap_or_default();
    }
    let is_one_of_many = matches!(control.get_attribute("type").as_deref(), Some("radio" | "checkbox"));
    match control.closest("fieldset") {
        Ok(Some(group)) if is_one_of_many => describe(&group, id, wrong),
        _ => {
            describe(control, id, wrong);
            set(control, "aria-invalid", if wrong { "true" } else { "" });
        }
    }
}

/// Points to the message, or no longer.
fn describe(control: &Element, id: &str, wrong: bool) {
    let described_by = control.get_attribute("aria-describedby").unwrap_or_default();
    let others = described_by.split_whitespace().filter(|other| *other != id);
    let ids: Vec<&str> = others.chain(wrong.then_some(id)).collect();
    set(control, "aria-describedby", &ids.join(" "));
}

fn set(control: &Element, attribute: &str, value: &str) {
    let done =
        if value.is_empty() { control.remove_attribute(attribute) } else { control.set_attribute(attribute, value) };
    done.unwrap_or_default();
}
