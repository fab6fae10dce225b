//! Lists to choose from.

use super::FieldProps;
use leptos::prelude::*;

/// A list that drops down. The first line is empty, so that nothing is chosen by accident. A stored value that is not
/// in the list is shown as it is and never silently replaced.
pub fn select(field: &FieldProps, choices: impl IntoIterator<Item = (String, String)>) -> AnyView {
    let mut choices: Vec<(String, String)> = choices.into_iter().collect();
    let unknown = !field.value.is_empty() && choices.iter().all(|(value, _)| *value != field.value);
    choices.extend(unknown.then(|| (field.value.clone(), field.value.clone())));
    let option = |(value, label): (String, String)| {
        let chosen = value == field.value;
        view! {
            <option value=value selected=chosen>
                {label}
            </option>
        }
    };
    field.around(view! {
        <select
            class=field.class("utrecht-select utrecht-select--html-select", "utrecht-select--invalid")
            id=field.name.clone()
            name=field.name.clone()
            aria-invalid=field.is_invalid()
            aria-describedby=field.described_by()
        >
            <option value="">"Kies"</option>
            {choices.into_iter().map(option).collect_view()}
        </select>
    })
}

/// A list that narrows down what a page shows: its name, its label, and its first choice, which leaves nothing out.
pub fn narrow(
    (name, label, all): (&'static str, &'static str, &'static str),
    chosen: Option<&str>,
    choices: impl Iterator<Item = (String, String)>,
) -> AnyView {
    let options = choices.map(|(value, label)| {
        let selected = chosen == Some(value.as_str());
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
    });
    view! {
        <div class="utrecht-form-field ul-field">
            <div class="utrecht-form-field__label">
                <label class="utrecht-form-label" for=name>
                    {label}
                </label>
            </div>
            <select class="utrecht-select utrecht-select--html-select" id=name name=name>
                <option value="">{all}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
