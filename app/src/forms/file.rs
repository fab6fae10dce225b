//! Files to choose.

use super::{FieldProps, Note, Returned, button};
use crate::parts::Tone;
use crate::views::fields::FILE;
use domain::attachment::FileKind;
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

/// A field for files that come along with what is written; nobody has to send any.
pub fn enclosing_field(name: &str, label: &'static str, returned: &Returned) -> AnyView {
    let field = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(name, label) };
    let field = FieldProps { error: returned.all_errors(name), ..field }
        .help("Pdf, foto's of kantoorbestanden. Elk hoogstens 10 MB, samen hoogstens 50 MB.");
    files_field(&field, accept())
}

/// The endings of files to choose from.
pub(crate) fn accept() -> String {
    let ends: Vec<String> =
        FileKind::ALL.iter().flat_map(|kind| kind.extensions()).map(|end| format!(".{end}")).collect();
    ends.join(",")
}
