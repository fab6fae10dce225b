//! One cell of the grid: its label, its control and what is wrong with it.

use super::grid::Grid;
use crate::forms::still_open;
use domain::budget::table::{Entry, Kind};
use domain::budget::{Column, Part, Row};
use domain::proposal::Field;
use leptos::prelude::*;

/// A cell before it has a control.
pub(super) struct Cell {
    name: String,
    /// Read aloud before the label, because every row has the same labels.
    row: String,
    label: &'static str,
    value: String,
    error: Option<String>,
    /// What is still to be filled in.
    open: Option<String>,
}

impl Cell {
    /// The cell of a row counted from 0, with the control that fits what it holds.
    pub(super) fn of(grid: &Grid, (part, index): (Part, usize), row: &Row, column: Column) -> AnyView {
        let name = Field::budget(part, index, column.id()).to_string();
        let (error, open) = (grid.error(&name), grid.open(&name));
        let place = format!("{} regel {}, ", part.label(), index + 1);
        let cell = Self { name, row: place, label: column.label(), value: row.get(column).clone(), error, open };
        match (column.list(part), column.kind()) {
            (Some(list), _) => {
                let nothing = column.is_optional().then_some(("", "Niet ingevuld"));
                cell.choice(nothing.into_iter().chain(list.entries_of(part)).collect())
            }
            // Its name stands in it while it is empty, because two of these share a column.
            (None, Kind::Text) => {
                let hint = Some(cell.label);
                cell.input("ul-cell", hint)
            }
            (None, _) => cell.input("ul-cell ul-cell--num", None),
        }
    }

    fn input(self, class: &'static str, hint: Option<&'static str>) -> AnyView {
        let (invalid, described_by) = self.state();
        let control = view! {
            <input
                class=class
                id=self.name.clone()
                name=self.name.clone()
                type="text"
                value=self.value.clone()
                placeholder=hint
                autocomplete="off"
                aria-invalid=invalid
                aria-describedby=described_by
            />
        };
        self.around(control.into_any())
    }

    /// One of a list. A stored value that is not in the list is shown as it is and never silently replaced.
    fn choice(self, choices: Vec<Entry>) -> AnyView {
        let known = choices.iter().any(|(value, _)| *value == self.value);
        let unknown =
            (!known).then(|| view! { <option value=self.value.clone() selected>{self.value.clone()}</option> });
        let options = choices.into_iter().map(|(value, label)| {
            let chosen = value == self.value;
            view! {
                <option value=value selected=chosen>
                    {label}
                </option>
            }
        });
        let (invalid, described_by) = self.state();
        let control = view! {
            <select
                class="ul-cell"
                id=self.name.clone()
                name=self.name.clone()
                aria-invalid=invalid
                aria-describedby=described_by
            >
                {unknown}
                {options.collect_view()}
            </select>
        };
        self.around(control.into_any())
    }

    fn state(&self) -> (Option<&'static str>, Option<String>) {
        let id = |part: &str| Some(format!("{}-{part}", self.name));
        match (&self.error, &self.open) {
            (Some(_), _) => (Some("true"), id("fout")),
            (None, Some(_)) => (None, id("open")),
            (None, None) => (None, None),
        }
    }

    fn around(self, control: AnyView) -> AnyView {
        let error_id = format!("{}-fout", self.name);
        // A cell has room for a few words; the list above the grid says how to fill it in.
        let open = self.open.map(|_| still_open(&self.name, "vul dit in."));
        let error = self.error.map(|message| {
            view! {
                <div class="utrecht-form-field-error-message" id=error_id>
                    {message}
                </div>
            }
        });
        view! {
            <div class="ul-line__cell">
                <label class="ul-line__label" for=self.name>
                    <span class="ul-hidden">{self.row}</span>
                    {self.label}
                </label>
                {control}
                {error}
                {open}
            </div>
        }
        .into_any()
    }
}
