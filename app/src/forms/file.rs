//! Files to choose.

use super::{FieldProps, button};
use crate::parts::Tone;
use crate::views::fields::FILE;
use leptos::prelude::*;

/// A form that sends one file, which works without scripts: its address and the endings of files to choose from, what
/// stands above the file, fields below it, and what the button says.
pub fn file_form(
    (action, accept): (String, &'static str),
    (label, help): (&'static str, &'static str),
    more: impl IntoView + 'static,
    press: &'static str,
) -> AnyView {
    let explained = format!("{FILE}-uitleg");
    view! {
        <form class="ul-form" method="post" action=action enctype="multipart/form-data">
            <div class="utrecht-form-field ul-field">
                <div class="utrecht-form-field__label">
                    <label class="utrecht-form-label" for=FILE>
                        {label}
                    </label>
                </div>
                <div class="utrecht-form-field__description utrecht-form-field-description" id=explained.clone()>
                    {help}
                </div>
                <input
                    class="ul-file"
                    type="file"
                    id=FILE
                    name=FILE
                    accept=accept
                    required
                    aria-describedby=explained.clone()
                />
            </div>
            {more.into_view()}
            <div class="ul-actions">{button(Tone::Secondary, press)}</div>
        </form>
    }
    .into_any()
}

/// A field to choose one or more files with, within a form of its own. `accept` lists the endings of files to choose
/// from.
pub fn files_field(field: &FieldProps, accept: String) -> AnyView {
    field.around(view! {
        <input
            class="ul-file"
            type="file"
            id=field.name.clone()
            name=field.name.clone()
            accept=accept
            multiple
            aria-invalid=field.is_invalid()
            aria-describedby=field.described_by()
        />
    })
}
