//! Choices that are all in sight: radio buttons and boxes to tick.

use super::FieldProps;
use leptos::prelude::*;

/// Longest label, in characters, of choices that stand beside each other.
const SHORT: usize = 8;

/// Exactly one of a few choices. The first one has the field's name as id, so that a message can link to it.
pub fn radio_group(field: &FieldProps, choices: impl IntoIterator<Item = (String, String)>) -> AnyView {
    let choices: Vec<(String, String)> = choices.into_iter().collect();
    let is_short = |(_, label): &(String, String)| label.chars().count() <= SHORT;
    let in_a_row = choices.len() == 2 || choices.iter().all(is_short);
    let class = if in_a_row { "ul-choices--row" } else { "ul-choices" };
    let radios = choices.into_iter().enumerate().map(|(index, (value, label))| {
        let chosen = field.value == value;
        choice("radio", field, index, (value, label), chosen)
    });
    field.group(None, view! { <div class=class>{radios.collect_view()}</div> })
}

/// Any of the choices. All boxes share the field's name; the first one also has it as id.
pub fn checkbox_group(field: &FieldProps, choices: impl IntoIterator<Item = (String, String)>) -> AnyView {
    let boxes = choices.into_iter().enumerate().map(|(index, one)| checkbox(field, index, one));
    field.group(None, boxes.collect_view())
}

/// The same with all but the first folded away below `more`, until one of those is ticked.
pub fn folding_checkbox_group(field: &FieldProps, more: &'static str, choices: Vec<(String, String)>) -> AnyView {
    let is_open = choices.iter().skip(1).any(|(value, _)| is_ticked(field, value));
    let mut boxes = choices.into_iter().enumerate().map(|(index, one)| checkbox(field, index, one));
    let first = boxes.next();
    let rest = boxes.collect_view();
    let folded = view! {
        <details class="ul-example" open=is_open>
            <summary>{more}</summary>
            {rest}
        </details>
    };
    field.group(None, (first, folded).into_any())
}

fn checkbox(field: &FieldProps, index: usize, one: (String, String)) -> AnyView {
    let ticked = is_ticked(field, &one.0);
    choice("checkbox", field, index, one, ticked)
}

fn is_ticked(field: &FieldProps, value: &str) -> bool {
    field.value.lines().any(|line| line == value)
}

/// A declaration that must be ticked, posted as "ja".
pub fn declaration(field: &FieldProps) -> AnyView {
    let agreed = ("ja".to_owned(), "Ja, dit klopt".to_owned());
    field.group(None, choice("checkbox", field, 0, agreed, field.value == "ja"))
}

fn choice(
    kind: &'static str,
    field: &FieldProps,
    index: usize,
    (value, label): (String, String),
    checked: bool,
) -> AnyView {
    let class = match kind {
        "radio" => "utrecht-radio-button utrecht-radio-button--html-input",
        _ => "utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input",
    };
    let id = if index == 0 { field.name.clone() } else { format!("{}-{value}", field.name) };
    view! {
        <div class="ul-choice">
            <input
                class=class
                type=kind
                id=id.clone()
                name=field.name.clone()
                value=value
                checked=checked
                aria-invalid=field.is_invalid()
            />
            <label class=format!("utrecht-form-label utrecht-form-label--{kind}") for=id>
                {label}
            </label>
        </div>
    }
    .into_any()
}
