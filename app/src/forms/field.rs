//! What all fields share: label, ground, help, example, error.

use super::Returned;
use leptos::prelude::*;

/// One field before it has a control.
#[derive(Debug, Clone, Default)]
pub struct FieldProps {
    /// Name under which it is posted, and its id.
    pub name: String,
    /// Label, or the legend of a group.
    pub label: String,
    /// Whether an answer is needed and why; shown under the label.
    pub note: Option<Note>,
    /// What is still to be done, as a reminder and not as an error.
    pub open: Option<String>,
    /// How to answer; may be empty.
    pub help: String,
    /// A short example answer; may be empty.
    pub example: String,
    /// What is filled in; for boxes to tick: their values, one a line.
    pub value: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What is worth a second look.
    pub remark: Option<String>,
    /// Whether it takes a whole line between fields that stand side by side.
    pub full: bool,
}

/// Whether an answer is needed (Awb 4:4 lid 2: a form marks what is voluntary).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Needed, on this legal ground.
    Ground(String),
    /// Voluntary.
    Voluntary,
}

impl FieldProps {
    /// A field with its name and label.
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    /// How to answer.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Takes value and error from a form that came back; `stored` is the value if it did not.
    #[must_use]
    pub fn from(mut self, returned: &Returned, stored: &str) -> Self {
        self.value = returned.value(&self.name, stored);
        self.error = returned.error(&self.name);
        self
    }

    pub(super) fn is_invalid(&self) -> Option<&'static str> {
        self.error.is_some().then_some("true")
    }

    /// Ids of the texts that explain the field, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Option<String> {
        let parts = [
            (self.note.is_some(), "grond"),
            (self.open.is_some(), "open"),
            (!self.help.is_empty(), "uitleg"),
            (self.error.is_some(), "fout"),
            (self.remark.is_some(), "let-op"),
        ];
        let ids: Vec<String> =
            parts.iter().filter(|(there, _)| *there).map(|(_, part)| format!("{}-{part}", self.name)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// One of these classes, depending on whether the field has an error.
    pub(super) fn class(&self, base: &str, invalid: &str) -> String {
        if self.error.is_some() { format!("{base} {invalid}") } else { base.to_owned() }
    }

    /// A field with one control, which has the field's name as id.
    pub(crate) fn around(&self, control: impl IntoView + 'static) -> AnyView {
        let base = if self.full { "utrecht-form-field ul-field ul-field--full" } else { "utrecht-form-field ul-field" };
        let class = self.class(base, "utrecht-form-field--invalid");
        view! {
            <div class=class>
                <div class="utrecht-form-field__label">
                    <label class="utrecht-form-label" for=self.name.clone()>
                        {self.label.clone()}
                    </label>
                    {self.note()}
                </div>
                {self.explanation()}
                {control.into_view()}
            </div>
        }
        .into_any()
    }

    /// A group of controls under one legend. `anchor` is the id of the group, if none of its controls has the name.
    pub(crate) fn group(&self, anchor: Option<String>, controls: impl IntoView + 'static) -> AnyView {
        let focusable = anchor.is_some().then_some("-1");
        view! {
            <fieldset class="ul-fieldset" id=anchor tabindex=focusable aria-describedby=self.described_by()>
                <legend class="ul-fieldset__legend">{self.label.clone()}</legend>
                {self.note()}
                {self.explanation()}
                {controls.into_view()}
            </fieldset>
        }
        .into_any()
    }

    /// The ground of the field, and what is still to be done.
    fn note(&self) -> AnyView {
        let note = self.note.as_ref().map(|note| {
            let (class, text) = match note {
                Note::Ground(ground) => ("ul-ground", format!("Nodig: {ground}")),
                Note::Voluntary => ("ul-ground ul-ground--voluntary", "Vrijwillig".to_owned()),
            };
            view! { <p class=class id=format!("{}-grond", self.name)>{text}</p> }
        });
        (note, self.open.as_ref().map(|todo| still_open(&self.name, todo))).into_any()
    }

    fn explanation(&self) -> AnyView {
        let id = |part: &str| format!("{}-{part}", self.name);
        let help = (!self.help.is_empty()).then(|| {
            view! {
                <div class="utrecht-form-field__description utrecht-form-field-description" id=id("uitleg")>
                    {self.help.clone()}
                </div>
            }
        });
        let example = (!self.example.is_empty()).then(|| {
            view! {
                <details class="ul-example">
                    <summary>"Voorbeeld"</summary>
                    <p>{format!("“{}”", self.example)}</p>
                </details>
            }
        });
        let error = self.error.clone().map(|message| {
            view! {
                <div class="utrecht-form-field__error-message utrecht-form-field-error-message" id=id("fout")>
                    {message}
                </div>
            }
        });
        let remark = self.remark.clone().map(|message| {
            view! {
                <p class="ul-note" id=id("let-op")>
                    <strong>"Let op: "</strong>
                    {message}
                </p>
            }
        });
        (help, example, error, remark).into_any()
    }
}

/// What is still to be done in the field of this name. Scripts take it away once that is done.
pub(crate) fn still_open(field: &str, todo: &str) -> AnyView {
    let id = format!("{field}-open");
    view! {
        <p class="ul-open" id=id>
            {format!("Nog niet af: {todo}")}
        </p>
    }
    .into_any()
}
