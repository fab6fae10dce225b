//! A question with repeating rows. After the filled rows stands a blank one, or as many as were asked for.

use super::question::{cell, is_long, message};
use crate::forms::{FieldProps, Returned, action_button};
use crate::parts::{Tone, capital};
use crate::views::proposal::action::{DraftingAction, RowChange};
use crate::views::proposal::drafting::QuestionView;
use domain::catalogue::{Column, Columns, Kind};
use domain::proposal::{Field, RowValues};
use leptos::prelude::*;

/// The rows of a question; `least` and `most` are how many it wants and takes.
pub(super) fn rows_field(
    view: &QuestionView,
    field: &FieldProps,
    returned: &Returned,
    item: &str,
    (least, most): (usize, usize),
    columns: Columns<'_>,
) -> AnyView {
    let id = view.question.id();
    let typed = returned.typed.rows(id);
    let posted = typed.len();
    let rows = if returned.holds(id) { filled(typed) } else { view.rows.clone() };
    let blank = returned.blank_rows(id).max(1);
    let shown = (rows.len() + blank).max(least).max(posted).min(most.max(rows.len()));
    let sets = (0..shown).map(|index| {
        let row = Row { view, returned, index, filled: rows.len(), values: rows.get(index) };
        row.render(item, columns)
    });
    let add = (shown < most).then(|| {
        let label = format!("{} toevoegen", capital(item));
        view! { <p class="ul-rows__add">{action_button(Tone::Secondary, &DraftingAction::AddRows(id.to_owned()), label)}</p> }
    });
    let half_filled = || (!view.missing.is_empty()).then(|| "deze lijst is half ingevuld.".to_owned());
    let open = if field.error.is_none() { field.open.clone().or_else(half_filled) } else { None };
    FieldProps { open, ..field.clone() }.group(
        Some(id.to_owned()),
        view! {
            <div class="ul-rows">{sets.collect_view()}</div>
            {add}
        },
    )
}

/// Rows as typed, without the blank ones at the end.
fn filled(mut rows: Vec<RowValues>) -> Vec<RowValues> {
    while rows.last().is_some_and(|row| row.values().all(|cell| cell.trim().is_empty())) {
        rows.pop();
    }
    rows
}

struct Row<'a> {
    view: &'a QuestionView,
    returned: &'a Returned,
    index: usize,
    /// How many rows are filled; the ones after that are blank.
    filled: usize,
    values: Option<&'a RowValues>,
}

impl Row<'_> {
    fn render(&self, item: &str, columns: Columns<'_>) -> AnyView {
        let number = self.index + 1;
        // Beside long texts short ones would stand alone on narrow lines, so they stretch too.
        let roomy = columns.iter().any(|column| is_long(&column.kind));
        let stretches = |column: &Column| roomy && matches!(column.kind, Kind::Line { .. } | Kind::BudgetLine);
        let cells = columns.iter().map(|column| {
            let field = FieldProps { full: stretches(&column), ..self.cell(&column) };
            cell(&column.kind, field)
        });
        view! {
            <fieldset class="ul-rowset" id=format!("{}.{}", self.view.question.id(), self.index) tabindex="-1">
                <legend class="ul-rowset__number">{format!("{} {number}", capital(item))}</legend>
                {(self.index < self.filled).then(|| self.tools(&format!(" {item} {number}")))}
                <div class="ul-row-fields">{cells.collect_view()}</div>
            </fieldset>
        }
        .into_any()
    }

    fn cell(&self, column: &Column) -> FieldProps {
        let name = Field::cell(self.view.question.id(), self.index, column.id).to_string();
        let value = self.values.and_then(|row| row.get(column.id)).cloned().unwrap_or_default();
        let error = self.returned.error(&name).or_else(|| message(&self.view.wrong, &name));
        let open = message(&self.view.missing, &name).filter(|_| error.is_none());
        // The finding names its cell, beside which it stands here.
        let open = open.map(|todo| todo.strip_prefix(&format!("{}: ", column.label)).unwrap_or(&todo).to_owned());
        let remark = message(&self.view.remarks, &name);
        let label = if column.required { column.label.to_owned() } else { format!("{} (vrijwillig)", column.label) };
        FieldProps { open, value, error, remark, ..FieldProps::new(name, label) }
    }

    /// Buttons to move or remove the row; `which` is read aloud after each label.
    fn tools(&self, which: &str) -> AnyView {
        let tool = |tone, change: RowChange, label: &'static str| {
            let action = DraftingAction::Row { change, list: self.view.question.id().to_owned(), row: self.index };
            let which = which.to_owned();
            action_button(tone, &action, view! { {label} <span class="ul-hidden">{which}</span> })
        };
        view! {
            <div class="ul-rowset__tools">
                {(self.index > 0).then(|| tool(Tone::Tool, RowChange::MoveUp, "Omhoog"))}
                {(self.index + 1 < self.filled).then(|| tool(Tone::Tool, RowChange::MoveDown, "Omlaag"))}
                {tool(Tone::Remove, RowChange::Remove, "Verwijder")}
            </div>
        }
        .into_any()
    }
}
