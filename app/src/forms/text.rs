//! Text fields.

use super::FieldProps;
use leptos::prelude::*;

/// What is typed into a text field: sets the keyboard of a phone, the width and the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry<'a> {
    /// One line of text.
    Line,
    /// An e-mail address.
    Email,
    /// A whole number with its unit, which may be empty.
    Number(&'a str),
    /// A number that may have decimals.
    Decimal,
    /// An amount in euros.
    Money,
    /// A date such as 31-12-2026.
    Date,
    /// A number or code that belongs to somebody: `KvK`, IBAN, postcode.
    Code,
    /// A code of digits from a mail, which a phone may fill in.
    OneTimeCode,
    /// A line of text with the suggestions of the page's list with this id.
    Suggested(&'static str),
}

impl<'a> Entry<'a> {
    const fn size(self) -> &'static str {
        match self {
            Self::Line | Self::Suggested(_) => "",
            Self::Email => " ul-size-30",
            Self::Code | Self::OneTimeCode => " ul-size-20",
            Self::Number(_) | Self::Decimal | Self::Money | Self::Date => " ul-size-10",
        }
    }

    const fn input_type(self) -> &'static str {
        if matches!(self, Self::Email) { "email" } else { "text" }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Number(_) | Self::OneTimeCode => Some("numeric"),
            Self::Decimal | Self::Money => Some("decimal"),
            _ => None,
        }
    }

    const fn autocomplete(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::OneTimeCode => Some("one-time-code"),
            Self::Line => None,
            _ => Some("off"),
        }
    }

    const fn list(self) -> Option<&'static str> {
        if let Self::Suggested(list) = self { Some(list) } else { None }
    }

    const fn before(self) -> &'static str {
        if matches!(self, Self::Money) { "€" } else { "" }
    }

    const fn after(self) -> &'a str {
        if let Self::Number(unit) = self { unit } else { "" }
    }
}

/// A field of one line.
pub fn text_field(field: &FieldProps, entry: Entry<'_>) -> AnyView {
    counted_field(field, entry, None)
}

/// A field of one line, with a line of text under it that counts.
pub fn counted_field(field: &FieldProps, entry: Entry<'_>, count: Option<String>) -> AnyView {
    let base = format!("utrecht-textbox utrecht-textbox--html-input{}", entry.size());
    let input = view! {
        <input
            class=field.class(&base, "utrecht-textbox--invalid")
            id=field.name.clone()
            name=field.name.clone()
            type=entry.input_type()
            value=field.value.clone()
            inputmode=entry.keyboard()
            autocomplete=entry.autocomplete()
            list=entry.list()
            aria-invalid=field.is_invalid()
            aria-describedby=field.described_by()
        />
    };
    if entry.before().is_empty() && entry.after().is_empty() {
        return field.around((input, counter(count)));
    }
    field.around(view! { <div class="ul-unit">{unit(entry.before())} {input} {unit(entry.after())}</div> })
}

fn unit(unit: &str) -> Option<AnyView> {
    (!unit.is_empty()).then(|| view! { <span class="ul-unit__unit">{unit.to_owned()}</span> }.into_any())
}

/// A field of several lines, with a line of text under it that counts.
pub fn text_area(field: &FieldProps, rows: usize, count: Option<String>) -> AnyView {
    field.around(view! {
        <textarea
            class=field.class("utrecht-textarea utrecht-textarea--html-textarea", "utrecht-textarea--invalid")
            id=field.name.clone()
            name=field.name.clone()
            rows=rows.to_string()
            aria-invalid=field.is_invalid()
            aria-describedby=field.described_by()
        >
            {raw_text(&field.value)}
        </textarea>
        {counter(count)}
    })
}

/// Stands right behind its field: there the page's script looks for it.
fn counter(count: Option<String>) -> Option<AnyView> {
    count.map(|text| view! { <p class="ul-counter">{text}</p> }.into_any())
}

/// The names that a field may suggest; what people type remains free.
pub fn suggestions(id: &'static str, names: Vec<String>) -> AnyView {
    let names = names.into_iter().map(|name| view! { <option value=name></option> });
    view! { <datalist id=id>{names.collect_view()}</datalist> }.into_any()
}

/// Leptos writes the content of a `textarea` as it stands, so it is escaped here. Browsers drop the first line end.
fn raw_text(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}
